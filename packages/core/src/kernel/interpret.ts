import { comparisons, evaluate, evaluateWith } from "../expression/evaluate.ts";
import type { Expression } from "../expression/tree.ts";
import { laneCount, uniformity, type Kernel, type KernelMemory, type Pass, type Unit } from "./unit.ts";

/** The reference back end: walks the trees, element by element. */
export function interpret(unit: Unit, memory: KernelMemory): Kernel {
  const { scalars } = memory;
  const scalar = (name: string): number => scalars[indexOf(unit, name)]!;
  return (header) => {
    for (const { target, value } of unit.prepare) scalars[indexOf(unit, target)] = evaluate(value, scalar);
    if (unit.pass !== undefined) sweep(unit, unit.pass, memory, header, scalar);
  };
}

function indexOf(unit: Unit, name: string): number {
  const index = unit.scalars.get(name);
  if (index === undefined) throw new RangeError(`there is no scalar ${name}`);
  return index;
}

function sweep(
  unit: Unit,
  pass: Pass,
  { headers, elements, scalars }: KernelMemory,
  header: number,
  scalar: (name: string) => number,
): void {
  const count = headers[header / 4]!;
  const starts = new Map(
    pass.arrays.map((name, index) => [name, headers[header / 4 + 1 + index]! / elements.BYTES_PER_ELEMENT]),
  );
  const valueOf = elementEvaluator(unit, scalar);
  for (let i = 0; i < count; i++) {
    const values = new Map<string, number>();
    for (const [name, start] of starts) values.set(name, elements[start + i]!);
    for (const { target, value } of pass.statements) values.set(target, valueOf(value, values));
    for (const [name, start] of starts) elements[start + i] = values.get(name)!;
    for (const { lanes, left, right } of pass.reductions)
      scalars[lanes + (i % laneCount[unit.dtype])]! += valueOf(left, values) * valueOf(right, values);
  }
}

type Values = ReadonlyMap<string, number>;

/** Scalar parts in float64, element parts rounded at each operation. */
function elementEvaluator(
  unit: Unit,
  scalar: (name: string) => number,
): (e: Expression, values: Values) => number {
  const isUniform = uniformity(unit.scalars);
  const round = unit.dtype === "float32" ? Math.fround : (value: number): number => value;
  return function visit(node: Expression, values: Values): number {
    if (isUniform(node)) return round(evaluate(node, scalar));
    const inner = (part: Expression): number => visit(part, values);
    if (node.kind === "conditional" && isUniform(node.left) && isUniform(node.right)) {
      const holds = comparisons[node.operator](evaluate(node.left, scalar), evaluate(node.right, scalar));
      return inner(holds ? node.whenTrue : node.whenFalse);
    }
    return evaluateWith(node, (name) => values.get(name)!, inner, round);
  };
}
