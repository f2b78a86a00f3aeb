import { createOptimizer } from "@opt/core";
import type { Figure } from "../derivation/ledger.ts";
import type { Asked } from "./asked.ts";
import { askedPart } from "./asked-part.ts";
import type { Computation, Need, Outcome } from "./computation.ts";
import { needs } from "./needs.ts";
import { methodNamed, plainDescent } from "./method-named.ts";
import type { Method } from "./optimizer-methods.ts";
import { type Told, listen, listenFreely } from "./optimizer-words.ts";
import type { Quantity } from "./reading.ts";
import { hats, type Target } from "./step-targets.ts";
import { withoutAsides } from "./asides.ts";
import { Worksheet, written } from "./worksheet.ts";

/** The first steps of an optimizer, one number at a time. */
export const optimizerSteps: Computation = {
  name: "optimizer-steps",
  ignores: ["epochs", "batch"],
  card: "optimizer",
  title: { ko: "옵티마이저의 첫 스텝들", en: "first steps of an optimizer" },
  needs: [needs.learningRate, needs.gradient, needs.weight, needs.momentum, needs.weightDecay],
  answer: (asked) => read(asked, listen),
  answerFreely: (asked) => read(asked, listenFreely),
  frames: [(asked) => read(asked, (own, method) => listenFreely(own, method, true), numbersTold)],
};

const mostSteps = 20;

function read(
  question: Asked,
  hear: (asked: Asked, method: Method) => Told | undefined,
  unnamed: RegExp = updated,
): Outcome | undefined {
  const asked = withoutAsides(question);
  const method = methodNamed(asked) ?? (asked.says(unnamed) ? plainDescent : undefined);
  if (method === undefined || method === "another" || isElsewhere(asked, method)) return undefined;
  // who asks for what a step takes knows where it leads
  if (inputAsked.test(askedPart(asked.reading.pattern)) || asked.says(moved)) return undefined;
  if (asked.says(rateInside)) return undefined;
  // what is kept by now is not told
  if (method.kept.length > 0 && asked.says(underWay) && !asked.says(stateTold)) return undefined;
  // how long the step of a vector is is no matter of one weight
  if (asked.says(vector) && lengthAsked.test(askedPart(asked.reading.pattern))) return undefined;
  const heard = hear(asked, method);
  const told = heard && asked.reading.isEarly === true ? untilThen(heard) : heard;
  if (told === undefined || told.targets.length === 0 || asked.left.length > 0) return undefined;
  // several gradients, but not one for each step: which of them comes again is not understood
  if (told.gradients.length > 1 && told.gradients.length < told.steps) return undefined;
  const missing = lacking(told);
  const isCalculation =
    told.gradients.length > 0 ||
    (told.lr !== undefined && told.weight !== undefined) ||
    told.kept !== undefined;
  if (!isCalculation) return undefined;
  if (missing.length > 0) return { missing, title: method.title, card: method.card };
  // how far all steps go together is another number than how far the last one goes
  const isWhole = told.steps > 1 && told.targets.includes("length") && asked.says(together);
  if (isWhole && (told.targets.length > 1 || !goesOneWay(told))) return undefined;
  return { sheet: work(told, isWhole), card: method.card };
}

const together =
  /in\s(?:all|total)|altogether|overall|total\s(?:distance|movement)|다\s?합쳐|합쳐서|모두\s?합|통틀어|총\s?(?:얼마|이동)|전부\s?합/u;

/** Whether all gradients have one sign, and the weight turns back nowhere. */
function goesOneWay({ gradients, method }: Told): boolean {
  const isPlain = ["sgd", "adam", "adagrad", "rmsprop", "momentum"].includes(method.name);
  return isPlain && gradients.every(({ value }) => Math.sign(value) === Math.sign(gradients[0]!.value));
}

/** Without the gradients of the steps after the one that is asked for. */
function untilThen(told: Told): Told {
  return { ...told, gradients: told.gradients.slice(0, Math.max(1, told.steps)) };
}

/** "It has been running for a while": what it keeps is not zero any more. */
const underWay =
  /(?:been\s)?running\sfor|for\sa\swhile|(?:has|have|'s|'ve)\sbeen\s(?:training|running)|(?:한참|계속|이미|벌써)\s?(?:돌|학습|훈련)|돌(?:린|던)\s?지|(?:중간|도중)(?:에|부터|이)/u;
const stateTold =
  /(?<![a-z])[msvu]_?[0t]?\s?(?:=|:|가|는|은|이|is|was)\s?#|속도|velocity|누적|accumul|제곱\s?평균|mean\ssquare/u;

const vector =
  /(?:gradients?|grad|기울기)(?:\s?벡터|\svector)?\s?(?:=\s?|is\s|가\s)?[([]\s?#\d+;\s?,\s?#\d+;\s?[)\]]/u;
const lengthAsked = /how\s(?:long|far|big|large)|길이|거리|norm|노름/u;
/** A velocity that the rate has gone into: "v = βv - ηg". */
const rateInside =
  /(?<![a-z])v\s?(?:=|<-|←|:=)\s?(?:β|μ|mu|beta|γ|gamma|m|ρ)?\s?[*·×]?\s?v(?:_?t)?\s?[-+]\s?(?:η|eta|lr|α|alpha|ε)\s?[*·×]?\s?(?:g|grad)/u;

/** An update by learning rate and gradient that names no method is plain descent. */
const updated =
  /(?=.*(?:업데이트|갱신|updat|다음|next|스텝|걸음|step|어디|where|becomes?|new\s(?:weight|w(?![a-z]))|w_?(?:new|next)|w'|ends?\sup|moves?(?![a-z])|새(?:로운)?\s?(?:가중치|w(?![a-z]))|바[뀌뀐꾸]|내려가|내려간|내리면|움직|이동|고치|고친|고쳐|옮[기긴겨]))(?=.*(?:기울기|미분값|그[래레라]디언트|grad|derivative|slope|[d∂][ly]?\s?\/\s?[d∂][wx]|(?<![a-z])g(?![a-z])))(?=.*(?:학습\s?[률율]|러닝\s?레이트|learning\s?rate|step\ssize|보폭|(?<![a-z])(?:lr|eta|η)(?![a-z])))/u;

/** The same where its numbers alone can say so. */
const numbersTold =
  /(?=.*(?:기울기|미분값|그[래레라]디언트|grad|derivative|slope|(?<![a-z])g(?![a-z])))(?=.*(?:학습\s?[률율]|러닝\s?레이트|learning\s?rate|(?<![a-z])(?:lr|eta|η)(?![a-z])))(?=.*(?:가중치|weight|(?<![a-z])[wxθ]_?0?(?![a-z])|theta|시작|출발|start|begin|from))/u;

/** What other computations are about, and what this one cannot do. */
const elsewhere =
  /#\d+;\s?배|두\s?배|절반|doubl|tripl|halv|스케줄|schedule|코사인|cosine|워밍업|warm-?up|클리핑|자르|clip|보정된|보정한|bias[\s-]?correct|편향\s?보정|배치|batch|에폭|epoch|amsgrad|without\s(?:bias\s)?correction|보정\s?(?:없이|안)|long\srun|결국|eventually|한계|실효|effective|조건수|만\s?보면|decay\sonly|centered|dampening|겹|fold/u;

/** Corrected moments are no other matter. */
function isElsewhere({ reading: { pattern } }: Asked, { hidden, called }: Method): boolean {
  // "schedule-free SGD" speaks of no schedule
  const own = hidden === undefined ? pattern : pattern.replace(called, " ");
  const said = own.replace(uncorrected, " ");
  return elsewhere.test(hats.reduce((text, [, wording]) => text.replace(wording, " "), said));
}

/** A moment as it is before its bias is corrected. */
const uncorrected =
  /(?:편향\s?)?보정\s?(?:하기\s?)?전(?:의|에는?|인)?|before\s(?:the\s|any\s)?(?:bias[\s-]?)?correct\w*|(?<![a-z])un-?corrected/gu;

const inputAsked =
  /(?:기울기|그[래레]디언트|학습\s?[률율]|모멘텀\s?계수|(?<![a-z])lr)(?:은|는|이|가)?\s?(?:얼마|몇|무엇|\?)|what\s(?:was|is|were|must|would)\s(?:the\s|my\s|its\s)?(?:gradient|slope|learning\srate|lr|momentum)(?![a-z])|which\s(?:gradient|learning\srate)|(?:^|[.,;:]\s)(?:the\s)?(?:learning\srate|lr|gradient|slope|momentum)\s?\?/u;
const moved =
  /#\d+;에서\s?#\d+;(?:으로|로)\s?(?:바뀌|변|이동|움직|갔|옮)|(?:changed|moved|went|goes|moves)\sfrom\s#\d+;\sto\s#|#\d+;\sbec[oa]mes?\s#/u;

function lacking({ method, settings, lr, weight, gradients, steps, targets }: Told): readonly Need[] {
  const moves = targets.some((target) => target === "weight" || target === "length");
  const needsWeight =
    targets.includes("weight") ||
    method.name === "adamw" ||
    method.name === "sgd-with-decay" ||
    method.hidden !== undefined;
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

/** Works steps out whose numbers are all known. */
export function work(told: Told, isWhole = false): Worksheet {
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
  for (const slot of method.hidden ?? []) sheet.hidden(`${slot}0`, 0);
  for (const [index, gradient] of gradients.entries()) {
    const label = { ko: `기울기 ${written(`g${index + 1}`)}`, en: `gradient ${written(`g${index + 1}`)}` };
    sheet.given(`g${index + 1}`, label, gradient);
  }
  const path = walkOf(method, { lr: 1, ...chosen }, { start, kept: kept?.value ?? 0, gradients });
  for (let t = 1; t <= steps; t++)
    for (const [name, formula] of method.formulas(t)) {
      const value = path[t - 1]![name.replace(/\d+$/u, "")];
      if (value !== undefined && (moves || !name.startsWith("w"))) sheet.step(name, formula, value);
      else if (moves || targets.some((target) => hatOf[target] === name.replace(/\d+$/u, "")))
        sheet.reckon(name, formula);
    }
  for (const target of targets) conclude(sheet, method, target, { steps, from: isWhole ? 0 : steps - 1 });
  return sheet;
}

const hatOf: Readonly<Partial<Record<Target, string>>> = {
  "corrected mean": "mhat",
  "corrected square": "vhat",
};
const slotOf: Readonly<Partial<Record<Target, string>>> = { velocity: "v", square: "s", mean: "m" };

function conclude(
  sheet: Worksheet,
  method: Method,
  target: Target,
  { steps, from }: { readonly steps: number; readonly from: number },
): void {
  const { ledger } = sheet;
  const say = (name: string, figure: Figure): void =>
    sheet.result(`${name} = ${sheet.print(figure)}`, figure);
  if (target === "weight") return say("w", ledger.find(`w${steps}`));
  if (target === "length") {
    const length = sheet.step("length", `abs(w${steps} - w${from})`, lengthFrom(sheet, steps, from), {
      shown: false,
    });
    const text = sheet.print(length);
    return sheet.result(
      from === steps - 1
        ? { ko: `걸음의 길이 ${text}`, en: `a step of length ${text}` }
        : { ko: `모두 합쳐 ${text}만큼`, en: `${text} in all` },
      length,
    );
  }
  const hat = hatOf[target];
  if (hat !== undefined && ledger.has(`${hat}${steps}`))
    return say(written(hat), ledger.find(`${hat}${steps}`));
  const slot = slotOf[target] ?? target;
  if (!method.kept.includes(slot)) throw new RangeError(`${method.name} keeps no ${slot}`);
  return say(slot, ledger.find(`${slot}${steps}`));
}

function lengthFrom({ ledger }: Worksheet, steps: number, from: number): number {
  return Math.abs(ledger.find(`w${steps}`).value - ledger.find(`w${from}`).value);
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
