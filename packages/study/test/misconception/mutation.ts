import { type Expression, parse, print } from "@opt/core";
import type { RandomState } from "@opt/data";
import type { Exercise } from "../../src/misconception/exercise.ts";

type Change = Readonly<Record<string, string>>;

/** The right computation with one thing in it changed at random, as a slip of nobody's making. */
export function mutate(exercise: Exercise, stream: RandomState): Change {
  const { steps, given } = exercise;
  const at = stream.randint(0, steps.length);
  const [name, formula] = steps[at]!;
  const tree = parse(formula);
  const names = [...Object.keys(given), ...steps.slice(0, at).map(([step]) => step)];
  const target = stream.randint(0, sizeOf(tree));
  let seen = 0;
  const visit = (node: Expression): Expression => {
    if (seen++ === target) return changed(node, names, stream);
    return node.kind === "call"
      ? { ...node, operands: node.operands.map(visit) as unknown as typeof node.operands }
      : node;
  };
  return { [name]: print(visit(tree)) };
}

function sizeOf(node: Expression): number {
  return node.kind === "call" ? node.operands.reduce((sum, one) => sum + sizeOf(one), 1) : 1;
}

const rivals: Readonly<Record<string, readonly string[]>> = {
  add: ["subtract", "multiply"],
  subtract: ["add", "divide"],
  multiply: ["divide", "add"],
  divide: ["multiply", "subtract"],
  power: ["multiply", "add"],
};

function changed(node: Expression, names: readonly string[], stream: RandomState): Expression {
  const oneOf = <Item>(items: readonly Item[]): Item => items[stream.randint(0, items.length)]!;
  if (node.kind === "variable") return { kind: "variable", name: oneOf(names) };
  if (node.kind === "constant")
    return {
      kind: "constant",
      value: oneOf([node.value + 1, node.value * 2, node.value / 2, node.value * 10]),
    };
  if (node.kind !== "call") return node;
  const swaps = rivals[node.name];
  if (swaps === undefined || stream.randint(0, 3) === 0) return oneOf(node.operands);
  return { ...node, name: oneOf(swaps) as typeof node.name };
}
