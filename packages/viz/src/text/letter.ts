/** The letter that a code point stands for without its marks (NFD); most signs stand for themselves. */
export function letterOf(code: number): number {
  return String.fromCodePoint(code).normalize("NFD").codePointAt(0)!;
}
