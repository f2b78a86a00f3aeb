import { timeSeriesSplit } from "@opt/data";
import type { Asked } from "./asked.ts";
import type { Computation, Outcome } from "./computation.ts";
import { samplesNamed } from "./names.ts";
import { selectsSome } from "./fold-words.ts";
import { needs } from "./needs.ts";
import { placesIn } from "./places.ts";
import type { Quantity } from "./reading.ts";
import { Worksheet } from "./worksheet.ts";

/** The growing training parts of a split by time. */
export const timeSeries: Computation = {
  name: "time-series-split",
  card: "time-series-split",
  title: { ko: "시계열 분할", en: "time series split" },
  needs: [needs.samples, needs.nSplits],
  answer: (asked) => {
    if (!asked.says(/시계열|time[\s-]?series\s?split|timeseriessplit|tscv/u)) return undefined;
    if (
      !asked.says(/크기|몇|개수|길이|sizes?|how many|lengths?|lens?(?![a-z])/u) ||
      asked.says(/gap|max_train|test_size|간격/u) ||
      asked.says(selectsSome)
    )
      return undefined;
    const training = asked.says(/훈련|학습|train/u);
    const testing = asked.says(/검증|시험|테스트|(?<![a-z])test|validation/u);
    const n = asked.one(...samplesNamed);
    const k = asked.one(
      String.raw`(?:n_splits|splits?)\s?=\s?#`,
      String.raw`(?:time\s?series\s?split|timeseriessplit|tscv|시계열\s?분할)\s?(?:of\s|with\s)?\(?\s?(?:n_splits\s?=\s?)?#\s?\)?`,
      String.raw`#\s?(?:splits|번|개|겹|폴드|folds)(?:로|으로)?`,
    );
    asked.ignore(String.raw`(?:the|of)\s#\s?(?:splits|folds)`, String.raw`#\s?(?:splits|folds)`);
    if (asked.left.length > 0 || training === testing || k === undefined || n === undefined) return undefined;
    return { sheet: partsOf(n, k, training) };
  },
  frames: [freely],
};

/** The splits by their name, and whatever else is counted as the data. */
function freely(asked: Asked): Outcome | undefined {
  if (
    !asked.says(/시계열|time[\s-]?series\s?split|timeseriessplit|tscv/u) ||
    asked.says(/gap|max_train|test_size|간격/u) ||
    asked.says(selectsSome)
  )
    return undefined;
  if (!asked.says(/크기|몇|개수|길이|sizes?|how many|lengths?|lens?(?![a-z])|big|long/u)) return undefined;
  const training = asked.says(/훈련|학습|train/u);
  if (training && asked.says(/검증|시험|테스트|(?<![a-z])test|validation/u)) return undefined;
  const places = placesIn(asked.reading);
  const isSplits = ({ before, behind }: (typeof places)[number]): boolean =>
    /(?:n_splits|splits?|분할|split\s?\()\s?=?\s?$/u.test(before) ||
    /^\s?-?\s?(?:개(?:로|의)?\s?|번\s?)?(?:splits?|분할|folds?|겹|폴드|구간)/u.test(behind);
  const [k, ...more] = places.filter(isSplits);
  const [n, ...others] = places.filter((place) => !isSplits(place));
  if (k === undefined || n === undefined || more.length + others.length > 0) return undefined;
  asked.claim(asked.reading.quantities.map((_, index) => index));
  return { sheet: partsOf(n.quantity, k.quantity, training) };
}

function partsOf(n: Quantity, k: Quantity, training: boolean): Worksheet {
  if (
    !(
      Number.isInteger(n.value) &&
      Number.isInteger(k.value) &&
      k.value >= 2 &&
      k.value < n.value &&
      k.value <= 50 &&
      n.value <= 1e6
    )
  )
    throw new RangeError(`${k.value} splits of ${n.value}`);
  const sheet = new Worksheet().title(
    "시계열 분할(뒤에서부터 같은 크기로 검증)",
    "time series split, test parts of equal size from the end",
  );
  sheet.given("n", needs.samples.label, n);
  sheet.given("k", { ko: "분할 수", en: "splits" }, k);
  const folds = Array.from(timeSeriesSplit({ nSplits: k.value }).split({ length: n.value }));
  const figures = folds.map(({ train, test }, index) =>
    training
      ? sheet.step(`size${index + 1}`, `n - (k - ${index}) * floor(n / (k + 1))`, train.length, {
          shown: false,
        })
      : sheet.step(`size${index + 1}`, "floor(n / (k + 1))", test.length, { shown: false }),
  );
  const list = figures.map((figure) => sheet.print(figure)).join(", ");
  sheet.result(
    {
      ko: `${training ? "훈련" : "검증"} 크기 ${list}`,
      en: `${training ? "training" : "test"} sizes ${list}`,
    },
    ...figures,
  );
  return sheet;
}
