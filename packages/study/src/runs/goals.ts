import { isCalledAlike, type Problem, type Wanted } from "./problem.ts";
import type { Row } from "./row.ts";

/** Something to tell: a name of the row's formulas, at a step. */
export interface Goal {
  readonly what: Wanted["what"];
  readonly name: string;
  readonly letter?: string;
  readonly axis?: number;
  readonly isSum?: true;
  readonly time: number;
}

/** What the wishes are called in the formulas of a row. */
export function goalsOf(
  problem: Problem,
  row: Row,
  timesOfWish: (wanted: Wanted) => readonly number[],
): readonly Goal[] | undefined {
  const goals: Goal[] = [];
  const at = problem.wanted.map((wanted) => ({
    wanted,
    name: nameOfWish(problem, row, wanted),
    times: timesOfWish(wanted),
  }));
  if (at.some(({ name, times }) => name === undefined || times.length === 0)) return undefined;
  for (const { wanted, name, times } of at)
    for (const time of times) {
      const one = {
        what: wanted.what,
        name: name!,
        time,
        ...(wanted.letter === undefined ? {} : { letter: wanted.letter }),
        ...(wanted.axis === undefined ? {} : { axis: wanted.axis }),
        ...(wanted.isSum === undefined ? {} : { isSum: wanted.isSum }),
      };
      const isThere = goals.some(
        (other) =>
          other.what === one.what &&
          other.name === one.name &&
          (name !== "w" || isCalledAlike(one, other)) &&
          one.axis === other.axis &&
          other.time === time,
      );
      if (!isThere) goals.push(one);
    }
  return goals;
}

function nameOfWish({ loss, clip }: Problem, { kept }: Row, { what, role }: Wanted): string | undefined {
  if (what === "w" || what === "length" || what === "subtracted" || what === "total") return "w";
  if (what === "f") return loss === undefined || loss.isSlope ? undefined : "f";
  if (what === "rate") return "rate";
  if (what === "factor") return clip === "norm" ? "k" : undefined;
  if (what === "norm") return clip === "norm" ? "length" : undefined;
  if (what === "g") return clip === undefined ? (loss === undefined ? undefined : "slope") : "c";
  if (what !== "state" && what !== "hat") return undefined;
  const slot = kept.find(({ name }) => name === role) ?? kept.find(({ roles }) => roles.includes(role!));
  if (slot === undefined) return undefined;
  if (what === "state") return slot.name;
  return slot.name === "m" ? "mhat" : slot.name === "v" ? "vhat" : undefined;
}
