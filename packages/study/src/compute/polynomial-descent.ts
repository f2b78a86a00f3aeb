import type { Asked } from "./asked.ts";
import type { Outcome } from "./computation.ts";
import { asksEachStep, skipsSteps } from "./each-step.ts";
import { mostSteps, walkOn } from "./function-walk.ts";
import { formulaIn, indicesIn, textOf } from "./gradient-at.ts";
import { methodNamed, plainDescent } from "./method-named.ts";
import { needs } from "./needs.ts";
import { settingsIn } from "./optimizer-words.ts";
import { planeDescent } from "./plane-descent.ts";
import { isCount } from "./reading.ts";
import { fillSlots } from "./slots.ts";
import { both } from "./recipe.ts";
import { type FunctionTold, slopeTold } from "./slope-told.ts";

const about =
  /(?<![a-z])eta(?![a-z])|η|minimi[sz]|내려가|내려간|경사|하강|gradient|descent|descend|(?<![a-z])gd(?![a-z])|sgd|학습\s?[률율]|learning|(?<![a-z])lr(?![a-z])/u;
const except =
  /발산|diverge|수렴|converge|안정|stable|배치|batch|기울기\s?값|f\s?값|함숫값|f\(x_?\d?\)\s?(?:는|은|=\s?\?)/u;
const ahead =
  /look-?\s?ahead|먼저\s?가|앞서|[wx]\s?(?:←|<-|:=)|v\s?(?:←|<-|:=|=)\s?\S{1,4}\s?\*?\s?v|(?:f|∇f?|grad)\s?['′]?\s?\(\s?[wx]\s?[+-]/u;
const first =
  /첫\s?(?:번째\s?)?(?:스텝|걸음)|한\s?(?:스텝|걸음|번)|first\s(?:\w+\s)?(?:step|update)|(?:one|a|a\ssingle)\s(?:[a-z]+\s){0,2}(?:step|update|iteration)|once/u;

/** A function of one variable, as a question gives it. */
function functionIn({ reading: { pattern, quantities } }: Asked): FunctionTold | undefined {
  const valueOf = (index: number): number => quantities[index]!.value;
  const said = formulaIn(pattern);
  if (said === undefined) return slopeTold(pattern, valueOf);
  const [name, ...others] = new Set(said.replace(/#\d+;/gu, "").match(/[xywθ]/gu));
  if (name === undefined || others.length > 0) return undefined;
  const variable = name === "θ" ? "w" : name;
  const loss = textOf(said, valueOf);
  return { said, written: { what: both("f"), text: loss }, variable, loss, indices: indicesIn(said) };
}

/** Steps of an optimizer on any function of one or two variables that is written out, or told by its slope. */
export function polynomialDescent(asked: Asked): Outcome | undefined {
  const method = methodNamed(asked) ?? plainDescent;
  if (method === "another" || asked.says(except) || skipsSteps(asked.reading.pattern)) return undefined;
  // where the slope is taken ahead, the weights of Nesterov's own form are others than PyTorch's
  if (method.name === "nesterov" && asked.says(ahead)) return undefined;
  if (method === plainDescent && !asked.says(about)) return undefined;
  const own = functionIn(asked);
  if (own === undefined) return planeDescent(asked, method);
  const { reading } = asked;
  asked.claim(own.indices);
  const settings = settingsIn(asked, method);
  const set = new Set(Object.values(settings).map((one) => reading.quantities.indexOf(one)));
  const rest = reading.pattern
    .replace(own.said, " ")
    .replace(/#(\d+);/gu, (number, index: string) => (set.has(Number(index)) ? " " : number))
    .replace(/#(\d+);\s?(?:회|번)(?![째가-힣])/gu, "#$1;스텝 ")
    .replace(/#(\d+);\s?(?:it|its|iters?|x|times)(?![a-z])/gu, "#$1; steps")
    .replace(/(?<![a-z])(?:with|at)\s(?=#\d+;)/gu, "");
  const told = fillSlots(
    { ...reading, pattern: rest },
    { once: ["learningRate", "weight", "steps"], needed: ["learningRate", "weight"] },
  );
  const [lr, start] = [told?.of("learningRate"), told?.of("weight")];
  if (told === undefined || start === undefined) return undefined;
  asked.claim([...reading.quantities.keys()]);
  if (lr === undefined) return { missing: [needs.learningRate], title: needs.learningRate.label };
  const counted = told.of("steps") ?? asked.indexAsked() ?? (first.test(reading.text) ? 1 : undefined);
  const count = typeof counted === "number" ? counted : counted?.value;
  if (count === undefined || !isCount({ value: count, at: 0, percent: false }) || count > mostSteps)
    return undefined;
  return walkOn(own.loss, {
    method,
    settings,
    written: own.written,
    variables: [own.variable],
    lr,
    start: [start],
    steps: count,
    isEach: asksEachStep(reading.pattern),
  });
}
