import { chain, clipByGlobalNorm, createOptimizer, sgd } from "@opt/core";
import type { Asked } from "./asked.ts";
import { askedPart } from "./asked-part.ts";
import type { Computation, Outcome } from "./computation.ts";
import { names, samplesNamed, units } from "./names.ts";
import { needs } from "./needs.ts";
import { isCount, type Quantity } from "./reading.ts";
import { say } from "./recipe.ts";
import { Worksheet } from "./worksheet.ts";

const asksUpdates = /(?:몇|총|횟수|수|얼마)[^?]*|업데이트|스텝|이터|steps?|updates?|iterations?/u;
const counts =
  /(?:how\smany|number\sof|total)[^?]*(?:updates?|steps?|iterations?)|(?:updates?|steps?|iterations?)(?:\sper\sepoch)?[^?]*(?:\?|in|are)|몇\s?(?:번|스텝|이터|회)|(?:스텝|업데이트|이터레이션)(?:\s?횟)?\s?(?:수|은|는)/u;
const perEpoch = /에폭\s?당|한\s?에폭|에폭마다|per\sepoch|an\sepoch|each\sepoch|one\sepoch/u;
const held = String.raw`(?:검증|시험|테스트|valid\w*|test\w*|hold\s?out|held\sout|set\saside|빼|떼|제외|남기)`;
const trains = String.raw`(?:훈련|학습|train\w*)`;

/** Steps of an epoch, or updates in all, on what is left of the data for training. */
export const heldOutUpdates: Computation = {
  name: "held-out-updates",
  ignores: ["rate", "momentum", "decay"],
  card: "epoch-step",
  title: say("떼어 낸 뒤의 업데이트", "updates on what is left for training"),
  needs: [needs.samples, needs.batchSize],
  answer: (asked) => {
    if (!counts.test(askedPart(asked.reading.pattern)) || !asksUpdates.test(asked.reading.pattern))
      return undefined;
    if (
      asked.says(
        /학습\s?[률율]|learning\srate|(?<![a-z])lr(?![a-z])|gpu|누적|accumul|후보|candidate|grid|격자|층화|시계열|time\sseries|반복|repeat|nested|중첩|drop|버리|버림|버린/u,
      )
    )
      return undefined;
    const folds = asked.one(String.raw`#\s?(?:개의?\s?)?${units.folds}`, String.raw`(?:cv|k)\s?=\s?#`);
    const [kept, taken] = folds === undefined ? sharesIn(asked) : [undefined, undefined];
    const batch = asked.one(
      `${names.batch}~#`,
      String.raw`(?:batches)\sof\s#`,
      String.raw`#\s?(?:개|장)?씩`,
      String.raw`(?<![a-z])bs~#`,
    );
    const epochs = asked.one(String.raw`#\s?${units.epochs}(?!\s?당|\s?마다)`, `${names.epochs}~#`);
    const samples = asked.one(...samplesNamed, String.raw`of\s#`);
    const part = folds ?? kept ?? taken;
    if (part === undefined || batch === undefined || samples === undefined || asked.left.length > 0)
      return undefined;
    if (![samples, batch, epochs ?? samples, folds ?? samples].every(isCount)) return undefined;
    // of cross-validation one training is meant, where it is said
    if (folds !== undefined && asked.says(overAll)) return undefined;
    if (
      folds !== undefined &&
      !asked.says(
        /한\s?(?:폴드|번)|폴드\s?(?:하나|마다|당|학습)|각|each|per\s(?:fold|model)|one\s(?:fold|training|model)/u,
      )
    )
      return undefined;
    return trainedOn({ samples, batch, epochs, part, way: folds ? "folds" : kept ? "kept" : "taken", asked });
  },
};

const overAll =
  /altogether|overall|in\s(?:all|total)|across|summed|(?:all|every)\s(?:of\s)?(?:the\s|its\s)?(?:folds|rounds|models|trainings)|(?:whole|entire)\s(?:cross|cv)|모두|전부|통틀어|(?:모든|전체)\s?(?:폴드|라운드|업데이트|스텝|교차)/u;

/** The share that is trained on, or the one that is held out. */
function sharesIn(asked: Asked): readonly [kept: Quantity | undefined, taken: Quantity | undefined] {
  const { pattern, quantities } = asked.reading;
  const shares = quantities.filter(({ value }) => value > 0 && value < 1);
  const [share] = shares;
  if (share === undefined || shares.length > 1) return [undefined, undefined];
  const index = quantities.indexOf(share);
  const says = (sources: readonly string[]): boolean =>
    sources.some((source) => new RegExp(source.replace("#", `#${index};`), "u").test(pattern));
  const isKept = says([
    String.raw`#(?:만|를|을|로|으로|는|은|만을|만으로)?\s?(?:가지고\s?)?${trains}`,
    String.raw`#\s(?:is\s|are\s|for\s|as\s|of\s[a-z\s]{0,16}(?:for|as)\s|used\sfor\s){1,3}${trains}`,
    String.raw`${trains}(?:\son|\swith)?\s#(?=\sof)`,
  ]);
  const isTaken = says([
    String.raw`#(?:를|을|는|은)?\s?(?:(?:검증|시험|테스트)(?:용|데이터|세트|셋)?(?:으로|로|에)?\s?)?${held}`,
    String.raw`#\s(?:is\s|are\s|of\s[a-z\s]{0,20}|for\s|as\s|goes\sto\s|to\s|in\s){0,3}(?:the\s|a\s)?${held}`,
    String.raw`(?:hold(?:ing)?\sout|held\sout|set(?:ting)?\saside|keep|reserv\w+|test_size\s?=?)\s(?:a\s)?#`,
    String.raw`(?:검증|시험|테스트|valid\w*|test)(?:\s?(?:비율|size|_size|셋|세트|데이터))?(?:은|는|이|=|:|\s)*#`,
  ]);
  if (isKept === isTaken) return [undefined, undefined];
  asked.claim([index]);
  return isKept ? [share, undefined] : [undefined, share];
}

interface Trained {
  readonly samples: Quantity;
  readonly batch: Quantity;
  readonly epochs: Quantity | undefined;
  readonly part: Quantity;
  readonly way: "folds" | "kept" | "taken";
  readonly asked: Asked;
}

function trainedOn({ samples, batch, epochs, part, way, asked }: Trained): Outcome | undefined {
  const rows = { folds: "n - n / p", kept: "n * p", taken: "n - n * p" }[way];
  const label = {
    folds: needs.nSplits.label,
    kept: say("훈련 몫", "share for training"),
    taken: say("떼어 내는 몫", "share held out"),
  }[way];
  const sheet = new Worksheet().title(
    "훈련에 남는 데이터로 센 업데이트",
    "updates on what is left for training",
  );
  sheet.given("n", needs.samples.label, samples);
  sheet.given("p", label, part);
  sheet.given("B", needs.batchSize.label, batch);
  const train = sheet.reckon("train", `floor(${rows} + 0.5)`);
  // shares that leave a part of a row are rounded one way or the other
  const exact =
    way === "folds"
      ? samples.value % part.value === 0
      : Math.abs(samples.value * part.value - Math.round(samples.value * part.value)) < 1e-6;
  if (!exact || batch.value > train.value) return undefined;
  const steps = sheet.reckon("steps", "ceil(train / B)");
  if (epochs === undefined || asked.says(perEpoch)) {
    if (epochs !== undefined && epochs.value !== 1) return undefined;
    sheet.result(
      { ko: `에폭마다 ${sheet.print(steps)}스텝`, en: `${sheet.print(steps)} steps per epoch` },
      steps,
    );
    return { sheet };
  }
  sheet.given("E", needs.epochs.label, epochs);
  const updates = sheet.reckon("updates", "steps * E");
  sheet.result({ ko: `업데이트 ${sheet.print(updates)}번`, en: `${sheet.print(updates)} updates` }, updates);
  return { sheet };
}

/** A step of plain descent for several weights, after their gradient was cut back where that is said. */
export const vectorStep: Computation = {
  name: "vector-step",
  ignores: ["epochs", "batch"],
  card: "sgd-step",
  title: say("여러 가중치의 한 스텝", "a step of several weights"),
  needs: [needs.learningRate],
  answer: (asked) => {
    const clips = asked.says(/clip|클리핑|클립|자르|잘라/u);
    if (
      asked.says(
        /모멘텀|momentum|adam|아담|rms|ada-?grad|아다|nesterov|네스테로프|감쇠|decay|(?:first|second|third)\s(?:weight|component|entry)|첫\s?번째\s?(?:가중치|성분)|by\svalue|값\s?(?:으로|클리핑)|두\s?(?:번|스텝)|two\ssteps|배치|batch|에폭|epoch/u,
      )
    )
      return undefined;
    if (
      !/가중치|weights?|(?<![a-z])w(?![a-z])|파라미터|param|좌표|위치|point/u.test(
        askedPart(asked.reading.pattern),
      )
    )
      return undefined;
    const weights = vectorBehind(
      asked,
      String.raw`(?:가중치|파라미터|weights?|param(?:eter)?s?|w(?:eight)?\svector|(?<![a-z])w|\(\s?w_?1\s?,\s?w_?2\s?\)|theta|θ|현재\s?위치|from|시작)(?:\s?벡터|\svector)?`,
    );
    const slopes = vectorBehind(
      asked,
      String.raw`(?:기울기|그[래레]디언트|gradients?|grads?|(?<![a-z])g|clip|자르)(?:\s?벡터|\svector)?(?:를|을)?`,
    );
    const lr = asked.one(`${names.learningRate}~#`, String.raw`#\s?(?:learning\srate|학습\s?률)`);
    const limit = clips
      ? asked.one(`${names.maxNorm}~#`, String.raw`(?:norm|노름)\s?(?:을|를|of|to|이)?\s?#`)
      : undefined;
    asked.ignore(String.raw`#\s?(?:스텝|걸음|번|step)`);
    if (
      weights === undefined ||
      slopes === undefined ||
      weights.length !== slopes.length ||
      asked.left.length > 0
    )
      return undefined;
    if (lr === undefined) return { missing: [needs.learningRate], title: vectorStep.title };
    if (clips && limit === undefined) return { missing: [needs.maxNorm], title: vectorStep.title };
    if (limit !== undefined && !(limit.value > 0)) return undefined;
    return { sheet: stepSheet(weights, slopes, lr, limit) };
  },
};

/** The numbers in brackets behind some words, taken up. */
function vectorBehind(asked: Asked, words: string): readonly Quantity[] | undefined {
  const found = new RegExp(
    String.raw`${words}(?:\s|=|:|은|는|이|가|의|에서|를|을|are|is|of|the|at)*[[(]\s?(#\d+;(?:\s?,\s?#\d+;)+)\s?[\])]`,
    "u",
  ).exec(asked.reading.pattern);
  if (found === null) return undefined;
  const indices = Array.from(found[1]!.matchAll(/#(\d+);/gu), ([, index]) => Number(index));
  asked.claim(indices);
  return indices.map((index) => asked.reading.quantities[index]!);
}

/** The new weights, from the optimizer itself. */
function stepSheet(
  weights: readonly Quantity[],
  slopes: readonly Quantity[],
  lr: Quantity,
  limit: Quantity | undefined,
): Worksheet {
  const sheet = new Worksheet().title(
    limit === undefined ? "경사 하강법 한 걸음" : "노름으로 클리핑한 뒤 경사 하강법 한 걸음",
    limit === undefined
      ? "one step of gradient descent"
      : "one step of gradient descent on the clipped gradient",
  );
  sheet.given("lr", needs.learningRate.label, lr);
  if (limit !== undefined) sheet.given("limit", needs.maxNorm.label, limit);
  for (const [i, weight] of weights.entries())
    sheet.given(`w${i + 1}`, say(`w${i + 1}`, `w${i + 1}`), weight);
  for (const [i, slope] of slopes.entries()) sheet.given(`g${i + 1}`, say(`g${i + 1}`, `g${i + 1}`), slope);
  const w = Float64Array.from(weights, ({ value }) => value);
  const descent = sgd({ learningRate: lr.value });
  const method =
    limit === undefined ? descent : chain(clipByGlobalNorm(limit.value, { like: "optax" }), descent);
  createOptimizer(method, { w }, { backend: "interpreter" }).step({
    w: Float64Array.from(slopes, ({ value }) => value),
  });
  if (limit !== undefined) sheet.reckon("norm", `sqrt(${slopes.map((_, i) => `g${i + 1}^2`).join(" + ")})`);
  const cut = limit === undefined ? "" : " * min(1, limit / max(norm, limit * 0.000001))";
  const figures = weights.map((_, i) =>
    sheet.step(`new${i + 1}`, `w${i + 1} - lr * g${i + 1}${cut}`, w[i]!, { shown: false }),
  );
  sheet.result(`w = (${figures.map((figure) => sheet.print(figure)).join(", ")})`, ...figures);
  return sheet;
}
