import { formatNumber, formatPercent } from "@opt/words";
import { tickLabels } from "../scale/linear.ts";
import { isWritten, readerOf, type Ties, tieRule } from "../scale/tie.ts";
import { localize, type LocalizedText, type Locale, mapText, readText } from "./locale.ts";
import { readParts } from "./names.ts";
import { refuse } from "./refuse.ts";

/**
 * Text before and after a number, such as `{ prefix: "$" }` or `{ suffix: " ms" }`: up to 12 characters, spaces kept.
 */
export interface Unit {
  readonly prefix?: LocalizedText;
  readonly suffix?: LocalizedText;
}

/** The format of an axis's numbers: plain, as whole numbers, as percentages, or with a unit. */
export type Format = "number" | "integer" | "percent" | Unit;

/** A checked copy of a format. */
export function readFormat(name: string, format: Format): Format {
  if (format === "number" || format === "integer" || format === "percent") return format;
  if (typeof format !== "object" || format === null)
    refuse(name, '"number", "integer", "percent" or { prefix, suffix }', format, RangeError);
  return readParts(name, format, { prefix: readUnit, suffix: readUnit });
}

const longestUnit = 12;

function readUnit(name: string, text: LocalizedText): LocalizedText {
  const unit = readText(name, text);
  const length = Math.max(localize(unit, "ko").length, localize(unit, "en").length);
  if (length > longestUnit)
    throw new RangeError(`${name} must hold at most ${longestUnit} characters, got ${length}`);
  return unit;
}

/** The numbers as a sentence says them, with as many digits as tell those apart that do not tie. */
export function formatValues(values: readonly number[], format?: Format): LocalizedText[] {
  return values.map(valueReader(values, format));
}

/**
 * How some numbers, and others that come between them, are said wherever a chart tells them: with as many digits as tell
 * those apart that do not tie; "" where there is none.
 */
export function valueReader(
  values: ArrayLike<number>,
  format: Format = "number",
  rule: Ties = tieRule(values),
): (value: number) => LocalizedText {
  const read = readerOf(values, rule, format === "percent");
  return (value) => {
    const text = read(format === "integer" ? Math.round(value) : value);
    return text && typeof format === "object" ? withUnit(text, format) : text;
  };
}

/** One number as a sentence says it. */
export function formatValue(value: number, format?: Format): LocalizedText {
  return formatValues([value], format)[0]!;
}

/** By how much numbers differ; shares, in percentage points. */
export function formatDifference(value: number, format: Format | undefined): LocalizedText {
  if (format === undefined) return formatNumber(value);
  return format === "percent" ? inPoints(formatPercent(value)) : formatValue(value, format);
}

/** Percents as percentage points. */
export function inPoints(percent: LocalizedText): LocalizedText {
  return mapText(percent, (text, locale) =>
    locale === "ko" ? `${text}p` : `${text.replace("%", "")} points`,
  );
}

/** The label of a tick as the format has it; `label` is the number as its scale writes it. */
export function formatTicks(
  ticks: readonly { readonly value: number; readonly label: string }[],
  format: Format,
  locale: Locale,
): { value: number; label: string }[] {
  if (format === "integer") return ticks.flatMap(whole);
  if (format === "percent") return percentTicks(ticks);
  return ticks.map(({ value, label }) => ({
    value,
    label: format === "number" ? label : localize(withUnit(label, format), locale),
  }));
}

/** A tick at a whole number, without the decimals of its neighbours; none elsewhere. */
function whole({ value, label }: { readonly value: number; readonly label: string }) {
  const near = Math.round(value);
  if (Math.abs(value - near) > 1e-9 * Math.max(1, Math.abs(value))) return [];
  return [{ value, label: isWritten(near) ? formatNumber(near) : label }];
}

/** All with as many decimals as the finest of them needs, or with as many digits as tell them apart. */
function percentTicks(ticks: readonly { readonly value: number }[]) {
  const percents = ticks.map(({ value }) => value * 100);
  const largest = Math.max(1, ...percents.map(Math.abs));
  const exact = (decimals: number) =>
    percents.every((percent) => Math.abs(Number(percent.toFixed(decimals)) - percent) <= 1e-9 * largest);
  const labels = tickLabels(percents, [0, 1, 2, 3, 4].find(exact) ?? 5);
  return ticks.map(({ value }, i) => ({
    value,
    label: ticks.length > 1 ? `${labels[i]!}%` : formatPercent(value),
  }));
}

/** The sign stays before the unit. */
function withUnit(number: string, { prefix = "", suffix = "" }: Unit): LocalizedText {
  const [sign, digits] = number.startsWith("−") ? ["−", number.slice(1)] : ["", number];
  return mapText(prefix, (before, locale) => `${sign}${before}${digits}${localize(suffix, locale)}`);
}
