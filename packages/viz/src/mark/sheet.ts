import type { Color } from "../scale/color.ts";
import { type Box, type Item, overlaps, textBox, type TextItem } from "../scene/scene.ts";
import type { Sizes, Theme } from "../scene/theme.ts";
import { cleanText, countMissing } from "../text/clean.ts";
import { ellipsize } from "../text/fit.ts";
import type { Shape } from "./shape.ts";
import type { Format } from "../text/format.ts";
import { type Locale, localize, type LocalizedText } from "../text/locale.ts";
import { textWidth, type Weight } from "../text/metrics.ts";
import type { Message, PhraseValue } from "../text/phrase.ts";

/** What stands in a legend. */
export interface LegendEntry {
  readonly name: LocalizedText;
  /** Shown after the name in the muted colour. */
  readonly value?: string;
  readonly color: Color;
  /** A line with this dash and a shape at its end; a swatch when absent. */
  readonly dash?: readonly number[];
  /** Default a disc. */
  readonly shape?: Shape;
  /** The widest value that an animation may show. */
  readonly widest?: string;
  /** Draws what stands for the entry in a square; a swatch when absent. */
  readonly mark?: ((sheet: Sheet, square: Box) => void) | undefined;
}

/** A card in the making: what marks draw on. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly theme: Theme;
  readonly sizes: Sizes;
  readonly locale: Locale;
  /** How far an animation has come, 0 to 1; 1 is the finished picture. */
  readonly progress: number;
  /** Whether the picture is one of an animation, in which nothing may move that does not change. */
  readonly isAnimated: boolean;
  /** Whether words make room for data: so a picture is drawn that would show less otherwise. */
  readonly isCompact: boolean;
  readonly items: Item[];
  readonly warnings: Message[];
  /** The caller's own names, domains and formats of the axes. */
  readonly axes?: { readonly x?: OwnAxis; readonly y?: OwnAxis };
  /** Takes the entries of a legend that is drawn elsewhere. */
  readonly gather?: ((entries: readonly LegendEntry[]) => void) | undefined;
  /** Words of the chart kind, for the reader's language. */
  readonly say: (code: string, values?: Message["values"]) => string;
}

/** What a caller may say of an axis. */
export interface OwnAxis {
  readonly name?: LocalizedText;
  readonly domain?: readonly [number, number];
  readonly format?: Format;
}

/** Whether a card has room for little beside its data. */
export function isSmall({ width, height }: Sheet): boolean {
  return width < 420 || height < 280;
}

export interface TextStyle {
  readonly role: TextItem["role"];
  readonly size?: number;
  readonly weight?: Weight;
  readonly fill?: Color;
  readonly anchor?: TextItem["anchor"];
  readonly halo?: Color;
  /** Longer texts end in an ellipsis. */
  readonly maxWidth?: number;
}

/** The text as it will be drawn, measured; nothing is drawn yet. */
export function measured(
  sheet: Sheet,
  text: LocalizedText,
  x: number,
  y: number,
  style: TextStyle,
): TextItem {
  const { size = sheet.sizes.text, weight = 400, fill = sheet.theme.muted, anchor = "start" } = style;
  const clean = cleanText(localize(text, sheet.locale));
  const drawn = style.maxWidth === undefined ? clean : ellipsize(clean, style.maxWidth, size, weight);
  return {
    type: "text",
    role: style.role,
    x,
    y,
    text: drawn,
    size,
    weight,
    anchor,
    fill,
    ...(style.halo !== undefined && { halo: style.halo }),
    width: textWidth(drawn, size, weight),
  };
}

/** Draws a text and returns the box it covers. */
export function addText(sheet: Sheet, text: LocalizedText, x: number, y: number, style: TextStyle): Box {
  noteMissing(sheet, text);
  const item = measured(sheet, text, x, y, style);
  if (item.text !== "") sheet.items.push(item);
  return textBox(item);
}

/** Counts the signs of a text that no font has. */
export function noteMissing(sheet: Sheet, text: LocalizedText): void {
  const count = countMissing(localize(text, sheet.locale));
  if (count > 0) warn(sheet, "missing-signs", { count });
}

/** The width that a text will have. */
export function widthOf(
  sheet: Sheet,
  text: LocalizedText,
  weight: Weight = 400,
  size: number = sheet.sizes.text,
): number {
  return textWidth(cleanText(localize(text, sheet.locale)), size, weight);
}

/** Notes something the reader of the picture's data should know; numbers of equal notes add up. */
export function warn(sheet: Sheet, code: string, values: Readonly<Record<string, PhraseValue>>): void {
  const known = sheet.warnings.findIndex((warning) => warning.code === code);
  const count = Number(sheet.warnings[known]?.values["count"]) + Number(values["count"]);
  if (count > 0) sheet.warnings[known] = { code, values: { ...values, count } };
  else sheet.warnings.push({ code, values });
}

/** A copy to try something on: what is drawn or noted on it is lost. */
export function scratch(sheet: Sheet): Sheet {
  return { ...sheet, items: [...sheet.items], warnings: [...sheet.warnings] };
}

/** Keeps what was drawn on a copy. */
export function keep(sheet: Sheet, copy: Sheet): void {
  sheet.items.length = sheet.warnings.length = 0;
  for (const item of copy.items) sheet.items.push(item);
  for (const warning of copy.warnings) sheet.warnings.push(warning);
}

/** Whether a box is free of every text drawn so far. */
export function isFree(sheet: Sheet, box: Box, margin = 2): boolean {
  return !sheet.items.some((item) => item.type === "text" && overlaps(textBox(item), box, margin));
}
