import { boundRecords, LogError } from "./log-error.ts";
import type { LogRecord } from "./training-log.ts";

/** The remainder table of CRC-32C (Castagnoli). */
const remainders = Uint32Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit++) remainder = (remainder >>> 1) ^ (remainder & 1 ? 0x82f6_3b78 : 0);
  return remainder;
});

/** The masked CRC-32C that stands behind each part of a record. */
function checksum(bytes: Uint8Array): number {
  let crc = 0xffff_ffff;
  for (const byte of bytes) crc = remainders[(crc ^ byte) & 255]! ^ (crc >>> 8);
  crc = ~crc >>> 0;
  return (((crc >>> 15) | (crc << 17)) + 0xa282_ead8) >>> 0;
}

function broken(at: number): LogError {
  return new LogError({
    ko: `이벤트 파일이 ${at}바이트째에서 깨져 있어요.`,
    en: `the event file is damaged at byte ${at}`,
  });
}

/** True for bytes that begin with the frame of an event file. */
export function isEventFile(bytes: Uint8Array): boolean {
  if (bytes.length < 16) return false;
  return viewOf(bytes).getUint32(8, true) === checksum(bytes.subarray(0, 8));
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Reads the scalars of a TensorBoard event file, one record a step; a record cut off at the end is left out. */
export function readEvents(bytes: Uint8Array): readonly LogRecord[] {
  const view = viewOf(bytes);
  const steps = new Map<number, Map<string, number>>();
  let at = 0;
  while (at + 12 <= bytes.length) {
    const length = view.getUint32(at, true);
    if (
      view.getUint32(at + 8, true) !== checksum(bytes.subarray(at, at + 8)) ||
      view.getUint32(at + 4, true) !== 0
    )
      throw broken(at);
    // a tool that was stopped leaves half a record
    if (at + 16 + length > bytes.length) break;
    const data = bytes.subarray(at + 12, at + 12 + length);
    if (view.getUint32(at + 12 + length, true) !== checksum(data)) throw broken(at + 12);
    addEvent(steps, data, at + 12);
    boundRecords(steps.size);
    at += 16 + length;
  }
  return Array.from(steps, ([step, values]) => new Map([["step", step] as const, ...values])).toSorted(
    (a, b) => a.get("step")! - b.get("step")!,
  );
}

/** A field of a message: its number, and its bytes or its whole number. */
type Field = readonly [number: number, value: Uint8Array | number];

/** The fields of a protocol-buffer message. */
function fieldsOf(bytes: Uint8Array, offset: number): readonly Field[] {
  const view = viewOf(bytes);
  const fields: Field[] = [];
  let at = 0;
  const varint = (): number => {
    let value = 0;
    for (let shift = 0; shift < 70; shift += 7) {
      const byte = bytes[at++];
      if (byte === undefined) break;
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) return value;
    }
    throw broken(offset + at);
  };
  while (at < bytes.length) {
    const key = varint();
    const [number, kind] = [Math.floor(key / 8), key % 8];
    if (kind === 0) {
      fields.push([number, varint()]);
      continue;
    }
    const length = kind === 1 ? 8 : kind === 5 ? 4 : kind === 2 ? varint() : Number.NaN;
    if (!(at + length <= bytes.length)) throw broken(offset + at);
    fields.push([number, kind === 5 ? view.getFloat32(at, true) : bytes.subarray(at, at + length)]);
    at += length;
  }
  return fields;
}

/** Puts the scalars of an event under its step. */
function addEvent(steps: Map<number, Map<string, number>>, bytes: Uint8Array, offset: number): void {
  let step = 0;
  const scalars: (readonly [string, number])[] = [];
  for (const [number, value] of fieldsOf(bytes, offset)) {
    if (number === 2 && typeof value === "number") step = value;
    if (number !== 5 || typeof value === "number") continue;
    for (const [inner, one] of fieldsOf(value, offset))
      if (inner === 1 && typeof one !== "number") scalars.push(...scalarOf(one, offset));
  }
  if (scalars.length === 0) return;
  const own = steps.get(step) ?? new Map<string, number>();
  for (const [tag, value] of scalars) own.set(tag, value);
  steps.set(step, own);
}

/** The tag and the number of a summary's value; nothing where it is a picture or a text. */
function scalarOf(bytes: Uint8Array, offset: number): (readonly [string, number])[] {
  let [tag, number] = ["", undefined as number | undefined];
  for (const [field, value] of fieldsOf(bytes, offset)) {
    if (field === 1 && typeof value !== "number") tag = new TextDecoder().decode(value);
    else if (field === 2 && typeof value === "number") number = value;
    else if (field === 8 && typeof value !== "number") number = tensorScalar(value, offset);
  }
  return tag === "" || number === undefined ? [] : [[tag, number]];
}

/** A tensor of one 32-bit number. */
function tensorScalar(bytes: Uint8Array, offset: number): number | undefined {
  let [isFloat, number] = [false, undefined as number | undefined];
  for (const [field, value] of fieldsOf(bytes, offset)) {
    if (field === 1) isFloat = value === 1;
    const isSingle = (field === 4 || field === 5) && typeof value !== "number" && value.length === 4;
    if (isSingle) number = viewOf(value).getFloat32(0, true);
    else if (field === 5 && typeof value === "number") number = value;
  }
  return isFloat ? number : undefined;
}
