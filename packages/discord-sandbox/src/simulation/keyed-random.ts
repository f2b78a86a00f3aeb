/** One round of the 32-bit finalizer of MurmurHash3 (Appleby, public domain): every bit of the input moves every bit. */
function scramble(value: number): number {
  let bits = value >>> 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85_eb_ca_6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2_b2_ae_35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

/**
 * A number from 0 to 2^32 - 1 that belongs to these keys. What is drawn for one event does not hang on what was drawn
 * for others, so that an event keeps its luck when others are taken away.
 */
export function draw(...keys: readonly number[]): number {
  let state = 0x9e_37_79_b9;
  for (const key of keys) state = scramble((state ^ scramble(key)) + 0x6d_2b_79_f5);
  return state;
}

/** From 0 to below 1. */
export function fraction(...keys: readonly number[]): number {
  return draw(...keys) / 2 ** 32;
}

/** A whole number from `from` to `to`, both included. */
export function integer(from: number, to: number, ...keys: readonly number[]): number {
  return from + Math.floor(fraction(...keys) * (to - from + 1));
}

/** One of the list. */
export function pick<T>(list: readonly T[], ...keys: readonly number[]): T | undefined {
  return list[integer(0, list.length - 1, ...keys)];
}

/** Draws one after the other: the keys and a counter. */
export function stream(...keys: readonly number[]): () => number {
  let count = 0;
  return () => fraction(...keys, count++);
}

/** A number for a text, so that it can be a key. */
export function keyOf(text: string): number {
  let key = 0;
  for (let index = 0; index < text.length; index += 1)
    key = (Math.imul(key, 31) + text.charCodeAt(index)) >>> 0;
  return key;
}
