import { kFold, stratifiedKFold } from "@opt/data";
import { rangesOf } from "../derivation/ranges.ts";
import type { Asked } from "./asked.ts";
import { type ClassList, classList } from "./class-list.ts";
import type { Computation, Outcome } from "./computation.ts";
import { foldCount, folded, placeOf, stratified, unshuffled, whichFold, shuffled } from "./fold-words.ts";
import { units } from "./names.ts";
import { needs } from "./needs.ts";
import type { Quantity } from "./reading.ts";
import { Worksheet } from "./worksheet.ts";

const mostRows = 100_000;

/** Which classes a fold, or the last rows, hold. */
export const classMix: Computation = {
  name: "class-mix",
  gives: ["others"],
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
    const size = asked.one(
      String.raw`(?:folds|폴드)\s(?:of|with)\s#`,
      String.raw`폴드(?:마다|당)\s?#\s?(?:개|장)?(?:씩)?`,
    );
    if (size !== undefined && size.value * (k?.value ?? 0) !== sum) return undefined;
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
