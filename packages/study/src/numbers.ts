/** A number as a reader likes it: at most so many significant digits, no trailing zeros, a real minus sign. */
export function readable(value: number, digits = 3): string {
  if (!Number.isFinite(value)) return value < 0 ? "−∞" : "∞";
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e6 || size < 1e-4)) return scientific(value, digits);
  return minus(String(Number(value.toPrecision(Math.max(digits, Math.ceil(Math.log10(size || 1)))))));
}

/** A share as whole percents, or with one decimal below ten percent. */
export function percent(share: number): string {
  return `${Number((share * 100).toFixed(share < 0.1 ? 1 : 0))}%`;
}

const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

function scientific(value: number, digits: number): string {
  const [mantissa = "", exponent = "0"] = value.toExponential(digits - 1).split("e");
  const raised = exponent
    .replace("+", "")
    .replace("-", "⁻")
    .replace(/\d/gu, (digit) => superscripts.charAt(Number(digit)));
  return minus(`${Number(mantissa)}×10${raised}`);
}

function minus(text: string): string {
  return text.replace(/^-/u, "−");
}
