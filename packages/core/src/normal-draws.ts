import { exp, log } from "./exact/elementary.ts";
import { mixedSeed, splitMix, uniformStream } from "./random.ts";
import type { Numbers } from "./typed-array.ts";

const layers = 128;
/** Where the tail begins, and the area of each layer. */
const tail = 3.442619855899;
const area = 9.91256303526217e-3;

/** What the bits of two words are worth. */
const upper = 2 ** -27;
const lower = 2 ** -53;

/** How wide each layer is, the lowest first, which is wider than where its tail begins; and how high the curve is there. */
const widths = new Float64Array(layers + 1);
const heights = new Float64Array(layers + 1);

/**
 * Fills an array with standard normal numbers that follow from a seed, a step and a name.
 *
 * @see Marsaglia, Tsang, "The Ziggurat Method for Generating Random Variables" (2000)
 */
export function fillNormal(into: Numbers, name: string, seed: number, step: number): void {
  if (widths[0] === 0) fillLayers();
  const mixed = mixedSeed([seed, step, ...Array.from(name, (letter) => letter.codePointAt(0)!)]);
  const mix = splitMix(mixed);
  const state = Int32Array.of(mix(), mix(), mix(), mix());
  const fraction = uniformStream(mix());
  const words = new Uint32Array(256);
  let at = words.length;
  for (let i = 0; i < into.length;) {
    if (at === words.length) {
      fillWords(words, state);
      at = 0;
    }
    const first = words[at]!;
    const second = words[at + 1]!;
    at += 2;
    // 53 bits for the place, 7 for the layer, one for the sign
    const layer = (first & 31) | ((second & 3) << 5);
    const x = ((first >>> 5) * upper + (second >>> 6) * lower) * widths[layer]!;
    const size = x < widths[layer + 1]! ? x : outside(fraction, layer, x);
    // a sign by chance is no branch that a processor could foresee
    if (size >= 0) into[i++] = (1 - ((second >>> 1) & 2)) * size;
  }
}

/** A place beside the part of a layer that is under the curve for sure: itself or one of the tail; -1 where it is above. */
function outside(fraction: () => number, layer: number, x: number): number {
  const low = heights[layer]!;
  if (layer > 0) return low + fraction() * (heights[layer + 1]! - low) < exp(-0.5 * x * x) ? x : -1;
  for (;;) {
    const beyond = -log(1 - fraction()) / tail;
    if (-2 * log(1 - fraction()) > beyond * beyond) return tail + beyond;
  }
}

function fillLayers(): void {
  const height = (x: number): number => exp(-0.5 * x * x);
  widths[0] = area / height(tail);
  widths[1] = tail;
  for (let i = 2; i < layers; i++)
    widths[i] = Math.sqrt(-2 * log(area / widths[i - 1]! + height(widths[i - 1]!)));
  for (let i = 0; i <= layers; i++) heights[i] = height(widths[i]!);
}

/** Words of 32 bits by xoshiro128**, in a loop whose state stays in registers. */
function fillWords(words: Uint32Array, state: Int32Array): void {
  let [a, b, c, d] = [state[0]!, state[1]!, state[2]!, state[3]!];
  for (let i = 0; i < words.length; i++) {
    const spun = Math.imul(b, 5);
    words[i] = Math.imul((spun << 7) | (spun >>> 25), 9);
    const t = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= t;
    d = (d << 11) | (d >>> 21);
  }
  state.set([a, b, c, d]);
}
