import { coefficient, decayLabel } from "./averages.ts";
import type { Computation, Outcome } from "./computation.ts";
import { frame } from "./frame.ts";
import { askedPart } from "./asked-part.ts";
import { names } from "./names.ts";
import { needs } from "./needs.ts";
import type { Quantity } from "./reading.ts";
import { type Filled, fillSlots } from "./slots.ts";
import { Worksheet } from "./worksheet.ts";

/** Adam's bias correction: the divisor 1 − βᵗ, and a moment divided by it. */
export const biasCorrection: Computation = {
  name: "bias-correction",
  gives: ["ratio"],
  card: "bias-correction",
  title: { ko: "편향 보정", en: "bias correction" },
  needs: [needs.average, needs.decay, needs.step],
  answer: (asked) => {
    const topic =
      /편향\s?보정|바이어스\s?보정|보정된|보정한|보정\s?값|보정하면|보정\s?(?:분모|인수)|bias[\s-]?correct|#\d+;\s?-\s?#\d+;\s?\^\s?#|corrected|debias(?:ed|ing)?|(?:the|adam's)\scorrection|(?<![a-z])[mv]\s?[-_]?hat|\u0302|1\s?-\s?(?:β|beta)|#\d+;\s?-\s?(?:β|beta)/u;
    if (!asked.says(topic)) return undefined;
    if (asked.says(/학습률|learning rate|(?<![a-z])lr(?![a-z])|기울기|gradient/u)) return undefined;
    const bare = asked.says(/#\d+;\s?-\s?(?:β|beta)/u);
    asked.ignore(String.raw`#\s?-\s?(?:β|beta)`, String.raw`(?:β|beta)_?[12]?\s?\^\s?#`);
    const plain = asked.take(String.raw`#\s?-\s?#\s?\^\s?#`);
    if (plain !== undefined && plain[0]!.value !== 1) return undefined;
    const beta = plain?.[1] ?? asked.one(...coefficient);
    const step =
      plain?.[2] ??
      asked.one(
        String.raw`#(?:st|nd|rd|th)\s(?:step|update)`,
        String.raw`#\s?번째\s?(?:스텝|걸음|단계|업데이트)?`,
        String.raw`(?<![a-z])t~#`,
        String.raw`step~#`,
        String.raw`(?:after|at)\s#\s?steps?`,
        String.raw`#\s?(?:스텝|걸음|steps?)(?:째)?`,
      );
    const first = asked.says(/첫\s?(?:번째\s?)?(?:스텝|걸음)|first\sstep/u);
    const moment = asked.one(
      String.raw`(?:${names.mean}|${names.square}|1차\s?모멘트|2차\s?모멘트|moment)~#`,
    );
    // how many times larger it makes the moment
    const times = moment === undefined && asked.says(asksTimes) && !asked.says(/divide|denominator/u);
    // a divisor that is told of a moment is none that is asked for
    const isTold =
      moment !== undefined &&
      !/분모|나누는|인수|divisor|denominator|factor/u.test(askedPart(asked.reading.pattern));
    const divisor =
      !isTold &&
      (asked.says(
        /분모|나누는\s?(?:값|수)|인수|계수|divisor|denominator|factor|divided?(?:\sby)?|divide\s/u,
      ) ||
        ((bare || plain !== undefined) && moment === undefined));
    if (asked.left.length > 0 || (beta === undefined && step === undefined && moment === undefined))
      return undefined;
    const index = /(?<![a-z])[mv]\s?_?(?:hat|\u0302)?_?\s?([1-9])(?!\d)\s?(?:=|는|은|\?|$)/u.exec(
      asked.reading.pattern,
    )?.[1];
    const t = step?.value ?? (first ? 1 : index === undefined ? undefined : Number(index));
    const missing = [
      ...(moment === undefined && !divisor && !times ? [needs.average] : []),
      ...(beta === undefined ? [needs.decay] : []),
      ...(t === undefined ? [needs.step] : []),
    ];
    if (missing.length > 0 || beta === undefined || t === undefined)
      return { missing, title: biasCorrection.title };
    return times
      ? correct(one, beta, step ?? t)
      : correct(divisor ? undefined : moment, beta, step ?? t, moment);
  },
  answerFreely: (asked) => {
    if (!asked.says(/보정|correct|debias|unbias/u)) return undefined;
    if (
      asked.says(
        /학습률|learning rate|(?<![a-z])lr(?![a-z])|기울기|gradient|분모|divisor|denominator|factor/u,
      )
    )
      return undefined;
    const { pattern, quantities } = asked.reading;
    const told = fillSlots(
      { ...asked.reading, pattern: stepApart(pattern) },
      { once: ["mean", "decay", "steps"] },
    );
    const [mean, beta] = [told?.of("mean"), told?.of("decay")];
    const isFirst = /첫|한\s?(?:스텝|걸음)|first|step\s(?:#\d+;|one)|one\sstep|after\sone/u.test(pattern);
    const step = told?.of("steps") ?? (isFirst && quantities.length <= 3 ? 1 : undefined);
    if (mean === undefined || beta === undefined || step === undefined) return undefined;
    return correct(mean, beta, step);
  },
  frames: [
    (asked) =>
      frame(
        {
          about:
            /보정|correct|debias|(?<![a-z])[mv]\s?(?:[-_]?hat|햇)|\u0302|adam|아담|divide|나누|나눠|나눗|β|beta|베타/u,
          asks: divides,
          except: otherWords,
        },
        { once: ["decay", "steps"], needed: ["decay", "steps"] },
        (told) => ofTold(told),
      )(asked),
    (asked) =>
      frame(
        {
          about: /보정|correct|debias|(?<![a-z])[mv]\s?(?:[-_]?hat|햇)|\u0302/u,
          asks: /보정|correct|debias|hat|햇|\u0302|얼마|what/u,
          except: new RegExp(`${otherWords.source}|${divides.source}`, "u"),
        },
        { once: ["mean", "decay", "steps"], needed: ["decay", "steps"] },
        (told) => (told.of("mean") === undefined ? undefined : ofTold(told)),
      )(asked),
  ],
};

/** "the first moment after t = 3 steps equals …": the step stands by itself. */
function stepApart(pattern: string): string {
  return pattern.replace(
    /^(.*?)\s?(?:after|at)\s(?:the\s|t\s?=\s?|step\s)?#(\d+);\s?(?:steps?|updates?|iterations?)?(.*)$/u,
    "$1 $3 t = #$2;",
  );
}

const divides = /나누|나눠|나눗|분모|factor|인수|divis|divid|denominator|#\d+;\s?-\s?(?:β|beta|베타)/u;
const otherWords =
  /학습\s?[률율]|learning|(?<![a-z])lr(?![a-z])|기울기|gradient|폴드|fold|배치|batch|에폭|epoch|스케줄|schedule/u;

function ofTold(told: Filled): Outcome | undefined {
  const [mean, beta, step] = [told.of("mean"), told.of("decay"), told.of("steps")];
  return beta === undefined || step === undefined ? undefined : correct(mean, beta, step);
}

const asksTimes =
  /몇\s?배|(?:by|what)\s(?:what\s)?factor\s(?:does|is|do)|how\smany\stimes|times\s(?:larger|bigger)|(?:scales?|multipl\w+)\s(?:m|v|the\smoment)/u;
const one: Quantity = { value: 1, at: 0, percent: false };

function correct(
  mean: Quantity | undefined,
  beta: Quantity,
  step: Quantity | number,
  mentioned: Quantity | undefined = mean,
): Outcome | undefined {
  const t = typeof step === "number" ? step : step.value;
  if (!(Number.isInteger(t) && t >= 1 && t <= 10_000 && beta.value > 0 && beta.value < 1)) return undefined;
  const sheet = new Worksheet().title("편향 보정", "bias correction");
  if (mentioned !== undefined) sheet.given("m", { ko: "보정 전", en: "uncorrected" }, mentioned);
  sheet.given("beta", decayLabel, beta);
  sheet.given("t", { ko: "t", en: "t" }, step);
  const factor = sheet.step("c", "1 - beta^t", 1 - beta.value ** t);
  const figure =
    mean === undefined ? factor : sheet.step("m_corrected", "m / c", mean.value / (1 - beta.value ** t));
  sheet.result(sheet.print(figure), figure);
  return { sheet };
}
