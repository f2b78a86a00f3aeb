import {
  cosineDecay,
  exponentialDecay,
  linear,
  piecewiseConstant,
  type Schedule,
  stepDecay,
  warmup,
} from "@opt/core";
import type { Figure } from "../derivation/ledger.ts";
import type { Bilingual } from "../locale.ts";
import { Asked } from "./asked.ts";
import type { Computation, Need, Outcome } from "./computation.ts";
import { names } from "./names.ts";
import { needs } from "./needs.ts";
import type { Quantity } from "./reading.ts";
import { Worksheet } from "./worksheet.ts";

const unit = String.raw`(?:스텝|에폭|에포크|단계|번|steps?|epochs?|iterations?|iters?|updates?)`;
const asksRate = /value|얼마|몇|값|학습률|lr|learning rate|what|구하|구해|계산|rate|\?/u;

/** Learning rates by schedule: cosine, straight line, warm-up, steps, exponential decay. */
export const schedules: Computation = {
  name: "schedule",
  card: "lr-schedule",
  title: { ko: "학습률 스케줄", en: "learning rate schedule" },
  needs: [needs.from, needs.to, needs.steps, needs.step, needs.factor, needs.every],
  answer: (asked) => {
    if (!asked.says(asksRate) || asked.reading.quantities.length < 2) return undefined;
    if (asked.says(/재시작|restart|one-?cycle|cyclic|순환|poly(?:nomial)?|다항/u)) return undefined;
    const isCosine = asked.says(/코사인|cosine/u);
    const isWarm = asked.says(/워밍\s?업|웜업|예열|warm[\s-]?up/u);
    if (isCosine) return isWarm ? warmCosine(asked) : cosine(asked);
    if (isWarm) return ramp(asked);
    return (
      milestones(new Asked(asked.question, asked.reading)) ?? stairs(asked) ?? decay(asked) ?? line(asked)
    );
  },
};

/** "15 of 60 steps", "40스텝 중 10스텝": the step asked about and how many there are. */
function stepOf(asked: Asked): readonly [step: Quantity, steps: Quantity] | undefined {
  const english = asked.take(String.raw`#\s(?:of|out\sof)\s(?:the\s)?#\s?${unit}`);
  if (english !== undefined) return [english[0]!, english[1]!];
  const korean = asked.take(String.raw`#\s?${unit}\s?(?:중|가운데)(?:에서?)?\s?#\s?(?:번째\s?)?${unit}`);
  return korean === undefined ? undefined : [korean[1]!, korean[0]!];
}

/** The step that is asked about: "at step 30", "30스텝에서", "35에폭에는", "after two epochs". */
function moment(asked: Asked): Quantity | undefined {
  return asked.one(
    String.raw`(?:at|in|on|by)\s(?:the\s)?(?:${unit})\s?#`,
    String.raw`(?:after|at)\s(?:the\s)?#(?:th|st|nd|rd)?\s?${unit}`,
    String.raw`#\s?${unit}\s?(?:일\s?때|째|에서는?|에는?|시점|차|번째|이\s?지난|이\s?지나|\s?뒤|\s?후|지나|만에|의\s?(?:학습률|lr|값))`,
    String.raw`#\s?번째\s?${unit}`,
    String.raw`(?:step|epoch|스텝|에폭)\s?=?\s?#`,
    String.raw`(?<![a-z])at\s#\s?(?:\?|$|,)`,
    String.raw`(?<![a-z])t\s?=\s?#(?!.*(?<![a-z])t\s?=)`,
    String.raw`halfway\s#`,
  );
}

function span(asked: Asked): Quantity | undefined {
  return asked.one(
    String.raw`(?:over|in|for|during|across|within)\s(?:the\s)?(?:first\s)?#\s?${unit}`,
    String.raw`(?:전체|총|total(?:\sof)?)\s?#\s?${unit}?`,
    String.raw`#\s?${unit}\s?(?:동안|에\s?걸쳐|짜리|만에|까지|간)`,
    String.raw`#\s?total\s?${unit}`,
    String.raw`(?:t_?max|(?<![a-z])t(?=\s?=)|total\s?steps?|전체\s?스텝)~#`,
    String.raw`#-${unit}`,
    String.raw`#\s?${unit}`,
  );
}

/** Where a value starts and ends: "from 0.2 to 0", "0.3에서 0.1까지". */
function ends(asked: Asked): readonly [from: Quantity | undefined, to: Quantity | undefined] {
  const pair = asked.take(
    String.raw`from\s(?:an?\s)?(?:${names.learningRate}\s(?:of\s)?)?#\s(?:down\s|up\s)?to\s#`,
    String.raw`#\s?(?:에서|부터)\s?#\s?(?:까지|으로|로)`,
    String.raw`#\s?(?:->|→)\s?#`,
    String.raw`#\s(?:down\s)?to\s#`,
    String.raw`#\s${names.learningRate}[^#;?]*?\sto\s#`,
    String.raw`(?:between|range)\s#\s(?:and|to)\s#`,
  );
  if (pair !== undefined) return [pair[0], pair[1]];
  const to = asked.one(
    String.raw`(?:down\sto|min(?:imum)?(?:\s(?:lr|learning rate))?|eta_?min|lr_?min|min_?lr|끝|최소(?:값)?|최종|final)~#`,
    String.raw`to\s#(?=\s?(?:over|in\s|within|,|during|for\s|$))`,
    String.raw`#(?:까지|으로\s?줄|로\s?줄|으로\s?내|로\s?내)`,
  );
  const from = asked.one(
    String.raw`(?:시작|처음|초기|initial|start(?:s|ing)?(?:\s(?:at|from|value))?|base|peak|최대|lr_?max|max_?lr|(?<!t_?|lr_?)max(?:imum)?)\s?(?:값|${names.learningRate})?~#`,
    `${names.learningRate}~#`,
    String.raw`#\s?(?:에서|부터)\s?시작`,
  );
  return [from, to];
}

function finish(
  sheet: Worksheet,
  asked: Asked,
  schedule: Schedule,
  at: Quantity,
  formula: string,
  shown = true,
): Outcome | undefined {
  if (asked.left.length > 0 || !(Number.isInteger(at.value) && at.value >= 0)) return undefined;
  const figure = sheet.step("lr", formula, schedule.at(at.value), { shown });
  sheet.result({ ko: `학습률 ${sheet.print(figure)}`, en: `learning rate ${sheet.print(figure)}` }, figure);
  return { sheet };
}

/** What is missing, as an outcome; nothing where the question gave none of it. */
function lack(
  asked: Asked,
  title: Bilingual,
  wanted: readonly (readonly [Quantity | undefined, Need])[],
): Outcome | undefined {
  const missing = wanted.flatMap(([given, need]) => (given === undefined ? [need] : []));
  if (missing.length === wanted.length || asked.left.length > 0) return undefined;
  return { missing, title };
}

function open(ko: string, en: string): Worksheet {
  return new Worksheet().title(ko, en);
}

const at = (sheet: Worksheet, step: Quantity): Figure =>
  sheet.given("t", { ko: "스텝 t", en: "step t" }, step);

function cosine(asked: Asked): Outcome | undefined {
  // of two "t =" the first is the length
  const early = asked.says(/t\s?=\s?#.*(?<![a-z])t\s?=\s?#/u) ? span(asked) : undefined;
  const part = stepOf(asked);
  const step = part?.[0] ?? moment(asked);
  const [from, to] = ends(asked);
  const steps = part?.[1] ?? early ?? span(asked);
  const half = step === undefined && asked.says(/절반|중간|halfway|half\sway|middle/u);
  if (from === undefined || steps === undefined || (step === undefined && !half))
    return lack(asked, { ko: "코사인 스케줄", en: "cosine schedule" }, [
      [from, needs.from],
      [steps, needs.steps],
      [step, needs.step],
    ]);
  const sheet = open("코사인 스케줄", "cosine schedule");
  sheet.given("from", { ko: "처음", en: "from" }, from);
  sheet.given("to", { ko: "끝", en: "to" }, to ?? 0);
  sheet.given("T", { ko: "전체 스텝 T", en: "steps T" }, steps);
  const when = step ?? { value: steps.value / 2, at: 0, percent: false };
  if (!(when.value <= steps.value)) return undefined;
  at(sheet, when);
  const schedule = cosineDecay({ from: from.value, to: to?.value ?? 0, steps: steps.value });
  return finish(sheet, asked, schedule, when, "to + (from - to) * (1 + cos(pi * t / T)) / 2");
}

function warmCosine(asked: Asked): Outcome | undefined {
  const warm = asked.one(
    String.raw`#\s?warm[\s-]?up\s?${unit}`,
    String.raw`(?:워밍\s?업|웜업|예열|warm[\s-]?up)(?:은|을|이|으로|을\s?처음)?\s?(?:of|for|over|in)?\s?#\s?${unit}`,
    String.raw`#\s?${unit}\s?(?:동안\s?)?(?:의\s?)?(?:of\s(?:linear\s)?)?(?:선형\s?|linear\s)?(?:워밍\s?업|웜업|예열|warm[\s-]?up)`,
  );
  const step = moment(asked);
  const total = asked.one(
    String.raw`(?:전체|총|total(?:\sof)?)\s?#\s?${unit}?`,
    String.raw`#\s?${unit}\s(?:total|in all|altogether)`,
    String.raw`(?:until|up\sto)\s(?:${unit})\s#`,
  );
  const length = asked.one(
    String.raw`#\s?${unit}\s?(?:동안\s?|간\s?|짜리\s?)?(?:의\s?|of\s)?(?:코사인|cosine)`,
    String.raw`(?:cosine|코사인)[^#]*?(?:over|for|in)\s(?:the\s(?:next|following|remaining)\s)?#\s?${unit}`,
    String.raw`#\s?${unit}`,
  );
  const peak = asked.take(String.raw`to\s(?:${names.learningRate}\s(?:of\s)?)?#[^#]*?(?:then|,)[^#]*?to\s#`);
  const [from, to] = peak ?? ends(asked);
  if (warm === undefined || step === undefined || from === undefined) return undefined;
  const rest = length?.value ?? (total === undefined ? undefined : total.value - warm.value);
  if (rest === undefined || (length !== undefined && total !== undefined)) return undefined;
  // a rise from zero and a fall to zero name one value each; "to 0.1" could mean either
  const sheet = open("워밍업 뒤 코사인", "warm-up, then cosine");
  sheet.given("W", { ko: "워밍업 W", en: "warm-up W" }, warm);
  sheet.given("from", { ko: "정점", en: "peak" }, from);
  sheet.given("to", { ko: "끝", en: "to" }, to ?? 0);
  if (length === undefined) {
    sheet.given("N", { ko: "전체", en: "in all" }, total!);
    sheet.step("T", "N - W", rest);
  } else sheet.given("T", { ko: "코사인 스텝 T", en: "cosine steps T" }, length);
  at(sheet, step);
  const schedule = warmup(warm.value, cosineDecay({ from: from.value, to: to?.value ?? 0, steps: rest }), {
    from: 0,
  });
  const rising = step.value < warm.value;
  const formula = rising ? "from * t / W" : "to + (from - to) * (1 + cos(pi * min(t - W, T) / T)) / 2";
  return finish(sheet, asked, schedule, step, formula);
}

function ramp(asked: Asked): Outcome | undefined {
  asked.ignore(String.raw`#\s?${unit}\s?(?:중|가운데)`, String.raw`of\s#\s?${unit}`);
  const step = moment(asked);
  const [from, to] = ends(asked);
  const steps = span(asked);
  const target =
    to ?? from ?? asked.one(String.raw`(?:up\s)?to~#`, String.raw`(?:목표|target|peak)[^#]{0,6}#`);
  if (target === undefined || steps === undefined || step === undefined)
    return lack(asked, { ko: "선형 워밍업", en: "linear warm-up" }, [
      [target, needs.to],
      [steps, needs.steps],
      [step, needs.step],
    ]);
  const low = to === undefined ? undefined : from;
  const sheet = open("선형 워밍업", "linear warm-up");
  sheet.given("from", { ko: "처음", en: "from" }, low ?? 0);
  sheet.given("to", { ko: "목표", en: "to" }, target);
  sheet.given("W", { ko: "워밍업 W", en: "warm-up W" }, steps);
  at(sheet, step);
  const schedule = warmup(steps.value, target.value, { from: low?.value ?? 0 });
  return finish(sheet, asked, schedule, step, "from + (to - from) * min(t / W, 1)");
}

/** Lowered at given epochs: "divided by 10 at epochs 30 and 60". */
function milestones(asked: Asked): Outcome | undefined {
  const places = asked.take(
    String.raw`(?:at|in|on)\s(?:${unit})\s#\s?(?:,|and|,\sand)\s(?:${unit}\s)?#`,
    String.raw`#\s?(?:${unit})?\s?(?:,|과|와|이랑|하고)\s?#\s?${unit}(?:에서|에|째에)(?!\s?마다)`,
    String.raw`milestones\s?=?\s?[[(]\s?#\s?,\s?#\s?[\])]`,
  );
  if (places === undefined || asked.says(/평균|ema|워밍|warm/u)) return undefined;
  const divided = asked.one(
    String.raw`divided\sby\s#`,
    String.raw`#로\s?나[누눠눕]`,
    String.raw`by\sa\sfactor\sof\s#`,
    String.raw`#\s?분의\s?#`,
  );
  const factor =
    divided === undefined
      ? asked.one(
          String.raw`(?:gamma|γ|감마|factor)~#`,
          String.raw`(?:multipl\w+|times|x)\s(?:by\s)?#`,
          String.raw`#\s?(?:배|을\s?곱|를\s?곱)`,
        )
      : undefined;
  const half = asked.says(/절반|반으로|halv|half/u);
  const step = moment(asked);
  const [from] = ends(asked);
  const value = factor?.value ?? (divided === undefined ? (half ? 0.5 : undefined) : 1 / divided.value);
  if (value === undefined || step === undefined || from === undefined || !(value > 0 && value < 1))
    return undefined;
  const [first, second] = [places[0]!, places[1]!];
  if (!(Number.isInteger(first.value) && first.value < second.value)) return undefined;
  const sheet = open("정해진 때마다 줄이기", "lowered at given epochs");
  sheet.given("from", { ko: "처음", en: "from" }, from);
  sheet.given("gamma", { ko: "곱하는 값 γ", en: "factor γ" }, factor ?? quantity(value));
  sheet.given("a", { ko: "첫째", en: "first at" }, first);
  sheet.given("b", { ko: "둘째", en: "then at" }, second);
  at(sheet, step);
  const schedule = piecewiseConstant({
    from: from.value,
    factors: { [first.value]: value, [second.value]: value },
  });
  const passed = [first, second].filter((place) => step.value >= place.value).length;
  return finish(sheet, asked, schedule, step, `from * gamma^${passed}`);
}

/** Halved, or multiplied by some factor, every so many epochs. */
function stairs(asked: Asked): Outcome | undefined {
  const wording = /마다|every|step_?size|step[\s-]?(?:lr|decay)|계단/u;
  if (
    !asked.says(wording) ||
    (asked.says(/에폭마다|스텝마다|each epoch|every epoch|every step|per epoch/u) &&
      !asked.says(/#\d+;\s?(?:에폭|에포크|스텝)마다/u))
  )
    return undefined;
  const every = asked.one(
    String.raw`#\s?${unit}\s?마다`,
    String.raw`every\s#\s?${unit}?`,
    String.raw`step_?\s?size~#`,
  );
  const share = asked.take(String.raw`#\s?분의\s?#`);
  const parts = share && { ...share[0]!, value: share[0]!.value / share[1]!.value };
  const factor = asked.one(
    String.raw`(?:gamma|γ|감마|factor(?:\sof)?)~#`,
    String.raw`(?:multipl\w+|times|x)\s(?:by\s)?#`,
    String.raw`#\s?(?:배|을\s?곱|를\s?곱|씩\s?곱|배씩|배로)`,
    String.raw`#\s?(?:로|으로)\s?(?:줄|감|낮)`,
    String.raw`(?:drops?|decays?|reduced?|lowered|cut)\s(?:by\s(?:a\sfactor\sof\s)?)#`,
  );
  const tenfold = parts ?? asked.one(String.raw`divided\sby\s#`, String.raw`#로\s?나[누눠눕]`);
  const half = asked.says(/절반|반으로|halv|half|반씩/u);
  const dropsBy = asked.says(/(?:drops?|decays?|reduced?|lowered|cut)\sby\s(?:a\sfactor\sof\s)?#/u);
  const step = moment(asked);
  const [from] = ends(asked);
  const start =
    from ??
    asked.one(
      `${names.learningRate}~#`,
      String.raw`(?:처음|시작|초기)[^#]{0,6}#`,
      String.raw`(?<![a-z])from\s#`,
    );
  if (every === undefined) return undefined;
  if (start === undefined || step === undefined || (factor === undefined && tenfold === undefined && !half))
    return lack(asked, { ko: "계단식 감쇠", en: "step decay" }, [
      [start, needs.from],
      [factor ?? tenfold ?? (half ? every : undefined), needs.factor],
      [step, needs.step],
    ]);
  const value = factor?.value ?? (tenfold === undefined ? 0.5 : 1 / tenfold.value);
  // "drops by a factor of 10" divides, "drops by 0.1" multiplies or takes away: only plain cases are answered
  if (factor !== undefined && dropsBy && !(factor.value < 1 || asked.says(/factor of/u))) return undefined;
  const shrink = dropsBy && value > 1 ? 1 / value : value;
  if (!(shrink > 0 && shrink < 1) && !(shrink > 0 && factor !== undefined && !dropsBy)) return undefined;
  const sheet = open("계단식 감쇠", "step decay");
  sheet.given("from", { ko: "처음", en: "from" }, start);
  sheet.given(
    "gamma",
    { ko: "곱하는 값 γ", en: "factor γ" },
    shrink === factor?.value ? factor : half && factor === undefined ? quantity(0.5) : quantity(shrink),
  );
  sheet.given("n", { ko: "간격", en: "every" }, every);
  at(sheet, step);
  const schedule = stepDecay({ from: start.value, factor: shrink, every: every.value });
  return finish(sheet, asked, schedule, step, "from * gamma^floor(t / n)");
}

/** A number that was said in words. */
function quantity(value: number): Quantity {
  return { value, at: 0, percent: false };
}

/** Multiplied at every epoch. */
function decay(asked: Asked): Outcome | undefined {
  const wording =
    /지수\s?(?:적|감쇠|감소)|exponential|(?:매\s?)?(?:에폭|스텝|에포크)\s?마다|매\s?(?:에폭|스텝)|(?:every|each|per)\s(?:epoch|step)/u;
  if (!asked.says(wording) || asked.says(/평균|average|(?<![a-z])ema/u)) return undefined;
  const start0 = asked.one(
    `${names.learningRate}~#`,
    String.raw`(?:starts?|starting|처음|초기|시작)[^#]{0,12}#`,
    String.raw`#에서\s?시작`,
  );
  const factor = asked.one(
    String.raw`(?:gamma|γ|감마|decay(?:\s(?:rate|factor))?(?:\sof)?|factor(?:\sof)?|감쇠(?:율|계수)?|감소율)~#`,
    String.raw`(?:multipl\w+|times)\s(?:by\s)?#`,
    String.raw`#\s?(?:배씩|배로|배|을\s?곱|를\s?곱|씩\s?곱)`,
    String.raw`#\s?per\s(?:epoch|step)`,
  );
  const step = moment(asked) ?? asked.one(String.raw`#\s?${unit}`);
  const start1 = start0 ?? (asked.left.length === 1 ? asked.rest()[0] : undefined);
  if (start1 === undefined || factor === undefined || step === undefined)
    return lack(asked, { ko: "지수 감쇠", en: "exponential decay" }, [
      [start1, needs.from],
      [factor, needs.factor],
      [step, needs.step],
    ]);
  if (!(factor.value > 0 && factor.value <= 1) || factor.percent) return undefined;
  const sheet = open("지수 감쇠", "exponential decay");
  sheet.given("from", { ko: "처음", en: "from" }, start1);
  sheet.given("gamma", { ko: "곱하는 값 γ", en: "factor γ" }, factor);
  at(sheet, step);
  const schedule = exponentialDecay({ from: start1.value, factor: factor.value });
  return finish(sheet, asked, schedule, step, "from * gamma^t");
}

function line(asked: Asked): Outcome | undefined {
  if (!asked.says(/선형|직선|일직선|linear|straight/u) || asked.says(/배치|batch|스케일링|scaling/u))
    return undefined;
  const part = stepOf(asked);
  const step = part?.[0] ?? moment(asked);
  const [from, to] = ends(asked);
  const steps = part?.[1] ?? span(asked);
  if (from === undefined || steps === undefined || step === undefined)
    return lack(asked, { ko: "선형 스케줄", en: "linear schedule" }, [
      [from, needs.from],
      [steps, needs.steps],
      [step, needs.step],
    ]);
  const sheet = open("선형 스케줄", "linear schedule");
  sheet.given("from", { ko: "처음", en: "from" }, from);
  sheet.given("to", { ko: "끝", en: "to" }, to ?? 0);
  sheet.given("T", { ko: "전체 스텝 T", en: "steps T" }, steps);
  at(sheet, step);
  const schedule = linear({ from: from.value, to: to?.value ?? 0, steps: steps.value });
  return finish(sheet, asked, schedule, step, "from + (to - from) * min(t / T, 1)");
}
