import type { FileValue } from "./protocol.ts";

/** Reads a file so that it can be sent. */
async function toValue(file: File): Promise<FileValue> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = "";
  const piece = 0x80_00;
  for (let from = 0; from < bytes.length; from += piece)
    text += String.fromCodePoint(...bytes.subarray(from, from + piece));
  return { name: file.name, contentType: file.type, base64: btoa(text) };
}

/** What is chosen in a file field. */
export function readFiles(input: HTMLInputElement): Promise<readonly FileValue[]> {
  return Promise.all(Array.from(input.files ?? [], toValue));
}
