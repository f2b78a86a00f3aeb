const WORDS = 624;
const MIDDLE = 397;

/**
 * The Mersenne Twister MT19937: a stream of uniform 32-bit words with period 2^19937 - 1.
 * Source: Matsumoto and Nishimura, "Mersenne Twister", ACM TOMACS 8 (1998).
 */
export class Mt19937 {
  /** The 624 state words, as signed integers. */
  readonly key: Int32Array;
  /** How many words of the present block are used up; 624 asks for a new block. */
  position: number;

  constructor(key: Int32Array, position: number) {
    this.key = key;
    this.position = position;
  }

  /** Returns the next word, an integer from 0 to 2^32 - 1. */
  next(): number {
    if (this.position === WORDS) this.refill();
    return temper(this.key[this.position++]!) >>> 0;
  }

  /** Returns the next 64 bits as high and low word; the first draw is the high one. */
  next64(): { readonly high: number; readonly low: number } {
    const high = this.next();
    return { high, low: this.next() };
  }

  /** Moves on by `count` words without looking at them. */
  skip(count: number): void {
    let left = count - (WORDS - this.position);
    if (left <= 0) {
      this.position += count;
      return;
    }
    for (; left > WORDS; left -= WORDS) this.refill();
    this.refill();
    this.position = left;
  }

  /** Returns an engine at the same place of the stream. */
  copy(): Mt19937 {
    return new Mt19937(this.key.slice(), this.position);
  }

  /** Makes the next block of 624 words. */
  refill(): void {
    const { key } = this;
    let i = 0;
    for (; i < WORDS - MIDDLE; i++) key[i] = key[i + MIDDLE]! ^ mix(key[i]!, key[i + 1]!);
    for (; i < WORDS - 1; i++) key[i] = key[i + MIDDLE - WORDS]! ^ mix(key[i]!, key[i + 1]!);
    key[i] = key[MIDDLE - 1]! ^ mix(key[i]!, key[0]!);
    this.position = 0;
  }
}

function mix(high: number, low: number): number {
  const word = (high & 0x80000000) | (low & 0x7fffffff);
  return (word >>> 1) ^ (-(word & 1) & 0x9908b0df);
}

export function temper(word: number): number {
  let y = word;
  y ^= y >>> 11;
  y ^= (y << 7) & 0x9d2c5680;
  y ^= (y << 15) & 0xefc60000;
  return y ^ (y >>> 18);
}

/** Returns the engine that NumPy's `RandomState(seed)` and PyTorch's `manual_seed(seed)` start with. */
export function seedByInteger(seed: number): Mt19937 {
  const key = new Int32Array(WORDS);
  let word = seed | 0;
  for (let i = 0; i < WORDS; i++) {
    key[i] = word;
    word = (Math.imul(1812433253, word ^ (word >>> 30)) + i + 1) | 0;
  }
  return new Mt19937(key, WORDS);
}

/** Returns the engine that NumPy's `RandomState([a, b, …])` starts with. */
export function seedByArray(seed: ArrayLike<number>): Mt19937 {
  const engine = seedByInteger(19650218);
  const { key } = engine;
  let i = 1;
  const advance = (): void => {
    i++;
    if (i === WORDS) {
      key[0] = key[WORDS - 1]!;
      i = 1;
    }
  };
  const previous = (): number => key[i - 1]! ^ (key[i - 1]! >>> 30);
  for (let step = 0, j = 0; step < Math.max(WORDS, seed.length); step++) {
    key[i] = (key[i]! ^ Math.imul(previous(), 1664525)) + seed[j]! + j;
    j = (j + 1) % seed.length;
    advance();
  }
  for (let step = 1; step < WORDS; step++) {
    key[i] = (key[i]! ^ Math.imul(previous(), 1566083941)) - i;
    advance();
  }
  key[0] = 0x80000000;
  return engine;
}
