import type { Printed } from "./certificate.ts";

const number =
  /(?<![A-Za-z\u0370-\u03ff_])(?<!\d|\d\.)[−-]?(?:10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)|(\d+(?:,\d{3}(?!\d))*(?:\.\d+)?)(?:\s?[×x*]\s?10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)|e([+-]?\d+))?)(%?)(?!\s?[−-]\s?[\u0370-\u03ff])/gu;
const raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";

const plain = (exponent: string): number =>
  Number(exponent.replace("⁻", "-").replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/gu, (digit) => String(raised.indexOf(digit))));

/** All numbers of a text but the 1 of "1−β". A minus counts as a sign unless something is taken away from what stands before it. */
export function numbersIn(text: string): readonly Printed[] {
  return Array.from(text.matchAll(number), (match) => {
    const [whole, alone, digits = "1", power, letter, percent] = match;
    const bare = digits.replaceAll(",", "");
    const exponent = plain(power ?? alone ?? "0") + Number(letter ?? 0) - (percent === "%" ? 2 : 0);
    const minus = /^[−-]/u.test(whole);
    const isSign = minus && !/[\p{L}\p{N})\]²³₁₂]$/u.test(text.slice(0, match.index));
    const places = (bare.split(".")[1] ?? "").length;
    const value = Number(`${bare}e${exponent}`) * (isSign ? -1 : 1);
    const half = Number(`0.5e${exponent - places}`);
    const [skip, room] = [minus && !isSign ? 1 : 0, half + Math.abs(value) * 2 ** -48];
    return { at: match.index + skip, text: whole.slice(skip), low: value - room, high: value + room };
  });
}

/** The number that somebody typed: 0.1, 1e-3, 2 x 10^-3, 10%, 1/3. */
export function readTyped(text: string): number {
  const bare = text.normalize("NFKC").replace(/[\s,]/gu, "").replace("\u2212", "-");
  const scientific = bare.replace(/[x*×]10\^/u, "e").replace(/^(-?)10\^/u, "$11e");
  const [numerator = "", denominator = "1"] = scientific.replace("%", "").split("/");
  return Number(numerator) / Number(denominator) / (scientific.endsWith("%") ? 100 : 1);
}
