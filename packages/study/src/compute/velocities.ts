import { coefficient, decayLabel, ema } from "./averages.ts";
import type { Computation, Outcome, Frame } from "./computation.ts";
import { frame } from "./frame.ts";
import { names } from "./names.ts";
import { needs } from "./needs.ts";
import type { Quantity } from "./reading.ts";
import { Worksheet } from "./worksheet.ts";

/** How much a gradient of some steps ago still counts, beside the newest. */
export const pastWeight: Computation = {
  name: "past-weight",
  gives: ["ratio"],
  card: "momentum",
  title: { ko: "지난 기울기의 무게", en: "weight of a past gradient" },
  needs: [needs.momentum, needs.step],
  answer: (asked) => {
    if (
      !asked.says(
        /(?:스텝|걸음|번)\s?전|(?:steps?|updates?|values?|readings?)\s(?:ago|earlier|before|back)/u,
      ) ||
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
    if (
      asked.says(ema) &&
      !asked.says(/견주|비교|비하|비해|대비|상대|compar|relativ|beside|newest|momentum|모멘텀/u)
    )
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
  const sheet = new Worksheet().title(
    "지수 이동 평균에서 지난 값의 몫",
    "share of a past value in an average",
  );
  sheet.given("beta", decayLabel, beta);
  sheet.given("k", { ko: "몇 스텝 전", en: "steps ago" }, ago);
  const figure = sheet.step("share", "(1 - beta) * beta^k", (1 - beta.value) * beta.value ** ago.value);
  sheet.result(sheet.print(figure), figure);
  return sheet;
}

/** The velocity that momentum approaches under a steady gradient. */
export const velocityLimit: Computation = {
  name: "velocity-limit",
  gives: ["ratio"],
  card: "momentum",
  title: { ko: "기울기가 일정할 때 속도의 한계", en: "the velocity under a constant gradient" },
  needs: [needs.momentum],
  answer: (asked) => {
    const limit =
      /long\srun|몇까지|얼마까지|어디까지|실효|effective|한계|다가가|가까워|수렴|최대|결국|approach|limit|converge|in the long run|terminal|at most|eventually|몇\s?배|how many times|what factor|ends\sup|settles?/u;
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
    return limitOf({
      beta,
      slope,
      lr,
      asFactor: asked.says(/몇\s?배|times|factor/u),
      asLength: asked.says(/걸음|보폭|step|update|이동/u),
    });
  },
  frames: [(asked) => limitFrame(asked)],
};

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
    about: new RegExp(
      `(?=.*(?:모멘텀|momentum|관성|속도|velocity|β|beta|베타))(?=.*(?:${ends.source}))`,
      "u",
    ),
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
    return limitOf({
      beta,
      slope,
      lr: undefined,
      asFactor: asked.says(/몇\s?배|times|factor/u),
      asLength: false,
    });
  },
);
