import { readFileSync } from "node:fs";
import { inspect } from "node:util";
import { expect, test } from "vitest";
import { formulaPicture } from "../src/formula.ts";
import * as viz from "../src/index.ts";
import type { RegisteredFont } from "../src/text/register-font.ts";
import { fontMetrics } from "../src/text/font-file.ts";
import { readFontFaces, registerFont, renderGif, renderPng } from "../src/png.ts";
import { malformed } from "./malformed.ts";

type Values = Record<string, unknown>;

/** What stands where something else belongs. */
const strangers: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  0.5,
  1,
  5,
  1e9,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  "",
  "1",
  "28",
  "dark",
  "ko",
  [],
  [1],
  ["dark"],
  [null],
  {},
  { ko: 1 },
  { length: 3 },
  { signal: 1 },
  { kind: "race" },
  1n,
  Symbol("s"),
  () => 1,
  new Map(),
  new Date(Number.NaN),
  new Uint8Array(64),
  Object.create(null),
];

const line = viz.lineChart({ series: [{ name: "a", y: [1, 3, 2] }] });
const path = { positions: [[0.9, 0.5], [0.9, 0.6]], stopped: "steps" }; // prettier-ignore
const run = { name: "SGD", positions: [[0.9, 0.5], [0.9, 0.6]], values: [1.6, 0.3] }; // prettier-ignore
const race = viz.raceChart({ grid: { x: [0, 1], y: [0, 1], values: [0, 1, 1, 2] }, runs: [run] });
const bytes = new Uint8Array(readFileSync(new URL("../fonts/OptMath-Regular.ttf", import.meta.url)));
const inked = new Proxy({}, { get: () => () => undefined, set: () => true });
const size = { width: 300, height: 180 };
const drawing = { theme: "dark", locale: "en", ...size, progress: 1 };
const { progress: _, ...still } = drawing;

/** A font that is registered stays so for all tests of this process: lawful ones are not. */
const unlessLawful = (register: typeof registerFont) => (font: RegisteredFont) => {
  const isLawful = font?.bytes === bytes && typeof font.family === "string" && /\w/u.test(font.family);
  if (!isLawful) register(font);
};

/** What a function is given: each name as the error has it; options are objects of their own. */
interface Border {
  readonly run: (given: Values) => unknown;
  readonly given: Values;
  /** What may be given for a name beside numbers and texts of its own kind. */
  readonly loose?: readonly string[];
}

const call =
  (make: unknown, ...names: string[]) =>
  (given: Values): unknown =>
    Reflect.apply(
      make as () => unknown,
      undefined,
      names.map((name) => given[name]),
    );

const borders: Readonly<Record<string, Border>> = {
  layout: { run: call(viz.layout, "chart", "options"), given: { chart: line, options: drawing } },
  "layout with a theme": {
    run: call(viz.layout, "chart", "options"),
    given: { chart: line, options: { theme: viz.themes.light } },
  },
  renderSvg: {
    run: call(viz.renderSvg, "chart", "options"),
    given: { chart: line, options: { ...drawing, idPrefix: "a", fontFaces: [] } },
  },
  drawCanvas: {
    run: call(viz.drawCanvas, "context", "chart", "options"),
    given: { context: inked, chart: line, options: { ...drawing, scale: 1 } },
  },
  describeChart: { run: call(viz.describeChart, "chart", "locale"), given: { chart: line, locale: "ko" } },
  chartFinding: { run: call(viz.chartFinding, "chart", "locale"), given: { chart: line, locale: "ko" } },
  numberReader: {
    run: call(viz.numberReader, "values", "format"),
    given: { values: [1], format: { suffix: " ms" } },
  },
  raceResults: { run: call(viz.raceResults, "chart"), given: { chart: race } },
  fitDomain: {
    run: call(viz.fitDomain, "domain", "runs", "minima"),
    given: { domain: [[0, 1], [0, 1]], runs: [path], minima: [{ point: [0, 0] }] }, // prettier-ignore
  },
  revive: { run: call(viz.revive, "json"), given: { json: JSON.stringify(line) } },
  fontFile: { run: call(viz.fontFile, "options"), given: { options: { family: "Own", weight: 400, bytes } } },
  registerFont: {
    run: call(unlessLawful(viz.registerFont), "font"),
    given: { font: { family: "Own", bytes } },
  },
  "registerFont of png": {
    run: call(unlessLawful(registerFont), "font"),
    given: { font: { family: "Own", bytes } },
  },
  readFontFaces: { run: call(readFontFaces), given: {} },
  renderPng: {
    run: call(renderPng, "chart", "options"),
    given: {
      chart: line,
      options: { ...still, scale: 1, reuseGround: true, signal: new AbortController().signal },
    },
  },
  renderGif: {
    run: call(renderGif, "chart", "options"),
    given: {
      chart: line,
      options: {
        ...still,
        scale: 1,
        reuseGround: true,
        frames: 2,
        delayMs: 50,
        holdMs: 1800,
        signal: new AbortController().signal,
      },
    },
  },
  formulaPicture: {
    run: call(formulaPicture, "latex", "options"),
    given: { latex: "x", options: { fontSize: 28 } },
  },
};

test("every function that is exported stands here", () => {
  const functions = Object.entries({ ...viz }).flatMap(([name, value]) =>
    typeof value === "function" && !name.endsWith("Chart") ? [name] : [],
  );
  const tested = new Set([...Object.keys(borders), "describeChart"]);
  expect(functions.filter((name) => !tested.has(name))).toEqual([]);
});

/** The places of what a function is given: arguments, their options, and the entries of lists. */
function placesIn(value: unknown, way: readonly string[] = []): string[][] {
  const isData =
    Array.isArray(value) || (Object.getPrototypeOf(Object(value)) as unknown) === Object.prototype;
  if (!isData || typeof value !== "object" || value === null || value === inked) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const own = way.concat(key);
    return [own].concat(placesIn(inner, own));
  });
}

function replaced(value: unknown, [key, ...rest]: readonly string[], stranger: unknown): unknown {
  if (key === undefined) return stranger;
  const copy: Values = Array.isArray(value) ? ([...(value as unknown[])] as never) : { ...(value as Values) };
  copy[key] = replaced(copy[key], rest, stranger);
  return copy;
}

/** Whether a value of the same type as what belongs there may pass: its size is for the function to judge. */
function isAlike(own: unknown, stranger: unknown): boolean {
  if (typeof own !== typeof stranger) return stranger === "dark" && typeof own === "object";
  if (typeof own !== "object" || stranger === null) return typeof own !== "object";
  return Array.isArray(own)
    ? Array.isArray(stranger) || ArrayBuffer.isView(stranger)
    : !Array.isArray(stranger);
}

const valueAt = (value: unknown, way: readonly string[]): unknown =>
  way.reduce<unknown>((inner, key) => (inner as Values)[key], value);

/** What is wrong with how a function takes a stranger. */
async function slip(
  { run: make, given }: Border,
  way: readonly string[],
  stranger: unknown,
): Promise<string | undefined> {
  const where = `${way.join(".")} = ${inspect(stranger)}`;
  try {
    const made = await make(replaced(given, way, stranger) as Values);
    // a theme's name is the caller's own
    if (way.at(-1) !== "name" && !isAlike(valueAt(given, way), stranger)) return `${where}: taken`;
    return broken(made) ? `${where}: broken` : undefined;
  } catch (error) {
    const isRefusal = error instanceof TypeError || error instanceof RangeError;
    const names = way.filter((key) => !/^\d+$/u.test(key)).slice(-2);
    const says = isRefusal && /^[\w.[\]: ]+ must (?:be|hold|have|come|fit|rise)\b/u.test(error.message);
    // of an object the error may name what is in it
    const isNamed =
      typeof stranger === "object" || names.some((name) => (error as Error).message.includes(name));
    return says && isNamed ? undefined : `${where}: ${String(error)}`;
  }
}

function broken(made: unknown): boolean {
  if (typeof made === "string")
    return made.startsWith("<svg") ? malformed(made).length > 0 : /undefined|NaN/u.test(made);
  return typeof made === "object" && made !== null && "alt" in made && !("bytes" in made);
}

test.each(Object.entries(borders))(
  "%s refuses by name what does not belong there, or draws it",
  async (_name, border) => {
    const slips: string[] = [];
    for (const way of placesIn(border.given))
      for (const stranger of strangers) {
        const found = await slip(border, way, stranger);
        if (found !== undefined) slips.push(found);
      }
    expect(slips).toEqual([]);
  },
);

test("a font that is cut short anywhere is refused as one, whoever reads it", () => {
  const chart = viz.lineChart({ title: "∇∂", series: [{ name: "a", y: [1, 2] }] });
  const refusals = new Set<string>();
  for (let length = 0; length < bytes.length; length += 997) {
    const part = bytes.slice(0, length);
    const fontFaces = [viz.fontFile({ family: "Cut", weight: 400, bytes: part })];
    for (const read of [() => fontMetrics(part), () => viz.renderSvg(chart, { fontFaces })])
      try {
        read();
      } catch (error) {
        refusals.add((error as Error).message.replaceAll(/\d+/gu, "n"));
      }
  }
  expect([...refusals].filter((message) => !message.startsWith("bytes must be a "))).toEqual([]);
  expect(refusals).toContain("bytes must be a whole font, got one that is cut short");
});

test("two themes that differ in their isolines alone do not share a ground", async () => {
  const theme = { ...viz.themes.dark, isoline: { color: "#ff0000" as const, share: 1 } };
  const own = await renderPng(race, { theme });
  expect(own.bytes).not.toEqual((await renderPng(race)).bytes);
});
