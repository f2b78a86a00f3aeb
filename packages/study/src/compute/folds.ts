import { kFold } from "@opt/data";
import { rangesOf } from "../derivation/ranges.ts";
import type { Asked } from "./asked.ts";
import type { Computation, Outcome } from "./computation.ts";
import { foldFrames } from "./fold-frames.ts";
import {
  foldCount,
  folded,
  placeOf,
  selectsSome,
  shuffled,
  stratified,
  unshuffled,
  whichFold,
} from "./fold-words.ts";
import { names, samplesNamed, units } from "./names.ts";
import { needs } from "./needs.ts";
import { fillSlots } from "./slots.ts";
import type { Quantity } from "./reading.ts";
import { Worksheet } from "./worksheet.ts";

/** Sizes of folds, and which rows a fold holds. */
export const foldSizes: Computation = {
  name: "fold-sizes",
  ignores: ["rate", "epochs", "batch", "momentum", "decay", "classes", "features"],
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
      /들어가|들어\s?있|번호|members?|which\s(?:rows|samples|indices|numbers|ones)|ind(?:ex|ices)|인덱스|contain|뭐가|무엇이|속하|indices|in\sthe\s(?:\w+\s)?fold/u,
    );
    const wantsSizes = asked.says(
      /크기|개수|인원|몇\s?(?:개|장|건|명|행)|각각|폴드(?:별|당|마다)|sizes?|how\s(?:many|large|big)|per\sfold|headcount|counts?(?![a-z])/u,
    );
    const fold = whichFold(asked);
    const range = asked.take(
      String.raw`(?:rows?|numbers?|samples?|indices|번호)?\s?#\s?(?:번)?\s?(?:부터|에서|to|through|-|\x7e)\s?#(?:번)?(?:까지)?`,
    );
    const start = asked.one(
      String.raw`#\s?번?부터`,
      String.raw`(?:start|count|number)(?:s|ed|ing)?\s(?:from|at|with)\s#`,
    );
    const listed = range !== undefined && fold !== undefined;
    if (!wantsMembers && !wantsSizes && !listed) return undefined;
    const k = foldCount(asked);
    const n = asked.one(...samplesNamed);
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
      return members(asked, { n, k, total, fold, range, start });
    if (!wantsSizes || k.value > 50) return undefined;
    return sizes(asked, { n, k, total, fold, range });
  },
  answerFreely: (asked) => {
    if (!asked.says(folded) || !asked.says(asksSize) || asked.says(elsewhere)) return undefined;
    if (asked.says(training) || asked.says(stratified) || whichFold(asked) !== undefined) return undefined;
    const told = fillSlots(asked.reading, { once: ["samples", "folds"] });
    const [n, k] = [told?.of("samples"), told?.of("folds")];
    if (told === undefined) return undefined;
    const missing = [
      ...(n === undefined ? [needs.samples] : []),
      ...(k === undefined ? [needs.nSplits] : []),
    ];
    if (n === undefined || k === undefined) return { missing, title: foldSizes.title };
    if (!canCut(n, k) || k.value > 50) return undefined;
    return sizes(asked, { n, k, total: n.value, fold: undefined, range: undefined });
  },
  frames: foldFrames(
    (n, k, asked) =>
      canCut(n, k) ? sizes(asked, { n, k, total: n.value, fold: undefined, range: undefined }) : undefined,
    false,
  ),
};

const asksSize =
  /what's\sin\seach|크기|개수|인원|headcount|몇|각각|얼마|sizes?|how\s(?:many|large|big)|(?:hold|get|contain)s?/u;
const training = /훈련|학습|train/u;
const elsewhere =
  /격자|grid|후보|candidate|학습\s?[률율]|배치|batch|탐색|search|시계열|time\s?series|모델|models?|fits?(?![a-z])|조합|하이퍼|클래스|class|비율|반복|repeat|점수|score|몇\s?번|how many times/u;

function canCut(n: Quantity, k: Quantity): boolean {
  return (
    Number.isInteger(n.value) &&
    Number.isInteger(k.value) &&
    k.value >= 2 &&
    k.value <= n.value &&
    n.value <= 1e6
  );
}

interface Folding {
  readonly n: Quantity | undefined;
  readonly k: Quantity;
  readonly total: number;
  readonly fold: Quantity | number | undefined;
  readonly range: readonly Quantity[] | undefined;
  /** The number of the first row. */
  readonly start?: Quantity | undefined;
}

function openSheet({ n, k, total, range, start }: Folding): Worksheet {
  const sheet = new Worksheet().title(
    "섞지 않고 자르는 k-겹 교차 검증(나머지는 앞 폴드부터 하나씩)",
    "unshuffled k-fold cross-validation, the first folds taking what is left over",
  );
  if (range === undefined) {
    sheet.given("n", needs.samples.label, n ?? total);
    if (start === undefined) sheet.hidden("a", 0);
    else sheet.given("a", { ko: "첫 번호", en: "first number" }, start);
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

const firstFold =
  /first\s(?:(?:test|validation|held-?out)\s)?fold|첫\s?(?:번째\s?)?(?:(?:테스트|검증)\s?)?폴드/u;
const lastFold =
  /last\s(?:(?:test|validation|held-?out)\s)?(?:fold|(?=[?,]))|마지막\s?(?:(?:테스트|검증)\s?)?폴드/u;
const asOne = /차이|합|모두|총|더|전체|differ|sum(?![a-z])|together|total|more|larger|bigger|smaller/u;

/** The first and the last of the folds in the order in which both are asked about; empty where not both are. */
function bothEnds(asked: Asked, k: number): readonly number[] {
  const { pattern } = asked.reading;
  const [first, last] = [pattern.search(firstFold), pattern.search(lastFold)];
  if (first < 0 || last < 0) return [];
  return first < last ? [1, k] : [k, 1];
}

export function sizes(asked: Asked, folding: Folding): Outcome | undefined {
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
  const ends = bothEnds(asked, k.value);
  if (ends.length > 0 && (typeof fold === "object" || asked.says(asOne))) return undefined;
  const all = figures.map((_, at) => at + 1);
  const places = ends.length > 0 ? ends : single === undefined ? all : [single];
  if (places.length > 2 && asked.says(selectsSome)) return undefined;
  const shown = places.map((at) => figures[at - 1]!);
  const list = shown.map((figure) => sheet.print(figure)).join(", ");
  sheet.result({ ko: `폴드 크기 ${list}`, en: `fold sizes ${list}` }, ...shown);
  return { sheet };
}

const mostMembers = 50;

function members(asked: Asked, folding: Folding): Outcome | undefined {
  const { k, total, fold, range, start } = folding;
  if (asked.says(shuffled) && !asked.says(unshuffled)) return undefined;
  // only an index says by itself that numbers begin at 0
  const isIndex = asked.says(/인덱스|index|indices/u);
  if (range === undefined && start === undefined && !isIndex)
    return { missing: [needs.firstNumber], title: foldSizes.title };
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
    sheet.step(`row${index + 1}`, `from + a - 1 + ${index}`, ((range?.[0] ?? start)?.value ?? 0) + row, {
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
  ignores: ["rate", "epochs", "batch", "momentum", "decay", "classes", "features"],
  gives: ["rows"],
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
        /학습률|격자|grid|후보|시계열|time\s?series|층화|stratif|fits?|번\s?(?:훈련|학습)|몇\s?(?:개의\s?)?모델|how\smany\s(?:[a-z]+\s)?models?|모델(?:은|이|을)?\s?(?:몇|총)/u,
      )
    )
      return undefined;
    if (!asked.says(/몇\s?(?:개|장|건|명)|how many|크기|sizes?/u)) return undefined;
    const place = whichRound(asked);
    const k = foldCount(asked);
    const n = asked.one(String.raw`#\s?(?:training\s)?${units.samples}`, `${names.samples}~#`);
    return asked.left.length > 0 || k === undefined || n === undefined ? undefined : trainedOn(n, k, place);
  },
  answerFreely: (asked) => {
    if (!asked.says(folded) || !asked.says(training) || !asked.says(asksSize) || asked.says(elsewhere))
      return undefined;
    if (asked.says(stratified) || whichFold(asked) !== undefined) return undefined;
    const told = fillSlots(asked.reading, { once: ["samples", "folds"] });
    const [n, k] = [told?.of("samples"), told?.of("folds")];
    return n === undefined || k === undefined ? undefined : trainedOn(n, k);
  },
  frames: foldFrames((n, k) => trainedOn(n, k), true),
};

/** Which round is asked about, from 1; -1 for the last. */
function whichRound(asked: Asked): Quantity | number | undefined {
  const numbered = asked.one(
    String.raw`#\s?번째\s?(?:라운드|회차|차례|반복)`,
    String.raw`#(?:st|nd|rd|th)\s(?:round|iteration|run)`,
    String.raw`(?:round|라운드)\s#`,
  );
  if (numbered !== undefined) return numbered;
  if (asked.says(/마지막\s?(?:라운드|회차|차례)|(?:last|final)\s(?:round|iteration|run)/u)) return -1;
  const isFirst = asked.says(/첫\s?(?:번째\s?)?(?:라운드|회차|차례)|first\s(?:round|iteration|run)/u);
  return isFirst ? 1 : whichFold(asked);
}

function trainedOn(n: Quantity, k: Quantity, round?: Quantity | number): Outcome | undefined {
  if (!canCut(n, k)) return undefined;
  // where folds differ in size there is no one answer for all rounds
  if (round === undefined && n.value % k.value !== 0) return undefined;
  const place = placeOf(round ?? 1, k.value);
  if (place === undefined) return undefined;
  const sheet = openSheet({ n, k, total: n.value, fold: undefined, range: undefined });
  const folds = Array.from(kFold({ nSplits: k.value }).split({ length: n.value }));
  foldsOf(sheet, n.value, k.value);
  const figure = sheet.ledger.count(
    { kind: "count", name: "train", split: "cv", part: place - 1, side: "train" },
    folds[place - 1]!.train.length,
  );
  sheet.result({ ko: `훈련 ${sheet.print(figure)}개`, en: `${sheet.print(figure)} to train on` }, figure);
  return { sheet };
}
