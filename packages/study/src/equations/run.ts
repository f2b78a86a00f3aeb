import { moments as momentNames, places, slopes } from "./names.ts";
import type { Plan } from "./line.ts";
import type { Asked, Problem, Told } from "./problem.ts";

export const mostSteps = 20;
const mostShown = 60;

/** After which step each asked number stands, the steps in all, and the moments of what has no steps. */
export interface Wanted {
  readonly steps: number;
  readonly answers: readonly { readonly name: string; readonly step: number }[];
}

/** What is asked for, in order; undefined where the question leaves it open. */
export function wantedOf(problem: Problem, plan: Plan): Wanted | undefined {
  const names = askedNames(problem, plan);
  if (names === undefined) return undefined;
  const told = rowLength(problem, plan);
  if (told === undefined) return undefined;
  const steps = stepsOf(problem, names, told, hasOneSlope(problem, plan));
  if (steps === undefined || steps.length === 0) return undefined;
  const last = Math.max(...steps, ...names.map(({ index }) => index ?? 0));
  if (!steps.every((step) => Number.isInteger(step) && step >= 1) || last > mostSteps) return undefined;
  if (last * plan.lines.length > mostShown) return undefined;
  // rows that go on are told for more than is asked
  if (told > 1 && told < last) return undefined;
  if (told > last && !names.some(({ index }) => index !== undefined) && problem.counts.length === 0)
    return undefined;
  if (steps.length > 1 && names.length > 1) return undefined;
  const answers = names.flatMap(({ name, index }) =>
    index === undefined ? steps.map((step) => ({ name, step })) : [{ name, step: index }],
  );
  return { steps: last, answers };
}

/** The asked names as the rules call them; names that are told and no rule makes are talk of the problem. */
function askedNames({ asked, told }: Problem, { lines, called }: Plan): readonly Asked[] | undefined {
  const targets = new Set(lines.map(({ target }) => target));
  const known = new Map([...called].map(([meant, name]) => [name, meant]));
  const found: Asked[] = [];
  for (const { name, index } of asked.map((one) => withIndex(one, targets))) {
    const own = targets.has(name) ? name : known.get(name);
    if (own !== undefined && targets.has(own))
      found.push({ name: own, ...(index !== undefined && { index }) });
    else if (
      index === undefined &&
      places.has(name) &&
      [...targets].filter((one) => places.has(one)).length === 1
    )
      found.push({ name: [...targets].find((one) => places.has(one))! });
    else if (!told.has(name) && own === undefined && !momentNames.has(name) && name !== "mu")
      return undefined;
  }
  return found.length === 0 ? placeMeant(asked, lines) : found;
}

/** Whether the slope of one step is told, and not of all. */
function hasOneSlope({ kept }: Problem, { numbers, called }: Plan): boolean {
  return [...numbers].some(
    ([name, row]) => slopes.has(name) && row.length === 1 && !kept.has(called.get(name) ?? name),
  );
}

/** "w3 = ?" asks for w after the third step. */
function withIndex(one: Asked, targets: ReadonlySet<string>): Asked {
  const [, base = "", index] = /^(.*?)(\d+)$/u.exec(one.name) ?? [];
  return targets.has(one.name) || !targets.has(base) ? one : { name: base, index: Number(index) };
}

/** Where nothing is named, the one place there is. */
function placeMeant(asked: readonly Asked[], lines: Plan["lines"]): readonly Asked[] | undefined {
  const found = lines.filter(({ target }) => places.has(target));
  return asked.length === 0 && found.length === 1 ? [{ name: found[0]!.target }] : undefined;
}

/** How many numbers the told rows have; undefined where rows differ, or a number for one step has to do for more. */
function rowLength(_: Problem, { numbers, states }: Plan): number | undefined {
  const lengths = new Set([...numbers].filter(([name]) => !states.has(name)).map(([, row]) => row.length));
  if ([...states].some((name) => (numbers.get(name)?.length ?? 1) > 1)) return undefined;
  lengths.delete(1);
  return lengths.size > 1 ? undefined : ([...lengths][0] ?? 1);
}

function stepsOf(
  { counts, isEach, isFresh }: Problem,
  names: readonly Asked[],
  row: number,
  isOnce: boolean,
): readonly number[] | undefined {
  const indices = names.flatMap(({ index }) => (index === undefined ? [] : [index]));
  if (indices.length === names.length)
    return counts.length > 1 || (counts.length === 1 && Math.max(...indices) !== counts[0]!)
      ? undefined
      : [Math.max(...indices)];
  if (indices.length > 0) return undefined;
  if (counts.length > 1) {
    if (isEach || counts.some((count, at) => at > 0 && count <= counts[at - 1]!)) return undefined;
    return counts;
  }
  const count = counts[0] ?? (row > 1 ? row : isFresh || isOnce ? 1 : undefined);
  if (count === undefined || !isEach) return count === undefined ? undefined : [count];
  return count <= mostSteps ? Array.from({ length: count }, (_, at) => at + 1) : undefined;
}

/** The number of a name in a step, counted from 1. */
export function numberAt(row: readonly Told[], step: number): Told {
  return row.length === 1 ? row[0]! : row[step - 1]!;
}
