import { polynomial } from "@opt/core";
import { Asked } from "./asked.ts";
import type { Computation, Outcome } from "./computation.ts";
import { cosine, warmCosine } from "./cosine-schedules.ts";
import { inverseRootWords } from "./inverse-root.ts";
import { needs } from "./needs.ts";
import { at, ends, finish, lack, moment, open, span, stepOf, unit } from "./schedule-words.ts";
import { milestonesFrame, spanFrame, warmCosineFrame } from "./schedule-frames.ts";
import { scheduleFreely } from "./schedule-roles.ts";
import { lineSheet, warmupSheet } from "./schedule-sheets.ts";
import { decay, milestones, stairs } from "./step-schedules.ts";

const asksRate =
  /value|얼마|몇|값|학습률|lr|learning rate|what|구하|구해|계산|rate|\?|(?:at|after|on)\s(?:step|epoch|iteration)\s#|(?:스텝|에폭)(?:째)?(?:에|에서)?(?:는|은)?\.?$/u;

/** Learning rates by schedule: cosine, straight line, warm-up, steps, exponential decay. */
export const schedules: Computation = {
  name: "schedule",
  ignores: ["batch", "momentum", "decay"],
  card: "lr-schedule",
  title: { ko: "학습률 스케줄", en: "learning rate schedule" },
  needs: [needs.from, needs.to, needs.steps, needs.step, needs.factor, needs.every],
  answer: (asked) => {
    if (!asked.says(asksRate) || asked.reading.quantities.length < 2) return undefined;
    if (asked.says(/재시작|restart|one-?cycle|cyclic|순환/u) || asked.says(inverseRootWords))
      return undefined;
    const isCosine = asked.says(/코사인|cosine/u);
    const isWarm = asked.says(/워밍\s?업|웜업|예열|warm[\s-]?up/u);
    if (isCosine) return isWarm ? warmCosine(asked) : cosine(asked);
    if (isWarm) return ramp(asked);
    if (asked.says(/다항|(?<![a-z])poly(?:nomial)?(?![a-z])/u)) return power(asked);
    return (
      milestones(new Asked(asked.question, asked.reading)) ?? stairs(asked) ?? decay(asked) ?? line(asked)
    );
  },
  answerFreely: (asked) =>
    asked.says(asksRate) && !asked.says(inverseRootWords) ? scheduleFreely(asked) : undefined,
  frames: [milestonesFrame, warmCosineFrame, spanFrame].map(
    (frame) => (asked) => (asked.says(inverseRootWords) ? undefined : frame(asked)),
  ),
};

function ramp(asked: Asked): Outcome | undefined {
  asked.ignore(String.raw`#\s?${unit}\s?(?:중|가운데)`, String.raw`of\s#\s?${unit}`);
  const step = moment(asked);
  const [from, to] = ends(asked);
  const steps = span(asked);
  const target =
    to ?? from ?? asked.one(String.raw`(?:up\s)?to~#`, String.raw`(?:목표|target|peak)[^#]{0,6}#`);
  if (target === undefined || steps === undefined || step === undefined)
    return lack(asked, { ko: "선형 워밍업", en: "linear warm-up" }, [
      [target, needs.peak],
      [steps, needs.steps],
      [step, needs.step],
    ]);
  const low = to === undefined ? undefined : from;
  return warmupSheet(asked, { from: low, to: target, steps, step });
}

/** A falling power of what is left of the way; without the power there is no one answer. */
function power(asked: Asked): Outcome | undefined {
  const exponent = asked.one(
    String.raw`(?:power|degree|exponent|차수|지수|(?<![a-z])p)~#`,
    String.raw`#\s?(?:차(?!\p{L})|제곱|nd\s(?:degree|power))`,
  );
  const part = stepOf(asked);
  const step = part?.[0] ?? moment(asked);
  const [from, to] = ends(asked);
  const steps = part?.[1] ?? span(asked);
  if (from === undefined || steps === undefined || step === undefined)
    return lack(asked, { ko: "다항 감쇠", en: "polynomial decay" }, [
      [from, needs.from],
      [steps, needs.steps],
      [step, needs.step],
    ]);
  if (exponent === undefined || !(exponent.value > 0 && exponent.value <= 10)) return undefined;
  const sheet = open("다항 감쇠", "polynomial decay");
  sheet.given("from", { ko: "처음", en: "from" }, from);
  sheet.given("to", { ko: "끝", en: "to" }, to ?? 0);
  sheet.given("T", { ko: "전체 스텝 T", en: "steps T" }, steps);
  sheet.given("p", { ko: "차수", en: "power" }, exponent);
  at(sheet, step);
  const schedule = polynomial({
    from: from.value,
    to: to?.value ?? 0,
    steps: steps.value,
    power: exponent.value,
  });
  return finish(sheet, asked, schedule, step, "to + (from - to) * (1 - min(t / T, 1))^p");
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
  return lineSheet(asked, { from, to, steps, step });
}
