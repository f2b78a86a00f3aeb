import { DAY } from "./day.ts";

/** One answer of a learner, as far as it tells what they know. */
export interface Evidence {
  /** Slug of the card. */
  readonly card: string;
  readonly correct: boolean;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** A card and what it builds on. */
export interface Place {
  readonly slug: string;
  readonly prerequisites: readonly string[];
}

/** What is believed of a learner and a card. */
export interface Belief {
  readonly slug: string;
  /** How likely it is that they know it well now, from 0 to 1. */
  readonly known: number;
  /** The same as of the last time they were asked. */
  readonly knownThen: number;
  /** How far they know what it builds on, from 0 to 1. */
  readonly ready: number;
  /** How often they were asked. */
  readonly times: number;
  /** When they were asked last; null where they never were. */
  readonly askedAt: number | null;
}

/** Right without knowing, and wrong though knowing. */
const GUESS = 0.25;
const SLIP = 0.1;
/** How much of an explanation is left where what it builds on is not known. */
const UNREADY = 0.4;
/** How likely it is that something is known that was never asked. */
const START = 0.35;
/** How well a card may be known, and from where on that is well. */
const LEVELS = Array.from({ length: 11 }, (_, i) => i / 10);
const WELL = 0.85;
/** The part of what is missing that an explanation may give: which it is shows as the learner answers. */
const RATES = [0.15, 0.3, 0.5, 0.8];
/** Days after which a third of what was learned once is left; twice as many after each time more. */
const MEMORY = 30;

/** How likely each level is, for each rate. */
type Levels = readonly Float64Array[];

interface State {
  readonly levels: Levels;
  /** The mean level, for each rate. */
  readonly means: number[];
  times: number;
  at: number | null;
}

/**
 * What a learner knows, by Bayes' rule over how well they may know each card and how fast they may learn. An answer tells of
 * its own card, and the explanation behind it teaches, less where what it builds on is not known; as long as other cards
 * were not asked, a right one speaks for what it builds on, a wrong one against what builds on it. What was learned
 * fades, ever more slowly.
 *
 * @param places in the order to study them.
 * @param evidence oldest first; of other cards it is passed over.
 * @see Corbett, Anderson, "Knowledge tracing: Modeling the acquisition of procedural knowledge" (1994), of which this is
 * a form with more than two levels and a rate for each learner
 */
export function beliefs(
  places: readonly Place[],
  evidence: readonly Evidence[],
  now: number,
): readonly Belief[] {
  const mind = new Mind(places);
  for (const one of evidence) mind.take(one);
  return places.map(({ slug }) => mind.belief(slug, now));
}

/** What is believed, answer by answer. */
export class Mind {
  private readonly states: ReadonlyMap<string, State>;
  private readonly before: ReadonlyMap<string, readonly string[]>;
  private readonly after = new Map<string, string[]>();
  /** How likely each rate is. */
  private readonly rates = Float64Array.from(RATES, () => 1 / RATES.length);

  constructor(places: readonly Place[]) {
    this.states = new Map(
      places.map(({ slug }) => [
        slug,
        { levels: startLevels(), means: RATES.map(() => START), times: 0, at: null },
      ]),
    );
    this.before = new Map(
      places.map(({ slug, prerequisites }) => [slug, prerequisites.filter((one) => this.states.has(one))]),
    );
    for (const [slug, prerequisites] of this.before)
      for (const one of prerequisites) this.after.set(one, [...(this.after.get(one) ?? []), slug]);
  }

  take({ card, correct, at }: Evidence): void {
    const state = this.states.get(card);
    if (state === undefined) return;
    this.spread(card, correct ? this.before : this.after, correct);
    const kept = keptOf(state, at);
    for (const [rate, levels] of state.levels.entries()) {
      if (kept < 1) move(levels, (level) => level * kept);
      const likely = tell(levels, correct, 1);
      this.rates[rate]! *= likely;
      const gain = RATES[rate]! * (UNREADY + (1 - UNREADY) * this.ready(card, at, rate));
      move(levels, (level) => level + gain * (1 - level));
      state.means[rate] = meanOf(levels);
    }
    normalize(this.rates);
    state.times += 1;
    state.at = at;
  }

  belief(slug: string, now: number): Belief {
    const state = this.states.get(slug)!;
    const kept = keptOf(state, now);
    let [known, knownThen, ready] = [0, 0, 0];
    for (const [rate, levels] of state.levels.entries()) {
      const share = this.rates[rate]!;
      ready += share * this.ready(slug, now, rate);
      for (const [i, likely] of levels.entries()) {
        if (LEVELS[i]! * kept >= WELL) known += share * likely;
        if (LEVELS[i]! >= WELL) knownThen += share * likely;
      }
    }
    return { slug, known, knownThen, ready, times: state.times, askedAt: state.at };
  }

  /** Passes a word on along the graph, weaker with each step, to cards that were not asked themselves. */
  private spread(from: string, along: ReadonlyMap<string, readonly string[]>, correct: boolean): void {
    const seen = new Set([from]);
    let level = [from];
    for (let weight = 0.6; weight > 0.1 && level.length > 0; weight *= 0.6) {
      level = level.flatMap((slug) => along.get(slug) ?? []).filter((slug) => !seen.has(slug));
      for (const slug of level) {
        seen.add(slug);
        const { levels, means, times } = this.states.get(slug)!;
        if (times > 0) continue;
        for (const [rate, one] of levels.entries()) {
          tell(one, correct, weight);
          means[rate] = meanOf(one);
        }
      }
    }
  }

  /** The least level of what a card builds on. */
  private ready(slug: string, now: number, rate: number): number {
    let least = 1;
    for (const one of this.before.get(slug)!) {
      const state = this.states.get(one)!;
      least = Math.min(least, keptOf(state, now) * state.means[rate]!);
    }
    return least;
  }
}

/** What time has left of what was learned. */
function keptOf({ times, at }: State, now: number): number {
  return at === null ? 1 : Math.exp(-(now - at) / DAY / (MEMORY * 2 ** times));
}

function startLevels(): Levels {
  return RATES.map(() =>
    Float64Array.from(LEVELS, (level) => (level >= 0.8 ? START / 3 : level <= 0.2 ? (1 - START) / 3 : 0)),
  );
}

function meanOf(levels: Float64Array): number {
  let mean = 0;
  for (const [i, likely] of levels.entries()) mean += LEVELS[i]! * likely;
  return mean;
}

/** Bayes' rule for an answer, in place; a weight below 1 makes it speak less clearly. Comes back with its likelihood. */
function tell(levels: Float64Array, correct: boolean, weight: number): number {
  let sum = 0;
  for (let i = 0; i < levels.length; i++) {
    const right = GUESS + (1 - GUESS - SLIP) * LEVELS[i]!;
    levels[i]! *= (correct ? right : 1 - right) ** weight;
    sum += levels[i]!;
  }
  for (let i = 0; i < levels.length; i++) levels[i]! /= sum;
  return sum;
}

/** Moves what is likely of each level to another, shared between the two nearest. */
function move(levels: Float64Array, to: (level: number) => number): void {
  const before = levels.slice();
  levels.fill(0);
  for (const [i, likely] of before.entries()) {
    const place = to(LEVELS[i]!) * (LEVELS.length - 1);
    const low = Math.min(Math.floor(place), LEVELS.length - 2);
    levels[low]! += likely * (1 - (place - low));
    levels[low + 1]! += likely * (place - low);
  }
}

function normalize(values: Float64Array): void {
  const sum = values.reduce((total, value) => total + value, 0);
  for (let i = 0; i < values.length; i++) values[i] = Math.max(values[i]! / sum, 1e-6);
}
