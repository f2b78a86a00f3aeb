/** Reads the words of pictures: written from the sentences alone, without the code that makes them. */

const raised = "⁻⁰¹²³⁴⁵⁶⁷⁸⁹";
const numberText = String.raw`(?:−?10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+|−?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:×10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)?|−?∞)`;

/** The numbers of a text in order, powers of ten in signs or in words. */
export function numbersIn(text: string): string[] {
  const plain = text.replaceAll(
    /10 to the power (−?\d+)/gu,
    (_, power: string) =>
      `10${Array.from(power, (sign) => (sign === "−" ? "⁻" : raised[Number(sign) + 1])).join("")}`,
  );
  return plain.match(new RegExp(numberText, "gu")) ?? [];
}

/** The value of a number as it is written. */
export function valueOf(text: string): number {
  const sign = text.startsWith("−") ? -1 : 1;
  const body = text.replace("−", "").replaceAll(",", "");
  if (body === "∞") return sign * Number.POSITIVE_INFINITY;
  const [mantissa = "", power] = body.includes("×")
    ? body.split("×")
    : /10[⁻⁰-⁹¹²³]/u.test(body)
      ? ["1", body]
      : [body];
  const exponent = Array.from(
    (power ?? "10⁰").slice(2),
    (digit) => "-0123456789"[raised.indexOf(digit)],
  ).join("");
  return sign * Number(mantissa) * 10 ** Number(exponent);
}

/** Whether a number may be written so: nearer than one unit of the last digit that is shown. */
export function saysNumber(text: string, value: number): boolean {
  if (!Number.isFinite(value))
    return text.endsWith("∞") && Math.sign(value) === (text.startsWith("−") ? -1 : 1);
  const shown = valueOf(text);
  if (shown === value) return true;
  const mantissa = text.replace("−", "").replaceAll(",", "").split("×")[0]!;
  const decimals =
    mantissa.startsWith("10") && !/^\d+(?:\.\d+)?$/u.test(mantissa)
      ? 0
      : (mantissa.split(".")[1] ?? "").length;
  const scale = text.includes("×") ? 10 ** Math.floor(Math.log10(Math.abs(shown))) : 1;
  const zeros = /^[1-9]\d*?(0+)$/u.exec(mantissa)?.[1]?.length ?? 0;
  const isPower = /^−?10[⁻⁰¹²³⁴-⁹]/u.test(text);
  const unit = isPower
    ? Math.abs(shown) * 0.1
    : scale * 10 ** (zeros > 0 && decimals === 0 ? zeros : -decimals);
  return Math.abs(shown - value) <= unit;
}

/** Names of a list such as "A, B and C". */
export function namesIn(list: string): string[] {
  return list.split(/, | and /u);
}
