import { kFold, stratifiedKFold } from "@opt/data";
import { type Chart, kFoldChart } from "@opt/viz";
import { withParticle } from "@opt/words";
import { animalLabels, animals } from "../content/animals.ts";
import { Ledger } from "../derivation/ledger.ts";
import type { Bilingual } from "../locale.ts";
import { wording } from "./fold-mistakes.ts";
import { mixOf, splitOf } from "./fold-splits.ts";
import type { Question } from "./question.ts";
import { drawFitting, numbersOf, type Parameters, pick, type Posed, type Template } from "./template.ts";

/** All divide by 4 and by 6. */
const classSizes: readonly (readonly number[])[] = [
  [60, 60, 60],
  [84, 60, 36],
  [36, 60, 84],
  [60, 36, 84],
  [48, 36, 24],
  [24, 60, 36],
];
const foldCounts = [4, 6];
const nShown = 4;
const mostSeeds = 1000;
/** A fold whose class counts are all nearer than this to stratified ones would look stratified too. */
const leastOff = 4;
const cards = ["stratified", "sorted-data-bias", "k-fold"];

interface Values {
  readonly sizes: readonly number[];
  readonly k: number;
  readonly fold: number;
  /** Two folds of the data cut in order. */
  readonly cut: readonly [number, number];
  readonly shuffle: number;
  readonly place: number;
}

/** Read the picture: which of four folds of sorted data is stratified? */
export const stratifiedFold: Template = {
  name: "stratified-fold",
  input: "choice",
  options: "always the same",
  cards,
  draw: (stream, card = pick(stream, cards)) =>
    drawFitting(
      () => {
        const k = pick(stream, foldCounts);
        const [one = 0, other = 1] = stream.permutation(k);
        return {
          sizes: pick(stream, classSizes),
          k,
          fold: stream.randint(0, k),
          cut: [one, other],
          shuffle: stream.randint(0, mostSeeds),
          place: stream.randint(0, nShown),
          card,
        };
      },
      (parameters) => isTelling(valuesOf(parameters)),
    ),
  pose,
  chart,
};

function valuesOf(parameters: Parameters): Values {
  const { sizes, cut } = parameters;
  const [k = 0, fold = 0, shuffle = 0, place = 0] = numbersOf(parameters, ["k", "fold", "shuffle", "place"]);
  const known = classSizes.find((one) => Array.isArray(sizes) && one.join() === sizes.join());
  const [one = -1, other = -1] = Array.isArray(cut) ? cut.map(Number) : [];
  const isSound =
    foldCounts.includes(k) &&
    [fold, one, other].every((index) => isBelow(index, k)) &&
    one !== other &&
    isBelow(shuffle, mostSeeds) &&
    isBelow(place, nShown);
  if (known === undefined || !isSound)
    throw new RangeError("sizes, k, fold, cut, shuffle and place must be the template's own");
  return { sizes: known, k, fold, cut: [one, other], shuffle, place };
}

function isBelow(value: number, limit: number): boolean {
  return Number.isInteger(value) && value >= 0 && value < limit;
}

function labelsOf({ sizes }: Values): readonly number[] {
  return sizes.flatMap((size, label) => Array.from({ length: size }, () => label));
}

interface Fold {
  readonly train: Uint32Array;
  readonly test: Uint32Array;
}

/** The folds as shown: the stratified one at its place among two that were cut in order and one that was shuffled. */
function foldsOf(values: Values): readonly Fold[] {
  const { k, fold, cut, shuffle, place } = values;
  const labels = labelsOf(values);
  const data = { length: labels.length, labels };
  const [stratified, inOrder, shuffled] = [
    stratifiedKFold({ nSplits: k }),
    kFold({ nSplits: k }),
    kFold({ nSplits: k, shuffle: true, randomState: shuffle }),
  ].map((splitter) => Array.from(splitter.split(data)));
  const others = [inOrder![cut[0]]!, shuffled![fold]!, inOrder![cut[1]]!];
  return others.toSpliced(place, 0, stratified![fold]!);
}

/** Every other fold is far from the shares of the whole. */
function isTelling(values: Values): boolean {
  const { sizes, k, place } = values;
  const labels = labelsOf(values);
  return foldsOf(values).every(
    ({ test }, index) =>
      index === place ||
      sizes.some((size, label) => {
        const count = test.reduce((sum, row) => sum + Number(labels[row] === label), 0);
        return Math.abs(count - size / k) >= leastOff;
      }),
  );
}

function pose({ parameters }: Question): Posed {
  const values = valuesOf(parameters);
  const { sizes, k, fold, place } = values;
  const ledger = new Ledger();
  const whole = mixOf((one) => ledger.given(`size${one}`, sizes[one]!));
  ledger.state(
    "rows",
    "size0 + size1 + size2",
    sizes.reduce((sum, size) => sum + size, 0),
  );
  const folds = ledger.given("k", k);
  ledger.given("place", fold + 1);
  const count = splitOf(ledger, "stratified", { ...values, method: "stratified", side: "test" });
  const counted = wording(count("key", "place", "test"));
  const all = wording(whole);
  const named = Array.from({ length: nShown }, (_, index): Bilingual => {
    const number = ledger.given(`shown${index + 1}`, index + 1);
    return { ko: `폴드 ${number}`, en: `Fold ${number}` };
  });
  const cutInOrder = {
    ko: "순서대로 자른 폴드예요. 정렬된 자리 그대로라서 클래스가 한쪽으로 쏠려요.",
    en: "That fold was cut in order: it keeps the sorting, so its classes are lopsided.",
  };
  const shuffled = {
    ko: "섞어서 자른 폴드예요. 여기저기서 뽑혔지만 클래스의 비율은 운에 맡겨져 있어요.",
    en: "That fold was cut after shuffling: rows from everywhere, but the class shares are left to luck.",
  };
  return {
    card: cards.find((card) => card === parameters["card"]) ?? cards[0]!,
    reread: "stratified",
    prompt: {
      ko: `${all.ko}장이 이 차례로 정렬돼 있어요. 저마다 다르게 나눈 ${folds}-겹 교차 검증에서 폴드를 하나씩 가져왔어요. 층화한 폴드는 어느 것일까요?`,
      en: `${all.en} lie sorted in this order. Each fold comes from another way of ${folds}-fold cross-validation. Which fold is stratified?`,
    },
    key: named[place]!,
    keyPlace: place,
    distractors: named
      .toSpliced(place, 1)
      .map((label, index) => ({ label, tempting: index === 1 ? shuffled : cutInOrder })),
    why: {
      ko: `${withParticle(named[place]!.ko, "은/는")} ${counted.ko}장으로, 클래스마다 ${withParticle(`${folds}`, "으로/로")} 나눈 몫이에요. 전체의 비율이 그대로예요.`,
      en: `${named[place]!.en} holds ${counted.en}: each class divided by ${folds}, so the shares are those of the whole.`,
    },
    ledger,
  };
}

/** The folds as strips, with no word on how each was made. */
function chart({ parameters }: Question): Chart {
  const values = valuesOf(parameters);
  return kFoldChart({
    title: { ko: "어느 폴드가 층화한 것일까요?", en: "Which fold is stratified?" },
    subtitle: { ko: "색이 있는 칸이 검증 데이터", en: "coloured cells are validation data" },
    labels: labelsOf(values).map((label) => animalLabels[label]!),
    classNames: Object.fromEntries(animals.map(({ label, plural }) => [label, plural])),
    folds: foldsOf(values),
  });
}
