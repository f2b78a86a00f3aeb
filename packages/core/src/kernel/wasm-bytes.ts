/** Numbers in WebAssembly's binary form, pushed onto arrays of bytes. */

/** Unsigned LEB128. */
export function pushUnsigned(bytes: number[], value: number): void {
  let rest = value;
  while (rest > 0x7f) {
    bytes.push((rest & 0x7f) | 0x80);
    rest >>>= 7;
  }
  bytes.push(rest);
}

/** Signed LEB128 of a 32-bit number. */
export function pushSigned(bytes: number[], value: number): void {
  let rest = value;
  while (rest < -0x40 || rest > 0x3f) {
    bytes.push((rest & 0x7f) | 0x80);
    rest >>= 7;
  }
  bytes.push(rest & 0x7f);
}

const float = new Float64Array(1);
const floatBytes = new Uint8Array(float.buffer);

/** The eight bytes of a float64, low end first. */
export function pushFloat64(bytes: number[], value: number): void {
  float[0] = value;
  for (let i = 0; i < 8; i++) bytes.push(floatBytes[i]!);
}

/** A name: its length and its ASCII characters. */
export function pushName(bytes: number[], name: string): void {
  pushUnsigned(bytes, name.length);
  for (let i = 0; i < name.length; i++) bytes.push(name.charCodeAt(i));
}

/** A section or a body: its length, then its bytes. */
export function pushSized(bytes: number[], content: readonly number[]): void {
  pushUnsigned(bytes, content.length);
  for (let i = 0; i < content.length; i++) bytes.push(content[i]!);
}
