import { countOf, featuresOf, lengthOf } from "../language/features.ts";
import { seeded } from "../language/seeded.ts";
import type { Lesson } from "./lessons.ts";
import { biasFeature, type Weights } from "./ranker.ts";

/** How many weights are kept in all, and of one class at most: those that matter most. */
const mostWeights = { all: 160_000, class: 6_000 };
/** A run of letters seen in fewer lessons teaches nothing that carries over. */
const fewestLessons = 2;
const rounds = 8;
/** Of the lessons of others, how many each class is told from, about: fewer where there are many classes. */
const mostOthers = { few: 6000, many: 2500 };
const manyClasses = 30;
/** Rounds that are enough to see which features matter, where there are many classes. */
const roundsToSee = 3;
/** Whole sentences about other things, which every class is told from. */
const isPlainlyNone = (card: string, weight: number): boolean => card === "" && weight >= 1;
/** How dear a mistake is, by which side it is on: a class has few questions of its own and many of others. */
const cost = { own: 4, other: 0.6 };

/**
 * Learns one linear separator a class by dual coordinate descent on the squared hinge loss (Hsieh and others, 2008),
 * twice: the second time with the features that mattered most the first time. Only sums, products, quotients and
 * roots of doubles: the same weights on every machine.
 */
export function learn(lessons: readonly Lesson[], classes: readonly string[]): readonly Weights[] {
  const table = tabulate(lessons);
  const most = Math.min(mostWeights.class, Math.floor(mostWeights.all / classes.length));
  const isMany = classes.length > manyClasses;
  const stride = Math.ceil(lessons.length / (isMany ? mostOthers.many : mostOthers.few));
  return classes.map((name, seed) => {
    const study: Study = {
      ...table,
      signs: Int8Array.from(lessons, ({ card }) => (card === name ? 1 : -1)),
      costs: Float64Array.from(
        lessons,
        ({ card, weight }) => weight * (card === name ? cost.own : cost.other),
      ),
      order: Uint32Array.from(lessons.keys()).filter((row) => {
        const { card, weight } = lessons[row]!;
        return card === name || isPlainlyNone(card, weight) || (row + seed) % stride === 0;
      }),
      seed,
    };
    const first = separate(study, isMany ? roundsToSee : rounds);
    const kept = mattering(first.weights, table.seen, most);
    const { weights, bias } =
      kept === undefined ? first : separate({ ...study, rows: rowsOf(study, kept) }, rounds);
    const learned = new Map<number, number>([[biasFeature, bias]]);
    weights.forEach((weight, column) => {
      if (weight !== 0)
        learned.set(
          table.features[column]!,
          (weight * table.rarity[column]! * countOf(table.features[column]!)) / table.length,
        );
    });
    return learned;
  });
}

interface Row {
  readonly columns: Uint32Array;
  readonly values: Float64Array;
}

interface Table {
  readonly rows: readonly Row[];
  readonly features: readonly number[];
  /** In how many lessons each feature stands. */
  readonly seen: readonly number[];
  /** How rare each feature is: the fewer lessons, the more it counts. */
  readonly rarity: readonly number[];
  /** How long a lesson is with the rarity of its features, by its length without. */
  readonly length: number;
}

function tabulate(lessons: readonly Lesson[]): Table {
  const found = lessons.map(({ text }) => featuresOf(text));
  const counts = new Map<number, number>();
  for (const features of found)
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const features = [...counts.keys()].filter((feature) => counts.get(feature)! >= fewestLessons);
  const columnOf = new Map(features.map((feature, column) => [feature, column]));
  const seen = features.map((feature) => counts.get(feature)!);
  const rarity = seen.map((count) => rarityOf(lessons.length, count));
  const alone = rarityOf(lessons.length, 1);
  let length = 0;
  const rows = found.map((own): Row => {
    const known = own.filter((feature) => columnOf.has(feature));
    const columns = known.map((feature) => columnOf.get(feature)!);
    const values = Float64Array.from(columns, (column, index) => rarity[column]! * countOf(known[index]!));
    let full = 0;
    for (const feature of own)
      full += (countOf(feature) * (rarity[columnOf.get(feature) ?? -1] ?? alone)) ** 2;
    const norm = Math.sqrt(full) || 1;
    length += norm / lengthOf(own) / found.length;
    return { columns, values: values.map((value) => value / norm) };
  });
  return { rows, features, seen, rarity, length };
}

/** About the logarithm to base 2 of how few lessons a feature is in, without a logarithm. */
function rarityOf(lessons: number, count: number): number {
  let [rest, halvings] = [(lessons + 1) / (count + 1), 0];
  while (rest >= 2) {
    rest /= 2;
    halvings++;
  }
  return halvings + rest - 1 + 0.1;
}

/** One class's view of the lessons. */
interface Study extends Table {
  readonly signs: Int8Array;
  readonly costs: Float64Array;
  /** The rows to learn from. */
  readonly order: Uint32Array;
  readonly seed: number;
}

/** The rows, of which those to learn from have some columns alone. */
function rowsOf({ rows, order }: Study, kept: Uint8Array): readonly Row[] {
  const all = rows.slice();
  for (const row of order) all[row] = rowOf(rows[row]!, kept);
  return all;
}

function rowOf({ columns, values }: Row, kept: Uint8Array): Row {
  const [left, own] = [new Uint32Array(columns.length), new Float64Array(columns.length)];
  let count = 0;
  for (let at = 0; at < columns.length; at++) {
    if (kept[columns[at]!] === 0) continue;
    left[count] = columns[at]!;
    own[count++] = values[at]!;
  }
  return { columns: left.subarray(0, count), values: own.subarray(0, count) };
}

function sizeOf({ values }: Row, slack: number): number {
  let size = 1 + slack;
  for (const value of values) size += value * value;
  return size;
}

interface Separator {
  readonly weights: Float64Array;
  readonly bias: number;
}

function separate({ rows, signs, costs, order: from, seed, features }: Study, turns: number): Separator {
  // the diagonal that the squared loss adds is 1 / (2 C)
  const slacks = costs.map((each) => 0.5 / each);
  const sizes = new Float64Array(rows.length);
  for (const row of from) sizes[row] = sizeOf(rows[row]!, slacks[row]!);
  const weights = new Float64Array(features.length);
  let bias = 0;
  const alphas = new Float64Array(rows.length);
  const order = from.slice();
  const draw = seeded(seed);
  for (let round = 0; round < turns; round++) {
    shuffle(order, draw);
    for (const row of order) {
      const { columns, values } = rows[row]!;
      const sign = signs[row]!;
      let sum = bias;
      for (let at = 0; at < columns.length; at++) sum += weights[columns[at]!]! * values[at]!;
      const before = alphas[row]!;
      const alpha = Math.max(0, before - (sign * sum - 1 + slacks[row]! * before) / sizes[row]!);
      if (alpha === before) continue;
      alphas[row] = alpha;
      const change = (alpha - before) * sign;
      bias += change;
      for (let at = 0; at < columns.length; at++) weights[columns[at]!]! += change * values[at]!;
    }
  }
  return { weights, bias };
}

function shuffle(order: Uint32Array, draw: (below: number) => number): void {
  for (let last = order.length - 1; last > 0; last--) {
    const other = draw(last + 1);
    [order[last], order[other]] = [order[other]!, order[last]!];
  }
}

/** Which columns matter most, by weight and by how often they are seen; undefined for all of them. */
function mattering(weights: Float64Array, seen: readonly number[], most: number): Uint8Array | undefined {
  if (weights.length <= most) return undefined;
  const importance = weights.map((weight, column) => Math.abs(weight) * Math.sqrt(seen[column]!));
  const least = importance.toSorted().at(-most)!;
  return Uint8Array.from(importance, (value) => (value >= least ? 1 : 0));
}
