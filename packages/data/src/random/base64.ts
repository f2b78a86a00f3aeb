/** Returns the words as base64 of their little-endian bytes. */
export function wordsToBase64(words: Int32Array): string {
  const bytes = new DataView(new ArrayBuffer(words.length * 4));
  words.forEach((word, index) => bytes.setInt32(index * 4, word, true));
  return btoa(String.fromCharCode(...new Uint8Array(bytes.buffer)));
}

/** Returns the words that `wordsToBase64` wrote, or undefined when the text is not base64 of whole words. */
export function wordsFromBase64(text: string): Int32Array | undefined {
  let binary: string;
  try {
    binary = atob(text);
  } catch {
    return undefined;
  }
  if (binary.length % 4 !== 0) return undefined;
  const view = new DataView(Uint8Array.from(binary, (char) => char.charCodeAt(0)).buffer);
  return Int32Array.from({ length: binary.length / 4 }, (_, index) => view.getInt32(index * 4, true));
}
