/** How well a card may be known, from 0 to 1. */
const LEVELS: readonly number[] = Array.from({ length: 11 }, (_, i) => i / 10);
/** From where on that is well. */
const WELL = 0.85;
/** Right without knowing, and wrong though knowing. */
const GUESS = 0.25;
const SLIP = 0.1;

const { length } = LEVELS;

/** How likely an answer is at each level; a weight below 1 makes it speak less clearly. */
export function likelihoods(correct: boolean, weight: number): Float64Array {
  return Float64Array.from(LEVELS, (level) => {
    const right = GUESS + (1 - GUESS - SLIP) * level;
    return (correct ? right : 1 - right) ** weight;
  });
}

/** How likely each level is of what was never asked, where such a share is known already. */
export function startLevels(share: number): Float64Array {
  const known = LEVELS.filter((level) => level >= 0.8).length;
  const unknown = LEVELS.filter((level) => level <= 0.2).length;
  return Float64Array.from(LEVELS, (level) =>
    level >= 0.8 ? share / known : level <= 0.2 ? (1 - share) / unknown : 0,
  );
}

export function meanOf(levels: Float64Array): number {
  let mean = 0;
  for (let i = 0; i < length; i++) mean += LEVELS[i]! * levels[i]!;
  return mean;
}

/** Bayes' rule, in place. Comes back with how likely the answer was. */
export function tell(levels: Float64Array, likely: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < length; i++) sum += levels[i]! *= likely[i]!;
  for (let i = 0; i < length; i++) levels[i]! /= sum;
  return sum;
}

const before = new Float64Array(length);

/** Moves a share of what is likely of each level to `offset + slope * level`, split between the two levels nearest to it. */
export function move(levels: Float64Array, share: number, offset: number, slope: number): void {
  before.set(levels);
  for (let i = 0; i < length; i++) levels[i]! *= 1 - share;
  for (let i = 0; i < length; i++) {
    const place = (offset + slope * LEVELS[i]!) * (length - 1);
    const low = Math.min(Math.floor(place), length - 2);
    const moved = share * before[i]!;
    levels[low]! += moved * (1 - (place - low));
    levels[low + 1]! += moved * (place - low);
  }
}

/** How likely it is that something is known well, where such a part of it is kept. */
export function wellOf(levels: Float64Array, kept: number): number {
  let known = 0;
  for (let i = length - 1; i >= 0 && LEVELS[i]! * kept >= WELL; i--) known += levels[i]!;
  return known;
}
