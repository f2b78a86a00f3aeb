/** The sentences of a text. */
export function sentencesOf(text: string): readonly string[] {
  return text
    .split(/(?<=[.!?])\s+(?=[\p{L}√])/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== "");
}
