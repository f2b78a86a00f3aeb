import { digitsApart, formatNumber, formatPercents, groupDigits } from "@opt/words";
import { tieRule, withTies } from "../scale/tie.ts";
import { localize, type LocalizedText, type Locale, mapText, readText } from "./locale.ts";

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
  if (typeof format !== "object" || format === null) {
    throw new RangeError(
      `${name} must be "number", "integer", "percent" or { prefix, suffix }, got ${String(format)}`,
    );
  }
  const { prefix, suffix } = format;
  return {
    ...(prefix !== undefined && { prefix: readUnit(`${name}.prefix`, prefix) }),
    ...(suffix !== undefined && { suffix: readUnit(`${name}.suffix`, suffix) }),
  };
}

const longestUnit = 12;

function readUnit(name: string, text: LocalizedText): LocalizedText {
  const unit = readText(name, text);
  const length = Math.max(localize(unit, "ko").length, localize(unit, "en").length);
  if (length > longestUnit)
    throw new RangeError(`${name} must hold at most ${longestUnit} characters, got ${length}`);
  return unit;
}

/** Numbers that agree in so many digits are told alike, unless all would be. */
const mostDigits = 8;

/** The numbers as a sentence says them, with as many digits as tell those apart that do not tie. */
export function formatValues(values: readonly number[], format: Format = "number"): LocalizedText[] {
  if (format === "percent") return formatPercents(alike(values).told);
  if (format === "integer") return formatAlike(values.map(Math.round));
  const rounded = values.map((value) => Number(value.toPrecision(mostDigits)));
  const texts = formatAlike(new Set(rounded).size > 1 ? rounded : values);
  return format === "number" ? texts : texts.map((text) => withUnit(text, format));
}

/** A double holds no more significant digits than 17. */
function formatAlike(values: readonly number[]): string[] {
  const { told, tied } = alike(values);
  const digits = digitsApart(tied, 3, 17);
  return told.map((value) => formatNumber(value, digits));
}

/** The numbers with those that tie as one; in `told` whole numbers stay what they are, as they are written whole anyway. */
function alike(values: readonly number[]): { told: number[]; tied: number[] } {
  const tied = withTies(values, tieRule(values));
  const told = values.map((value, i) =>
    Number.isInteger(value) && Math.abs(value) < 1e6 ? value : tied[i]!,
  );
  return { told, tied };
}

/** A number as a format has it; `text` is the number by itself. */
export function formatAs(value: number, text: string, format: Format = "number"): LocalizedText {
  if (format === "number") return text;
  return typeof format === "object" ? withUnit(text, format) : formatValue(value, format);
}

/** One number as a sentence says it. */
export function formatValue(value: number, format?: Format): LocalizedText {
  return formatValues([value], format)[0]!;
}

/** The label of a tick as the format has it; `label` is the number as its scale writes it. */
export function formatTicks(
  ticks: readonly { readonly value: number; readonly label: string }[],
  format: Format,
  locale: Locale,
): { value: number; label: string }[] {
  if (format === "integer") return ticks.filter(({ value }) => isWhole(value)).map(whole);
  if (format === "percent") return percentTicks(ticks);
  return ticks.map(({ value, label }) => ({
    value,
    label: format === "number" ? label : localize(withUnit(label, format), locale),
  }));
}

function isWhole(value: number): boolean {
  return Math.abs(value - Math.round(value)) <= 1e-9 * Math.max(1, Math.abs(value));
}

function whole({ value, label }: { readonly value: number; readonly label: string }) {
  const size = Math.abs(Math.round(value));
  return { value, label: size < 1e6 ? `${value < -0.5 ? "−" : ""}${groupDigits(String(size))}` : label };
}

/** All with as many decimals as the finest of them needs, up to six. */
function percentTicks(ticks: readonly { readonly value: number; readonly label: string }[]) {
  const percents = ticks.map(({ value }) => value * 100);
  const largest = Math.max(1, ...percents.map(Math.abs));
  const exact = (decimals: number) =>
    percents.every((percent) => Math.abs(Number(percent.toFixed(decimals)) - percent) <= 1e-9 * largest);
  const decimals = [0, 1, 2, 3, 4, 5].find(exact) ?? 6;
  return ticks.map(({ value, label }, i) => {
    const size = Math.abs(percents[i]!);
    if (size >= 1e6) return { value, label: `${label}×100%` };
    const digits = groupDigits(size.toFixed(Number(size.toFixed(decimals)) === 0 ? 0 : decimals));
    return { value, label: `${percents[i]! < 0 && Number(digits) !== 0 ? "−" : ""}${digits}%` };
  });
}

/** The sign stays before the unit. */
function withUnit(number: string, { prefix = "", suffix = "" }: Unit): LocalizedText {
  const [sign, digits] = number.startsWith("−") ? ["−", number.slice(1)] : ["", number];
  if (prefix === "" && typeof suffix === "string") return `${number}${suffix}`;
  return mapText(prefix, (before, locale) => `${sign}${before}${digits}${localize(suffix, locale)}`);
}
