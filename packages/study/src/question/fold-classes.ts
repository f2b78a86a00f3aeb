import { kFold, stratifiedKFold } from "@opt/data";
import { animals } from "../content/animals.ts";
import { type Figure, Ledger } from "../derivation/ledger.ts";
import { rangesOf } from "../derivation/ranges.ts";
import type { Bilingual } from "../locale.ts";
import type { Question } from "./question.ts";
import {
  type Distractor,
  drawFitting,
  numbersOf,
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
const sides = ["test", "train"] as const;

interface Values {
  readonly sizes: readonly number[];
  readonly k: number;
  /** Counted from 0. */
  readonly fold: number;
  readonly method: (typeof methods)[number];
  /** Whether the fold itself is asked for, or the rows that the round trains on. */
  readonly side: (typeof sides)[number];
}

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

/** The figures of one number for each class. */
type Mix = readonly [cats: Figure, dogs: Figure, elephants: Figure];

function mixOf(figure: (label: number) => Figure): Mix {
  return [figure(0), figure(1), figure(2)];
}

/** Makes a split with the splitter itself and reads class counts off it, with their derivation. */
function splitOf(ledger: Ledger, method: Values["method"], values: Values) {
  const { sizes, k } = values;
  const classes = sizes.flatMap((size, one) => Array.from({ length: size }, () => one));
  const splitter = method === "stratified" ? stratifiedKFold({ nSplits: k }) : kFold({ nSplits: k });
  const folds = Array.from(splitter.split({ length: classes.length, labels: classes }));
  ledger.split(() => ({
    name: method,
    law: method === "stratified" ? "stratified" : "cut in order",
    rows: "rows",
    parts: "k",
    labels: animals.map((_, one) => [one, `size${one}`]),
    tests: folds.map(({ test }) => rangesOf(test)),
  }));
  return (name: string, part: string, side: Values["side"]): Mix =>
    mixOf((label) => {
      const count = folds[ledger.find(part).value - 1]![side].reduce(
        (sum, row) => sum + (classes[row] === label ? 1 : 0),
        0,
      );
      return ledger.count(
        {
          kind: "count",
          name: `${name}${label}`,
          split: method,
          part,
          side,
          label,
        },
        count,
      );
    });
}

function wording(counts: Mix): Bilingual {
  const say = (locale: "ko" | "en"): string =>
    animals
      .map(({ name, plural }, one) => {
        const count = counts[one]!;
        if (locale === "ko") return `${name.ko} ${count}`;
        return `${count} ${count.value === 1 ? name.en : plural.en}`;
      })
      .join(", ");
  return { ko: say("ko"), en: say("en") };
}

function option(counts: Mix, ko: string, en: string): Distractor {
  return { label: wording(counts), tempting: { ko, en } };
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

type Splitting = ReturnType<typeof splitOf>;

function wrongOnes(
  ledger: Ledger,
  { k, fold, method, side }: Values,
  key: Mix,
  { own, swapped }: { readonly own: Splitting; readonly swapped: Splitting },
): readonly Distractor[] {
  ledger.state("fromend", "k + 1 - place", k - fold);
  const away = side === "test" ? "train" : "test";
  const sum = key.reduce((all, { value }) => all + value, 0);
  const equal = mixOf((one) =>
    ledger.state(
      `even${one}`,
      `floor((key0 + key1 + key2 + ${2 - one}) / 3)`,
      Math.floor(sum / 3) + (one < sum % 3 ? 1 : 0),
    ),
  );
  const [a, b, c] = key;
  const fromOrder = method === "kfold";
  return [
    option(
      swapped("swapped", "place", side),
      fromOrder
        ? "비율대로 고루 들어갈 것 같지만, 그건 층화했을 때예요. 순서대로 자르면 정렬된 그대로 잘려요."
        : "이건 순서대로 잘랐을 때예요. 층화는 정렬돼 있어도 클래스마다 따로 나눠요.",
      fromOrder
        ? "One expects even shares, but that takes stratifying; cutting in order keeps the sorting."
        : "That is cutting in order; stratifying splits each class on its own, sorted or not.",
    ),
    option(
      own("away", "place", away),
      side === "test"
        ? "이건 훈련 데이터 쪽의 수예요. 문제는 검증하는 폴드를 물었어요."
        : "이건 검증하는 폴드의 수예요. 문제는 나머지, 곧 훈련 데이터를 물었어요.",
      side === "test"
        ? "Those are the counts of the training part; the question asks for the fold that is validated."
        : "Those are the counts of the validated fold; the question asks for the rest, which is trained on.",
    ),
    option(
      swapped("swappedaway", "place", away),
      "나누는 방법도, 묻는 쪽도 서로 바뀐 수예요.",
      "Both are mixed up here: the way of splitting, and which part is asked for.",
    ),
    option(
      equal,
      "세 클래스가 같은 수로 들어갈 것 같지만, 클래스의 크기와 나누는 방법에 따라 달라요.",
      "Equal numbers look natural, but they depend on the class sizes and on the way of splitting.",
    ),
    option(
      own("opposite", "fromend", side),
      "폴드를 뒤에서부터 센 값이에요. 첫 폴드가 데이터의 앞부분이에요.",
      "That counts the folds from the end; the first fold is the front of the data.",
    ),
    option(
      [b, c, a],
      "수는 맞지만 클래스의 차례가 어긋났어요.",
      "The numbers are right but belong to other classes.",
    ),
    option(
      [c, a, b],
      "수는 맞지만 클래스의 차례가 어긋났어요.",
      "The numbers are right but belong to other classes.",
    ),
  ];
}

function cutInOrder(
  ledger: Ledger,
  { fold, side, sizes, k: nFolds }: Values,
  {
    total,
    k,
    named,
    key,
  }: { readonly total: Figure; readonly k: Figure; readonly named: Bilingual; readonly key: Mix },
): Bilingual {
  const rows = sizes.reduce((sum, size) => sum + size, 0);
  const [size, larger] = [Math.floor(rows / nFolds), rows % nFolds];
  const start = fold * size + Math.min(fold, larger) + 1;
  const bounds = { split: "kfold", part: "place", side: "test" } as const;
  const from = ledger.count({ kind: "first", name: "from", ...bounds }, start);
  const to = ledger.count(
    { kind: "last", name: "to", ...bounds },
    start + size - 1 + (fold < larger ? 1 : 0),
  );
  const { ko, en } = wording(key);
  const rest = larger > 0;
  const whole = side === "train";
  return {
    ko: `${total} ÷ ${k}이므로 ${named.ko} 폴드는 ${from}번부터 ${to}번까지예요${rest ? "(나머지는 앞의 폴드부터 하나씩 더 가져가요)" : ""}. 정렬된 차례에서 ${whole ? "그 자리를 뺀 나머지를" : "그 자리를"} 세면 ${ko}장이에요.`,
    en: `${total} ÷ ${k}: ${named.en} is numbers ${from} to ${to}${rest ? " (the first folds take one more each)" : ""}. In the sorted order ${whole ? "all but those" : "those"} are ${en}.`,
  };
}

function stratified(
  { k, sizes, key }: { readonly k: Figure; readonly sizes: Mix; readonly key: Mix },
  ledger: Ledger,
  { side }: Values,
): Bilingual {
  const { ko, en } = wording(key);
  const shares = sizes.map(
    (size, one) => `${size} ÷ ${k} = ${ledger.state(`share${one}`, `size${one} / k`, size.value / k.value)}`,
  );
  if (side === "test")
    return {
      ko: `클래스마다 따로 나눠요: ${shares.join(", ")}. 그래서 어느 폴드든 ${ko}장이에요.`,
      en: `Each class is split on its own: ${shares.join(", ")}. So every fold holds ${en}.`,
    };
  return {
    ko: `클래스마다 따로 나눠요: ${shares.join(", ")}. 그만큼을 검증에 쓰고 남은 ${ko}장으로 훈련해요.`,
    en: `Each class is split on its own: ${shares.join(", ")}. Those are validated; what is left to train on is ${en}.`,
  };
}
