// The loops of @opt/data that are worth it, in AssemblyScript; `npm run build:kernels` at the root makes
// src/random/kernel-code.ts of it.

// Places in memory, in bytes: at 0 the 624 words of the Mersenne Twister, from 65536 on the caller's lists.
const partners: u32 = 4096; // u32[mostPartners]
const placeInState: u32 = 20480; // u32
const tempered: u32 = 24576; // u32[624]
const lanesOf: u32 = 28672; // v128[16]

const stateEnd: u32 = 4 * 624;
const middle: u32 = 4 * 397;
const mostPartners: u32 = 4096;
/** Lists of up to this many rows mostly stay near the processor. */
const inCache: u32 = 1 << 21;

/** The next state word from two neighbours and the word 397 further on. */
function mix(high: u32, low: u32, far: u32): u32 {
  const word = (high & 0x80000000) | (low & 0x7fffffff);
  return far ^ (word >> 1) ^ ((0 - (word & 1)) & 0x9908b0df);
}

/** The same for four neighbouring words at once. */
function mix4(high: v128, low: v128, far: v128): v128 {
  const word = v128.or(v128.and(high, i32x4.splat(0x80000000)), v128.and(low, i32x4.splat(0x7fffffff)));
  const odd = i32x4.neg(v128.and(word, i32x4.splat(1)));
  return v128.xor(v128.xor(far, i32x4.shr_u(word, 1)), v128.and(odd, i32x4.splat(0x9908b0df)));
}

/** Makes the next block of 624 words. */
function refill(): void {
  let at: u32 = 0;
  for (; at < 896; at += 16) v128.store(at, mix4(v128.load(at), v128.load(at, 4), v128.load(at, middle)));
  for (; at < stateEnd - middle; at += 4)
    store<u32>(at, mix(load<u32>(at), load<u32>(at, 4), load<u32>(at, middle)));
  for (; at < stateEnd - 4; at += 16)
    v128.store(at, mix4(v128.load(at), v128.load(at, 4), v128.load(at - (stateEnd - middle))));
  store<u32>(stateEnd - 4, mix(load<u32>(stateEnd - 4), load<u32>(0), load<u32>(middle - 4)));
}

/** Tempers the whole block. */
function temper(): void {
  for (let at: u32 = 0; at < stateEnd; at += 16) {
    let word = v128.load(at);
    word = v128.xor(word, i32x4.shr_u(word, 11));
    word = v128.xor(word, v128.and(i32x4.shl(word, 7), i32x4.splat(0x9d2c5680)));
    word = v128.xor(word, v128.and(i32x4.shl(word, 15), i32x4.splat(0xefc60000)));
    v128.store(at, v128.xor(word, i32x4.shr_u(word, 18)), tempered);
  }
}

function nextBlock(): void {
  refill();
  temper();
}

/** Fills the list with 0 … length - 1. */
export function count(list: u32, length: u32): void {
  for (let i: u32 = 0; i < length; i++) store<u32>(list + (i << 2), i);
}

/** For each choice of four lanes, a bit each, the bytes that bring the chosen ones to the front: to be called first. */
export function prepare(): void {
  for (let bits: u32 = 0; bits < 16; bits++) {
    let at = lanesOf + (bits << 4);
    for (let lane: u32 = 0; lane < 4; lane++) {
      if (!((bits >> lane) & 1)) continue;
      store<u32>(at, 0x03020100 + 0x04040404 * lane);
      at += 4;
    }
  }
}

/** Puts the partners of top, top - 1, … into their list, each uniform in 0 … top by masking and rejecting; returns how many. */
function draw(top: u32): u32 {
  const mask: u32 = 0xffffffff >>> clz(top);
  // All of top … mask / 2 + 1 have the same mask.
  const room = min(top - (mask >> 1), mostPartners);
  let place = load<u32>(placeInState);
  let filled: u32 = 0;
  while (filled < room) {
    if (place >= 624) {
      nextBlock();
      place = 0;
    }
    while (filled + 4 <= room && place + 4 <= 624) {
      const words = v128.and(v128.load(place << 2, tempered), i32x4.splat(mask));
      const fits = i32x4.le_u(words, i32x4.splat(top));
      // Whether a word between these bounds fits hangs on how many came before.
      if (v128.any_true(v128.xor(fits, i32x4.le_u(words, i32x4.splat(top - room))))) break;
      const bits = i32x4.bitmask(fits);
      v128.store(filled << 2, i8x16.swizzle(words, v128.load(bits << 4, lanesOf)), partners);
      filled += popcnt(bits);
      place += 4;
    }
    for (const last = min<u32>(place + min<u32>(room - filled, 4), 624); place < last; place++) {
      const partner = load<u32>(place << 2, tempered) & mask;
      store<u32>(filled << 2, partner, partners);
      filled += u32(partner <= top - filled);
    }
  }
  store<u32>(placeInState, place);
  return room;
}

/** Shuffles the list as NumPy's legacy shuffle. */
export function shuffle(list: u32, length: u32): void {
  temper();
  for (let top = i32(length) - 1; top > 0;) {
    const drawn = draw(top);
    let a = list + (u32(top) << 2);
    const end = drawn << 2;
    for (let entry: u32 = 0; entry < end; entry += 4) {
      swap(a, list + (load<u32>(entry, partners) << 2));
      a -= 4;
    }
    top -= drawn;
  }
}

/** Puts the remainders of as many words by left, left - 1, … into the list of partners; returns how many. */
function drawRemainders(left: u32): u32 {
  const room = min(left - 1, mostPartners);
  let place = load<u32>(placeInState);
  for (let filled: u32 = 0; filled < room;) {
    if (place >= 624) {
      nextBlock();
      place = 0;
    }
    const last = min<u32>(place + room - filled, 624);
    do {
      store<u32>(filled << 2, load<u32>(place << 2, tempered) % (left - filled), partners);
      filled++;
    } while (++place < last);
  }
  store<u32>(placeInState, place);
  return room;
}

/** Shuffles the list as PyTorch's randperm: place i with i plus the remainder of a word by what is left. */
export function shuffleTorch(list: u32, length: u32): void {
  temper();
  if (length > inCache) swapInBlocks(list, length);
  else swapAtOnce(list, length);
}

/** The reads of a block overlap, which helps where they wait for memory. */
function swapInBlocks(list: u32, length: u32): void {
  let a = list;
  for (let left = length; left > 1;) {
    const drawn = drawRemainders(left);
    const end = drawn << 2;
    for (let entry: u32 = 0; entry < end; entry += 4) {
      swap(a, a + (load<u32>(entry, partners) << 2));
      a += 4;
    }
    left -= drawn;
  }
}

function swapAtOnce(list: u32, length: u32): void {
  let place = load<u32>(placeInState);
  let a = list;
  for (let left = length; i32(left) > 1; left--) {
    if (place >= 624) {
      nextBlock();
      place = 0;
    }
    swap(a, a + ((load<u32>(place << 2, tempered) % left) << 2));
    a += 4;
    place++;
  }
  store<u32>(placeInState, place);
}

function swap(a: u32, b: u32): void {
  const kept = load<u32>(a);
  store<u32>(a, load<u32>(b));
  store<u32>(b, kept);
}

/** Writes the block's number, one byte a row, for the rows that stand from start to stop in the order. */
export function deal(order: u32, start: u32, stop: u32, block: u32, folds: u32): void {
  for (let place = start; place < stop; place++)
    store<u8>(folds + load<u32>(order + (place << 2)), u8(block));
}

/**
 * Writes the rows of the fold to test and all others to train, ascending, four at a time: up to three more than there are
 * go to train, and four words behind each list are overwritten. Returns where test ends.
 */
export function part(folds: u32, length: u32, fold: u32, train: u32, test: u32): u32 {
  let rows = i32x4(0, 1, 2, 3);
  for (const end = folds + length; folds < end; folds += 4) {
    const four = i32x4.extend_low_i16x8_u(i16x8.extend_low_i8x16_u(v128.load32_zero(folds)));
    const bits = i32x4.bitmask(i32x4.eq(four, i32x4.splat(fold)));
    v128.store(test, i8x16.swizzle(rows, v128.load(bits << 4, lanesOf)));
    v128.store(train, i8x16.swizzle(rows, v128.load((bits ^ 15) << 4, lanesOf)));
    const step = popcnt(bits) << 2;
    test += step;
    train += 16 - step;
    rows = i32x4.add(rows, i32x4.splat(4));
  }
  return test;
}
