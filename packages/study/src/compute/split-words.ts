import type { Bilingual } from "../locale.ts";
import type { Asked } from "./asked.ts";
import { units } from "./names.ts";
import type { Quantity } from "./reading.ts";

export type Part = "train" | "validation" | "test";

const parts: Readonly<Record<Part, string>> = {
  train: String.raw`(?:훈련|학습|train(?:ing)?)`,
  validation: String.raw`(?:검증|밸리데이션|val(?:id(?:ation)?)?|dev)`,
  test: String.raw`(?:시험|테스트|평가|test(?:ing)?|hold(?:ing)?\s?out|held[\s-]?out)`,
};

export const order: readonly Part[] = ["train", "validation", "test"];

export const labels: Readonly<Record<Part, Bilingual>> = {
  train: { ko: "훈련", en: "training" },
  validation: { ko: "검증", en: "validation" },
  test: { ko: "시험", en: "test" },
};

/** The one part that a text names. */
export function partNamed(text: string): Part | undefined {
  const found = order.filter((part) => new RegExp(`(?<![a-z])${parts[part]}`, "u").test(text));
  return found.length === 1 ? found[0] : undefined;
}

const set = String.raw`(?:\s?(?:비율|몫|ratio|fraction|share|데이터|세트|셋|set|data|part|_size|size|용))*`;

/** "70/15/15", "8:1:1", "80 대 20": what adds up to one, ten or a hundred. */
export function ratio(asked: Asked): readonly Quantity[] | undefined {
  const stroke = String.raw`\s?(?:\/|:|-|대|,)\s?`;
  const list = asked.take(
    `#${stroke}#${stroke}#`,
    String.raw`#\s#\s#(?=\s?(?:로|으로|split|$|[.,?]))`,
    String.raw`(?:at|split|into)\s#\sto\s#`,
    String.raw`#\s?\/\s?#|#\s?:\s?#|#\s?대\s?#`,
    String.raw`#-#(?=\s?split)`,
  );
  if (list === undefined) return undefined;
  const sum = list.reduce((all, { value }) => all + value, 0);
  const isRatio = asked.says(/#\d+;\s?(?::|대)\s?#/u) && list.every(({ value }) => Number.isInteger(value));
  return isRatio || [1, 10, 100].some((whole) => Math.abs(sum - whole) < 1e-9) ? list : undefined;
}

const anyPart = order.map((part) => parts[part]).join("|");
const between = String.raw`\s?(?:[/:,·-]|대|와|과|랑|이랑|하고|and)?\s?`;
const namesInRow = `(?<![a-z])(?:${anyPart})${set}(?:${between}(?<![a-z])(?:${anyPart})${set})+`;
const marksInRow = String.raw`#\d+;(?:\s?[/:,-]\s?#\d+;|\s?대\s?#\d+;|\s#\d+;)+`;
/** "훈련:검증:시험 7:2:1", "80/10/10 train/val/test": parts named in a row beside their shares. */
const row = new RegExp(
  String.raw`(?<before>${namesInRow})(?:\s|을|를|은|는|이|가|[()=:]|in|as|at|of)*${marksInRow}|${marksInRow}(?:\s?[(])?(?:(?:을|를|으?로|의|as|for|into)?\s)?(?<after>${namesInRow})`,
  "u",
);

/** The parts that stand in a row beside a list of shares, in that order. */
export function partsInRow({ reading: { pattern } }: Asked): readonly Part[] | undefined {
  const { before, after } = row.exec(pattern)?.groups ?? {};
  const names = before ?? after;
  if (names === undefined) return undefined;
  return Array.from(names.matchAll(new RegExp(anyPart, "gu")), ([name]) =>
    order.find((part) => new RegExp(`^${parts[part]}$`, "u").test(name))!,
  );
}

/** Where the share of a part stands: behind its name, before it, or before the whole that it is taken of. */
const places: readonly ((part: string) => string)[] = [
  (part) =>
    String.raw`(?<![a-z])${part}${set}(?:를|을|로|으로|에|은|는|이|가|:|=|is|of|gets?)?\s?#(?!\s?(?:개|장|건|명|행|rows|samples))`,
  (part) => String.raw`#\s?(?:를|을|은|는|이|가|for|as|to|the)?\s?(?:the\s)?${part}`,
  // "4분의 1을 시험용으로"
  (part) => String.raw`#\s?분의\s?#(?:을|를|은|는|이|가)?\s?${part}`,
  // "10% of 4,500 rows for validation"; \x23 is the mark of another number
  (part) =>
    String.raw`#(?=\sof\s(?:the\s|my\s)?(?:\x23\d+;\s?)?${units.samples}?\s(?:(?:is|are|go|goes|get|gets)\s(?:held\sout\s)?)?(?:for|as|to)\s(?:the\s)?${part})`,
];

const numbersFirst = /#\d+;\s?(?:를\s?|을\s?)?(?:for\s|as\s|to\s)?(?:train|훈련|학습)/u;

/** "훈련 70%, 검증 15%", "70% train 15% val": the shares of parts that are named, all of them said in one way. */
export function namedShares(asked: Asked): ReadonlyMap<Part, Quantity> | undefined {
  const counted = asked.says(numbersFirst) ? [1, 0, 3] : [0, 1, 3];
  const found = new Map<Part, Quantity>();
  for (const part of order) {
    const share =
      fractionOf(asked.take(places[2]!(parts[part]))) ??
      asked.one(...counted.map((place) => places[place]!(parts[part])));
    if (share !== undefined) found.set(part, share);
  }
  const shares = [...found.values()];
  const sum = shares.reduce((all, { value }) => all + value, 0);
  const areShares = shares.length > 0 && shares.every(({ value }) => value > 0 && value < 1);
  if (areShares) return found;
  // "70 15 15 퍼센트"
  return shares.length === order.length && sum === 100 ? found : undefined;
}

/** "4분의 1": the lower number is said first. */
function fractionOf(pair: readonly Quantity[] | undefined): Quantity | undefined {
  const [below, above] = pair ?? [];
  return below === undefined || above === undefined
    ? undefined
    : { value: above.value / below.value, at: below.at, percent: false };
}

/** The one part that the last sentence asks for, where it tells no number. */
function partAsked(pattern: string): Part | undefined {
  const last = pattern.split(/[.?!](?:\s|$)/u).findLast((sentence) => /[a-z가-힣]/u.test(sentence)) ?? "";
  const asks = /how\smany|how\s(?:big|large)|몇|얼마/u.test(last) && !/#|each|각각|rest(?![a-z])|나머지|sizes|씩/u.test(last);
  return asks ? partNamed(last) : undefined;
}

/** Which parts the question asks for, in its order: those it names apart from saying their shares. */
export function wantedParts(
  asked: Asked,
  there: readonly Part[],
  named: readonly Part[] = [],
): readonly Part[] {
  const [behind, before] = [
    new RegExp(
      `(?<![a-z])(?:${anyPart})${set}(?:를|을|로|으로|에|은|는|이|가|:|=|is|of|gets?|용으로)?\\s?#\\d+;`,
      "gu",
    ),
    new RegExp(
      `#\\d+;\\s?(?:를|을|은|는|이|가|for|as|to|the)?\\s?(?:the\\s)?(?:${anyPart})${set}(?:용)?(?:으로|로|에)?`,
      "gu",
    ),
  ];
  const rest = asked.reading.pattern
    .replace(row, " ")
    .replace(/(?:i|we|you|let's)\s(?:hold|set|keep)\s(?:out|aside)/gu, " ")
    .replace(
      new RegExp(
        `#\\d+;\\sof\\s(?:the\\s|my\\s)?(?:#\\d+;\\s?)?${units.samples}?\\s(?:(?:is|are|go|goes|get|gets)\\s(?:held\\sout\\s)?)?(?:for|as|to)\\s(?:the\\s)?(?:${anyPart})|#\\d+;\\s?분의\\s?#\\d+;(?:을|를|은|는|이|가)?\\s?(?:${anyPart})(?:용)?(?:으로|로)?`,
        "gu",
      ),
      " ",
    )
    .replace(asked.says(numbersFirst) ? before : behind, " ")
    .replace(asked.says(numbersFirst) ? behind : before, " ")
    .replace(/train_?test_?split|train[\s/-]test\ssplit/gu, " ");
  const only = partAsked(asked.reading.pattern);
  if (only !== undefined && there.includes(only)) return [only];
  const found = there
    .map((part) => ({ part, at: new RegExp(`(?<![a-z])${parts[part]}`, "u").exec(rest)?.index ?? -1 }))
    .filter(({ at }) => at >= 0)
    .toSorted((one, other) => one.at - other.at)
    .map(({ part }) => part);
  const plural = asked.says(/sizes|counts|각각|each|개씩|개수는|나누면|나눠|split|and/u);
  if (found.length >= 2) return found;
  if (found.length === 1 && !(plural && asked.says(/나머지(?:[은는로를도]|으로)?\s|rest|remain/u))) return found;
  return !plural && named.length === 1 ? named : there;
}
