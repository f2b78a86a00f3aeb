const graphemes = new Intl.Segmenter("ko", { granularity: "grapheme" });

/** The characters of a text as a reader counts them: 한 typed in parts is one, and so is an emoji of several code points. */
export function charactersOf(text: string): readonly string[] {
  return Array.from(graphemes.segment(text.normalize("NFC")), ({ segment }) => segment);
}

/** Whether a character is a space, a tab or a line break. */
export function isSpace(character: string): boolean {
  return /^\s+$/u.test(character);
}
