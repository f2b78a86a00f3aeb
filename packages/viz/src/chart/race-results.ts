import { kindOf } from "./description.ts";
import { refuse } from "../text/refuse.ts";
import type { RaceChart } from "./race-data.ts";
import { lossReader, standings, tiesOf } from "./race-standings.ts";

/** How a run of a race ended, as its picture tells it. */
export interface RaceResult {
  /** Its place in `runs`. */
  readonly run: number;
  /** 1 for the lowest final loss; runs that tie share a rank. */
  readonly rank: number;
  /** The final loss as the legend has it. */
  readonly loss: string;
  /** Whether it diverged; its loss means nothing then, and its rank is behind all others. */
  readonly diverged: boolean;
}

/**
 * The runs of a race from the lowest final loss up, with the ties, the digits and the divergence of the picture: for
 * text of your own beside it.
 *
 * @example
 * ```ts
 * const grid = { x: [0, 1], y: [0, 1], values: [0, 1, 1, 2] };
 * const run = (name: string, end: number) => ({ name, positions: [[1, 0], [1, 0]], values: [2, end] });
 * const chart = raceChart({ grid, runs: [run("SGD", 0.5), run("Adam", 0.25)] });
 * console.log(raceResults(chart).map(({ run, loss }) => `${run} ${loss}`)); // → [ '1 0.25', '0 0.5' ]
 * ```
 */
export function raceResults(chart: RaceChart): RaceResult[] {
  const { kind }: { kind: string } = kindOf(chart);
  if (kind !== "race") refuse("chart", "a race", kind);
  const [ties, read] = [tiesOf(chart), lossReader(chart)];
  let [rank, best] = [0, Number.NaN];
  return standings(chart).map(({ index, loss, diverged }, place) => {
    if (place === 0 || diverged || !ties(best, loss)) [rank, best] = [place + 1, loss];
    return { run: index, rank, loss: diverged ? "" : read(loss), diverged };
  });
}
