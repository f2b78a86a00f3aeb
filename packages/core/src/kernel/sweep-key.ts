import { print } from "../expression/print.ts";
import { substitute, variable, variablesOf, type Expression } from "../expression/tree.ts";
import type { Unit } from "./unit.ts";

/** A sweep over a range, told apart by its rule alone: what its arrays and scalars are called does not matter. */
export interface SweepKey {
  readonly key: string;
  /** The scalars that the rule names, in order. */
  readonly scalars: readonly string[];
}

/** The key of a unit without loops and sums; `undefined` for others. */
export function sweepKey({ dtype, loop, rounds, arrays, scalars }: Unit): SweepKey | undefined {
  const [round] = rounds;
  if (loop !== "whole" || round === undefined || round.reductions.length > 0) return undefined;
  const short = new Map(arrays.map(({ name }, i) => [name, `a${i}`]));
  const named: string[] = [];
  const rename = (name: string): string => {
    let known = short.get(name);
    if (known === undefined) {
      const isScalar = scalars.has(name);
      known = isScalar ? `s${named.length}` : `t${short.size}`;
      if (isScalar) named.push(name);
      short.set(name, known);
    }
    return known;
  };
  const renamed = (tree: Expression): Expression => substitute(tree, (name) => variable(rename(name)));
  const lines = round.statements.map(({ target, value }) => {
    for (const name of variablesOf(value)) rename(name);
    const text = print(renamed(value));
    return `${rename(target)}=${text.replaceAll(" ", "")}`;
  });
  return { key: `${dtype};${lines.join(";")}`, scalars: named };
}
