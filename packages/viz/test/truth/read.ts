import { type Chart, chartFinding, describeChart } from "../../src/index.ts";

/** Reads the words of pictures: written from the sentences alone, without the code that makes them. */

const raised = "⁻⁰¹²³⁴⁵⁶⁷⁸⁹";
const numberText = String.raw`(?:−?10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+|−?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:×10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)?|−?∞)`;

/** A text with powers of ten in signs. */
function plain(text: string): string {
  return text.replaceAll(
    /10 to the power (−?\d+)|10의 (−?\d+)제곱/gu,
    (_, english?: string, korean?: string) =>
      `10${Array.from(english ?? korean ?? "", (sign) => (sign === "−" ? "⁻" : raised[Number(sign) + 1])).join("")}`,
  );
}

/** The numbers of a text in order, powers of ten in signs or in words. */
export function numbersIn(text: string): string[] {
  return plain(text).match(new RegExp(numberText, "gu")) ?? [];
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

/** Names and numbers that a sentence holds, by what they are. */
export type Said = Readonly<Record<string, string>>;

/**
 * A way to read a sentence: a regular expression in which `<name>` stands for any words, `<count#>` for a number and
 * `<count!>` for "Both" or "All" with a number, and whether what it says of the data is so.
 */
export type Reading = readonly [sentence: string, isTrue: (said: Said) => boolean];

/**
 * What is not true of a chart's English words, by the first reading that knows the sentence, or is said in words that none knows; "" when
 * all is read and true, and the Korean words and the finding in either language hold the same numbers, too. The title is "T".
 */
export function contradiction(chart: Chart, readings: readonly Reading[]): string {
  const told = describeChart(chart, "en");
  const spare = numbersIn(describeChart(chart, "ko"));
  for (const number of numbersIn(told)) {
    const at = spare.indexOf(number);
    if (at < 0) return `not in Korean: ${number} of ${told}`;
    spare.splice(at, 1);
  }
  for (const locale of ["en", "ko"] as const) {
    // a longer list is counted from another place on
    const finding = chartFinding(chart, locale).replaceAll(/and [\d,]+ more|외 [\d,]+/gu, "");
    const held = numbersIn(describeChart(chart, locale));
    const missing = numbersIn(finding).find((number) => !held.includes(number));
    if (missing !== undefined) return `in the finding alone: ${missing} of ${finding}`;
  }
  const [title, ...sentences] = plain(told).replace(/\.$/u, "").split(". ");
  if (title !== "T") return `the title is ${title}`;
  for (const sentence of sentences) {
    const reading = readings.find(([template]) => expression(template).test(sentence));
    if (reading === undefined && !sentence.endsWith("…")) return `unread: ${sentence}`;
    if (reading?.[1](expression(reading[0]).exec(sentence)?.groups ?? {}) === false)
      return `false: ${sentence}`;
  }
  return "";
}

function expression(template: string): RegExp {
  const source = template
    .replaceAll(/<(\w+)!>/gu, "(?:Both|All <$1#>)")
    .replaceAll(/<(\w+)#>/gu, (_, name: string) => `(?<${name}>${numberText})`)
    .replaceAll(/(?<!\(\?)<(\w+)>/gu, "(?<$1>.+?)");
  return new RegExp(`^${source}$`, "u");
}

/** How many a sentence is about that begins with "Both" or, for more, with "All" and their count; NaN for "All 2". */
export function everyOf(count: string | undefined): number {
  if (count === undefined) return 2;
  return Number(count) === 2 ? Number.NaN : Number(count);
}

/** Whether every item of a list such as `a: 1; and b: 2` is read, in order, by the same template. */
export function everyItem(
  list: string,
  template: string,
  isTrue: (said: Said, i: number) => boolean,
): boolean {
  const items = list.split(/; (?:and )?/u);
  return items.every((item, i) => {
    const found = expression(template).exec(item);
    return found !== null && isTrue(found.groups ?? {}, i);
  });
}
