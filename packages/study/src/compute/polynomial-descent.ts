import { parseObjective, sgd, trace } from "@opt/core";
import type { Asked } from "./asked.ts";
import type { Outcome } from "./computation.ts";
import { asksEachStep } from "./each-step.ts";
import { formulaIn, indicesIn, textOf } from "./gradient-at.ts";
import { needs } from "./needs.ts";
import { planeDescent } from "./plane-descent.ts";
import { isCount, type Quantity } from "./reading.ts";
import { fillSlots } from "./slots.ts";
import { Worksheet } from "./worksheet.ts";

const about =
  /(?<![a-z])eta(?![a-z])|η|minimi[sz]|내려가|내려간|경사|하강|gradient|descent|descend|(?<![a-z])gd(?![a-z])|sgd|학습\s?[률율]|learning|(?<![a-z])lr(?![a-z])/u;
const except =
  /모멘텀|momentum|adam|아담|rms|adagrad|nesterov|네스테로프|발산|diverge|수렴|converge|안정|stable|배치|batch|기울기\s?값|f\s?값|함숫값|f\(x_?\d?\)\s?(?:는|은|=\s?\?)/u;
const first =
  /첫\s?(?:번째\s?)?(?:스텝|걸음)|한\s?(?:스텝|걸음|번)|first\s(?:\w+\s)?(?:step|update)|(?:one|a|a\ssingle)\s(?:[a-z]+\s){0,2}(?:step|update|iteration)|once/u;
const mostSteps = 10;

/** Gradient descent on any function of one variable that is written out. */
export function polynomialDescent(asked: Asked): Outcome | undefined {
  if (!asked.says(about) || asked.says(except)) return undefined;
  const { reading } = asked;
  const formula = formulaIn(reading.pattern);
  if (formula === undefined) return undefined;
  const [name, ...others] = new Set(formula.replace(/#\d+;/gu, "").match(/[xywθ]/gu));
  if (name === undefined || others.length > 0) return planeDescent(asked);
  const rest = reading.pattern
    .replace(formula, " ")
    .replace(/#(\d+);\s?(?:회|번)(?![째가-힣])/gu, "#$1;스텝 ")
    .replace(/#(\d+);\s?(?:it|its|iters?|x|times)(?![a-z])/gu, "#$1; steps")
    .replace(/(?<![a-z])(?:with|at)\s(?=#\d+;)/gu, "");
  const told = fillSlots(
    { ...reading, pattern: rest },
    { once: ["learningRate", "weight", "steps"], needed: ["learningRate", "weight"] },
  );
  const [lr, start] = [told?.of("learningRate"), told?.of("weight")];
  if (told === undefined || start === undefined) return undefined;
  asked.claim([...indicesIn(formula), ...reading.quantities.keys()]);
  if (lr === undefined) return { missing: [needs.learningRate], title: needs.learningRate.label };
  const steps = told.of("steps") ?? asked.indexAsked() ?? (first.test(reading.text) ? 1 : undefined);
  const count = typeof steps === "number" ? steps : steps?.value;
  if (count === undefined || !isCount({ value: count, at: 0, percent: false }) || count > mostSteps)
    return undefined;
  const variable = name === "θ" ? "w" : name;
  return descentOn(
    textOf(formula, (index) => reading.quantities[index]!.value),
    { variable, lr, start, count, isEach: asksEachStep(reading.pattern) },
  );
}

interface Walk {
  readonly variable: string;
  readonly lr: Quantity;
  readonly start: Quantity;
  readonly count: number;
  /** Whether the place after every step is asked for. */
  readonly isEach: boolean;
}

function descentOn(loss: string, { variable, lr, start, count, isEach }: Walk): Outcome {
  const path = trace(parseObjective(loss), [start.value], sgd({ learningRate: lr.value }), { steps: count })
    .positions[0]!;
  // a run that has come to rest stays there
  const positions = Array.from({ length: count + 1 }, (_, t) => [path[Math.min(t, path.length - 1)]!]);
  const sheet = new Worksheet();
  const t = sheet.constant(count);
  sheet.title(`경사 하강법 ${t}스텝`, `gradient descent, ${t} ${count === 1 ? "step" : "steps"}`);
  const rate = sheet.given("lr", needs.learningRate.label, lr);
  sheet.given("x0", { ko: `처음 ${variable}`, en: `${variable} at first` }, start);
  sheet.ledger.run(() => ({
    name: "f",
    method: "sgd",
    learningRate: rate.name,
    loss,
    variables: [variable],
    positions,
    slots: {},
  }));
  for (let step = 1; step <= count; step++) {
    const figure = sheet.ledger.observe(
      { name: `x${step}`, run: "f", what: "place", axis: 0, row: step },
      positions[step]![0]!,
    );
    sheet.line(`${variable} = ${sheet.print(figure)}`);
  }
  for (let step = isEach ? 1 : count; step <= count; step++) {
    const figure = sheet.ledger.find(`x${step}`);
    sheet.result(`${variable} = ${sheet.print(figure)}`, figure);
  }
  return { sheet };
}
