import { type Asked, inSequence } from "./asked.ts";
import type { Computation, Outcome, Frame } from "./computation.ts";
import { frame } from "./frame.ts";
import { names } from "./names.ts";
import { needs } from "./needs.ts";
import { placesIn } from "./places.ts";
import type { Quantity } from "./reading.ts";
import { fillSlots } from "./slots.ts";
import { Worksheet } from "./worksheet.ts";

/** An exponential average, by its names. */
export const ema: RegExp =
  /지수\s?(?:이동|가중)\s?평균|이동\s?평균|(?<![a-z])ema(?![a-z])|exponential(?:ly)?\s(?:moving|weighted)\saverage|moving average|running average|averaging\swindow|average[sd]?\s(?:over|about)|몇\s?(?:스텝|개|값)(?:을|를)?\s?평균|유효\s?창/u;

/** Averages of squares are told by gradients, which are not what is averaged. */
const squares = /rms-?\s?prop|알엠에스|ada-?(?:grad|delta)|아다|제곱|squar/u;

export const coefficient: readonly string[] = [
  `${names.beta1}~#`,
  `${names.beta2}~#`,
  String.raw`(?:β|beta|베타|계수|감쇠율)\s?(?:=|:|가|는|이|은)?\s?#`,
  String.raw`(?:ema|지수\s?이동\s?평균)\s?(?:의\s?|with\s)?(?:계수)?~#(?!에서)`,
  String.raw`(?:ema|평균)?\s?(?:계수|감쇠율|decay|coefficient|factor)~#`,
  `${names.rho}~#`,
  `${names.momentum}~#`,
  String.raw`베타~#`,
];

export const decayLabel = { ko: "β", en: "β" };

/** Exponential moving averages: what they come to, how far they look back, and how their bias is corrected. */
export const movingAverage: Computation = {
  name: "moving-average",
  card: "ema",
  title: { ko: "지수 이동 평균", en: "exponential moving average" },
  needs: [needs.decay],
  answer: (asked) =>
    asked.says(ema) && !asked.says(squares) ? (lookBack(asked) ?? average(asked)) : undefined,
  answerFreely: (asked) => {
    if (
      !asked.says(ema) ||
      asked.says(squares) ||
      asked.says(/보정|correct|최근|창|window|몇\s?개|how many/u)
    )
      return undefined;
    const told = fillSlots(asked.reading, { once: ["decay", "average", "value"] });
    const [beta, start, value] = [told?.of("decay"), told?.of("average"), told?.of("value")];
    if (start === undefined || value === undefined) return undefined;
    if (beta === undefined) return { missing: [needs.decay], title: movingAverage.title };
    if (!(beta.value >= 0 && beta.value <= 1)) return undefined;
    return { sheet: averageOf(beta, start, [value]) };
  },
  frames: [averageFrame, (asked) => lookBackFrame(asked)],
};

/** 1 / (1 − β): how many values an average holds, and how much a velocity grows. */
function lookBack(asked: Asked): Outcome | undefined {
  if (!asked.says(/최근|몇\s?(?:개|스텝|값)|how many|roughly|effective|window|창/u)) return undefined;
  const beta = asked.one(...coefficient);
  if (asked.left.length > 0) return undefined;
  if (beta === undefined) return { missing: [needs.decay], title: movingAverage.title };
  if (!(beta.value >= 0 && beta.value < 1)) return undefined;
  return { sheet: windowOf(beta) };
}

function windowOf(beta: Quantity): Worksheet {
  const sheet = new Worksheet();
  const one = sheet.constant(1);
  sheet.title(
    `지수 이동 평균이 돌아보는 길이 ${one}/(1−β)`,
    `how far an exponential average looks back, ${one}/(1−β)`,
  );
  sheet.given("beta", decayLabel, beta);
  const figure = sheet.step("n", "1 / (1 - beta)", 1 / (1 - beta.value));
  sheet.result({ ko: `약 ${sheet.print(figure)}개`, en: `about ${sheet.print(figure)} values` }, figure);
  return sheet;
}

/** An average by what each number is: values in brackets or in a row, where it starts, how much of it stays. */
function averageFrame(asked: Asked): Outcome | undefined {
  if (!asked.says(ema) || asked.says(squares) || asked.says(otherAverages)) return undefined;
  const listed = valuesIn(asked);
  const pattern = listed === undefined ? asked.reading.pattern : listed.rest;
  const once = ["decay", "average"] as const;
  const told = fillSlots(
    { ...asked.reading, pattern },
    { once, needed: listed === undefined ? [...once, "value"] : once, ...(listed ? {} : { many: "value" }) },
  );
  const [beta, start] = [told?.of("decay"), told?.of("average")];
  const values = listed?.values ?? told?.all("value") ?? [];
  if (beta === undefined || start === undefined || values.length === 0 || values.length > 12)
    return undefined;
  asked.claim(asked.reading.quantities.map((_, index) => index));
  return beta.value >= 0 && beta.value <= 1 ? { sheet: averageOf(beta, start, values) } : undefined;
}

const otherAverages =
  /보정|correct|최근|창(?![가-힣])|window|몇\s?개|how\smany|(?:스텝|걸음)\s?전|ago|adam|아담|모멘텀|momentum|학습\s?[률율]|learning/u;

/** "x = [4, 8, 8]", "x=4, 8": values in a row, and the pattern without them. */
function valuesIn({
  reading,
}: Asked): { readonly values: readonly Quantity[]; readonly rest: string } | undefined {
  const row =
    /(?:(?<![a-z])(?:x|xs|values?|inputs?|data|observations?)|값|입력|관측값|샘플)?\s?(?:=|:|은|는|이|가|of)?\s?(?:[[(]\s?#\d+;(?:\s?,\s?#\d+;)*\s?[\])]|(?<=(?:(?<![a-z])(?:x|xs)\s?=|값\s?=?)\s?)#\d+;(?:\s?,\s?#\d+;)+)/u.exec(
      reading.pattern,
    );
  if (row === null) return undefined;
  const values = Array.from(row[0].matchAll(/#(\d+);/gu), ([, index]) => reading.quantities[Number(index)]!);
  return { values, rest: reading.pattern.replace(row[0], " ") };
}

function average(asked: Asked): Outcome | undefined {
  const corrected =
    asked.says(/보정|correct/u) &&
    !asked.says(/보정\s?(?:없|안|하지)|no\s(?:bias\s)?correction|without|uncorrected/u);
  const beta = asked.one(...coefficient);
  const start = asked.one(
    String.raw`(?:현재|지금|이전|current(?:ly)?|running|old|previous|(?:now|stands|stood)\s(?:at)?)\s?(?:의\s?)?(?:이동\s?)?(?:평균|average|ema|값)?~(?:m~)?#`,
    `${names.mean}~#`,
    String.raw`(?:from|start(?:s|ing)?(?:\sat|\sfrom)?|초기\s?값|처음)~#`,
    String.raw`#에서\s?(?:시작|출발)`,
  );
  // "the last three gradients 1, 2, 3": how many there are is none of them
  const count = asked.one(
    String.raw`(?:last|past|latest|최근|지난|마지막)\s#\s?(?:gradients|values|numbers|steps|개)?`,
    String.raw`#\s(?:gradients|values|numbers)(?![a-z])`,
  );
  const run = asked.take(String.raw`#\s(?:ones)\sin\sa\srow`, String.raw`#\s?ones`);
  const repeated = run ?? asked.take(String.raw`#(?:을|를|이|가)?\s?#\s?번`, String.raw`#\s?#\s?times`);
  const values = run !== undefined ? Array.from({ length: run[0]!.value }, () => 1) : undefined;
  // where it starts from makes all the difference
  if (beta === undefined || start === undefined) return undefined;
  const again = asked.one(String.raw`#\s?(?:번|times|steps?|스텝)`);
  const steady = again === undefined ? undefined : asked.rest();
  if (steady !== undefined && steady.length !== 1) return undefined;
  const list =
    (steady === undefined ? undefined : Array.from({ length: again!.value }, () => steady[0]!)) ??
    values ??
    (repeated === undefined ? undefined : Array.from({ length: repeated[1]!.value }, () => repeated[0]!)) ??
    inRow(asked);
  if (asked.left.length > 0 || list.length === 0 || list.length > 12 || !(beta.value >= 0 && beta.value <= 1))
    return undefined;
  if (count !== undefined && count.value !== list.length) return undefined;
  if (corrected && start.value !== 0) return undefined;
  return { sheet: averageOf(beta, start, list, corrected) };
}

/** The numbers that are left, where they follow one another. */
function inRow(asked: Asked): readonly Quantity[] {
  const left = placesIn(asked.reading).filter(({ quantity }) => asked.left.includes(quantity));
  return left.every((place, at) => at === 0 || inSequence.test(place.before)) ? asked.rest() : [];
}

function averageOf(
  beta: Quantity,
  start: Quantity,
  list: readonly (Quantity | number)[],
  corrected = false,
): Worksheet {
  const sheet = new Worksheet();
  sheet.given("beta", decayLabel, beta);
  sheet.given("m0", { ko: "처음 값", en: "start" }, start);
  let mean = start.value;
  for (const [index, value] of list.entries()) {
    const input = typeof value === "number" ? value : value.value;
    mean = beta.value * mean + (1 - beta.value) * input;
    sheet.given(`x${index + 1}`, { ko: `x${subscript(index + 1)}`, en: `x${subscript(index + 1)}` }, value);
    sheet.step(`m${index + 1}`, `beta * m${index} + (1 - beta) * x${index + 1}`, mean);
  }
  const t = sheet.constant(list.length);
  const figure = corrected
    ? sheet.step(
        "corrected",
        `m${list.length} / (1 - beta^${list.length})`,
        mean / (1 - beta.value ** list.length),
      )
    : sheet.ledger.find(`m${list.length}`);
  sheet.title(
    corrected ? `지수 이동 평균(${t}번 뒤, 편향 보정)` : "지수 이동 평균(보정 없음)",
    corrected
      ? `exponential moving average, corrected for bias after ${t}`
      : "exponential moving average, uncorrected",
  );
  sheet.result(sheet.print(figure), figure);
  return sheet;
}

function subscript(index: number): string {
  return Array.from(String(index), (digit) => "₀₁₂₃₄₅₆₇₈₉"[Number(digit)]).join("");
}

/** How far back a coefficient looks, by the only number there is. */
const lookBackFrame: Frame = frame(
  {
    about:
      /β|beta|베타|decay|감쇠|평활|smoothing|이동\s?평균|(?<![a-z])ema(?![a-z])|average|모멘텀|momentum/u,
    asks: /how\sfar\sback|(?:how\smany|몇)\s?(?:[a-z]+\s)?(?:steps?|values?|readings|samples|updates|스텝|개|걸음|번)[^?]*(?:look|cover|remember|reach|span|average|memor|보는|볼|본|봐|기억|돌아|담|걸치|평균)/u,
    except:
      /학습\s?[률율]|learning|배치|batch|에폭|epoch|데이터|dataset|폴드|fold|gpu|gradient|기울기|adam|아담|rms|무게|비중|weight|얼마나\s?남/u,
  },
  { once: ["decay"], needed: ["decay"] },
  (told) => {
    const beta = told.of("decay");
    return beta === undefined || !(beta.value > 0 && beta.value < 1) ? undefined : { sheet: windowOf(beta) };
  },
);
