import type { Asked } from "./asked.ts";
import type { Outcome } from "./computation.ts";
import { warmCosineSheet } from "./cosine-schedules.ts";
import { type Place, placesIn } from "./places.ts";
import { isTime, ratesIn, rolesIn, timeRoleOf } from "./schedule-roles.ts";
import { cosineSheet, lineSheet, milestonesSheet, warmupSheet } from "./schedule-sheets.ts";

const rate = /학습\s?[률율]|러닝\s?레이트|learning\srate|(?<![a-z])lr(?![a-z])/u;
const elsewhere =
  /재시작|restart|cycl|순환|평균|average|(?<![a-z])ema(?![a-z])|배치|batch|모멘텀|momentum|기울기|gradient|가중치(?!\s?감쇠)|weights?(?!\s?decay)|데이터|samples|images|겹|폴드|fold|다항|poly|몇\s?(?:스텝|에폭|번)|how\smany/u;
const pairOfTimes =
  /[[({]?\s?#\d+;\s?(?:(?:에폭|에포크|스텝|epochs?|steps?)?\s?(?:,\s?(?:and\s)?|과|와|이랑|랑|하고|그리고|and|&|\/)\s?(?:(?:again\s)?(?:at|on|in)\s)?(?:(?:epoch|step)\s)?#\d+;\s?){1,3}[\])}]?(?=\s?(?:에폭|에포크|스텝|epochs?|steps?|,|[.;)]|에서|에|$|gamma|감마|and|then|so|with))/u;
const lowering =
  /마일스톤|milestone|(?:multi-?\s?step)|나누|나눠|divid|줄|낮|감소|drop|cut|decay|reduc|lower|곱|multipl|gamma|감마|절반|반으로|halv|half|tenth|배/u;
const halved = /절반|반으로|반씩|반토막|halv|half/u;
const tenth = /(?:a|one|#\d+;)\s?tenth|10분의\s?1/u;

/** Lowered at two times that are told: "at epochs 50 and 80", "마일스톤 [30, 60]". */
export function milestonesFrame(asked: Asked): Outcome | undefined {
  if (
    !asked.says(rate) ||
    !asked.says(lowering) ||
    asked.says(elsewhere) ||
    asked.says(/마다|every|워밍|warm|코사인|cosine/u)
  )
    return undefined;
  const { pattern, quantities } = asked.reading;
  const pair = pairOfTimes.exec(pattern);
  if (pair === null) return undefined;
  const times = Array.from(pair[0].matchAll(/#(\d+);/gu), ([, index]) => quantities[Number(index)]!);
  const roles = rolesIn({ ...asked.reading, pattern: pattern.replace(pair[0], " 때 ") }, [
    "high",
    "factor",
    "divisor",
    "step",
  ]);
  const [from, step] = [roles?.get("high"), roles?.get("step")];
  const [factor, divisor] = [roles?.get("factor"), roles?.get("divisor")];
  const word = asked.says(halved) ? 0.5 : asked.says(tenth) ? 0.1 : undefined;
  if (from === undefined || step === undefined || (divisor !== undefined && !(divisor.value > 1)))
    return undefined;
  if ([factor, divisor, word].filter((one) => one !== undefined).length !== 1) return undefined;
  const gamma = factor ?? { value: word ?? 1 / divisor!.value, at: 0, percent: false };
  if (!(gamma.value > 0 && gamma.value < 1) || gamma.percent) return undefined;
  asked.claim(quantities.map((_, index) => index));
  return milestonesSheet(asked, { from, factor: gamma, step }, times);
}

const falling = /코사인|cosine/u;
const straight = /선형|직선|일직선|linear|straight/u;

/** A cosine, a straight line or a warm-up: two numbers of steps, one or two rates, wherever they stand. */
export function spanFrame(asked: Asked): Outcome | undefined {
  const [isCosine, isWarm] = [asked.says(falling), asked.says(warm)];
  if (isCosine === isWarm ? isCosine || !asked.says(straight) : false) return undefined;
  if (
    asked.says(elsewhere) ||
    asked.says(/마다|every|그리고\s나서|then(?!\s?#)|이후|다음\s?부터|스케일링|scaling/u)
  )
    return undefined;
  const places = placesIn(asked.reading);
  const times = places.filter((place) => isTime(place));
  const [first, second] = times;
  const other = places.filter((place) => !times.includes(place));
  const rates = ratesIn(other);
  if (times.length !== 2 || first === undefined || second === undefined || rates === undefined)
    return undefined;
  const roles = times.map((place) => timeRoleOf(place));
  if (roles.every((role) => role === undefined) || roles[0] === roles[1]) return undefined;
  if (roles.some((role) => role !== undefined && role !== "span" && role !== "step")) return undefined;
  const isFirstSpan = roles[0] === "span" || roles[1] === "step";
  const [steps, step] = (isFirstSpan ? [first, second] : [second, first]).map(({ quantity }) => quantity);
  if (steps === undefined || step === undefined || steps.value < step.value) return undefined;
  asked.claim(asked.reading.quantities.map((_, index) => index));
  // a second rate that nothing speaks for may be anything
  const twoEnds = isWarm
    ? /from|->|→|에서|부터|start|처음|초기/u
    : /to\s|->|→|에서|까지|min|최소|최저|floor|끝|down|until|final|end|바닥/u;
  if (rates.to !== undefined && !asked.says(twoEnds)) return undefined;
  if (isWarm) return warmupSheet(asked, { from: rates.to, to: rates.from, steps, step });
  if (isCosine) return cosineSheet(asked, { ...rates, steps, step });
  // a straight line may rise: where both ends are told they stand in order
  const [start, end] = other;
  if (
    end !== undefined &&
    (start!.quantity !== rates.from || asked.says(/최소|최대|min|max|peak|바닥|floor/u))
  )
    return undefined;
  return lineSheet(asked, { ...rates, steps, step });
}

const warm = /워밍\s?업|웜\s?업|예열|warm[\s-]?(?:up|ing)|warms/u;
const until =
  /(?:until|up\sto|by|through|till|total(?:\sof)?|전체|총|모두)\s?(?:epoch|step|iteration|에폭|스텝)?\s?$/u;
const untilBehind = /^\s?(?:스텝|에폭|에포크|steps?|epochs?)?\s?(?:까지|in\s(?:total|all)|total|altogether)/u;
const lasting =
  /(?:over|for|across|during|next|remaining|following)\s(?:the\s)?(?:(?:next|following|remaining|other)\s)?$|다음\s?$/u;
const lastingBehind =
  /^\s?(?:스텝|에폭|에포크|steps?|epochs?)\s?(?:동안|에\s?걸쳐|간(?!격))|^-(?:step|epoch)/u;
const asking = /(?:at|on|in|after|by)\s(?:step|epoch|iteration)?\s?$/u;
const askingBehind =
  /^(?:th|st|nd|rd)?\s?(?:스텝|에폭|에포크|steps?|epochs?)?\s?(?:째|번째|때|일\s?때|에서|에는|에(?!\s?걸)|차|쯤|시점|의|뒤|후|lr|학습|\?|$)/u;

/** Warm-up and then a cosine: how long each is, the peak and the end, and the step asked about. */
export function warmCosineFrame(asked: Asked): Outcome | undefined {
  if (!asked.says(warm) || !asked.says(/코사인|cosine/u) || asked.says(elsewhere)) return undefined;
  const places = placesIn(asked.reading);
  const times = places.filter((place) => isTime(place) || place === places.at(-1));
  const rates = ratesIn(places.filter((place) => !times.includes(place)));
  const [warmup, length, step] = times;
  if (
    times.length !== 3 ||
    rates === undefined ||
    warmup === undefined ||
    length === undefined ||
    step === undefined
  )
    return undefined;
  const near = (place: Place): boolean =>
    warm.test(place.before.split(/[,.]/u).at(-1)!) ||
    /^\s?(?:스텝|에폭|steps?|epochs?)?\s?(?:동안\s?|of\s)?(?:linear\s|선형\s?)?(?:워밍|웜업|예열|warm)/u.test(
      place.behind,
    );
  if (!near(warmup) || near(length) || !(asking.test(step.before) || askingBehind.test(step.behind)))
    return undefined;
  const isTotal = until.test(length.before) || untilBehind.test(length.behind);
  const isLength = lasting.test(length.before) || lastingBehind.test(length.behind);
  if (isTotal === isLength) return undefined;
  asked.claim(asked.reading.quantities.map((_, index) => index));
  const [w, l, t] = [warmup.quantity, length.quantity, step.quantity];
  return warmCosineSheet(asked, {
    warm: w,
    ...rates,
    step: t,
    ...(isTotal ? { total: l, length: undefined } : { total: undefined, length: l }),
  });
}
