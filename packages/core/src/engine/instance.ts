import { parse } from "../expression/parse.ts";
import { parseRule } from "../expression/parse-rule.ts";
import { substitute, variable, type Assignment, type Expression } from "../expression/tree.ts";
import type { Method, Partition } from "../transform/method.ts";
import type { Transform } from "../transform/transform.ts";
import { fulfils } from "../transform/where.ts";
import type { Leaf } from "./parameters.ts";

/** A leaf without its numbers. */
export type LeafShape = Omit<Leaf, "data"> & { readonly size: number };

/** One stage at its place in the method, with formulas whose names are its own. */
export interface Instance {
  /** Place and name, such as `"1.scaleByAdam"`: the key of its state. */
  readonly id: string;
  readonly stage: Transform;
  /** Indices of the leaves it touches. */
  readonly leaves: ReadonlySet<number>;
  readonly sums: readonly { readonly name: string; readonly left: Expression; readonly right: Expression }[];
  readonly prepare: readonly Assignment[];
  readonly rule: readonly Assignment[];
}

const shared = new Set(["parameter", "gradient", "update", "step"]);

/**
 * The stages of a method in the order they run.
 *
 * @param gradient the array that holds the gradient of the step.
 */
export function instancesOf(method: Method, leaves: readonly LeafShape[], gradient: string): Instance[] {
  const instances: Instance[] = [];
  const visit = (part: Method, members: readonly number[]): void => {
    if (part.kind === "chain") for (const stage of part.stages) visit(stage, members);
    else if (part.kind === "partition")
      for (const [use, own] of divide(part, members, leaves)) visit(use, own);
    else instances.push(instanceOf(part, instances.length, members, leaves, gradient));
  };
  visit(method, [...leaves.keys()]);
  return instances;
}

/** Gives each leaf to the first rule it fulfils. */
function divide(
  { rules }: Partition,
  members: readonly number[],
  leaves: readonly LeafShape[],
): (readonly [Method, number[]])[] {
  const parts = rules.map(({ use }) => [use, [] as number[]] as const);
  for (const index of members) {
    const { path, shape } = leaves[index]!;
    const rule = rules.findIndex((one) => fulfils(one.where, path, shape));
    if (rule < 0) throw new RangeError(`partition must have a rule for every leaf, has none for ${path}`);
    parts[rule]![1].push(index);
  }
  return parts;
}

function instanceOf(
  stage: Transform,
  place: number,
  members: readonly number[],
  leaves: readonly LeafShape[],
  gradient: string,
): Instance {
  const id = `${place}.${stage.name}`;
  const own = (expression: Expression): Expression =>
    substitute(expression, (name) => {
      if (name === "gradient") return variable(gradient);
      return variable(shared.has(name) ? name : `${id}.${name}`);
    });
  const ownRule = (text: string): Assignment[] =>
    parseRule(text).map(({ target, value }) => ({
      target: shared.has(target) ? target : `${id}.${target}`,
      value: own(value),
    }));
  const condition = stage.where;
  const touched = members.filter((index) => {
    const { path, shape } = leaves[index]!;
    return condition === null || fulfils(condition, path, shape);
  });
  return {
    id,
    stage,
    leaves: new Set(touched),
    sums: Object.entries(stage.reduce).map(([name, [left, right]]) => ({
      name: `${id}.${name}`,
      left: own(parse(left)),
      right: own(parse(right)),
    })),
    prepare: ownRule(stage.prepare),
    rule: ownRule(stage.rule),
  };
}
