import { createOptimizer } from "@opt/core";
import type { Figure } from "../derivation/ledger.ts";
import type { Asked } from "./asked.ts";
import type { Computation, Need, Outcome } from "./computation.ts";
import { names, units } from "./names.ts";
import { needs } from "./needs.ts";
import { type Method, methods } from "./optimizer-methods.ts";
import type { Quantity } from "./reading.ts";
import { Worksheet, written } from "./worksheet.ts";

/** The first steps of an optimizer, one number at a time. */
export const optimizerSteps: Computation = {
  name: "optimizer-steps",
  card: "optimizer",
  title: { ko: "옵티마이저의 첫 스텝들", en: "first steps of an optimizer" },
  needs: [needs.learningRate, needs.gradient, needs.weight, needs.momentum, needs.weightDecay],
  answer,
};

const mostSteps = 20;

/** What a question says of steps, with numbers still as typed. */
interface Told {
  readonly method: Method;
  readonly settings: Readonly<Record<string, Quantity>>;
  readonly lr: Quantity | undefined;
  readonly weight: Quantity | undefined;
  readonly kept: Quantity | undefined;
  readonly gradients: readonly Quantity[];
  readonly steps: number;
  readonly targets: readonly Target[];
}

type Target = "weight" | "length" | "velocity" | "mean" | "square";

function answer(asked: Asked): Outcome | undefined {
  const method =
    methods.find(({ called }) => asked.says(called)) ?? (asked.says(updated) ? plain : undefined);
  if (method === undefined || asked.says(elsewhere)) return undefined;
  const told = listen(asked, method);
  if (told === undefined || asked.left.length > 0) return undefined;
  const missing = lacking(told);
  const isCalculation =
    told.gradients.length > 0 ||
    (told.lr !== undefined && told.weight !== undefined) ||
    told.kept !== undefined;
  if (!isCalculation) return undefined;
  if (missing.length > 0) return { missing, title: method.title, card: method.card };
  return { sheet: work(told), card: method.card };
}

/** An update by learning rate and gradient that names no method is plain descent. */
const updated =
  /(?=.*(?:업데이트|갱신|updat|다음|next|스텝|걸음|step|어디|where|becomes?))(?=.*(?:기울기|그[래레라]디언트|grad|d[ly]?\s?\/\s?d[wx]|(?<![a-z])g(?![a-z])))(?=.*(?:학습\s?[률율]|러닝\s?레이트|learning\s?rate|step\ssize|(?<![a-z])(?:lr|eta|η)(?![a-z])))/u;
const plain = methods.find(({ name }) => name === "sgd");

/** What other computations are about, and what this one cannot do. */
const elsewhere =
  /스케줄|schedule|코사인|cosine|워밍업|warm-?up|클리핑|자르|clip|보정된|bias[\s-]?correct|편향\s?보정|배치|batch|에폭|epoch|amsgrad|without\s(?:bias\s)?correction|보정\s?(?:없이|안)|long\srun|결국|eventually|한계|실효|effective|조건수|만\s?보면|decay\sonly|centered|dampening|겹|fold/u;

/** Methods whose first step does not depend on the size of the gradient. */
const sizeless: ReadonlySet<string> = new Set(["adam", "adamax", "adagrad", "rmsprop"]);

function listen(asked: Asked, method: Method): Told | undefined {
  const settings: Record<string, Quantity> = {};
  const set = (name: string, quantity: Quantity | undefined): void => {
    if (quantity !== undefined) settings[name] = quantity;
  };
  const has = (name: string): boolean => method.settings.some((setting) => setting.name === name);
  if (has("beta1")) {
    const pair = asked.take(String.raw`(?:betas?|베타)~\(\s?#\s?,\s?#\s?\)`);
    if (pair !== undefined) [settings["beta1"], settings["beta2"]] = [pair[0]!, pair[1]!];
    set("beta1", asked.one(`${names.beta1}~#`) ?? settings["beta1"]);
    set("beta2", asked.one(`${names.beta2}~#`) ?? settings["beta2"]);
  }
  if (has("epsilon")) set("epsilon", asked.one(`${names.epsilon}~#`));
  if (has("decay")) set("decay", asked.one(`${names.weightDecay}~#`));
  const lr = asked.one(
    `${names.learningRate}~#`,
    String.raw`w\s?(?:=|←|<-)\s?w\s?-\s?#\s?\*?\s?[vg]`,
    String.raw`#\s?의?\s?(?:학습률|learning rate|lr(?![a-z]))`,
  );
  if (has("mu")) set("mu", momentumIn(asked));
  if (has("rho")) set("rho", asked.one(`${names.rho}~#`));
  const steps = stepsIn(asked);
  const any = asked.says(/상관없이|관계없이|아무리|무엇이든|whatever|regardless|no matter|any\sgradient/u);
  const known = asked.all(`${names.gradient}~#`, String.raw`#\s?의\s?(?:기울기|그[래레]디언트)`);
  // the size of the gradient cancels in the first step of these
  const cancels =
    known.length === 0 &&
    any &&
    sizeless.has(method.name) &&
    (steps ?? 1) === 1 &&
    targetsOf(asked)[0] === "length";
  const gradients = cancels ? [{ value: 1, at: 0, percent: false }] : known;
  const kept = method.kept.length === 1 ? keptIn(asked, method) : undefined;
  if (method.kept.length > 1 && startsElsewhere(asked)) return undefined;
  const weight = asked.one(
    `${names.weight}~#`,
    String.raw`starting at~#`,
    String.raw`(?<![\p{L}])from~#`,
    String.raw`#에서\s?(?:시작|출발)`,
    String.raw`(?:시작|출발|초기)(?:값|점)?~#`,
  );
  const targets = targetsOf(asked);
  const same = asked.says(
    /both|each\stime|every|each\sstep|twice|times|번\s?(?:다|모두|연속|똑같|들어|나오|나왔|이면|일\s?때)|with\s(?:a\s)?g(?:radient)?\s?=?\s?#|계속|모두|constant|항상|매번|매\s?스텝|똑같|같(?:으면|을|은|고)|equal|same|in a row/u,
  );
  const repeated = gradients.length === 1 && steps !== undefined && steps > 1 && same;
  const slopes = repeated ? Array.from({ length: steps }, () => gradients[0]!) : gradients;
  return {
    method,
    settings,
    lr,
    weight,
    kept,
    gradients: slopes,
    steps: steps ?? Math.max(1, slopes.length),
    targets,
  };
}

function momentumIn(asked: Asked): Quantity | undefined {
  const averaged = asked.take(String.raw`v\s?(?:=|←|<-|:=)\s?#\s?\*?\s?v\S{0,2}\s?\+\s?\(\s?#\s?-\s?#\s?\)`);
  const shares = asked.take(String.raw`v\s?(?:=|←|<-|:=)\s?#\s?\*?\s?v\S{0,2}\s?\+\s?#\s?\*?\s?g`);
  if (shares !== undefined)
    return Math.abs(shares[0]!.value + shares[1]!.value - 1) < 1e-12 ? shares[0] : undefined;
  if (averaged !== undefined) return averaged[0]!.value === averaged[2]!.value ? averaged[0] : undefined;
  asked.ignore(String.raw`\(\s?#\s?-\s?(?:β|beta|mu|μ)\s?\)`);
  return asked.one(
    `${names.momentum}~#(?!\\s?(?:스텝|걸음|번|steps?|updates?))`,
    String.raw`v\s?(?:=|←|<-|:=)\s?#\s?\*?\s?v`,
    String.raw`#\s?(?:momentum|모멘텀)`,
    String.raw`(?:계수|coefficient)~#`,
  );
}

function keptIn(asked: Asked, { kept }: Method): Quantity | undefined {
  return asked.one(`${kept[0] === "v" ? names.velocity : names.square}~#`);
}

/** True where moments are given that are not zero: those belong to a later step, whose number nobody said. */
function startsElsewhere(asked: Asked): boolean {
  return [asked.one(`${names.mean}~#`), asked.one(`${names.velocity}~#`)].some(
    (one) => one !== undefined && one.value !== 0,
  );
}

/** How many steps there are, from "two steps", "첫 스텝", "두 번 다", "second step", "t = 2". */
function stepsIn(asked: Asked): number | undefined {
  const counted = asked.one(
    String.raw`#\s?번째\s?(?:${units.steps}|업데이트)`,
    String.raw`(?:after|take|do|run|in|만에|뒤)?\s?#\s?${units.steps}`,
    String.raw`(?<![a-z])t\s?=\s?#`,
    String.raw`(?<![a-z])step\s#`,
  );
  const times = asked.cut(
    String.raw`#\s?회(?:\s?연속)?`,
    String.raw`#\s?(?:번|times|차례)(?:\s?(?:다|모두|연속|씩|똑같이))?`,
    String.raw`#\s?(?=(?:equal|identical|same|constant)\sgradients)`,
  );
  if (counted !== undefined && times !== undefined && counted.value !== times.value) return Number.NaN;
  const stated = counted?.value ?? times?.value;
  if (stated !== undefined) return stated;
  const index = asked.indexAsked();
  if (index !== undefined) return index;
  if (asked.says(/second\s(?:step|update)/u)) return 2;
  if (asked.says(/third\s(?:step|update)/u)) return 3;
  return asked.says(
    /첫\s?(?:번째\s?)?(?:스텝|걸음|업데이트|기울기)|first\s(?:\w+\s)?(?:step|update|gradient)/u,
  )
    ? 1
    : undefined;
}

const targetPatterns: readonly (readonly [Target, RegExp])[] = [
  [
    "length",
    /얼마나\s?(?:되|돼|크|커)|걸음은?\s?(?:얼마|\?|$)|얼마나\s?(?:크게\s?)?(?:움직|이동|가(?:요|나|지|니|$|\?)|옮)|얼마만큼|보폭|(?:걸음|스텝|업데이트|이동)의?\s?(?:크기|길이|폭)|how\s(?:far|long|large|big|much)|step\s(?:size|length)(?!\s?(?:of\s|=\s?)?#)|(?:length|size)\sof\s(?:the|its|that)|magnitude/u,
  ],
  [
    "velocity",
    /(?:new|새|새로운|updated|다음)\s?(?:velocity|속도|v(?![a-z]))|속도(?:는|은|가)?\s?(?:얼마|몇|값|\?|뭐|\(|$)|buffer\s(?:after|now|\?)|(?<![a-z])v'?\s?=\s?\?|(?<![a-z])v'\s?=|(?<![a-z])v\s(?:after|becomes?)|(?<![a-z가-힣_#;+*·])v\d?(?:는|은|값은?|의\s?값은?)\s?(?:얼마|뭐|몇|\?|$)?|(?:is|what's)\s(?:the\s)?(?:new\s)?velocity|velocity\?|(?:w|x)(?:랑|와|과|하고|\sand|,)\s?v(?![a-z])/u,
  ],
  [
    "square",
    /(?:새|new)\s?s(?![a-z])|(?<![a-z])s\s(?:after|becomes?)|(?<![a-z])s\d?(?:는|은|의?\s?값|\?)|제곱\s?평균(?:은|이|의)?\s?(?:얼마|값|\?)|누적\s?(?:제곱\s?)?(?:합|값)(?:은|이)\s?(?:얼마|몇|뭐|\?|$)|e\[g\^#\d+;\](?:는|은)|new\s(?:mean\ssquare|accumulator)|accumulator(?:\s(?:after|value)|\?)/u,
  ],
  [
    "mean",
    /(?:새|new)\s?m(?![a-z])|(?<![a-z])m\s(?:after|becomes?)|(?<![a-z])m\d?(?:는|은|의?\s?값|\?)|1차\s?모멘트(?:는|은)?\s?(?:얼마|값|\?)|first\smoment/u,
  ],
];

function targetsIn(text: string): readonly { readonly target: Target; readonly at: number }[] {
  return targetPatterns.flatMap(([target, wording]) => {
    const match = wording.exec(text);
    return match === null ? [] : [{ target, at: match.index }];
  });
}

/** What is asked for, in the order of the question; the new weight unless something else is. */
function targetsOf(asked: Asked): readonly Target[] {
  const { pattern } = asked.reading;
  // what is asked mostly stands behind the last number
  const tail = pattern.lastIndexOf(";") + 1;
  const late = targetsIn(pattern.slice(tail));
  const asksWeight = /(?<![a-z])[wx]\d?(?![a-z])|가중치|weight/u.test(pattern.slice(tail));
  const found = late.length > 0 || asksWeight ? late : targetsIn(pattern);
  const both = /(?:w|x|가중치)(?:랑|와|과|하고|\sand|,)\s?(?:v(?![a-z])|속도|velocity)/u.test(pattern);
  if (both) return ["weight", "velocity"];
  return found.length === 0 ? ["weight"] : found.toSorted((a, b) => a.at - b.at).map(({ target }) => target);
}

function lacking({ method, settings, lr, weight, gradients, steps, targets }: Told): readonly Need[] {
  const moves = targets.some((target) => target === "weight" || target === "length");
  const needsWeight =
    targets.includes("weight") || method.name === "adamw" || method.name === "sgd-with-decay";
  const unset = method.settings.filter(
    ({ name, standard }) => standard === undefined && settings[name] === undefined,
  );
  return [
    ...(moves && lr === undefined ? [needs.learningRate] : []),
    ...(gradients.length < steps ? [needs.gradient] : []),
    ...unset.map(({ name }) => (name === "decay" ? needs.weightDecay : needs.momentum)),
    ...(moves && needsWeight && weight === undefined ? [needs.weight] : []),
  ];
}

function work(told: Told): Worksheet {
  const { method, settings, lr, weight, kept, gradients, steps, targets } = told;
  if (gradients.length !== steps || !(steps <= mostSteps))
    throw new RangeError(`steps must be ${gradients.length}`);
  const sheet = new Worksheet();
  const count = sheet.constant(steps);
  sheet.title(
    `${method.title.ko} ${count}스텝`,
    `${method.title.en}, ${count} ${steps === 1 ? "step" : "steps"}`,
  );
  const chosen: Record<string, number> = {};
  const moves = targets.some((target) => target === "weight" || target === "length");
  if (lr !== undefined && moves) chosen["lr"] = sheet.given("lr", needs.learningRate.label, lr).value;
  for (const { name, label, standard } of method.settings) {
    const given = settings[name] ?? standard;
    if (given === undefined) continue;
    chosen[name] = sheet.given(name, { ko: label, en: label }, given).value;
  }
  const start = weight?.value ?? 0;
  if (weight === undefined) sheet.hidden("w0", 0);
  else sheet.given("w0", { ko: "w₀", en: "w₀" }, weight);
  for (const slot of method.kept) {
    if (kept === undefined || slot !== method.kept[0]) sheet.hidden(`${slot}0`, 0);
    else sheet.given(`${slot}0`, { ko: `${slot}₀`, en: `${slot}₀` }, kept);
  }
  for (const [index, gradient] of gradients.entries()) {
    const label = { ko: `기울기 ${written(`g${index + 1}`)}`, en: `gradient ${written(`g${index + 1}`)}` };
    sheet.given(`g${index + 1}`, label, gradient);
  }
  const path = walkOf(method, { lr: 1, ...chosen }, { start, kept: kept?.value ?? 0, gradients });
  for (let t = 1; t <= steps; t++)
    for (const [name, formula] of method.formulas(t)) {
      const value = path[t - 1]![name.replace(/\d+$/u, "")];
      if (value !== undefined && (moves || !name.startsWith("w"))) sheet.step(name, formula, value);
      else if (moves) sheet.reckon(name, formula);
    }
  for (const target of targets) conclude(sheet, method, target, steps);
  return sheet;
}

function conclude(sheet: Worksheet, method: Method, target: Target, steps: number): void {
  const { ledger } = sheet;
  const say = (name: string, figure: Figure): void =>
    sheet.result(`${name} = ${sheet.print(figure)}`, figure);
  if (target === "weight") return say("w", ledger.find(`w${steps}`));
  if (target === "length") {
    const length = sheet.step("length", `abs(w${steps} - w${steps - 1})`, stepLength(sheet, steps), {
      shown: false,
    });
    return sheet.result(
      { ko: `걸음의 길이 ${sheet.print(length)}`, en: `a step of length ${sheet.print(length)}` },
      length,
    );
  }
  const slot = { velocity: "v", square: "s", mean: "m" }[target];
  if (!method.kept.includes(slot)) throw new RangeError(`${method.name} keeps no ${slot}`);
  return say(slot, ledger.find(`${slot}${steps}`));
}

function stepLength({ ledger }: Worksheet, steps: number): number {
  return Math.abs(ledger.find(`w${steps}`).value - ledger.find(`w${steps - 1}`).value);
}

/** What core calls what the formulas keep. */
const slotNames: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  v: { velocity: "v" },
  m: { mean: "m", meanSquare: "v", largest: "u" },
  s: { meanSquare: "s", sum: "s", meanSquareStep: "u" },
};

/** The weight and all that is kept after each gradient, from the optimizer itself. */
function walkOf(
  method: Method,
  settings: Readonly<Record<string, number>>,
  from: { readonly start: number; readonly kept: number; readonly gradients: readonly Quantity[] },
): readonly Readonly<Record<string, number>>[] {
  const w = Float64Array.of(from.start);
  const optimizer = createOptimizer(method.chain(settings), { w }, { backend: "interpreter" });
  const called = slotNames[method.kept[0] ?? ""] ?? {};
  const scale = method.name === "averaged-momentum" ? 1 - settings["mu"]! : 1;
  if (from.kept !== 0) {
    const state = optimizer.state();
    for (const leaves of Object.values(state.slots)) leaves["w"]!.data[0] = from.kept / scale;
    optimizer.loadState(state);
  }
  return from.gradients.map(({ value }) => {
    optimizer.step({ w: Float64Array.of(value) });
    const kept = Object.entries(optimizer.state().slots).flatMap(([key, leaves]) => {
      const name = called[key.split(".").at(-1)!];
      return name === undefined ? [] : [[name, leaves["w"]!.data[0]! * scale] as const];
    });
    return { w: w[0]!, ...Object.fromEntries(kept) };
  });
}
