import { print } from "../expression/print.ts";
import type { Unit } from "./unit.ts";

/** Tells sweeps apart: the dtype, the formulas, the arrays and where the scalars lie. */
export function sweepKey({ dtype, pass, scalars }: Unit): string {
  if (pass === undefined) return "";
  const formulas = pass.statements.map(({ target, value }) => `${target} = ${print(value)}`);
  const sums = pass.reductions.map(({ lanes, left, right }) => `${lanes}: ${print(left)}, ${print(right)}`);
  const text = [...formulas, ...sums].join("; ");
  const used = [...scalars]
    .filter(([name]) => text.includes(name))
    .map(([name, index]) => `${name} ${index}`);
  return `${dtype}; ${text}; ${pass.arrays.join(", ")}; ${used.join(", ")}`;
}
