/** The number that somebody typed: 0.1, 1e-3, 10%, 1/3, full width. */
export function readTyped(text: string): number {
  const [numerator = "", denominator] = text
    .normalize("NFKC")
    .replace(/[\s,]/gu, "")
    .replace("−", "-")
    .split("/");
  const percent = numerator.endsWith("%");
  const top = Number(percent ? numerator.slice(0, -1) : numerator);
  return denominator === undefined ? (percent ? top / 100 : top) : top / Number(denominator);
}
