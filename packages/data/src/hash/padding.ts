const encoder = new TextEncoder();

/** Returns the text in UTF-8, filled up to whole blocks of 64 bytes with a one, zeros and the length in bits. */
export function padded(text: string, littleEndian: boolean): DataView {
  const bytes = encoder.encode(text);
  const blocks = new Uint8Array(64 * Math.ceil((bytes.length + 9) / 64));
  blocks.set(bytes);
  blocks[bytes.length] = 0x80;
  const view = new DataView(blocks.buffer);
  const end = blocks.length;
  view.setUint32(littleEndian ? end - 8 : end - 4, (bytes.length * 8) >>> 0, littleEndian);
  view.setUint32(littleEndian ? end - 4 : end - 8, Math.floor(bytes.length / 2 ** 29), littleEndian);
  return view;
}
