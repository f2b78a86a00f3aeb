import { type Asked, inSequence } from "./asked.ts";
import type { Computation, Outcome } from "./computation.ts";
import { type Frame, frame } from "./frame.ts";
import { names } from "./names.ts";
import { needs } from "./needs.ts";
import { placesIn } from "./places.ts";
import type { Quantity } from "./reading.ts";
import { fillSlots } from "./slots.ts";
import { Worksheet } from "./worksheet.ts";

const ema =
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

/** How much a gradient of some steps ago still counts, beside the newest. */
export const pastWeight: Computation = {
  name: "past-weight",
  card: "momentum",
  title: { ko: "지난 기울기의 무게", en: "weight of a past gradient" },
  needs: [needs.momentum, needs.step],
  answer: (asked) => {
    if (
      !asked.says(/(?:스텝|걸음|번)\s?전|(?:steps?|updates?|values?|readings?)\s(?:ago|earlier|before|back)/u) ||
      !asked.says(/무게|비중|영향|가중치|weigh|count|influence|contribut/u)
    )
      return undefined;
    const ago = asked.one(
      String.raw`#\s?(?:스텝|걸음|번)\s?전`,
      String.raw`#\s?(?:steps?|updates?)\s(?:ago|earlier|before)`,
    );
    const beta = asked.one(...coefficient, String.raw`#의?\s?모멘텀`);
    if (asked.left.length > 0 || ago === undefined || beta === undefined) return undefined;
    if (
      !(
        Number.isInteger(ago.value) &&
        ago.value >= 1 &&
        ago.value <= 1000 &&
        beta.value > 0 &&
        beta.value < 1
      )
    )
      return undefined;
    // an average weighs the newest by 1 − β, which a velocity does not
    if (asked.says(ema) && !asked.says(/견주|비교|비하|비해|대비|상대|compar|relativ|beside|newest|momentum|모멘텀/u))
      return { sheet: shareOf(beta, ago) };
    const sheet = new Worksheet().title(
      "지난 기울기의 무게(가장 새 것에 견주어)",
      "weight of a past gradient, beside the newest",
    );
    sheet.given("beta", decayLabel, beta);
    sheet.given("k", { ko: "몇 스텝 전", en: "steps ago" }, ago);
    const figure = sheet.step("weight", "beta^k", beta.value ** ago.value);
    sheet.result(sheet.print(figure), figure);
    return { sheet };
  },
};

/** What a value of some steps ago still makes up of an average. */
function shareOf(beta: Quantity, ago: Quantity): Worksheet {
  const sheet = new Worksheet().title("지수 이동 평균에서 지난 값의 몫", "share of a past value in an average");
  sheet.given("beta", decayLabel, beta);
  sheet.given("k", { ko: "몇 스텝 전", en: "steps ago" }, ago);
  const figure = sheet.step("share", "(1 - beta) * beta^k", (1 - beta.value) * beta.value ** ago.value);
  sheet.result(sheet.print(figure), figure);
  return sheet;
}

/** The velocity that momentum approaches under a steady gradient. */
export const velocityLimit: Computation = {
  name: "velocity-limit",
  card: "momentum",
  title: { ko: "기울기가 일정할 때 속도의 한계", en: "the velocity under a constant gradient" },
  needs: [needs.momentum],
  answer: (asked) => {
    const limit =
      /long\srun|실효|effective|한계|다가가|가까워|수렴|최대|결국|approach|limit|converge|in the long run|terminal|at most|eventually|몇\s?배|how many times|what factor|ends\sup|settles?/u;
    const steady =
      /실효|effective|일정|계속|최종|같은\s?기울기|항상|always|constant|steady|same gradient|terminal|final\svelocity|한결같|늘\s|never\schanges?|(?:does\snot|doesn't)\schange|stays\sthe\ssame|stays?\sat|remains?|forever|영원히|끝없이|(?:안\s|변하지\s?않|바뀌지\s?않)/u;
    if (!asked.says(/모멘텀|momentum|속도|velocity/u) || !asked.says(limit) || !asked.says(steady))
      return undefined;
    const lr = asked.one(`${names.learningRate}~#`);
    const slope = asked.one(`${names.gradient}~#`);
    const named = asked.one(`${names.momentum}~#`);
    const written = asked.one(String.raw`v\s?(?:=|←|<-|:=)\s?#\s?\*?\s?v\S{0,2}\s?\+\s?g`);
    const beta = named ?? written;
    if (asked.left.length > 0 || (written ?? beta)?.value !== beta?.value) return undefined;
    if (beta === undefined) return { missing: [needs.momentum], title: velocityLimit.title };
    if (!(beta.value >= 0 && beta.value < 1)) return undefined;
    return limitOf({ beta, slope, lr, asFactor: asked.says(/몇\s?배|times|factor/u), asLength: asked.says(/걸음|보폭|step|update|이동/u) });
  },
  frames: [(asked) => limitFrame(asked)],
};

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
  if (beta === undefined || start === undefined || values.length === 0 || values.length > 12) return undefined;
  asked.claim(asked.reading.quantities.map((_, index) => index));
  return beta.value >= 0 && beta.value <= 1 ? { sheet: averageOf(beta, start, values) } : undefined;
}

const otherAverages =
  /보정|correct|최근|창(?![가-힣])|window|몇\s?개|how\smany|(?:스텝|걸음)\s?전|ago|adam|아담|모멘텀|momentum|학습\s?[률율]|learning/u;

/** "x = [4, 8, 8]", "x=4, 8": values in a row, and the pattern without them. */
function valuesIn({ reading }: Asked): { readonly values: readonly Quantity[]; readonly rest: string } | undefined {
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
    about: /β|beta|베타|decay|감쇠|평활|smoothing|이동\s?평균|(?<![a-z])ema(?![a-z])|average|모멘텀|momentum/u,
    asks: /how\sfar\sback|(?:how\smany|몇)\s?(?:[a-z]+\s)?(?:steps?|values?|readings|samples|updates|스텝|개|걸음|번)[^?]*(?:look|cover|remember|reach|span|average|memor|보는|볼|본|봐|기억|돌아|담|걸치|평균)/u,
    except: /학습\s?[률율]|learning|배치|batch|에폭|epoch|데이터|dataset|폴드|fold|gpu|gradient|기울기|adam|아담|rms|무게|비중|weight|얼마나\s?남/u,
  },
  { once: ["decay"], needed: ["decay"] },
  (told) => {
    const beta = told.of("decay");
    return beta === undefined || !(beta.value > 0 && beta.value < 1) ? undefined : { sheet: windowOf(beta) };
  },
);

interface Limit {
  readonly beta: Quantity;
  readonly slope: Quantity | undefined;
  readonly lr: Quantity | undefined;
  /** Whether a multiple of the gradient is asked for, or how long a step becomes. */
  readonly asFactor: boolean;
  readonly asLength: boolean;
}

function limitOf({ beta, slope, lr, asFactor, asLength }: Limit): Outcome | undefined {
  const sheet = new Worksheet().title(
    "모멘텀(v ← β·v + g)의 속도가 다가가는 값",
    "what momentum's velocity (v ← β·v + g) approaches",
  );
  sheet.given("beta", { ko: "β", en: "β" }, beta);
  const times = sheet.step("n", "1 / (1 - beta)", 1 / (1 - beta.value));
  if (lr !== undefined) {
    if (slope === undefined || !asLength) return undefined;
    sheet.given("lr", needs.learningRate.label, lr);
    sheet.given("g", needs.gradient.label, slope);
    const length = sheet.step(
      "length",
      "lr * abs(g) / (1 - beta)",
      (lr.value * Math.abs(slope.value)) / (1 - beta.value),
    );
    sheet.result(
      { ko: `걸음의 길이 ${sheet.print(length)}`, en: `steps of length ${sheet.print(length)}` },
      length,
    );
  } else if (slope === undefined || asFactor)
    sheet.result(
      { ko: `기울기의 ${sheet.print(times)}배`, en: `${sheet.print(times)} times the gradient` },
      times,
    );
  else {
    sheet.given("g", needs.gradient.label, slope);
    const speed = sheet.step("v", "g / (1 - beta)", slope.value / (1 - beta.value));
    sheet.result(`v = ${sheet.print(speed)}`, speed);
  }
  return { sheet };
}

const ends =
  /terminal|수렴|종단|결국|다가|한계|최종|끝내|어디까지|머물|멈추|안정|converg|settl|ends?\sup|approach|terminal|limit|eventual|in\sthe\s(?:long\srun|end)|steady[\s-]state|plateau|level\soff/u;

/** The limit of a velocity, by what each number is. */
const limitFrame: Frame = frame(
  {
    about: new RegExp(`(?=.*(?:모멘텀|momentum|관성|속도|velocity|β|beta|베타))(?=.*(?:${ends.source}))`, "u"),
    asks: /속도|velocity|v(?![a-z])|빨라|빠르|fast|speed|얼마까지|어디까지|배/u,
    except:
      /학습\s?[률율]|learning|(?<![a-z])lr(?![a-z])|adam|아담|rms|ada|nesterov|네스테로프|이동\s?평균|(?<![a-z])ema|average|평균|1\s?-\s?(?:β|mu|μ)|스텝\s?(?:뒤|후|만에)|after\s#|번\s?(?:뒤|후)|발산|diverg|손실|loss|정확도/u,
  },
  { once: ["momentum", "gradient"], needed: ["momentum", "gradient"] },
  (told, asked) => {
    const [beta, slope] = [told.of("momentum"), told.of("gradient")];
    if (beta === undefined || !(beta.value >= 0 && beta.value < 1)) return undefined;
    // a multiple of the gradient depends on none
    if (slope !== undefined && asked.says(/몇\s?배|factor/u)) return undefined;
    return limitOf({ beta, slope, lr: undefined, asFactor: asked.says(/몇\s?배|times|factor/u), asLength: false });
  },
);
