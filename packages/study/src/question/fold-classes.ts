import { kFold, stratifiedKFold } from "@opt/data";
import { animals } from "../content/animals.ts";
import type { Bilingual } from "../locale.ts";
import type { Question } from "./question.ts";
import {
  type Distractor,
  drawDistinct,
  type Parameters,
  pick,
  type Posed,
  type Template,
} from "./template.ts";

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
const methods = ["kfold", "stratified"] as const;

interface Values {
  readonly sizes: readonly number[];
  readonly k: number;
  /** Counted from 0. */
  readonly fold: number;
  readonly method: (typeof methods)[number];
}

/** Which classes a fold of sorted data holds, cut in order or stratified. */
export const foldClasses: Template = {
  name: "fold-classes",
  input: "choice",
  cards: ["sorted-data-bias", "stratified", "k-fold"],
  draw: (stream, card) =>
    drawDistinct(
      () => {
        const k = pick(stream, foldCounts);
        return {
          sizes: pick(stream, classSizes),
          k,
          fold: stream.randint(0, k),
          method:
            card === "stratified"
              ? "stratified"
              : card === "sorted-data-bias"
                ? "kfold"
                : pick(stream, methods),
        };
      },
      (parameters) => labels(valuesOf(parameters)),
    ),
  pose,
};

function valuesOf(parameters: Parameters): Values {
  const { sizes, method } = parameters;
  const [k, fold] = [Number(parameters["k"]), Number(parameters["fold"])];
  const known = classSizes.find((one) => Array.isArray(sizes) && one.join() === sizes.join());
  if (known === undefined) throw new RangeError(`sizes must be one of the template's, got ${String(sizes)}`);
  if (!foldCounts.includes(k)) throw new RangeError(`k must be one of ${foldCounts.join(", ")}, got ${k}`);
  if (!(Number.isInteger(fold) && fold >= 0 && fold < k))
    throw new RangeError(`fold must be below ${k}, got ${fold}`);
  return { sizes: known, k, fold, method: method === "stratified" ? "stratified" : "kfold" };
}

/** The class counts of the rows that one fold tests and trains on, from the splitter itself. */
function countsOf({ sizes, k, fold, method }: Values): {
  readonly test: readonly number[];
  readonly train: readonly number[];
} {
  const classes = sizes.flatMap((size, one) => Array.from({ length: size }, () => one));
  const splitter = method === "stratified" ? stratifiedKFold({ nSplits: k }) : kFold({ nSplits: k });
  const folds = Array.from(splitter.split({ length: classes.length, labels: classes }));
  const { test, train } = folds[fold]!;
  const count = (rows: Uint32Array): readonly number[] =>
    sizes.map((_, one) => rows.reduce((sum, row) => sum + (classes[row] === one ? 1 : 0), 0));
  return { test: count(test), train: count(train) };
}

function wrong(values: Values): readonly Distractor[] {
  const { sizes, k, fold, method } = values;
  const { train, test } = countsOf(values);
  const total = test.reduce((sum, count) => sum + count, 0);
  const other = countsOf({ ...values, method: method === "kfold" ? "stratified" : "kfold" }).test;
  const rotated = test.length === 3 ? [test[1]!, test[2]!, test[0]!] : test;
  const equal = sizes.map((_, one) => Math.floor(total / 3) + (one < total % 3 ? 1 : 0));
  const opposite = countsOf({ ...values, fold: k - 1 - fold }).test;
  const candidates: readonly Distractor[] = [
    {
      label: wording(other),
      tempting:
        method === "kfold"
          ? {
              ko: "비율대로 고루 들어갈 것 같지만, 그건 층화했을 때예요. 순서대로 자르면 정렬된 그대로 잘려요.",
              en: "One expects even shares, but that takes stratifying; cutting in order keeps the sorting.",
            }
          : {
              ko: "이건 순서대로 잘랐을 때예요. 층화는 정렬돼 있어도 클래스마다 따로 나눠요.",
              en: "That is cutting in order; stratifying splits each class on its own, sorted or not.",
            },
    },
    {
      label: wording(train),
      tempting: {
        ko: "이건 훈련 데이터 쪽의 수예요. 문제는 검증하는 폴드를 물었어요.",
        en: "Those are the counts of the training part; the question asks for the fold that is examined.",
      },
    },
    {
      label: wording(equal),
      tempting: {
        ko: "세 클래스가 같은 수로 들어갈 것 같지만, 클래스의 크기와 나누는 방법에 따라 달라요.",
        en: "Equal numbers look natural, but they depend on the class sizes and on the way of splitting.",
      },
    },
    {
      label: wording(opposite),
      tempting: {
        ko: "폴드를 뒤에서부터 센 값이에요. 첫 폴드가 데이터의 앞부분이에요.",
        en: "That counts the folds from the end; the first fold is the front of the data.",
      },
    },
    {
      label: wording(rotated),
      tempting: {
        ko: "수는 맞지만 클래스의 차례가 어긋났어요.",
        en: "The numbers are right but belong to other classes.",
      },
    },
  ];
  return distinct(candidates, wording(test).en).slice(0, 3);
}

function distinct(candidates: readonly Distractor[], key: string): readonly Distractor[] {
  const seen = new Set([key]);
  return candidates.filter(({ label }) => {
    const fresh = !seen.has(label.en);
    seen.add(label.en);
    return fresh;
  });
}

/**
 * The key, then the wrong options. Short of four options, or where stratifying would not divide (which fold gets the
 * odd one is a detail nobody should be asked), it repeats the key, so that the draw is rejected.
 */
function labels(values: Values): readonly string[] {
  const key = wording(countsOf(values).test).en;
  const others = wrong(values).map(({ label }) => label.en);
  const divides = values.method === "kfold" || values.sizes.every((size) => size % values.k === 0);
  return divides && others.length === 3 ? [key, ...others] : [key, key];
}

function wording(counts: readonly number[]): Bilingual {
  const say = (locale: "ko" | "en"): string =>
    animals
      .map(({ name, plural }, one) =>
        locale === "ko"
          ? `${name.ko} ${counts[one]}`
          : `${counts[one]} ${counts[one] === 1 ? name.en : plural.en}`,
      )
      .join(", ");
  return { ko: say("ko"), en: say("en") };
}

function pose({ parameters }: Question): Posed {
  const values = valuesOf(parameters);
  const { sizes, k, fold, method } = values;
  const { test } = countsOf(values);
  const all = wording(sizes);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const inOrder = method === "kfold";
  return {
    card: inOrder ? "sorted-data-bias" : "stratified",
    prompt: {
      ko: `${all.ko}장이 이 차례로 정렬돼 있어요. ${inOrder ? "섞지 않고 순서대로 자르는" : "섞지 않고 층화(stratified)하는"} ${k}-겹 교차 검증의 ${fold + 1}번째 폴드에는 검증 데이터로 무엇이 몇 장 들어 있을까요?`,
      en: `${all.en} lie sorted in this order. In ${inOrder ? "unshuffled" : "stratified, unshuffled"} ${k}-fold cross-validation, what does fold ${fold + 1} hold as validation data?`,
    },
    key: wording(test),
    distractors: wrong(values),
    why: inOrder ? cutInOrder(values, total, test) : stratified(values, test),
  };
}

function cutInOrder({ k, fold }: Values, total: number, test: readonly number[]): Posed["why"] {
  const [size, larger] = [Math.floor(total / k), total % k];
  const start = fold * size + Math.min(fold, larger) + 1;
  const stop = start + test.reduce((sum, count) => sum + count, 0) - 1;
  const { ko, en } = wording(test);
  return {
    ko: `${total} ÷ ${k}이므로 ${fold + 1}번째 폴드는 ${start}번부터 ${stop}번까지예요${larger > 0 ? "(나머지는 앞의 폴드부터 하나씩 더 가져가요)" : ""}. 정렬된 차례에서 그 자리를 세면 ${ko}장이에요.`,
    en: `${total} ÷ ${k}: fold ${fold + 1} is numbers ${start} to ${stop}${larger > 0 ? " (the first folds take one more each)" : ""}. In the sorted order those are ${en}.`,
  };
}

function stratified({ sizes, k }: Values, test: readonly number[]): Posed["why"] {
  const { ko, en } = wording(test);
  const shares = sizes.map((size, one) => `${size} ÷ ${k} = ${test[one]}`).join(", ");
  return {
    ko: `클래스마다 따로 나눠요: ${shares}. 그래서 어느 폴드든 ${ko}장이에요.`,
    en: `Each class is split on its own: ${shares}. So every fold holds ${en}.`,
  };
}
