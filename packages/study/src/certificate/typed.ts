/** The number that somebody typed: 0.1, 1e-3, 2 x 10^-3, 10%, 1/3. */
export function readTyped(text: string): number {
  const bare = text.normalize("NFKC").replace(/[\s,]/gu, "").replace("\u2212", "-");
  const scientific = bare.replace(/[x*×]10\^/u, "e").replace(/^(-?)10\^/u, "$11e");
  const [numerator = "", denominator = "1"] = scientific.replace("%", "").split("/");
  return Number(numerator) / Number(denominator) / (scientific.endsWith("%") ? 100 : 1);
}
