import type { Asked } from "./asked.ts";
import type { Outcome } from "./computation.ts";
import { names } from "./names.ts";
import { needs } from "./needs.ts";
import type { Quantity } from "./reading.ts";
import { decaySheet, milestonesSheet, stairsSheet } from "./schedule-sheets.ts";
import { percentFall } from "./percent-fall.ts";
import { ends, lack, moment, unit } from "./schedule-words.ts";

/** "divided by 10", "10으로 나눠요". */
const dividedBy = [
  String.raw`divid(?:e|es|ed|ing)\s(?:it\s|lr\s|the\s(?:lr|learning\srate)\s)?by\s#`,
  String.raw`#로\s?나[누눠눕]`,
] as const;

/** Lowered at given epochs: "divided by 10 at epochs 30 and 60". */
export function milestones(asked: Asked): Outcome | undefined {
  const places = asked.take(
    String.raw`(?:at|in|on)\s(?:${unit})\s#\s?(?:,|and|,\sand)\s(?:again\s)?(?:at\s)?(?:${unit}\s)?#`,
    String.raw`#\s?(?:${unit})?\s?(?:,|과|와|이랑|하고)\s?#\s?${unit}(?:에서|에|째에)(?!\s?마다)`,
    String.raw`milestones\s?=?\s?[[(]\s?#\s?,\s?#\s?[\])]`,
  );
  if (places === undefined || asked.says(/평균|ema|워밍|warm/u)) return undefined;
  const divided = asked.one(
    ...dividedBy,
    String.raw`by\sa\sfactor\sof\s#`,
    String.raw`(?:drops?|decays?|reduced?|lowered|cut)\s(?:by\s)?#(?:x|-fold|\stimes)(?![a-z])`,
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
  return milestonesSheet(asked, { from, factor: factor ?? quantity(value), step }, [places[0]!, places[1]!]);
}

/** Halved, or multiplied by some factor, every so many epochs. */
export function stairs(asked: Asked): Outcome | undefined {
  const wording = /마다|every|step_?size|step[\s-]?(?:lr|decay)|계단/u;
  if (
    !asked.says(wording) ||
    (asked.says(/에폭마다|스텝마다|each epoch|every epoch|every step|per epoch/u) &&
      !asked.says(/#\d+;\s?(?:에폭|에포크|스텝)마다/u))
  )
    return undefined;
  // how long training goes on makes no difference
  asked.ignore(
    String.raw`#\s?${unit}\s?(?:동안\s?|을\s?)?(?:훈련|학습(?!\s?[률율])|training)`,
    String.raw`(?:train(?:ing)?(?:\sfor)?|훈련|학습)\s#\s?${unit}(?=\s?(?:\.|,|\s동안))`,
  );
  const every = asked.one(
    String.raw`#\s?${unit}\s?마다`,
    String.raw`every\s#\s?${unit}?`,
    String.raw`step_?\s?size~#`,
  );
  const fall = percentFall(asked);
  if (fall !== undefined) {
    const [when, [first]] = [moment(asked), ends(asked)];
    if (every === undefined || first === undefined || when === undefined) return undefined;
    return stairsSheet(asked, { from: first, factor: fall, every, step: when });
  }
  const share = asked.take(String.raw`#\s?분의\s?#`);
  const parts = share && { ...share[0]!, value: share[0]!.value / share[1]!.value };
  // "decays by 10x" divides by ten
  const folded = asked.one(
    String.raw`(?:drops?|decays?|reduced?|lowered|cut|divided)\s(?:by\s)?#(?:\s?x|-fold|\stimes)(?![a-z])`,
  );
  const factor = folded
    ? undefined
    : asked.one(
        String.raw`(?:gamma|γ|감마|factor(?:\sof)?)~#`,
        String.raw`(?:multipl\w+|times|x)\s(?:by\s)?#`,
        String.raw`#\s?(?:배|을\s?곱|를\s?곱|씩\s?곱|배씩|배로)`,
        String.raw`#\s?(?:로|으로)\s?(?:줄|감|낮)`,
        String.raw`마다\s#(?:로)?(?=\s?(?:[.,]|배|씩|$))`,
        String.raw`(?:drops?|decays?|reduced?|lowered|cut)\s(?:by\s(?:a\sfactor\sof\s)?)#`,
      );
  const tenth = asked.says(/(?:to|by)\s(?:a|one|#\d+;)\s?tenth/u) ? quantity(10) : undefined;
  const tenfold = parts ?? folded ?? tenth ?? asked.one(...dividedBy);
  const half = asked.says(/절반|반으로|반토막|반감|halv|half|반씩/u);
  const dropsBy = asked.says(/(?:drops?|decays?|reduced?|lowered|cut)\sby\s(?:a\sfactor\sof\s)?#/u);
  const step = moment(asked);
  const [from] = ends(asked);
  const start =
    from ??
    asked.one(
      `${names.learningRate}~#`,
      String.raw`(?:처음|시작|초기)[^#]{0,6}#`,
      String.raw`(?<![a-z])from\s#`,
      String.raw`(?:step[\s-]?(?:lr|decay)|계단식(?:\s?감쇠)?)~#`,
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
  if (value > 1 && asked.says(/smaller|lower|less|줄|감소|감쇠|낮|decay|drop|cut|shrink/u)) return undefined;
  const shrink = dropsBy && value > 1 ? 1 / value : value;
  if (!(shrink > 0 && shrink < 1) && !(shrink > 0 && factor !== undefined && !dropsBy)) return undefined;
  const gamma = shrink === factor?.value ? factor : quantity(half && factor === undefined ? 0.5 : shrink);
  return stairsSheet(asked, { from: start, factor: gamma, every, step });
}

/** A number that was said in words. */
function quantity(value: number): Quantity {
  return { value, at: 0, percent: false };
}

/** Multiplied at every epoch. */
export function decay(asked: Asked): Outcome | undefined {
  const wording =
    /지수\s?(?:적|감쇠|감소)|exponential|(?:매\s?)?(?:에폭|스텝|에포크)\s?마다|매\s?(?:에폭|스텝)|(?:every|each|per)\s(?:epoch|step)/u;
  if (asked.says(/평균|average|(?<![a-z])ema/u)) return undefined;
  // "0.1 * 0.96^epoch"
  const written = asked.take(
    String.raw`#\s?[*·×]?\s?\(?\s?#\s?\)?\s?\^\s?[({]?\s?(?:epochs?|t|steps?|n|k|에폭|스텝)(?![a-z])`,
  );
  if (written === undefined && !asked.says(wording)) return undefined;
  const start0 =
    written?.[0] ??
    asked.one(
      `${names.learningRate}~#`,
      String.raw`#에서\s?시작`,
      String.raw`(?:starts?|starting|처음|초기|시작)[^#]{0,12}#`,
      String.raw`(?<![a-z])from\s#`,
    );
  const fall = percentFall(asked);
  const factor =
    written?.[1] ??
    fall ??
    asked.one(
      String.raw`(?:gamma|γ|감마|decay(?:\s(?:rate|factor))?(?:\sof)?|factor(?:\sof)?|감쇠(?:율|계수)?|감소율)~#`,
      String.raw`(?:multipl\w+|times)\s(?:by\s)?#`,
      String.raw`#\s?(?:배씩|배로|배|을\s?곱|를\s?곱|씩\s?곱|곱)`,
      String.raw`#\s?per\s(?:epoch|step)`,
    );
  const step = moment(asked) ?? asked.one(String.raw`#\s?${unit}`);
  const start1 =
    start0 ??
    (fall === undefined ? undefined : asked.one(String.raw`#에서`)) ??
    (asked.left.length === 1 ? asked.rest()[0] : undefined);
  if (start1 === undefined || factor === undefined || step === undefined)
    return lack(asked, { ko: "지수 감쇠", en: "exponential decay" }, [
      [start1, needs.from],
      [factor, needs.factor],
      [step, needs.step],
    ]);
  if (!(factor.value > 0 && factor.value <= 1) || (factor.percent && fall === undefined)) return undefined;
  return decaySheet(asked, { from: start1, factor, step });
}
