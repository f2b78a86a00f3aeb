import { Asked } from "./asked.ts";
import { askedPart } from "./asked-part.ts";
import type { Computation, Outcome } from "./computation.ts";
import { skipsSteps } from "./each-step.ts";
import { mostSteps, walkOn } from "./function-walk.ts";
import { formulaIn, indicesIn, textOf } from "./gradient-at.ts";
import { methodNamed, plainDescent } from "./method-named.ts";
import { names } from "./names.ts";
import { withoutNothings } from "./nothings.ts";
import { settingsIn } from "./optimizer-words.ts";
import { both } from "./recipe.ts";

const descends =
  /경사|하강|gradient|descent|(?<![a-z])(?:s?gd|eta|lr)(?![a-z])|η|학습\s?[률율]|learning\srate|step\ssize/u;
const other =
  /발산|diverge|수렴|converge|안정|stable|배치|batch|에폭|epoch|스케줄|schedule|코사인|cosine|워밍|warm|클리핑|clip|look-?ahead|f\s?값|함숫값|손실|loss(?!\s?(?:\(|=|f|is))|기울기\s?값|마다|(?<![a-z])v\s?(?:=|←|<-|:=)|proximal|newton|hessian/u;
const between = String.raw`(?:\s|plain|vanilla|ordinary|simple|full|gradient|descent|sgd|gd|adam|adamw|rms-?prop|adagrad|momentum|nesterov|경사|하강(?:법)?)*`;
const moves = String.raw`(?:steps?|updates?|iterations?|스텝|걸음|단계|번|회|업데이트)`;
const place = String.raw`(?<![a-z])[wxθ]_?`;
const row = new RegExp(
  String.raw`${place}(?<first>1)(?:\s?(?:,\sand|,|and|와|과|랑|이랑|하고|&|및|\/|\s)\s?[wxθ]_?\d)*\s?(?:,\sand|,|and|와|과|랑|이랑|하고|&|및|\/|\s|\.\.\.|…)\s?[wxθ]_?(?<last>\d)(?![\d.])`,
  "u",
);
const single = new RegExp(String.raw`${place}(?<last>[1-9])(?![\d.])`, "u");
const each =
  /(?:after|at|for)\s(?:each|every)|each\s(?:of\sthe\s)?(?:[a-z]+\s)?(?:steps?|updates?)|(?:매|각)\s?(?:스텝|걸음|단계)|(?:스텝|걸음)마다|각각/u;
const one =
  /첫\s?(?:번째\s?)?(?:스텝|걸음|업데이트)|한\s?(?:스텝|걸음|번)|first\s(?:[a-z]+\s)?(?:step|update)|(?:one|a\ssingle)\s(?:[a-z]+\s){0,2}(?:step|update)/u;

/** Steps of an optimizer on a function that is written out, whatever way they are counted and asked for. */
export const stepsTold: Computation = {
  name: "steps-told",
  card: "gradient-descent",
  title: { ko: "함수 위의 스텝들", en: "steps on a function" },
  needs: [],
  ofNumbers: true,
  answer: (question) => answer(new Asked(question.question, withoutNothings(question.reading))),
};

function answer(asked: Asked): Outcome | undefined {
  const method = methodNamed(asked) ?? plainDescent;
  if (method === "another" || asked.says(other) || skipsSteps(asked.reading.pattern)) return undefined;
  if (method === plainDescent && !asked.says(descends)) return undefined;
  const { pattern, quantities } = asked.reading;
  const said = formulaIn(pattern);
  if (said === undefined) return undefined;
  const letters = new Set(said.replace(/#\d+;/gu, "").match(/[xywθ]/gu));
  const [name] = letters;
  if (letters.size !== 1 || name === undefined || name === "y") return undefined;
  asked.claim(indicesIn(said));
  const settings = settingsIn(asked, method);
  const lr = asked.one(
    `${names.learningRate}~#`,
    String.raw`#(?:의|인|짜리)?\s?(?:learning\srate|lr(?![a-z])|학습\s?[률율])`,
  );
  const start = asked.one(
    String.raw`(?<![a-z])[wxθ](?:_?0)?(?:\s(?:starts?|begins?|began|started)(?:\sout)?(?:\s(?:at|from|with))?)?~#`,
    String.raw`(?:from|start(?:ing|s)?(?:\spoint|\sat|\sfrom)?|begin(?:ning|s)?(?:\sat|\sfrom|\swith)?)~#`,
    String.raw`(?:시작|출발|초기|처음)(?:값|점|위치)?~#`,
    String.raw`#(?:에서|부터)(?:\s?(?:시작|출발))?`,
  );
  const counted = stepsIn(asked);
  if (lr === undefined || start === undefined || counted === undefined || asked.left.length > 0)
    return undefined;
  const { steps, isEach } = counted;
  if (!(Number.isInteger(steps) && steps >= 1 && steps <= mostSteps)) return undefined;
  const text = textOf(said, (index) => quantities[index]!.value);
  return walkOn(text, {
    method,
    settings,
    written: { what: both("f"), text },
    variables: [name === "θ" ? "w" : name],
    lr,
    start: [start],
    steps,
    isEach,
  });
}

interface Counted {
  readonly steps: number;
  /** Whether the place after every step is asked for. */
  readonly isEach: boolean;
}

/** How many steps there are, where all that is said of it agrees. */
function stepsIn(asked: Asked): Counted | undefined {
  const { pattern } = asked.reading;
  const part = askedPart(pattern);
  const listed = new RegExp(
    String.raw`((?:#\d+;\s?(?:,\sand|,|and|와|과|랑|하고|\/)\s?)+#\d+;)\s?${moves}|(?:steps?|updates?|iterations?)\s((?:#\d+;\s?(?:,\sand|,|and)\s?)+#\d+;)`,
    "u",
  ).exec(pattern);
  if (listed !== null) {
    const indices = indicesIn(listed[0]);
    asked.claim(indices);
    // one after the other, from the first on
    if (indices.some((index, at) => asked.reading.quantities[index]!.value !== at + 1)) return undefined;
    return { steps: indices.length, isEach: true };
  }
  const count = asked.one(
    String.raw`(?:first\s|처음\s?)?#(?:st|nd|rd|th|번째)?${between}${moves}`,
    String.raw`(?<![a-z])t\s?=\s?#`,
    String.raw`(?:step|update|iteration)\s#`,
  )?.value;
  const inRow = row.exec(part) ?? row.exec(pattern);
  const last = inRow?.groups?.["last"] ?? single.exec(part)?.groups?.["last"];
  const named = last === undefined ? undefined : Number(last);
  if (count !== undefined && named !== undefined && count !== named) return undefined;
  const steps = count ?? named ?? (asked.says(one) ? 1 : undefined);
  return steps === undefined ? undefined : { steps, isEach: inRow !== null || each.test(part) };
}
