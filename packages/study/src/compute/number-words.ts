import { nativeInDigits } from "./native-numbers.ts";

const koreanDigits: Readonly<Record<string, number>> = {
  영: 0,
  일: 1,
  이: 2,
  삼: 3,
  사: 4,
  오: 5,
  육: 6,
  칠: 7,
  팔: 8,
  구: 9,
};
const koreanPowers: Readonly<Record<string, number>> = { 십: 10, 백: 100, 천: 1000 };
const digit = "[일이삼사오육칠팔구]";
const below = `(?:${digit}?천)?(?:${digit}?백)?(?:${digit}?십)?${digit}?`;
const counted =
  "(?=\\s?(?:개|장|건|명|행|겹|번|회|배|가지|스텝|걸음|단계|에폭|에포크|폴드|샘플|표본|데이터|이미지|사진|예제|퍼센트|프로|줄|통|편|권|마리|씩))";
/** "천 개", "이천오백 장", "삼만 오천 개"; a lone digit is too often something else. */
const koreanNumber = new RegExp(
  `(?<![가-힣.,]|\\d\\s?)(?=${below}[십백천만])(?:(${below})만(?:\\s(?=${digit}?[십백천]))?)?(${below})${counted}`,
  "gu",
);
/** "배치는 삼십인데": what is counted stands before. */
const namedNumber = new RegExp(
  `(?<=(?:배치|가중치|크기|사이즈|에폭|에포크|데이터|샘플|사진|총|모두|전체|스텝|차원|입력|출력|은닉|에서|부터)(?:는|은|이|가|를|을)?\\s)(?=${below}[십백천만])(?:(${below})만(?:\\s(?=${digit}?[십백천]))?)?(${below})(?=(?:이고|인데|이면|이라면|으로|로|이에요|예요|입니다|은|는|이|가|을|를)?(?![가-힣]))`,
  "gu",
);
/** "2천7백", "3천 500". */
const mixedThousands = /(?<![\d.,만])(\d)천\s?(?:(\d)백|(\d{3}))(?![\d.,]|\s?[십만])/gu;
/** "3만 5천", "2만 4500". */
const mixedNumber = /(?<![\d.,])(\d+)만\s?(?:(\d)천|(\d{1,4}))(?![\d.,]|\s?만)/gu;

const ones =
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen";
const tens = "twenty thirty forty fifty sixty seventy eighty ninety";
const powers: Readonly<Record<string, number>> = { hundred: 100, thousand: 1000, million: 1e6 };
const small = new Map([
  ["a", 1],
  ...ones.split(" ").map((word, index) => [word, index + 1] as const),
  ...tens.split(" ").map((word, index) => [word, 10 * (index + 2)] as const),
]);
const oneWord = ones.replaceAll(" ", "|");
const tenWord = tens.replaceAll(" ", "|");
const smallWord = `(?:(?:${tenWord})-(?:${oneWord})|${oneWord}|${tenWord})`;
const power = "(?:hundred|thousand|million)";
/** "two thousand", "a hundred and fifty", "twenty-five", "thirty"; words below twenty may stay words. */
const englishNumber = new RegExp(
  `(?<![a-z\\d]|[\\d-]\\s?)(?:(?:a|${smallWord})\\s${power}(?:\\s${power})?(?:\\s(?:and\\s)?${smallWord}(?:\\s${power})*)*|(?:${tenWord})-(?:${oneWord})|${tenWord}|${power}(?=\\s(?:samples?|images?|pics|pictures|photos|rows|examples|points|records|items)(?![a-z])))(?![a-z-])`,
  "gu",
);

const wholeEnglish = new RegExp(
  `^(?:(?:a|${smallWord})\\s${power}(?:\\s${power})?(?:\\s(?:and\\s)?${smallWord}(?:\\s${power})*)*|${smallWord})$`,
  "u",
);
const looseTens = new RegExp(`\\b(${tenWord})\\s(${oneWord})\\b`, "gu");

/** A whole number said in English words and nothing else: "twelve", "twenty five", "a hundred and two"; else undefined. */
export function englishNumberOf(text: string): number | undefined {
  const words = text.replace(looseTens, "$1-$2");
  return wholeEnglish.test(words) ? englishValue(words) : undefined;
}

/** Writes large numbers that are said in words with digits: "천 개" is "1000 개", "two thousand rows" "2000 rows". */
export function inDigits(text: string): string {
  return nativeInDigits(text)
    .replace(/(?<![a-z])half\sa\s(?=second|minute|hour)/gu, "0.5 ")
    .replace(/(?<![\d.,])(\d+(?:\.\d+)?)\smillion(?![a-z])/gu, (_, count: string) =>
      String(Math.round(Number(count) * 1e6)),
    )
    .replace(
      /(?<![가-힣])영\s?점\s?([영공일이삼사오육칠팔구]{1,6})(?=(?:이고|인데|이면|일\s?때|이라면|이에요|예요|입니다|은|는|이|가|을|를|에서)?(?![가-힣]))/gu,
      (_, digits: string) =>
        `0.${Array.from(digits, (one) => (one === "공" ? 0 : koreanDigits[one]!)).join("")}`,
    )
    .replace(mixedThousands, (_, thousands: string, hundreds?: string, rest?: string) =>
      String(Number(thousands) * 1000 + Number(hundreds ?? 0) * 100 + Number(rest ?? 0)),
    )
    .replace(mixedNumber, (_, tenThousands: string, thousands?: string, rest?: string) =>
      String(Number(tenThousands) * 1e4 + Number(thousands ?? 0) * 1000 + Number(rest ?? 0)),
    )
    .replace(koreanNumber, (_, tenThousands: string | undefined, rest: string) =>
      koreanWhole(tenThousands, rest),
    )
    .replace(namedNumber, (_, tenThousands: string | undefined, rest: string) =>
      koreanWhole(tenThousands, rest),
    )
    .replace(englishNumber, (words) => String(englishValue(words)));
}

/** How many there are of something that is counted is left open: "a list of momentum values", "몇 가지 모멘텀 값". */
const unsaid =
  /(?<![a-z])(?:a|some|my|the)\s(?:list|set|range|handful|bunch|couple|selection|few)\sof\s(?:[a-z]+\s){0,2}(?:values|rates|sizes|decays|settings|options|seeds)(?![a-z])(?!\s?(?:of\s|:|\(|\[)?\s?(?:#|\[))|(?:여러|몇몇|몇\s?(?:가지|개)의?)\s(?:모멘텀|학습률|배치|감쇠|가중치)\s?(?:[가-힣]+\s)?(?:값|후보)(?!\s?#)/u;

/** True where a number is said in a way that is not understood as a whole: "two dozen", "5 hundred". */
export function saysMore(pattern: string): boolean {
  return (
    unsaid.test(pattern) ||
    /(?<![a-z])(?:hundreds?|thousands?|millions?|billions?|dozens?)(?![a-z])/u.test(pattern) ||
    /;\s?(?:십|백|천|만|억)(?![가-힣])/u.test(pattern) ||
    // a number that is typed onto a word before it: "이두번이면"
    /[가-힣](?:두|세|네|다섯|여섯|일곱|여덟|아홉)\s?(?:번(?!째|호|역)|스텝|걸음|에폭|겹|폴드|가지)/u.test(
      pattern,
    )
  );
}

/** A number below ten thousand in Sino-Korean words: "이천오백". */
export function koreanBelow(text: string): number {
  let [sum, lone] = [0, 0];
  for (const letter of text) {
    const factor = koreanPowers[letter];
    if (factor === undefined) lone = koreanDigits[letter]!;
    else [sum, lone] = [sum + Math.max(1, lone) * factor, 0];
  }
  return sum + lone;
}

function koreanWhole(tenThousands: string | undefined, rest: string): string {
  const upper = tenThousands === undefined ? 0 : Math.max(1, koreanBelow(tenThousands)) * 1e4;
  return String(upper + koreanBelow(rest));
}

function englishValue(words: string): number {
  let [sum, group] = [0, 0];
  for (const word of words.split(/[\s-]/u)) {
    const factor = powers[word];
    if (word === "and") continue;
    if (factor === undefined) group += small.get(word)!;
    else if (factor === 100) group = Math.max(1, group) * factor;
    else [sum, group] = [sum + Math.max(1, group) * factor, 0];
  }
  return sum + group;
}
