import { padded } from "./padding.ts";

const primes: number[] = [];
for (let n = 2; primes.length < 64; n++) if (primes.every((prime) => n % prime > 0)) primes.push(n);

/** The fractions of their cube roots, as 32-bit words: none is nearer than 0.02 to where the next word begins. */
const CONSTANTS = Int32Array.from(primes, (prime) => 2 ** 32 * (Math.cbrt(prime) % 1));

/** The fractions of the square roots of the first eight. */
const START = Int32Array.from(primes.slice(0, 8), (prime) => 2 ** 32 * (Math.sqrt(prime) % 1));

/** Returns the first 8 bytes of the text's SHA-256 (FIPS 180-4), as two words, most significant first. */
export function sha256Head(text: string): readonly [number, number] {
  const bytes = padded(text, false);
  const state = START.slice();
  const schedule = new Int32Array(64);
  for (let block = 0; block < bytes.byteLength; block += 64) {
    fillSchedule(schedule, bytes, block);
    addBlock(state, schedule);
  }
  return [state[0]! >>> 0, state[1]! >>> 0];
}

function fillSchedule(schedule: Int32Array, bytes: DataView, block: number): void {
  for (let i = 0; i < 16; i++) schedule[i] = bytes.getInt32(block + 4 * i);
  for (let i = 16; i < 64; i++) {
    const early = schedule[i - 15]!;
    const late = schedule[i - 2]!;
    const first = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3);
    const second = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10);
    schedule[i] = schedule[i - 16]! + first + schedule[i - 7]! + second;
  }
}

function addBlock(state: Int32Array, schedule: Int32Array): void {
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let i = 0; i < 64; i++) {
    const choice = (e & f) ^ (~e & g);
    const first = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + choice + CONSTANTS[i]! + schedule[i]!) | 0;
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const second = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + majority) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  for (const [i, word] of [a, b, c, d, e, f, g, h].entries()) state[i]! += word;
}

function turn(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}
