import type { Locale } from "./locale.ts";

const plainSigns = "-0123456789";
const raisedSigns = "⁻⁰¹²³⁴⁵⁶⁷⁸⁹";
/** A double holds no more significant digits than this. */
const mostDigits = 17;
/** Larger numbers are written with powers of ten. */
export const largestWritten: number = 1e12;

/** Returns a power of ten such as `10⁻³`. */
export function formatPower(exponent: number): string {
  return `10${String(exponent).replaceAll(/./gu, (sign) => raisedSigns[plainSigns.indexOf(sign)]!)}`;
}

/**
 * Returns a number as readers like it: at most `digits` significant digits (3 by default) without trailing zeros, but
 * never fewer than the whole part has, and a decimal where they would end with a whole part that begins with 1: 101 for
 * 100.5 is half a percent off; commas from 10,000 up; `1.23×10⁻⁵` below 0.0001 and above `most` (10¹² by default); the
 * true minus sign; `∞` and `NaN` as they are.
 *
 * @example
 * ```ts
 * import { formatNumber } from "@opt/words";
 * console.log(formatNumber(0.0005), formatNumber(1234.5), formatNumber(60000), formatNumber(-2.5e-7));
 * // → 0.0005 1235 60,000 −2.5×10⁻⁷
 * ```
 */
export function formatNumber(value: number, digits = 3, most: number = largestWritten): string {
  if (Number.isNaN(value)) return "NaN";
  if (value < 0) return `−${formatNumber(-value, digits, most)}`;
  if (value === Number.POSITIVE_INFINITY) return "∞";
  if (value === 0) return "0";
  const whole = Math.floor(Math.log10(value)) + 1;
  const isCoarse = digits > 2 && whole === digits && value < 2 * 10 ** (digits - 1);
  const rounded = Number(
    value.toPrecision(Math.min(mostDigits, isCoarse ? digits + 1 : Math.max(digits, whole))),
  );
  return rounded >= 1e-4 && rounded <= most ? groupDigits(String(rounded)) : scientific(value, digits);
}

/**
 * Returns the numbers with as many digits as tell them apart: 3, or more, alike for all, until numbers that differ
 * read differently.
 *
 * @example
 * ```ts
 * import { formatNumbers } from "@opt/words";
 * console.log(formatNumbers([0.9998, 0.99991, 0.99991]).join(" ")); // → 0.9998 0.9999 0.9999
 * ```
 */
export function formatNumbers(values: readonly number[]): string[] {
  return values.map(numberWriter(values)[0]);
}

/** How numbers that are read beside each other are written, and in how many digits or decimals. */
export type NumberWriter = readonly [write: (value: number) => string, digits: number];

/**
 * Returns how some numbers, and others that come between them, are written: with the significant digits, 3 to
 * `finest`, with which none moves by more than a fifth of the gap to its nearest neighbour (0.99995 beside 0.9999 does not
 * read 1); with powers of ten for all of them where one is too large to be written out; and, where they span less than
 * their size, with decimals alike on either side of a power of ten: 101.6 beside 97.5.
 */
export function numberWriter(values: readonly number[], finest: number = mostDigits): NumberWriter {
  const digits = placesApart(values, [3, finest], (value, used) => Number(value.toPrecision(used)));
  const sizes = values.map(Math.abs);
  const [low, high] = [Math.min(...sizes), Math.max(...sizes)];
  const power = 10 ** Math.floor(Math.log10(high));
  const finer = low < power && low > high / 2 ? power : Number.POSITIVE_INFINITY;
  const most = high > largestWritten ? 1e6 : largestWritten;
  return [(value) => formatNumber(value, digits + Number(Math.abs(value) >= finer), most), digits];
}

/**
 * Returns a share in percent with at most one decimal: 0.125 is `12.5%`. What is not all does not read 100%, what is
 * not nothing does not read 0%: such shares get the decimals they need; below 0.0001% and
 * above 10¹²% with a power of ten.
 */
export function formatPercent(share: number, decimals = 1): string {
  const percent = share * 100;
  const text = Number(percent.toFixed(decimals));
  const isRound = text === 0 || text === 100;
  if (isRound && Math.abs(percent - text) > 1e-9 && decimals < 10) return formatPercent(share, decimals + 1);
  const size = Math.abs(text);
  const isPlain = text === 0 || (size >= 1e-4 && size <= largestWritten);
  return `${isPlain ? formatNumber(text, mostDigits) : formatNumber(percent)}%`;
}

/** Returns the shares in percent, with as many decimals as tell them apart. */
export function formatPercents(shares: readonly number[]): string[] {
  return shares.map(percentWriter(shares)[0]);
}

/** Returns how some shares, and others that come between them, are written in percent, with 1 to 10 decimals. */
export function percentWriter(shares: readonly number[]): NumberWriter {
  const digits = placesApart(shares, [1, 10], (share, used) => Number(share.toFixed(used + 2)));
  return [(share) => formatPercent(share, digits), digits];
}

/** Returns the digits of a plain decimal with commas from 10,000 up. */
export function groupDigits(digits: string): string {
  const [whole = "", ...decimals] = digits.split(".");
  if (whole.length < 5) return digits;
  return [whole.replaceAll(/\B(?=(?:\d{3})+$)/gu, ","), ...decimals].join(".");
}

/** Returns the text with powers of ten such as `10⁻³` in words: screen readers read them as `10 3` otherwise. */
export function spellPowers(text: string, locale: Locale): string {
  return text.replaceAll(/10([⁻⁰¹²³⁴-⁹]+)/gu, (_, power: string) => {
    const digits = power.replaceAll(/./gu, (sign) => "−0123456789"[raisedSigns.indexOf(sign)]!);
    return { ko: `10의 ${digits}제곱`, en: `10 to the power ${digits}` }[locale];
  });
}

function scientific(value: number, digits: number): string {
  const [mantissa = "", exponent = ""] = value.toExponential(Math.min(mostDigits, digits) - 1).split("e");
  const power = formatPower(Number(exponent));
  return Number(mantissa) === 1 ? power : `${Number(mantissa)}×${power}`;
}

/** How much of the gap to its nearest neighbour a number may be rounded by. */
const mostBlur = 0.2;

function placesApart(
  values: readonly number[],
  [fewest, most]: readonly [number, number],
  round: (value: number, places: number) => number,
): number {
  const sorted = Float64Array.from(new Set(values)).filter(Number.isFinite).toSorted();
  const gapAfter = (i: number) => (sorted[i + 1] ?? Number.POSITIVE_INFINITY) - (sorted[i] ?? -Infinity);
  const isBlurred = (value: number, i: number) =>
    Math.abs(round(value, places) - value) > mostBlur * Math.min(gapAfter(i - 1), gapAfter(i));
  let places = fewest;
  while (places < most && sorted.some(isBlurred)) places++;
  return places;
}
