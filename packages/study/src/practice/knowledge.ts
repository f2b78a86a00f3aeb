import { DAY } from "./day.ts";
import { likelihoods, meanOf, move, startLevels, tell, wellOf } from "./levels.ts";

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
  /** How much a question would teach: how likely it is that they do not know it well, times what sticks of an explanation. */
  readonly open: number;
  /** How often they were asked. */
  readonly times: number;
  /** When they were asked last; null where they never were. */
  readonly askedAt: number | null;
}

/** How much of an explanation is left where what it builds on is not known. */
const UNREADY = 0.4;
/** How likely it is that an explanation is taken in at all. */
const TAKEN_IN = 0.9;
/** Days after which a third of what was learned once is left; twice as many after each time more. */
const MEMORY = 30;
/** How clearly an answer speaks of cards one step away in the map, and what is left of that with each step more. */
const NEXT = 0.6;
const LEAST = 0.1;

/** What a learner may be like; all of them are equally likely at first, and which it is shows as they answer. */
interface Traits {
  /** The part of what is missing that an explanation gives. */
  readonly rate: number;
  /** How much of the subject was known beforehand. */
  readonly start: number;
  /** How far the map holds for them: 0 where no card helps with another. */
  readonly map: number;
}

const TRAITS: readonly Traits[] = [0.15, 0.3, 0.5, 0.8].flatMap((rate) =>
  [0.1, 0.35, 0.6].flatMap((start) => [0, 0.5, 1].map((map) => ({ rate, start, map }))),
);
/** How likely each level is of a card that was never asked, for each of the traits. */
const FRESH = TRAITS.map(({ start }) => startLevels(start));
/** What is less likely than this hardly tells. */
const NEGLIGIBLE = 1e-4;

interface State {
  /** How likely each level is, for each of the traits. */
  readonly levels: readonly Float64Array[];
  /** The mean level, for each of the traits. */
  readonly means: Float64Array;
  times: number;
  at: number | null;
}

/**
 * What a learner knows, by Bayes' rule over how well they may know each card and over what they may be like: how fast they
 * learn, how much they knew beforehand, how far the map holds for them. An answer tells of its own card, and the
 * explanation behind it teaches, less where what it builds on is not known; as long as other cards were not asked, a
 * right one speaks for what it builds on, a wrong one against what builds on it. What was learned fades, ever more
 * slowly.
 *
 * @param places in the order to study them.
 * @param evidence oldest first; of other cards it is passed over.
 * @see Corbett, Anderson, "Knowledge tracing: Modeling the acquisition of procedural knowledge" (1994), of which this is
 * a form with more than two levels and with traits of each learner
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
  /** How likely each of the traits are. */
  private readonly shares = Float64Array.from(TRAITS, () => 1 / TRAITS.length);
  /** Those that are likely enough to count. */
  private likely: readonly number[] = Array.from(TRAITS.keys());

  constructor(places: readonly Place[]) {
    this.states = new Map(places.map(({ slug }) => [slug, freshState()]));
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
    const likely = likelihoods(correct, 1);
    const grounds = this.grounds(card, at);
    for (let index = 0; index < TRAITS.length; index++) {
      const levels = state.levels[index]!;
      if (kept < 1) move(levels, 1, 0, kept);
      this.shares[index]! *= tell(levels, likely);
      const gain = TRAITS[index]!.rate * stickingOf(index, readyFor(index, grounds));
      move(levels, TAKEN_IN, gain, 1 - gain);
      state.means[index] = meanOf(levels);
    }
    this.likely = normalize(this.shares);
    state.times += 1;
    state.at = at;
  }

  belief(slug: string, now: number): Belief {
    const { levels, times, at } = this.states.get(slug)!;
    const kept = keptOf({ times, at }, now);
    const grounds = this.grounds(slug, now);
    let [known, knownThen, ready, open] = [0, 0, 0, 0];
    for (const index of this.likely) {
      const share = this.shares[index]!;
      const well = wellOf(levels[index]!, kept);
      const own = readyFor(index, grounds);
      known += share * well;
      knownThen += share * (kept < 1 ? wellOf(levels[index]!, 1) : well);
      ready += share * own;
      open += share * (1 - well) * stickingOf(index, own);
    }
    return { slug, known, knownThen, ready, open, times, askedAt: at };
  }

  /** Passes a word on along the graph, weaker with each step, to cards that were not asked themselves. */
  private spread(from: string, along: ReadonlyMap<string, readonly string[]>, correct: boolean): void {
    const seen = new Set([from]);
    let level = [from];
    for (let weight = NEXT; weight > LEAST && level.length > 0; weight *= NEXT) {
      const next = level.flatMap((slug) => along.get(slug) ?? []);
      level = [...new Set(next)].filter((slug) => !seen.has(slug));
      const likely = new Map([0.5, 1].map((map) => [map, likelihoods(correct, weight * map)]));
      for (const slug of level) {
        seen.add(slug);
        const { levels, means, times } = this.states.get(slug)!;
        if (times > 0) continue;
        for (let index = 0; index < TRAITS.length; index++) {
          const heard = likely.get(TRAITS[index]!.map);
          if (heard === undefined) continue;
          tell(levels[index]!, heard);
          means[index] = meanOf(levels[index]!);
        }
      }
    }
  }

  /** What a card builds on, and what is left of it. */
  private grounds(slug: string, now: number): readonly Ground[] {
    return this.before.get(slug)!.map((one) => {
      const state = this.states.get(one)!;
      return { kept: keptOf(state, now), means: state.means };
    });
  }
}

interface Ground {
  readonly kept: number;
  readonly means: Float64Array;
}

/** The least level of what a card builds on. */
function readyFor(index: number, grounds: readonly Ground[]): number {
  let least = 1;
  for (const { kept, means } of grounds) least = Math.min(least, kept * means[index]!);
  return least;
}

/** How much of an explanation sticks, as far as the map holds. */
function stickingOf(index: number, ready: number): number {
  return 1 - TRAITS[index]!.map * (1 - UNREADY) * (1 - ready);
}

/** Of a card that was never asked. */
function freshState(): State {
  const levels = FRESH.map((each) => each.slice());
  return { levels, means: Float64Array.from(levels, meanOf), times: 0, at: null };
}

/** What time has left of what was learned. */
function keptOf({ times, at }: Pick<State, "times" | "at">, now: number): number {
  return at === null ? 1 : Math.exp(-(now - at) / DAY / (MEMORY * 2 ** times));
}

/** Makes shares sum to 1, none quite 0, in place. Comes back with the places of those that count. */
function normalize(values: Float64Array): readonly number[] {
  const sum = values.reduce((total, value) => total + value, 0);
  const likely: number[] = [];
  for (let i = 0; i < values.length; i++) {
    values[i] = Math.max(values[i]! / sum, 1e-6);
    if (values[i]! >= NEGLIGIBLE) likely.push(i);
  }
  return likely;
}
