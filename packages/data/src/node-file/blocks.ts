/// <reference lib="es2024.arraybuffer" />

/** Returns a buffer that `release` can give back at once: what waits for the collector counts as used until then. */
export function blockOf(bytes: number): ArrayBuffer {
  return new ArrayBuffer(bytes, { maxByteLength: bytes });
}

/** Gives the memory of a view's buffer back; the view is empty then. */
export function release({ buffer }: { readonly buffer: ArrayBufferLike }): void {
  if (buffer instanceof ArrayBuffer) buffer.resize(0);
}
