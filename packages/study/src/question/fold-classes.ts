import { Ledger } from "../derivation/ledger.ts";
import { cutInOrder, stratified, wording, wrongOnes } from "./fold-mistakes.ts";
import { type Values, methods, mixOf, sides, splitOf } from "./fold-splits.ts";
import type { Question } from "./question.ts";
import { drawFitting, numbersOf, type Parameters, pick, type Posed, type Template } from "./template.ts";

const classSizes: readonly (readonly number[])[] = [
  [100, 100, 100],
  [60, 60, 60],
  [120, 60, 60],
  [60, 40, 20],
  [80, 60, 40],
  [50, 100, 150],
  [40, 40, 20],
  [90, 60, 30],
];

const foldCounts: readonly number[] = [2, 3, 4, 5, 6, 10];

/** Which classes a fold of sorted data holds, cut in order or stratified. */
export const foldClasses: Template = {
  name: "fold-classes",
  input: "choice",
  cards: ["sorted-data-bias", "stratified", "k-fold"],
  draw: (stream, card) =>
    drawFitting(
      () => {
        const k = pick(stream, foldCounts);
        const method =
          card === "stratified"
            ? "stratified"
            : card === "sorted-data-bias"
              ? "kfold"
              : pick(stream, methods);
        return {
          sizes: pick(stream, classSizes),
          k,
          fold: stream.randint(0, k),
          method,
          side: pick(stream, sides),
        };
      },
      (parameters) => isPlain(valuesOf(parameters)),
    ),
  pose,
};

/** Where stratifying would not divide, which fold gets the odd one is a detail nobody should be asked. */
function isPlain({ method, sizes, k }: Values): boolean {
  return method === "kfold" || sizes.every((size) => size % k === 0);
}

function valuesOf(parameters: Parameters): Values {
  const { sizes, method, side } = parameters;
  const [k = 0, fold = 0] = numbersOf(parameters, ["k", "fold"]);
  const known = classSizes.find((one) => Array.isArray(sizes) && one.join() === sizes.join());
  if (known === undefined) throw new RangeError(`sizes must be one of the template's, got ${String(sizes)}`);
  if (!foldCounts.includes(k)) throw new RangeError(`k must be one of ${foldCounts.join(", ")}, got ${k}`);
  if (!(Number.isInteger(fold) && fold >= 0 && fold < k))
    throw new RangeError(`fold must be below ${k}, got ${fold}`);
  return {
    sizes: known,
    k,
    fold,
    method: method === "stratified" ? "stratified" : "kfold",
    side: side === "train" ? "train" : "test",
  };
}

function pose({ parameters }: Question): Posed {
  const values = valuesOf(parameters);
  const { k: nFolds, fold, method, side } = values;
  const ledger = new Ledger();
  const sizes = mixOf((one) => ledger.given(`size${one}`, values.sizes[one]!));
  const total = ledger.state(
    "rows",
    "size0 + size1 + size2",
    values.sizes.reduce((sum, size) => sum + size, 0),
  );
  const k = ledger.given("k", nFolds);
  const place = ledger.given("place", fold + 1);
  const other = method === "kfold" ? "stratified" : "kfold";
  const [own, swapped] = [splitOf(ledger, method, values), splitOf(ledger, other, values)];
  const key = own("key", "place", side);
  const inOrder = method === "kfold";
  const [all, first] = [wording(sizes), fold === 0 ? { ko: "첫 번째", en: `fold ${place}` } : undefined];
  const named = first ?? { ko: `${place}번째`, en: `fold ${place}` };
  const way = {
    ko: inOrder ? "섞지 않고 순서대로 자르는" : "섞지 않고 층화(stratified)하는",
    en: inOrder ? "unshuffled" : "stratified, unshuffled",
  };
  return {
    card: inOrder ? "sorted-data-bias" : "stratified",
    prompt:
      side === "test"
        ? {
            ko: `${all.ko}장이 이 차례로 정렬돼 있어요. ${way.ko} ${k}-겹 교차 검증의 ${named.ko} 폴드에는 검증 데이터로 무엇이 몇 장 들어 있을까요?`,
            en: `${all.en} lie sorted in this order. In ${way.en} ${k}-fold cross-validation, what does ${named.en} hold as validation data?`,
          }
        : {
            ko: `${all.ko}장이 이 차례로 정렬돼 있어요. ${way.ko} ${k}-겹 교차 검증에서 ${named.ko} 폴드로 검증할 때, 훈련 데이터에는 무엇이 몇 장 들어 있을까요?`,
            en: `${all.en} lie sorted in this order. In ${way.en} ${k}-fold cross-validation, what is there to train on when ${named.en} is validated?`,
          },
    key: wording(key),
    distractors: wrongOnes(ledger, values, key, { own, swapped }),
    why: inOrder
      ? cutInOrder(ledger, values, { total, k, named, key })
      : stratified({ k, sizes, key }, ledger, values),
    ledger,
  };
}
