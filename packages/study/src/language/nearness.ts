import { FeatureTable } from "./feature-table.ts";
import { countOf, featuresIn, featuresOf, type KnownWords, type Runs } from "./features.ts";

/**
 * How near each of some texts is to another: 0 nothing shared, 1 the same words. The next text's are written in the same
 * place.
 */
export type Nearness = (text: string) => Float64Array;

/** Compares texts with one by the cosine between their features, each weighted by how few of the texts have it. */
export function createNearness(texts: readonly string[], of: Runs = "all"): Nearness {
  const { shares, sums, add } = createSums(texts, of);
  return (text) => {
    const share = add(text);
    for (let row = 0; row < sums.length; row++) sums[row]! *= share * shares[row]!;
    return sums;
  };
}

/** How near the nearest of each group of texts is to one. The next text's are written in the same place. */
export function createNearestOf(groups: readonly (readonly string[])[], of: Runs = "all"): Nearness {
  const { shares, sums, add } = createSums(groups.flat(), of);
  const sizes = groups.map((group) => group.length);
  const best = new Float64Array(groups.length);
  return (text) => {
    const share = add(text);
    let row = 0;
    for (let group = 0; group < sizes.length; group++) {
      let most = 0;
      for (const end = row + sizes[group]!; row < end; row++) {
        const nearness = sums[row]! * (share * shares[row]!);
        if (nearness > most) most = nearness;
      }
      best[group] = most;
    }
    return best;
  };
}

/** What each text has in common with one, and what makes a cosine of it: one by the length of each. */
interface Sums {
  readonly shares: Float64Array;
  readonly sums: Float64Array;
  /** Sums anew for a text; one by its own length comes back. */
  readonly add: (text: string) => number;
}

function createSums(texts: readonly string[], of: Runs): Sums {
  const { table, squares, starts, rows, unseen } = tabulate(texts, of);
  const shares = new Float64Array(texts.length);
  for (let column = 0; column < table.size; column++)
    for (let at = starts[column]!; at < starts[column + 1]!; at++) shares[rows[at]!]! += squares[column]!;
  for (let row = 0; row < shares.length; row++) shares[row] = 1 / (Math.sqrt(shares[row]!) || 1);
  const sums = new Float64Array(texts.length);
  const add = (text: string): number => {
    sums.fill(0);
    let all = 0;
    for (const feature of featuresOf(text, of)) {
      const column = table.find(feature);
      const square = column < 0 ? (unseen * countOf(feature)) ** 2 : squares[column]!;
      all += square;
      if (column >= 0) addTo(sums, rows, starts[column]!, starts[column + 1]!, square);
    }
    return 1 / (Math.sqrt(all) || 1);
  };
  return { shares, sums, add };
}

type Rows = Uint16Array | Uint32Array;

/** Adds to the sums of some rows. */
function addTo(sums: Float64Array, rows: Rows, from: number, to: number, square: number): void {
  for (let at = from; at < to; at++) sums[rows[at]!]! += square;
}

interface Table {
  readonly table: FeatureTable;
  /** How much each feature counts, squared. */
  readonly squares: Float64Array;
  /** The texts that have a feature, feature by feature. */
  readonly starts: Uint32Array;
  readonly rows: Rows;
  /** How much a feature counts that no text has. */
  readonly unseen: number;
}

function tabulate(texts: readonly string[], of: Runs): Table {
  const table = new FeatureTable();
  const known: KnownWords = new Map();
  const [counts, latest, weights]: [number[], number[], number[]] = [[], [], []];
  const entries: number[] = [];
  texts.forEach((text, row) => {
    for (const feature of featuresIn(text, of, known)) {
      const column = table.add(feature);
      if (latest[column] === row) continue;
      if (latest[column] === undefined) {
        counts.push(0);
        weights.push(countOf(feature));
      }
      latest[column] = row;
      counts[column]!++;
      entries.push(column, row);
    }
  });
  const rarity = (count: number): number => Math.log((texts.length + 1) / (count + 0.5));
  const starts = new Uint32Array(counts.length + 1);
  counts.forEach((count, column) => {
    starts[column + 1] = starts[column]! + count;
  });
  // most of the time goes into reading these: half as wide they take less
  const rows = new (texts.length > 2 ** 16 ? Uint32Array : Uint16Array)(entries.length / 2);
  const next = starts.slice();
  for (let at = 0; at < entries.length; at += 2) rows[next[entries[at]!]!++] = entries[at + 1]!;
  const squares = Float64Array.from(counts, (count, column) => (weights[column]! * rarity(count)) ** 2);
  return { table, squares, starts, rows, unseen: rarity(0) };
}
