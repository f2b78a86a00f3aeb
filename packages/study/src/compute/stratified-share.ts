import type { Asked } from "./asked.ts";
import { classList } from "./class-list.ts";
import type { Computation } from "./computation.ts";
import { folded, stratified } from "./fold-words.ts";
import { isCount, type Quantity } from "./reading.ts";
import { both, workOut } from "./recipe.ts";

const held = String.raw`(?:test|validation|hold-?out|테스트|시험|검증)(?:\s?(?:세트|셋|set|data|데이터|split))?`;

/** The share that is held out, and nothing where two parts are. */
function shareIn(asked: Asked): Quantity | undefined {
  const share = asked.one(
    `${held}(?:로|으로|용으로|에|를|을|은|는|\\s|=|:|of|size)*#`,
    String.raw`#\s?(?:를|을|만)?\s?${held}`,
    String.raw`#\s?(?:를|을|만)?\s?(?:떼|빼|hold|held)`,
  );
  return share !== undefined && share.value > 0 && share.value < 1 ? share : undefined;
}

/** How many of a class a stratified part holds, where that comes out even. */
export const stratifiedShare: Computation = {
  name: "stratified-share",
  card: "stratified",
  title: { ko: "층화해서 떼어 낸 데이터의 클래스", en: "classes of a stratified part" },
  needs: [],
  answer: (asked) => {
    if (!asked.says(stratified) || asked.says(folded) || asked.says(/배치|batch|학습\s?률|learning/u))
      return undefined;
    if (!asked.says(/몇|얼마|개수|how\smany|count|\?/u) || asked.says(/훈련|학습|train|남/u))
      return undefined;
    const share = shareIn(asked);
    const list = classList(asked);
    if (share === undefined || list === undefined || asked.left.length > 0) return undefined;
    const counts = list.wanted.map((index) => list.sizes[index]!);
    if (!list.sizes.every(isCount) || !list.sizes.every(({ value }) => isEven(value * share.value)))
      return undefined;
    return {
      sheet: workOut(
        {
          title: stratifiedShare.title,
          formulas: counts.map((_, index) => [`m${index + 1}`, `n${index + 1} * p`]),
          answers: list.wanted.map((at, index) => [`m${index + 1}`, both(`${list.names[at]} #`)]),
          whole: true,
        },
        [
          ...counts.map(
            (size, index) =>
              [{ name: `n${index + 1}`, label: both(list.names[list.wanted[index]!]!) }, size] as const,
          ),
          [{ name: "p", label: { ko: "떼는 비율", en: "share held out" } }, share] as const,
        ],
      ),
    };
  },
};

const isEven = (value: number): boolean => Math.abs(value - Math.round(value)) < 1e-9;
