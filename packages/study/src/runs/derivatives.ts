import { differentiate, parse, print } from "@opt/core";
import type { FunctionTold } from "./problem.ts";

/** The slope of a function along one of its variables, as a formula that a certificate can hold. */
export function derivativeOf({ text, variables, isSlope }: FunctionTold, axis: number): string {
  return isSlope ? text : print(differentiate(parse(text), variables[axis]!));
}

/** A formula with its variables under other names, in what certificates know. */
export function placed(
  formula: string,
  { variables }: FunctionTold,
  nameOf: (axis: number) => string,
): string {
  return formula
    .replace(/\bexp\(/gu, "e^(")
    .replace(/\bsin\(([^()]*)\)/gu, "cos(($1) - pi / 2)")
    .replace(/(?<![\w.])[a-z]+(?!\w|\()/gu, (name) => {
      const axis = variables.indexOf(name);
      return axis < 0 ? name : nameOf(axis);
    });
}
