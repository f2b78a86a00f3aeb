import { readRule } from "../expression/read-rule.ts";
import { parse } from "../kernel/any-formula.ts";
import { print } from "../expression/print.ts";
import { madeMethod, type Method } from "./method.ts";
import { isPair, type Phase, type Reduce } from "./phase.ts";
import { showOptions, showValue } from "@opt/description";
import type { Transform } from "./transform.ts";

const scopes = {
  all: "over all parameters",
  leaf: "over each leaf",
  row: "over each row",
  column: "over each column",
};

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
export function describe(given: Method): string {
  const method = madeMethod(given);
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
  const kept = [
    ...Object.entries(stage.slots).map(([name, { shape, start }]) => keptLine(name, start, shape)),
    ...Object.entries(stage.scalars).map(([name, { start, each }]) => keptLine(name, start, each)),
  ];
  const condition = stage.where === null ? "" : ` where ${showOptions(stage.where)}`;
  return [
    `${indent}${stage.name}${condition}${hyperparameters.length === 0 ? "" : `: ${hyperparameters.join(", ")}`}`,
    ...(kept.length === 0 ? [] : [`${indent}  from ${kept.join(", ")}`]),
    ...stage.phases.flatMap((phase) => phaseLines(phase)).map((line) => `${indent}  ${line}`),
    ...(stage.view === null ? [] : [`${indent}  to evaluate with: ${stage.view}`]),
  ];
}

function keptLine(name: string, start: number | "parameter", each: string): string {
  const words: Readonly<Record<string, string>> = {
    rowSquare: "square of the rows",
    columnSquare: "square of the columns",
  };
  const ofEach = each === "element" || each === "all" ? "" : ` for each ${words[each] ?? each}`;
  return `${name} = ${start}${ofEach}`;
}

function phaseLines({ reduce, scope, prepare, rule, matrix, every, from, until, evaluate }: Phase): string[] {
  const when = [
    ...(every === 1 ? [] : [`every ${every} steps`]),
    ...(from === 0 ? [] : [`from step ${from} on`]),
    ...(until === null ? [] : [`before step ${until}`]),
  ];
  return [
    ...(when.length === 0 ? [] : [`${when.join(", ")}:`]),
    ...(evaluate ? ["gradient = update = evaluated again"] : []),
    ...Object.entries(reduce).map(([name, formulas]) => `${name} = ${reduction(formulas)} ${scopes[scope]}`),
    ...[prepare, rule].flatMap((text) =>
      readRule(text).map(({ target, value }) => `${target} = ${print(value)}`),
    ),
    ...matrix.map(({ operation, into, ...rest }) => `${into} = ${operation}(${showOptions(rest)})`),
  ];
}

function reduction(formulas: Reduce): string {
  return isPair(formulas) ? `sum of ${product(...formulas)}` : `largest ${print(parse(formulas.max))}`;
}

function product(left: string, right: string): string {
  return print(parse(right === "1" ? left : left === right ? `(${left})^2` : `(${left}) * (${right})`));
}
