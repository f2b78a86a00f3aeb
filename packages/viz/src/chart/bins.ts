import { finiteOf } from "../scale/column.ts";
import { remembered } from "./remembered.ts";

/** Equal or unequal stretches of numbers: n + 1 ascending edges; each takes its lower edge, the last both. */
export type Edges = Float64Array;

const mostBins = 200;
/** Whole numbers that span at most this many get a bin each. */
const mostWhole = 40;

/**
 * Edges for some columns of numbers: the width of Freedman and Diaconis (1981), or of Sturges (1926) where that is
 * finer, rounded to 1, 2 or 5 times a power of ten; whole numbers of a small range get a bin each,
 * and numbers that are all alike the middle one of three.
 */
export function chooseEdges(columns: readonly Float64Array[], wanted?: number): Edges {
  const all = gathered(columns);
  if (all.length === 0) return Float64Array.of(0, 1);
  const [low, high] = [all[0]!, all.at(-1)!];
  if (!(high - low > Math.max(Math.abs(low), Math.abs(high)) * 1e-12)) {
    const isWhole = Number.isInteger(low) && Math.abs(low) < 1000;
    const width = isWhole ? 1 : Math.abs(low) * 0.1;
    return even(low - 1.5 * width, width, 3);
  }
  if (wanted !== undefined) return reaching(even(low, high / wanted - low / wanted, wanted), low, high);
  if (high - low <= mostWhole && all.every(Number.isInteger)) return even(low - 0.5, 1, high - low + 1);
  const spread = quantile(all, 0.75) - quantile(all, 0.25);
  const freedman = (2 * spread) / Math.cbrt(all.length);
  const sturges = (high - low) / (Math.log2(all.length) + 1);
  const width = freedman > 0 ? Math.min(freedman, sturges) : sturges;
  const step = roundStep(Math.max(width, (high - low) / mostBins));
  const first = Math.floor(low / step + 1e-9);
  const edges = even(first * step, step, Math.max(1, Math.ceil(high / step - first - 1e-9)));
  return reaching(edges, low, high);
}

/** The edges, of which rounding may have left the lowest or the highest value outside. */
function reaching(edges: Edges, low: number, high: number): Edges {
  edges[0] = Math.min(edges[0]!, low);
  edges[edges.length - 1] = Math.max(edges.at(-1)!, high);
  return edges;
}

/** The finite numbers of all columns, ascending. */
function gathered(columns: readonly Float64Array[]): Float64Array {
  const [first, ...others] = columns.map(sortedFinite);
  if (first === undefined || others.length === 0) return first ?? new Float64Array();
  const all = new Float64Array(first.length + others.reduce((sum, { length }) => sum + length, 0));
  let count = 0;
  for (const column of [first, ...others]) {
    all.set(column, count);
    count += column.length;
  }
  return all.toSorted();
}

/** The finite numbers of a column, ascending. */
export const sortedFinite: (column: Float64Array) => Float64Array = /* @__PURE__ */ remembered((column) =>
  finiteOf(column).toSorted(),
);

function even(first: number, step: number, count: number): Edges {
  return Float64Array.from({ length: count + 1 }, (_, i) => first + i * step);
}

/** The 1, 2 or 5 times a power of ten that is nearest by ratio. */
function roundStep(width: number): number {
  const power = 10 ** Math.floor(Math.log10(width));
  const share = width / power;
  return power * (share < Math.SQRT2 ? 1 : share < Math.sqrt(10) ? 2 : share < Math.sqrt(50) ? 5 : 10);
}

/** The value below which a share of ascending numbers lies, between neighbours in proportion. */
export function quantile(sorted: Float64Array, share: number): number {
  const place = share * (sorted.length - 1);
  const below = Math.floor(place);
  const [from, to] = [sorted[below]!, sorted[Math.min(below + 1, sorted.length - 1)]!];
  return from + (to - from) * (place - below);
}

/** How many of the numbers lie in each bin, and how many in none. */
export function countBins(values: Float64Array, edges: Edges): { counts: Float64Array; outside: number } {
  const bins = edges.length - 1;
  const counts = new Float64Array(bins);
  const [low, high] = [edges[0]!, edges[bins]!];
  const perUnit = bins / (high - low);
  let outside = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (!(value >= low && value <= high)) {
      outside++;
      continue;
    }
    let bin = Math.min(bins - 1, Math.floor((value - low) * perUnit));
    while (bin > 0 && value < edges[bin]!) bin--;
    while (bin < bins - 1 && value >= edges[bin + 1]!) bin++;
    counts[bin]!++;
  }
  return { counts, outside };
}
