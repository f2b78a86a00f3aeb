import { createEmptyCard, type Card as FsrsCard, fsrs, Rating } from "ts-fsrs";
import { chooseOf } from "../../src/practice/choose.ts";
import { type Evidence, Mind } from "../../src/practice/knowledge.ts";
import { type Graph, learnerOf, randomOf } from "./learners.ts";

const DAY = 86_400_000;
export const perDay = 20;
export const mastered = 0.85;

/** Chooses the concept to ask about; undefined where it asks no more on this day. */
export type Chooser = (evidence: readonly Evidence[], day: number) => string | undefined;

export const choosers: Readonly<Record<string, (graph: Graph, seed: number) => Chooser>> = {
  ours: (graph) => {
    const places = [...graph].map(([slug, prerequisites]) => ({ slug, prerequisites }));
    const mind = new Mind(places);
    let seen = 0;
    return (evidence, day) => {
      for (; seen < evidence.length; seen++) mind.take(evidence[seen]!);
      return chooseOf(
        places,
        places.map(({ slug }) => mind.belief(slug, day * DAY)),
      ).card;
    };
  },
  random: (graph, seed) => {
    const random = randomOf(seed);
    const concepts = [...graph.keys()];
    return () => concepts[Math.floor(random() * concepts.length)]!;
  },
  "outline and FSRS": (graph) => {
    const scheduler = fsrs({ enable_short_term: false, enable_fuzz: false });
    const cards = new Map<string, FsrsCard>();
    let seen = 0;
    return (evidence, day) => {
      for (; seen < evidence.length; seen++) {
        const { card, correct, at } = evidence[seen]!;
        const before: FsrsCard = cards.get(card) ?? createEmptyCard(new Date(at));
        cards.set(card, scheduler.next(before, new Date(at), correct ? Rating.Good : Rating.Again).card);
      }
      const due = [...cards]
        .filter(([, card]) => card.due.getTime() <= day * DAY)
        .toSorted(([, a], [, b]) => a.due.getTime() - b.due.getTime());
      return due[0]?.[0] ?? [...graph.keys()].find((concept) => !cards.has(concept));
    };
  },
};

/** How many questions it takes until a learner knows everything, at most 3,000. */
export function questionsToMastery(kind: string, name: string, graph: Graph, seed: number): number {
  const learner = learnerOf(kind, graph, seed);
  const choose = choosers[name]!(graph, seed + 1_000_003);
  const evidence: Evidence[] = [];
  const isDone = (day: number): boolean =>
    [...graph.keys()].every((concept) => learner.knows(concept, day) >= mastered);
  for (let day = 0; day < 2000; day++)
    for (let i = 0; i < perDay; i++) {
      if (isDone(day) || evidence.length >= 3000) return evidence.length;
      const card = choose(evidence, day);
      if (card === undefined) break;
      evidence.push({ card, correct: learner.answer(card, day), at: day * DAY + i });
    }
  return 3000;
}

/** The cards as a graph, in the order of study: what a card builds on comes before it. */
export function graphOf(
  cards: readonly { readonly slug: string; readonly prerequisites: readonly string[] }[],
): Graph {
  const bySlug = new Map(cards.map((card) => [card.slug, card]));
  const graph = new Map<string, readonly string[]>();
  const visit = (slug: string): void => {
    const card = bySlug.get(slug);
    if (card === undefined || graph.has(slug)) return;
    const before = card.prerequisites.filter((one) => bySlug.has(one));
    for (const one of before) visit(one);
    graph.set(slug, before);
  };
  for (const slug of bySlug.keys()) visit(slug);
  return graph;
}

/** Questions of many learners of a kind: their mean, and that of the slowest tenth. */
export function summaryOf(
  kind: string,
  name: string,
  graph: Graph,
  seed: number,
  count: number,
): { readonly mean: number; readonly slowest: number } {
  const sorted = Array.from({ length: count }, (_, i) =>
    questionsToMastery(kind, name, graph, seed + i),
  ).toSorted((a, b) => b - a);
  return { mean: meanOf(sorted), slowest: meanOf(sorted.slice(0, Math.ceil(count / 10))) };
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
