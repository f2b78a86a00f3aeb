import type { Goal } from "./goals.ts";
import type { Problem } from "./problem.ts";
import type { Row } from "./row.ts";

/** What the formulas of a row need for some goals. */
export interface Used {
  /** Settings, and "w" and "g" where place and gradient matter. */
  readonly names: ReadonlySet<string>;
  /** The formulas themselves. */
  readonly text: string;
}

const word = /[a-z]+[12]?'?(?![a-z(])/gu;

/** The formulas for each name, at a first step and at later ones, after a gradient of the same sign and of the other. */
function formulasOf(row: Row, { settings, forms }: Problem): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  const cases = [
    [1, 1],
    [2, 1],
    [2, -1],
    [1e4, 1],
  ] as const;
  for (const [t, sign] of cases) {
    const valueOf = (name: string): number =>
      name === "before" ? sign : (settings.get(name)?.[0]?.value ?? standardOf(row, name));
    for (const line of row.formulas({ t, valueOf, forms })) {
      const at = line.indexOf(" = ");
      const name = line.slice(0, at);
      found.set(name, (found.get(name) ?? new Set()).add(line.slice(at + 3)));
    }
  }
  return found;
}

const standardOf = ({ settings }: Row, name: string): number =>
  settings.find((setting) => setting.name === name)?.standard ?? 0.5;

/** All that follows from what is wanted. */
export function closureOf(
  row: Row,
  {
    goals,
    decay,
    problem,
  }: { readonly goals: readonly Goal[]; readonly decay: string; readonly problem: Problem },
): Used {
  const formulas = formulasOf(row, problem);
  const names = new Set<string>();
  const texts: string[] = [];
  const visit = (name: string): void => {
    const all = formulas.get(name);
    if (all === undefined || names.has(name)) return;
    names.add(name);
    const formula = [...all].join(" ");
    texts.push(formula);
    for (const one of formula.match(word) ?? []) {
      if (one.endsWith("'")) visit(one);
      if (row.kept.some((kept) => kept.name === one)) visit(`${one}'`);
      names.add(one === "g'" ? "g" : one);
    }
  };
  const isMoving = problem.loss !== undefined;
  for (const { name } of goals) visit(name === "f" || name === "slope" || isMoving ? "w'" : `${name}'`);
  for (const { name } of goals) visit(`${name}'`);
  // what nobody asks for is kept for the steps to come
  if (names.has("w'")) for (const { name, roles } of row.kept) if (roles.length === 0) visit(`${name}'`);
  if (goals.some(({ name }) => ["c", "k", "length"].includes(name))) names.add("g");
  if (names.has("w'") && decay !== "none") names.add("decay");
  // how long a step is depends on the place only where the place comes into it
  const isPlace = goals.some(({ what }) => what === "w" || what === "f" || what === "g");
  if (!isPlace && !isMoving && decay === "none") names.delete("w");
  return { names, text: texts.join(" ") };
}
