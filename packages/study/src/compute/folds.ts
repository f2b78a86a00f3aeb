import { kFold, stratifiedKFold, timeSeriesSplit } from "@opt/data";
import { rangesOf } from "../derivation/ranges.ts";
import type { Asked } from "./asked.ts";
import { type ClassList, classList } from "./class-list.ts";
import type { Computation, Outcome } from "./computation.ts";
import { names, units } from "./names.ts";
import { needs } from "./needs.ts";
import type { Quantity } from "./reading.ts";
import { Worksheet } from "./worksheet.ts";

const folded = /겹|폴드|k-?fold|fold|교차\s?검증|cross[\s-]?validation|(?<![a-z])cv(?![a-z])/u;
const stratified = /층화|stratif/u;
const unshuffled =
  /섞지|안\s?섞|순서대로|차례로|차례대로|정렬|unshuffled|without\sshuffl|no\sshuffl|not\sshuffl|in\sorder|sorted|contiguous|shuffle\s?=\s?false/u;
const shuffled = /섞|shuffl/u;
const mostRows = 100_000;
const ordinals: readonly (readonly [RegExp, number])[] = [
  [/첫\s?(?:번째\s?)?(?:폴드|겹)|first\sfold|1st\sfold/u, 1],
  [/second\sfold|2nd\sfold/u, 2],
  [/third\sfold|3rd\sfold/u, 3],
  [/fourth\sfold|4th\sfold/u, 4],
  [/fifth\sfold|5th\sfold/u, 5],
];

/** Which fold is asked about, from 1; -1 for the last. */
function whichFold(asked: Asked): Quantity | number | undefined {
  const numbered = asked.one(
    String.raw`#\s?번째?\s?(?:폴드|겹)`,
    String.raw`#(?:st|nd|rd|th)\s?fold`,
    String.raw`(?<!k-?)(?:fold|폴드)\s(?:number\s)?#(?!\s?(?:개|겹|로|으로))`,
  );
  if (numbered !== undefined) return numbered;
  if (asked.says(/마지막\s?(?:폴드|겹)|last\sfold|final\sfold/u)) return -1;
  return ordinals.find(([wording]) => asked.says(wording))?.[1];
}

function foldCount(asked: Asked): Quantity | undefined {
  return asked.one(
    String.raw`#\s?(?:개의?\s?)?(?:unshuffled\s|equal\s|stratified\s|contiguous\s|consecutive\s)?${units.folds}`,
    `${names.folds}~#`,
    String.raw`into~#\s?(?:parts|folds|pieces)?`,
    String.raw`#\s?(?:묶음|개)로\s?나`,
  );
}

/** Sizes of folds, and which rows a fold holds. */
export const foldSizes: Computation = {
  name: "fold-sizes",
  card: "k-fold",
  title: { ko: "k-겹 교차 검증의 폴드", en: "folds of cross-validation" },
  needs: [needs.samples, needs.nSplits, needs.fold],
  answer: (asked) => {
    if (
      !asked.says(folded) ||
      asked.says(
        /격자|grid|후보|candidate|학습률|배치|batch|탐색|search|시계열|time\s?series|모델|models?|fits?/u,
      )
    )
      return undefined;
    const wantsMembers = asked.says(
      /들어가|들어\s?있|번호|members?|which\s(?:rows|samples|indices|numbers)|contain|뭐가|무엇이|속하|indices|in\sthe\s(?:\w+\s)?fold/u,
    );
    const wantsSizes = asked.says(/크기|개수|몇\s?(?:개|장|건|명|행)|각각|sizes?|how\s(?:many|large|big)/u);
    const fold = whichFold(asked);
    const range = asked.take(
      String.raw`(?:rows?|numbers?|samples?|indices|번호)?\s?#\s?(?:번)?\s?(?:부터|에서|to|through|-|\x7e)\s?#(?:번)?(?:까지)?`,
    );
    const listed = range !== undefined && fold !== undefined;
    if (!wantsMembers && !wantsSizes && !listed) return undefined;
    const k = foldCount(asked);
    const n = asked.one(String.raw`#\s?${units.samples}`, `${names.samples}~#`);
    if (asked.left.length > 0 || (range === undefined && n === undefined && k === undefined))
      return undefined;
    if (asked.says(/훈련|학습에|train/u) || asked.says(stratified)) return undefined;
    const [first, last] = range === undefined ? [undefined, undefined] : [range[0]!.value, range[1]!.value];
    const total = last === undefined || first === undefined ? n?.value : last - first + 1;
    if (n !== undefined && total !== n.value) return undefined;
    const missing = [
      ...(total === undefined ? [needs.samples] : []),
      ...(k === undefined ? [needs.nSplits] : []),
    ];
    if (missing.length > 0 || total === undefined || k === undefined)
      return { missing, title: foldSizes.title };
    if (
      !(
        Number.isInteger(total) &&
        Number.isInteger(k.value) &&
        k.value >= 2 &&
        k.value <= total &&
        total <= 1e6
      )
    )
      return undefined;
    if ((wantsMembers || listed) && fold !== undefined && (first !== undefined || !wantsSizes))
      return members(asked, { n, k, total, fold, range });
    if (!wantsSizes || k.value > 50) return undefined;
    return sizes(asked, { n, k, total, fold, range });
  },
};

interface Folding {
  readonly n: Quantity | undefined;
  readonly k: Quantity;
  readonly total: number;
  readonly fold: Quantity | number | undefined;
  readonly range: readonly Quantity[] | undefined;
}

function openSheet({ n, k, total, range }: Folding): Worksheet {
  const sheet = new Worksheet().title(
    "섞지 않고 자르는 k-겹 교차 검증(나머지는 앞 폴드부터 하나씩)",
    "unshuffled k-fold cross-validation, the first folds taking what is left over",
  );
  if (range === undefined) {
    sheet.given("n", needs.samples.label, n ?? total);
    sheet.hidden("a", 0);
  } else {
    sheet.given("a", { ko: "첫 번호", en: "first number" }, range[0]!);
    sheet.given("b", { ko: "끝 번호", en: "last number" }, range[1]!);
    sheet.step("n", "b - a + 1", total);
  }
  sheet.given("k", needs.nSplits.label, k);
  return sheet;
}

/** The folds themselves, from the splitter. */
function foldsOf(sheet: Worksheet, total: number, k: number): readonly Uint32Array[] {
  const folds = Array.from(kFold({ nSplits: k }).split({ length: total }), ({ test }) => test);
  sheet.ledger.split(() => ({
    name: "cv",
    law: "cut in order",
    rows: "n",
    parts: "k",
    labels: [],
    tests: folds.map(rangesOf),
  }));
  return folds;
}

function placeOf(fold: Quantity | number, k: number): number | undefined {
  const place = typeof fold === "number" ? (fold === -1 ? k : fold) : fold.value;
  return Number.isInteger(place) && place >= 1 && place <= k ? place : undefined;
}

function sizes(asked: Asked, folding: Folding): Outcome | undefined {
  const { k, total, fold } = folding;
  const sheet = openSheet(folding);
  const place = fold === undefined ? undefined : placeOf(fold, k.value);
  if (fold !== undefined && place === undefined) return undefined;
  const figures = foldsOf(sheet, total, k.value).map((test, part) =>
    sheet.ledger.count(
      { kind: "count", name: `size${part + 1}`, split: "cv", part, side: "test" },
      test.length,
    ),
  );
  const alike = total % k.value === 0;
  const one =
    alike && asked.says(/하나에|하나의|한\s?폴드|폴드당|폴드마다|each\sfold|per\sfold|every\sfold|a\sfold/u)
      ? 1
      : undefined;
  const extreme = asked.says(/가장\s?큰|제일\s?큰|largest|biggest/u)
    ? 1
    : asked.says(/가장\s?작은|제일\s?작은|smallest/u)
      ? k.value
      : undefined;
  const single = place ?? extreme ?? one;
  const shown = single === undefined ? figures : [figures[single - 1]!];
  const list = shown.map((figure) => sheet.print(figure)).join(", ");
  sheet.result({ ko: `폴드 크기 ${list}`, en: `fold sizes ${list}` }, ...shown);
  return { sheet };
}

const mostMembers = 50;

function members(asked: Asked, folding: Folding): Outcome | undefined {
  const { k, total, fold, range } = folding;
  if (asked.says(shuffled) && !asked.says(unshuffled)) return undefined;
  // without a range only an index says that numbers begin at 0
  if (range === undefined && !asked.says(/인덱스|index|indices/u)) return undefined;
  const place = placeOf(fold!, k.value);
  if (place === undefined) return undefined;
  const sheet = openSheet(folding);
  const test = foldsOf(sheet, total, k.value)[place - 1]!;
  if (test.length > mostMembers) return undefined;
  const placed = sheet.ledger.write(
    sheet.hidden("fold", typeof fold === "object" ? fold : place),
    String(place),
  );
  sheet.ledger.count({ kind: "first", name: "from", split: "cv", part: "fold", side: "test" }, test[0]! + 1);
  const figures = Array.from(test, (row, index) =>
    sheet.step(`row${index + 1}`, `from + a - 1 + ${index}`, (range?.[0]?.value ?? 0) + row, {
      shown: false,
    }),
  );
  const list = figures.map((figure) => sheet.print(figure)).join(", ");
  sheet.result({ ko: `${placed}번째 폴드: ${list}`, en: `fold ${placed}: ${list}` }, ...figures);
  return { sheet };
}

/** Rows that a round of cross-validation trains on. */
export const foldTraining: Computation = {
  name: "fold-training",
  card: "k-fold",
  title: {
    ko: "교차 검증에서 한 번에 훈련하는 데이터",
    en: "rows that a round of cross-validation trains on",
  },
  needs: [needs.samples, needs.nSplits],
  answer: (asked) => {
    if (
      !asked.says(folded) ||
      !asked.says(/훈련|학습|train/u) ||
      asked.says(
        /모델|models?|학습률|격자|grid|후보|시계열|time\s?series|층화|stratif|fits?|번\s?(?:훈련|학습)/u,
      )
    )
      return undefined;
    if (!asked.says(/몇\s?(?:개|장|건|명)|how many|크기|sizes?/u)) return undefined;
    const k = foldCount(asked);
    const n = asked.one(String.raw`#\s?(?:training\s)?${units.samples}`, `${names.samples}~#`);
    if (asked.left.length > 0 || k === undefined || n === undefined) return undefined;
    const fits =
      Number.isInteger(n.value) &&
      Number.isInteger(k.value) &&
      k.value >= 2 &&
      k.value <= n.value &&
      n.value <= 1e6;
    // where folds differ in size there is no one answer
    if (!fits || n.value % k.value !== 0) return undefined;
    const sheet = openSheet({ n, k, total: n.value, fold: undefined, range: undefined });
    const folds = Array.from(kFold({ nSplits: k.value }).split({ length: n.value }));
    foldsOf(sheet, n.value, k.value);
    const figure = sheet.ledger.count(
      { kind: "count", name: "train", split: "cv", part: 0, side: "train" },
      folds[0]!.train.length,
    );
    sheet.result({ ko: `훈련 ${sheet.print(figure)}개`, en: `${sheet.print(figure)} to train on` }, figure);
    return { sheet };
  },
};

/** Which classes a fold, or the last rows, hold. */
export const classMix: Computation = {
  name: "class-mix",
  card: "sorted-data-bias",
  title: { ko: "클래스가 섞인 정도", en: "class mix" },
  needs: [needs.classes, needs.nSplits, needs.fold, needs.tail],
  answer: (asked) => {
    if (
      !asked.says(
        /몇|얼마|how many|count|개수|구성|mix|contain|contents|what|각각|\?$|per\sfold|each\sfold|폴드마다/u,
      ) ||
      asked.says(/학습률|배치|batch|learning/u)
    )
      return undefined;
    const isFolded = asked.says(folded);
    const fold = isFolded ? whichFold(asked) : undefined;
    const k = isFolded ? foldCount(asked) : undefined;
    const tail = isFolded
      ? undefined
      : asked.one(
          String.raw`(?:뒤(?:에서|쪽)?|끝(?:에서)?|마지막|맨\s?뒤)(?:의)?\s?#`,
          String.raw`(?:last|final|tail(?:\sof)?|end)\s(?:the\s)?#`,
          String.raw`#\s?(?:개|장|건)?(?:을|를)?\s?(?:뒤에서|끝에서)`,
          String.raw`#\s?(?:rows|samples|images)?\s?(?:from|at|off)\sthe\s(?:end|tail|back)`,
        );
    if (k === undefined && tail === undefined) return undefined;
    const list = classList(asked);
    if (list === undefined) return undefined;
    const total = asked.one(
      String.raw`(?:dataset|data|set)\sof\s#`,
      String.raw`(?:전체|총|모두|합쳐|total(?:\sof)?|all)~#\s?${units.samples}?`,
      String.raw`#\s?${units.samples}`,
    );
    const sum = list.sizes.reduce((all, { value }) => all + value, 0);
    if (asked.left.length > 0 || (total !== undefined && total.value !== sum)) return undefined;
    if (!(sum <= mostRows && list.sizes.every(({ value }) => Number.isInteger(value) && value >= 1)))
      return undefined;
    const side = sideOf(asked);
    if (side === undefined) return undefined;
    if (tail !== undefined)
      return asked.says(shuffled) && !asked.says(unshuffled) ? undefined : tailMix(list, tail, sum, side);
    return foldMix(asked, list, k!, fold, sum, side);
  },
};

/** Whether the rows held out are asked for or those left to train on; undefined where both are spoken of. */
function sideOf(asked: Asked): "test" | "train" | undefined {
  const { pattern } = asked.reading;
  const tail = pattern.slice(pattern.lastIndexOf(";") + 1);
  const training = /훈련|학습|남(?:은|는|아|나)|train|remain|left\s(?:over|to|for)|is\sleft/u;
  if (!training.test(pattern)) return "test";
  const held = /검증(?:에는|에|은|는|\s?데이터)|validation\s(?:set|data|part|rows|hold)|held\sout/u.test(
    tail.replace(/검증(?:으로|용|에)?\s?(?:쓰|떼|빼|두|하)\S*/gu, " "),
  );
  return training.test(tail) && !held ? "train" : undefined;
}

function openMix(list: ClassList, sum: number): Worksheet {
  const sheet = new Worksheet();
  for (const [index, size] of list.sizes.entries())
    sheet.given(`size${index}`, { ko: list.names[index]!, en: list.names[index]! }, size);
  sheet.step("n", list.sizes.map((_, index) => `size${index}`).join(" + "), sum, { shown: false });
  return sheet;
}

function labelsOf(list: ClassList): readonly (readonly [number, string])[] {
  return list.sizes.map((_, index) => [index, `size${index}`]);
}

function say(
  sheet: Worksheet,
  list: ClassList,
  split: string,
  part: number | string,
  counts: readonly number[],
  side: "test" | "train" = "test",
): Outcome {
  const figures = list.wanted.map((label) =>
    sheet.ledger.count(
      { kind: "count", name: `count${label}`, split, part, side, label },
      side === "test" ? counts[label]! : list.sizes[label]!.value - counts[label]!,
    ),
  );
  sheet.result(
    list.wanted.map((label, index) => `${list.names[label]} ${sheet.print(figures[index]!)}`).join(", "),
    ...figures,
  );
  return { sheet };
}

function rowLabels(list: ClassList): readonly number[] {
  return list.sizes.flatMap(({ value }, index) => Array.from({ length: value }, () => index));
}

function countsIn(list: ClassList, rows: ArrayLike<number>, labels: readonly number[]): readonly number[] {
  const counts = list.sizes.map(() => 0);
  for (const row of Array.from(rows)) counts[labels[row]!]! += 1;
  return counts;
}

function tailMix(list: ClassList, tail: Quantity, sum: number, side: "test" | "train"): Outcome | undefined {
  const size = tail.percent ? Number((tail.value * sum).toFixed(9)) : tail.value;
  if (!(Number.isInteger(size) && size >= 1 && size <= sum)) return undefined;
  const sheet = openMix(list, sum).title("순서대로 놓인 데이터의 뒷부분", "the last rows of data in order");
  const label = { ko: "뒤에서", en: "from the end" };
  if (tail.percent) {
    sheet.given("share", label, tail);
    sheet.step("m", "round(n * share)", size);
  } else sheet.given("m", label, tail);
  const rows = Array.from({ length: size }, (_, index) => sum - size + index);
  sheet.ledger.split(() => ({
    name: "tail",
    law: "last rows",
    rows: "n",
    parts: "m",
    labels: labelsOf(list),
    tests: [rangesOf(rows)],
  }));
  return say(sheet, list, "tail", 0, countsIn(list, rows, rowLabels(list)), side);
}

function foldMix(
  asked: Asked,
  list: ClassList,
  k: Quantity,
  fold: Quantity | number | undefined,
  sum: number,
  side: "test" | "train",
): Outcome | undefined {
  if (!(Number.isInteger(k.value) && k.value >= 2 && k.value <= sum)) return undefined;
  const even = asked.says(stratified);
  if (!even && !asked.says(unshuffled)) return undefined;
  const divides = list.sizes.every(({ value }) => value % k.value === 0);
  if (even && list.sizes.some(({ value }) => value < k.value)) return undefined;
  if (even && asked.says(shuffled) && !asked.says(unshuffled) && !divides) return undefined;
  if (fold === undefined && !(even && divides)) return { missing: [needs.fold], title: classMix.title };
  const place = placeOf(fold ?? 1, k.value);
  if (place === undefined) return undefined;
  const sheet = openMix(list, sum).title(
    even ? "층화 k-겹 교차 검증" : "섞지 않고 순서대로 자르는 k-겹 교차 검증",
    even ? "stratified k-fold cross-validation" : "unshuffled k-fold cross-validation",
  );
  sheet.given("k", needs.nSplits.label, k);
  if (fold !== undefined)
    sheet.given(
      "fold",
      { ko: "폴드 번호", en: "fold" },
      typeof fold === "number" ? { value: place, at: 0, percent: false } : fold,
    );
  const labels = rowLabels(list);
  const splitter = even ? stratifiedKFold({ nSplits: k.value }) : kFold({ nSplits: k.value });
  const folds = Array.from(splitter.split({ length: sum, labels }), ({ test }) => test);
  sheet.ledger.split(() => ({
    name: "cv",
    law: even ? "stratified" : "cut in order",
    rows: "n",
    parts: "k",
    labels: labelsOf(list),
    tests: folds.map(rangesOf),
  }));
  return say(
    sheet,
    list,
    "cv",
    fold === undefined ? 0 : "fold",
    countsIn(list, folds[place - 1]!, labels),
    side,
  );
}

/** The growing training parts of a split by time. */
export const timeSeries: Computation = {
  name: "time-series-split",
  card: "time-series-split",
  title: { ko: "시계열 분할", en: "time series split" },
  needs: [needs.samples, needs.nSplits],
  answer: (asked) => {
    if (!asked.says(/시계열|time[\s-]?series\s?split|timeseriessplit|tscv/u)) return undefined;
    if (!asked.says(/크기|몇|개수|sizes?|how many|length/u) || asked.says(/gap|max_train|test_size|간격/u))
      return undefined;
    const training = asked.says(/훈련|학습|train/u);
    const testing = asked.says(/검증|시험|테스트|(?<![a-z])test|validation/u);
    const n = asked.one(String.raw`#\s?${units.samples}`, `${names.samples}~#`);
    const k = asked.one(
      String.raw`(?:n_splits|splits?)\s?=\s?#`,
      String.raw`#\s?(?:splits|번|개|겹|폴드|folds)(?:로|으로)?`,
    );
    asked.ignore(String.raw`(?:the|of)\s#\s?(?:splits|folds)`, String.raw`#\s?(?:splits|folds)`);
    if (asked.left.length > 0 || training === testing || k === undefined || n === undefined) return undefined;
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
      return undefined;
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
    return { sheet };
  },
};
