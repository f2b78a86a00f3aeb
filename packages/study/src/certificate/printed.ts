import type { Printed } from "./certificate.ts";

const number =
  /(?<![A-Za-z\u0370-\u03ff_])(?<!\d|\d\.)(?:(?<![\p{L}\p{N})\]])[−-])?(?:10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)|(\d+(?:,\d{3}(?!\d))*(?:\.\d+)?)(?:\s?[×x*]\s?10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)|e([+-]?\d+))?)(%?)(?!\s?[−-]\s?[\u0370-\u03ff])/gu;

/** With raised and full-width digits as plain ones, and the minus of a keyboard. */
const plain = (text: string): string => text.normalize("NFKC").replace("\u2212", "-");

/** All numbers of a text but the 1 of "1−β". A minus is a sign unless it takes away from what stands before it. */
export function numbersIn(text: string): readonly Printed[] {
  return Array.from(text.matchAll(number), (match) => {
    const [whole, alone, digits = "1", power, letter, percent] = match;
    const bare = digits.replaceAll(",", "");
    const exponent = Number(plain(power ?? alone ?? "0")) + Number(letter ?? 0) - (percent === "%" ? 2 : 0);
    const value = Number(`${bare}e${exponent}`) * (/^[−-]/u.test(whole) ? -1 : 1);
    const room = Number(`0.5e${exponent - (bare.split(".")[1] ?? "").length}`) + Math.abs(value) * 2 ** -48;
    return { at: match.index, text: whole, low: value - room, high: value + room };
  });
}

/** The number that somebody typed: 0.1, 1e-3, 2 x 10^-3, 10%, 1/3. */
export function readTyped(text: string): number {
  const bare = plain(text).replace(/[\s,]/gu, "");
  const scientific = bare.replace(/[x*×]10\^/u, "e").replace(/^(-?)10\^/u, "$11e");
  const [numerator = "", denominator = "1"] = scientific.replace("%", "").split("/");
  return Number(numerator) / Number(denominator) / (scientific.endsWith("%") ? 100 : 1);
}
