import { readNumber } from "./numbers.ts";
import type { Sheet } from "../mark/sheet.ts";
import type { Box } from "../scene/scene.ts";
import { type LocalizedText, mapText } from "../text/locale.ts";
import { textWidth } from "../text/metrics.ts";
import { type ChartKind, message } from "./chart-kind.ts";
import { type ChartDescription, freezeChart, readText } from "./description.ts";
import { refuse } from "../text/refuse.ts";
import { readObject, readList, readEntries } from "../text/list.ts";

/** A text of a formula that the formula's font lacks, such as Hangul; lengths in ems. */
export interface FormulaText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** A typeset formula: outlines in thousandths of an em, from its top left corner. */
export interface FormulaOutlines {
  readonly latex: string;
  readonly width: number;
  readonly height: number;
  /** Each shape as its closed lines, x, y, x, y, …; filled by the even-odd rule. */
  readonly shapes: readonly (readonly (readonly number[])[])[];
  readonly texts: readonly FormulaText[];
  /** The formula as it is read aloud. */
  readonly spoken: LocalizedText;
  /** Pixels per em. */
  readonly fontSize: number;
}

/** A typeset formula as a picture. */
export interface FormulaChart extends ChartDescription<"formula">, FormulaOutlines {}

const widest = 100_000;

/** The description of outlines that were typeset; `formulaPicture` of `@opt/viz/formula` makes them. */
export function formulaChart(outlines: FormulaOutlines): FormulaChart {
  const { latex, width, height, shapes, texts, spoken, fontSize } = readObject("outlines", outlines);
  if (typeof latex !== "string") refuse("latex", "a string", latex);
  for (const [name, value, most] of [
    ["width", width, widest],
    ["height", height, widest],
    ["fontSize", fontSize, 200],
  ] as const)
    if (!(readNumber(name, value) > 0 && value <= most))
      throw new RangeError(`${name} must be above 0 and at most ${most}, got ${value}`);
  return freezeChart<FormulaChart>(
    formulaKind,
    {
      latex,
      width,
      height,
      fontSize,
      shapes: readList("shapes", shapes).map((shape, i) =>
        readList(`shapes[${i}]`, shape).map((line) => readLine(`shapes[${i}]`, line)),
      ),
      texts: readEntries("texts", texts, (text, i) => readFormulaText(`texts[${i}]`, text)),
      spoken: readText("spoken", spoken),
    },
    {},
  );
}

function readLine(name: string, line: readonly number[]): readonly number[] {
  if (!Array.isArray(line) || line.length % 2 !== 0 || !line.every(Number.isFinite))
    throw new TypeError(`${name} must hold lines of finite numbers, x and y in turn`);
  return [...line];
}

function readFormulaText(name: string, { text, x, y, size }: FormulaText): FormulaText {
  if (typeof text !== "string" || ![x, y, size].every(Number.isFinite))
    throw new TypeError(`${name} must be a text with finite x, y and size`);
  return { text, x, y, size };
}

const margin = 18;
const [narrowest, widestCard] = [120, 800];

function sizeOf({ width, height, fontSize }: FormulaChart): { width: number; height: number } {
  const scale = Math.min(fontSize / 1000, (widestCard - 2 * margin) / width);
  return {
    width: Math.max(narrowest, Math.ceil(width * scale) + 2 * margin),
    height: Math.ceil(height * scale) + 2 * margin,
  };
}

function draw(chart: FormulaChart, sheet: Sheet, room: Box): void {
  const scale = Math.min(chart.fontSize / 1000, room.width / chart.width, room.height / chart.height);
  const left = room.x + (room.width - chart.width * scale) / 2;
  const top = room.y + (room.height - chart.height * scale) / 2;
  const fill = sheet.theme.text;
  for (const shape of chart.shapes)
    sheet.items.push({
      type: "path",
      role: "mark",
      closed: true,
      fill,
      lines: shape.map((line) => line.map((value, i) => value * scale + (i % 2 === 0 ? left : top))),
    });
  for (const { text, x, y, size } of chart.texts) {
    const pixels = size * scale;
    sheet.items.push({
      type: "text",
      role: "label",
      x: left + x * scale,
      y: top + y * scale,
      text,
      size: pixels,
      weight: 400,
      anchor: "start",
      fill,
      width: textWidth(text, pixels, 400),
    });
  }
}

const words = { title: { ko: "수식", en: "Formula" } } as const;

export const formulaKind: ChartKind<FormulaChart> = {
  kind: "formula",
  words,
  title: () => message("title"),
  findings: () => [],
  details: () => [],
  isEmpty: ({ shapes, texts }) => shapes.length === 0 && texts.length === 0,
  draw,
  bare: { size: sizeOf, margin, alt: ({ spoken }) => mapText(spoken, clip) },
};

/** Longest alt text that Discord takes. */
const longest = 1024;

function clip(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, text.lastIndexOf(" ", longest - 2))}…`;
}
