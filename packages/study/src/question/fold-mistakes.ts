import { animals } from "../content/animals.ts";
import { type Figure, Ledger } from "../derivation/ledger.ts";
import type { Bilingual } from "../locale.ts";
import { type Mix, type Splitting, type Values, mixOf } from "./fold-splits.ts";
import type { Distractor } from "./template.ts";

export function wording(counts: Mix): Bilingual {
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

export function wrongOnes(
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

export function cutInOrder(
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

export function stratified(
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
