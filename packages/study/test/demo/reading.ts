/** The numbers of a text as they are read, "3.2×10⁻⁵" too. */
export function numbersOf(text: string): number[] {
  const digits = "⁰¹²³⁴⁵⁶⁷⁸⁹";
  const found = text.replaceAll(",", "").matchAll(/(−?\d+(?:\.\d+)?)(?:×10(⁻?)([⁰¹²³⁴⁵⁶⁷⁸⁹]+))?/gu);
  return Array.from(found, ([, base = "", minus = "", power = ""]) => {
    const exponent = Number(Array.from(power, (digit) => digits.indexOf(digit)).join(""));
    return Number(base.replace("−", "-")) * 10 ** (minus === "" ? exponent : -exponent);
  });
}

/** The numbers of a text in ascending order: those of the other language must be the same. */
export const sortedNumbers = (text: string): string =>
  numbersOf(text)
    .toSorted((a, b) => a - b)
    .join();

/** How far a number in three digits may be from the one held, as a share of it; in four, a tenth of that. */
export const shortly = 6e-3;

/** True where a printed number is the one held, to the digits printed. */
export const near = (said: number | undefined, held: number, share = shortly / 10): boolean =>
  Math.abs((said ?? Number.NaN) - held) <= share * Math.abs(held);
