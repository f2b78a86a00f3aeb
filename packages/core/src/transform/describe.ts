import { parseRule } from "../expression/parse-rule.ts";
import { parse } from "../expression/parse.ts";
import { print } from "../expression/print.ts";
import { requireMethod, type Method } from "./method.ts";
import { showOptions, showValue } from "../show.ts";
import type { Transform } from "./transform.ts";

const scopes = { all: "over all parameters", leaf: "over each leaf", row: "over each row" };

/**
 * A method in words and equations: every stage in the order it runs, with its hyperparameters, what it
 * keeps and its rule. `gradient` is what the step is given, `update` what the stages pass on.
 *
 * @example
 * ```ts
 * import { chain, clipByGlobalNorm, describe, sgd } from "@opt/core";
 *
 * console.log(describe(chain(clipByGlobalNorm(1), sgd({ learningRate: 0.1, momentum: 0.9 }))).split("\n")[0]);
 * // → chain(clipByGlobalNorm({ limit: 1 }), sgd({ learningRate: 0.1, momentum: 0.9 }))
 * ```
 */
export function describe(method: Method): string {
  requireMethod(method);
  return [String(method), ...lines(method, "")].join("\n");
}

function lines(method: Method, indent: string): string[] {
  if (method.kind === "transform") return stageLines(method, indent);
  if (method.kind === "chain")
    return method.stages.flatMap((stage) =>
      stage.kind === "chain"
        ? [`${indent}${stage.name}:`, ...lines(stage, `${indent}  `)]
        : lines(stage, indent),
    );
  return method.rules.flatMap((rule) => [
    `${indent}where ${showOptions(rule.where)}:`,
    ...lines(rule.use, `${indent}  `),
  ]);
}

function stageLines(stage: Transform, indent: string): string[] {
  const hyperparameters = Object.entries(stage.hyperparameters).map(
    ([name, value]) => `${name} = ${showValue(value)}`,
  );
  const kept = [...Object.entries(stage.slots), ...Object.entries(stage.scalars)];
  const condition = stage.where === null ? "" : ` where ${showOptions(stage.where)}`;
  const equations = [
    ...Object.entries(stage.reduce).map(
      ([name, [left, right]]) => `${name} = sum of ${product(left, right)} ${scopes[stage.scope]}`,
    ),
    ...[stage.prepare, stage.rule].flatMap((rule) =>
      parseRule(rule).map(({ target, value }) => `${target} = ${print(value)}`),
    ),
  ];
  return [
    `${indent}${stage.name}${condition}${hyperparameters.length === 0 ? "" : `: ${hyperparameters.join(", ")}`}`,
    ...(kept.length === 0
      ? []
      : [`${indent}  from ${kept.map(([name, value]) => `${name} = ${value}`).join(", ")}`]),
    ...equations.map((equation) => `${indent}  ${equation}`),
  ];
}

function product(left: string, right: string): string {
  if (right === "1") return left;
  return left === right ? `${print(parse(left))}^2` : `${left} * ${right}`;
}
