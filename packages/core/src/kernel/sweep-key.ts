import { print } from "../expression/print.ts";
import { substitute, variable, variablesOf, type Expression } from "../expression/tree.ts";
import type { Unit } from "./unit.ts";

/**
 * What a sweep over a range computes, whatever its arrays and scalars are called; `undefined` for one with loops or
 * sums.
 */
export function sweepKey({ loop, rounds, arrays, scalars }: Unit): string | undefined {
  const [round] = rounds;
  if (loop !== "whole" || round === undefined || round.reductions.length > 0) return undefined;
  const short = new Map(arrays.map(({ name }, i) => [name, `a${i}`]));
  let named = 0;
  const rename = (name: string): string => {
    let known = short.get(name);
    if (known === undefined) {
      known = scalars.has(name) ? `s${named++}` : `t${short.size}`;
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
  return lines.join(";");
}
