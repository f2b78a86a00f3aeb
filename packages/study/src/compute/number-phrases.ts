const parts: Readonly<Record<string, number>> = {
  half: 2,
  third: 3,
  quarter: 4,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  hundredth: 100,
  thousandth: 1000,
};
const small: Readonly<Record<string, number>> = Object.fromEntries(
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
    .split(" ")
    .map((word, index) => [word, index + 1]),
);
const smallWord = Object.keys(small).join("|");
const partWord = Object.keys(parts).join("|");
const powers: Readonly<Record<string, number>> = { hundred: 100, thousand: 1000 };

const native: Readonly<Record<string, number>> = Object.fromEntries(
  "하나 둘 셋 넷 다섯 여섯 일곱 여덟 아홉 열".split(" ").map((word, index) => [word, index + 1]),
);

/** "eps는 무시", "ignore epsilon", "epsilon is tiny so ignore it": zero is meant. */
const noEpsilon =
  /(?<![a-z])(?:and\s)?(?:ignor(?:e|ing)|neglect(?:ing)?|drop(?:ping)?)\s(?:the\s)?(?:eps(?:ilon)?|ε)(?![a-z])|(?<![a-z])(?:eps(?:ilon)?|ε|엡실론)(?:은|는|이|가)?\s?(?:(?:is\s)?(?:tiny|small|negligible),?\s(?:so|and)\s(?:(?:i|we|you)\s)?(?:can\s)?(?:be\s)?ignored?(?:\sit)?|(?:is\s|can\sbe\s)?(?:ignored|neglected|negligible)|무시(?:하[고면자]|해요?|한다|할게요?|합니다)?(?![가-힣])|없다고\s?(?:치고|보고|하고|치면|하면))/gu;

/** Numbers that are said in a few words, in digits: "one sixth", "ten percent", "48 thousand", "10 000", "ignore eps". */
export function phrasesInDigits(text: string): string {
  return text
    .replace(noEpsilon, "epsilon = 0")
    .replace(
      new RegExp(
        `(?<![\\p{L}-])one[\\s-](${partWord})(?!\\p{L}|\\s(?:step|epoch|fold|update|batch|layer))`,
        "gu",
      ),
      (_, part: string) => `1/${parts[part]!}`,
    )
    .replace(
      new RegExp(`(?<![\\p{L}-])(${smallWord})\\s(?=per\\s?cent(?!\\p{L})|%)`, "gu"),
      (_, word: string) => `${small[word]!} `,
    )
    .replace(/(?<![\d.,])(\d{1,3})\s000(?=\s\p{L}|\s?[,.?;]|$)(?!\.\d)/gu, "$1000")
    .replace(/(?<![\d.,])(\d+(?:\.\d+)?)\s(hundred|thousand)(?![a-z])/gu, (_, count: string, power: string) =>
      String(Math.round(Number(count) * powers[power]!)),
    )
    .replace(
      /(?<=(?:입력|출력|은닉)\s?)(하나|한\s?개|둘|셋|넷|다섯|여섯|일곱|여덟|아홉|열)(?=[\s,.로이면인고짜→]|$)/gu,
      (_, word: string) => `${native[word] ?? 1}개`,
    )
    .replace(/업뎃|업댓/gu, "업데이트");
}
