import { padded } from "./padding.ts";

const SHIFTS = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21];
/**
 * The fractions of |sin i|, i = 1 … 64, as 32-bit words. None is nearer than 0.015 to where the next word begins, which
 * is some ten thousand times what engines differ by.
 */
const SINES = Int32Array.from({ length: 64 }, (_, i) => 2 ** 32 * Math.abs(Math.sin(i + 1)));

/** Returns the first 8 bytes of the text's MD5 (RFC 1321), as two words, most significant first. */
export function md5Head(text: string): readonly [number, number] {
  const bytes = padded(text, true);
  const state = Int32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476);
  for (let block = 0; block < bytes.byteLength; block += 64) addBlock(state, bytes, block);
  return [swapBytes(state[0]!), swapBytes(state[1]!)];
}

function addBlock(state: Int32Array, bytes: DataView, block: number): void {
  let a = state[0]!;
  let b = state[1]!;
  let c = state[2]!;
  let d = state[3]!;
  for (let i = 0; i < 64; i++) {
    const round = i >> 4;
    const word = bytes.getInt32(block + 4 * placeOf(round, i), true);
    const sum = (a + mix(round, b, c, d) + SINES[i]! + word) | 0;
    const shift = SHIFTS[4 * round + (i & 3)]!;
    a = d;
    d = c;
    c = b;
    b = (b + ((sum << shift) | (sum >>> (32 - shift)))) | 0;
  }
  state[0]! += a;
  state[1]! += b;
  state[2]! += c;
  state[3]! += d;
}

function mix(round: number, b: number, c: number, d: number): number {
  if (round === 0) return (b & c) | (~b & d);
  if (round === 1) return (d & b) | (~d & c);
  return round === 2 ? b ^ c ^ d : c ^ (b | ~d);
}

/** Which of the block's 16 words step i takes. */
function placeOf(round: number, i: number): number {
  if (round === 0) return i;
  if (round === 1) return (5 * i + 1) & 15;
  return round === 2 ? (3 * i + 5) & 15 : (7 * i) & 15;
}

function swapBytes(word: number): number {
  return ((word << 24) | ((word & 0xff00) << 8) | ((word >>> 8) & 0xff00) | (word >>> 24)) >>> 0;
}
