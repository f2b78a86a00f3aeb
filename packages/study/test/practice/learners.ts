/**
 * Learners to try a choice of questions on. They were written before it, and most are not as it takes learners to be.
 * A learner knows of each concept how likely they are to be right about it; answering, and reading the explanation,
 * teaches.
 */
export interface Learner {
  /** Answers a question on a day, is told what is right, and learns from it. */
  readonly answer: (concept: string, day: number) => boolean;
  /** How likely the learner is to know a concept on a day, from 0 to 1. */
  readonly knows: (concept: string, day: number) => number;
}

/** Concepts in the order to study them, each with what it builds on. */
export type Graph = ReadonlyMap<string, readonly string[]>;

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

interface Traits {
  /** The part of what is missing that one explanation gives. */
  readonly rate: number;
  /** How much of that is left where what a concept builds on is not known. */
  readonly unprepared: number;
  /** Right without knowing, wrong though knowing. */
  readonly guess: number;
  readonly slip: number;
  /** Days after which a third of what was learned once is left of it; Infinity for those who never forget. */
  readonly memory: number;
  /** The share of concepts of which something wrong is believed, and how often that has to be put right first. */
  readonly stubborn: number;
  readonly corrections: number;
  /** What concepts build on, as the learner's head has it. */
  readonly graph: (graph: Graph, random: () => number) => Graph;
}

const asDrawn = (graph: Graph): Graph => graph;
const nothing = (graph: Graph): Graph => new Map([...graph.keys()].map((concept) => [concept, []]));

/** Every concept builds on as many others as in the map, but on other ones. */
function shuffled(graph: Graph, random: () => number): Graph {
  const concepts = [...graph.keys()];
  return new Map(
    concepts.map((concept, place) => [
      concept,
      (graph.get(concept) ?? []).flatMap(() =>
        place === 0 ? [] : [concepts[Math.floor(random() * place)]!],
      ),
    ]),
  );
}

const steady: Traits = {
  rate: 0.5,
  unprepared: 0.25,
  guess: 0.25,
  slip: 0.08,
  memory: Infinity,
  stubborn: 0,
  corrections: 0,
  graph: asDrawn,
};

export const kinds: Readonly<Record<string, Traits>> = {
  steady,
  quick: { ...steady, rate: 0.85, unprepared: 0.5 },
  slow: { ...steady, rate: 0.3, unprepared: 0.1 },
  forgetful: { ...steady, rate: 0.6, memory: 12 },
  careless: { ...steady, slip: 0.2, guess: 0.35 },
  stubborn: { ...steady, stubborn: 0.3, corrections: 2 },
  "without a map": { ...steady, graph: nothing },
  "with another map": { ...steady, graph: shuffled },
};

interface Trace {
  /** What was known when it was last learned, and on which day. */
  level: number;
  day: number;
  /** How often it was learned: each time it lasts twice as long. */
  times: number;
  /** How often something wrong has still to be put right. */
  wrong: number;
}

/** A learner of a kind, who has heard of some of it before: more of what comes early. */
export function learnerOf(kind: string, graph: Graph, seed: number): Learner {
  const traits = kinds[kind]!;
  const random = randomOf(seed);
  const own = traits.graph(graph, random);
  const heard = random() * 0.7;
  const traces = new Map<string, Trace>();
  const known = (concept: string): number => traces.get(concept)?.level ?? 0;
  for (const [concept, before] of own) {
    const isReady = before.every((one) => known(one) > 0.5);
    const level = isReady && random() < heard ? 0.8 + 0.2 * random() : 0.2 * random();
    const isWrong = level < 0.5 && random() < traits.stubborn;
    traces.set(concept, {
      level,
      day: 0,
      times: level > 0.5 ? 3 : 0,
      wrong: isWrong ? traits.corrections : 0,
    });
  }
  const knows = (concept: string, day: number): number => {
    const { level, day: learned, times, wrong } = traces.get(concept)!;
    if (wrong > 0) return 0;
    return traits.memory === Infinity
      ? level
      : level * Math.exp(-(day - learned) / (traits.memory * 2 ** times));
  };
  const answer = (concept: string, day: number): boolean => {
    const level = knows(concept, day);
    const trace = traces.get(concept)!;
    const isRight = random() < traits.guess + (1 - traits.guess - traits.slip) * level;
    const chance = trace.wrong > 0 ? 0 : 1;
    if (trace.wrong > 0) trace.wrong -= 1;
    const isPrepared = own.get(concept)!.every((one) => knows(one, day) > 0.5);
    const gain = traits.rate * (isPrepared ? 1 : traits.unprepared) * chance;
    trace.level = level + gain * (1 - level);
    trace.day = day;
    trace.times += 1;
    return isRight;
  };
  return { answer, knows };
}
