import type { Locale } from "./locale.ts";

const superscripts: Readonly<Record<string, string>> = {
  "-": "⁻",
  "0": "⁰",
  "1": "¹",
  "2": "²",
  "3": "³",
  "4": "⁴",
  "5": "⁵",
  "6": "⁶",
  "7": "⁷",
  "8": "⁸",
  "9": "⁹",
};

const plainDigits = new Map(
  Object.entries(superscripts).map(([plain, raised]) => [raised, plain === "-" ? "−" : plain]),
);

/** A power of ten such as `10⁻³`. */
export function formatPower(exponent: number): string {
  return `10${Array.from(String(exponent), (sign) => superscripts[sign] ?? sign).join("")}`;
}

/**
 * A number for readers: up to `digits` significant digits, `2.1×10⁻³` below a thousandth and from ten thousand up,
 * whole numbers below a million in full with commas, the true minus sign, `∞` and `NaN` as they are.
 */
export function formatNumber(value: number, digits = 3): string {
  if (Number.isNaN(value)) return "NaN";
  if (value < 0) return `−${formatNumber(-value, digits)}`;
  if (value === Number.POSITIVE_INFINITY) return "∞";
  if (Number.isInteger(value) && value < 1e6) return groupDigits(String(value));
  if (value >= 0.001 && Number(value.toPrecision(digits)) < 1e4)
    return String(Number(value.toPrecision(digits)));
  const [mantissa = "", exponent = ""] = value.toExponential(Math.min(1, digits - 1)).split("e");
  const power = formatPower(Number(exponent));
  return Number(mantissa) === 1 ? power : `${Number(mantissa)}×${power}`;
}

/** Whole digits with commas from ten thousand up. */
export function groupDigits(digits: string): string {
  return digits.length < 5 ? digits : digits.replaceAll(/\B(?=(?:\d{3})+$)/gu, ",");
}

/** A share such as 0.125 as `12.5 %` in whole percents, or one decimal below 10 %. */
export function formatPercent(share: number): string {
  const percent = share * 100;
  return `${formatNumber(Number(percent.toFixed(Math.abs(percent) < 10 ? 1 : 0)))}%`;
}

/** The text with powers of ten such as `10⁻³` in words, which screen readers would read as `10 3` otherwise. */
export function spellPowers(text: string, locale: Locale): string {
  return text.replaceAll(/10(?<power>[⁻⁰¹²³⁴-⁹]+)/gu, (_, power: string) => {
    const digits = Array.from(power, (sign) => plainDigits.get(sign) ?? sign).join("");
    return { ko: `10의 ${digits}제곱`, en: `10 to the power ${digits}` }[locale];
  });
}
