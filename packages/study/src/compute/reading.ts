import { matchesOf } from "../language/matches.ts";
import type { Bilingual } from "../locale.ts";
import { readTyped } from "../certificate/printed.ts";
import { phrasesInDigits } from "./number-phrases.ts";
import { inDigits } from "./number-words.ts";

/** A number as it stands in a question. */
export interface Quantity {
  readonly value: number;
  /** Where it stands in the plain text, and as what; a word ("two", "두") has no `text`. */
  readonly at: number;
  readonly text?: string;
  readonly percent: boolean;
}

/** A whole number of things, one at least. */
export function isCount({ value }: Quantity): boolean {
  return Number.isInteger(value) && value >= 1 && value <= 1e12;
}

/** A question with its numbers taken out. */
export interface Reading {
  /** Compatibility forms folded, lower case, plain dashes and quotes. */
  readonly text: string;
  /** The same with `#0;` for the first number, `#1;` for the second and so on. */
  readonly pattern: string;
  readonly quantities: readonly Quantity[];
  /** Numbers that change nothing in what is asked, by their place among all. */
  readonly aside?: readonly number[];
  /** What those are. */
  readonly unneeded?: readonly Bilingual[];
  /** Whether a moment before the last one that is told is asked for: what comes after it does not count yet. */
  readonly isEarly?: boolean;
  /** What stands between quotation marks, as typed. */
  readonly quoted?: string;
}

const words: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  once: 1,
  twice: 2,
  thrice: 3,
  unit: 1,
  zero: 0,
  한: 1,
  하나: 1,
  두: 2,
  둘: 2,
  세: 3,
  셋: 3,
  네: 4,
  넷: 4,
  다섯: 5,
  여섯: 6,
  일곱: 7,
  여덟: 8,
  아홉: 9,
  열: 10,
};
const english = Object.keys(words).filter((word) => /[a-z]/u.test(word));
const korean = Object.keys(words)
  .filter((word) => /[가-힣]/u.test(word))
  .toSorted((a, b) => b.length - a.length);

const digits = String.raw`\d+(?:,\d{3}(?!\d))+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+`;
const plain = String.raw`(?:10\s?\^\s?-\d+|(?:${digits})(?:\s?[x*×]\s?10\s?\^\s?-?\d+|e[+-]?\d+)?)`;
// a digit that belongs to a name (w0, beta1, l2) is not a number of its own
const apart = String.raw`(?<![\d.])(?<!(?:^|[^a-z])[a-zα-ω]\u0302?_?|beta_?|[a-z]_)(?<!베타(?=[12](?![\d.])))(?<!(?<![a-z])lr_?(?=0(?![\d.])))`;
const numeral = new RegExp(
  [
    String.raw`(?<number>(?<![\p{L}\p{N})\]])-(?=[\d.])${apart}${plain}|${apart}(?:${fraction()}|${plain}))(?<unit>\s?%|(?:k|m)(?![a-z])|(?<!(?<!\d)0?\.\d+)만(?!큼|\s(?:들어|나와|나오|계속|쓰[고는면]|있으면))|천)?`,
    String.raw`(?<![\p{L}])(?<word>${english.join("|")})(?![\p{L}]|\sanother|\safter\sanother)`,
    String.raw`(?<![가-힣])(?<hangul>${korean.join("|")})(?=\s?(?:번|스텝|걸음|단계|에폭|에포크|겹|폴드|개|장|배|가지|클래스|종류|층|차례|묶음|등분|조각|바퀴|대|명|마리|건|회|그룹|덩어리|군데|값|옵티마이저|후보|줄|권|편|곳))`,
  ].join("|"),
  "gu",
);

/** Two whole numbers with a stroke between them and none around. */
function fraction(): string {
  return String.raw`(?<!\d\s?\/\s?)\d+\/\d+(?!\s?[/\d]|\.\d)`;
}

const factors: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, 만: 1e4, 천: 1e3 };

/** Takes a question apart. */
export function readQuestion(question: string): Reading {
  const text = splitLists(plainText(question));
  const quantities: Quantity[] = [];
  const quote = /["“”«「『]([^"“”»」』]+)["“”»」』]|'([^']{2,})'|‘([^’]{2,})’/u.exec(
    question.normalize("NFC"),
  );
  let [pattern, from] = ["", 0];
  for (const match of matchesOf(text, numeral)) {
    pattern += `${text.slice(from, match.index)}#${quantities.length};`;
    quantities.push(quantityOf(match[0], match.index, match.groups ?? {}));
    from = match.index + match[0].length;
  }
  pattern += text.slice(from);
  const quoted = quote?.[1] ?? quote?.[2] ?? quote?.[3];
  pattern = pairsApart(pattern);
  return { text, pattern, quantities, ...(quoted === undefined ? {} : { quoted }) };
}

const pairName = String.raw`(?:데이터|샘플|이미지|배치(?:\s?크기)?|에폭|에포크|학습률|기울기|모멘텀|폴드|스텝|data|samples?|images?|rows?|batch(?:\s?size)?|epochs?|folds?|steps?|gradient|grad|momentum|bs|lr|mu|[nkwgb])`;
const pair = String.raw`${pairName}\s?[=:]?\s?#\d+;`;
const pairs = new RegExp(`(?<![\\p{L};]|;\\s)(?:${pair}\\s){2,}${pair}(?!\\s?(?:[\\p{L}]+\\s)?#)`, "gu");

/** "data 1200 batch 50 epochs 4": of a row of names and numbers each name goes with the number behind it. */
function pairsApart(pattern: string): string {
  return pattern.replace(pairs, (row) => row.replace(/;\s(?=\p{L})/gu, ";, "));
}

function quantityOf(
  whole: string,
  at: number,
  { word, hangul, unit = "" }: Readonly<Record<string, string | undefined>>,
): Quantity {
  const named = word ?? hangul;
  if (named !== undefined) return { value: words[named]!, at, percent: false };
  const factor = factors[unit.trim()];
  const text = whole.trimEnd();
  if (factor === undefined) return { value: readTyped(text), at, text, percent: unit.trim() === "%" };
  return { value: readTyped(whole.slice(0, whole.length - unit.length)) * factor, at, percent: false };
}

/** "80/20" is a list, "1/3" a number. */
function splitLists(text: string): string {
  return text.replace(/(?<![\d./])(\d+)\/(\d+)(?![\d/]|\.\d)/gu, (whole, top: string, bottom: string) =>
    Number(top) < Number(bottom) && Number(top) + Number(bottom) !== 100 ? whole : `${top} / ${bottom}`,
  );
}

const sino: Readonly<Record<string, number>> = {
  일: 1,
  이: 2,
  삼: 3,
  사: 4,
  오: 5,
  육: 6,
  칠: 7,
  팔: 8,
  구: 9,
  십: 10,
};
const ordinals = "zeroth first second third fourth fifth sixth seventh eighth ninth tenth".split(" ");
const endings: Readonly<Record<number, string>> = { 2: "nd", 3: "rd" };
const partsOf: Readonly<Record<string, number>> = {
  half: 2,
  third: 3,
  quarter: 4,
  fifth: 5,
  sixth: 6,
  eighth: 8,
  tenth: 10,
  hundredth: 100,
};

/** Small raised digits mean powers, small lowered ones belong to names. */
export function plainText(question: string): string {
  return percents(
    inDigits(
      phrasesInDigits(folded(question))
        // two sizes, and no thousands
        .replace(/((?:linear|dense)\(\s?\d+),(?=\d)/gu, "$1, ")
        .replace(/(\d)\s?[x×]\s?(?=\d)/gu, "$1 x ")
        .replace(/×/gu, "x")
        .replace(/(?<=\s)x(?=\.\d)/gu, "x ")
        .replace(/(?<=batch(?:\ssize)?\s|(?<![a-z])bs\s|배치(?:\s?크기)?\s?)x(?=\d)/gu, "x ")
        .replace(/(?:plus\s?(?:\/|or|and)?\s?minus|\+\s?\/\s?-)\s?(?=\d|\.\d)/gu, "±")
        .replace(
          /(?<!(?<![a-z])[a-z]\s?|[\d;)]\s?)(?:minus|마이너스)\s?(?=\d|\.\d)/gu,
          (_, at: number, all: string) => (/[가-힣]/u.test(all[at - 1] ?? "") ? " -" : "-"),
        )
        .replace(
          /(?<![\p{L}\d]|(?<![a-z])[a-z]\s|[\d;)]\s)(?:minus|negative|마이너스)\s(one|two|three|four|five|six|seven|eight|nine|ten|일|이|삼|사|오|육|칠|팔|구|십)(?![\p{L}])/gu,
          (_, said: string) => `-${words[said] ?? sino[said]!}`,
        )
        .replace(/(?<=(?:gradient|slope|weight|derivative|is|of|from|at)\s)negative\s(?=\d|\.\d)/gu, "-")
        .replace(
          /(?<!\p{L})(second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\s(?=(?:step|update|epoch|iteration|fold)s?(?!\p{L}))/gu,
          (_, word: string) => `${ordinals.indexOf(word)}${endings[ordinals.indexOf(word)] ?? "th"} `,
        )
        .replace(
          /(?<!\p{L})(two|three|four|five|six|seven|eight|nine)[\s-](thirds|quarters|fifths|sixths|eighths|tenths)(?!\p{L})/gu,
          (_, above: string, below: string) => `${words[above]!}/${partsOf[below.slice(0, -1)]!}`,
        )
        .replace(
          /(?<=(?:is|was|are|of|to|size|rate|lr|=)\s)(?:a|one)[\s-](half|third|quarter|fifth|tenth|hundredth)(?=\s?(?:[,.;?]|and(?!\p{L})|$))/gu,
          (_, part: string) => `1/${partsOf[part]!}`,
        )
        .replace(
          /(?<![\d.])(\d+)\s?분의\s?(?:(\d+)|일)(?![\d.])/gu,
          (_, below: string, above = "1") => `${above}/${below}`,
        )
        .replace(/e\[\s?g\s?\^?\s?2\s?\](?:_t)?/gu, "e[gg]")
        .replace(/(?<![a-z])theta(?![a-z])/gu, (name, _: number, all: string) =>
          /theta\s?\^/u.test(all) ? "θ" : name,
        )
        // the number of an exercise
        .replace(
          /^\s*(?:\[?(?:문제|문항|q(?:uestion)?|problem|exercise)\s?\.?\s?\d{1,3}\s?(?:번\s?)?[).:\]]*|\(?\d{1,2}[).](?=\s\p{L})(?!.*\s\(?\d{1,2}[).]\s))\s+(?=\S)/u,
          "",
        )
        // what a megabyte is taken for
        .replace(/\((?:1\s?[kmg]b\s?=\s?)?10\s?\^\s?[369]\s?(?:bytes|바이트|b)\)/gu, " ")
        .replace(/단위\s?(노름|길이)/gu, "$1 1")
        .replace(/_\{\s?t\s?[-+]\s?1\s?\}|_\{\s?t\s?\}|_t\s?-\s?1(?!\d)/gu, "")
        .replace(/(?<=(?<![a-z])[vgwms])_t(?![a-z\d])/gu, "")
        .replace(/1\s?차\s?(?=모멘트|적률)/gu, "")
        .replace(/2\s?차\s?(?=모멘트|적률)/gu, "제곱 ")
        .replace(
          /(?<!\p{L})(?:a|one)\s(half|third|quarter|fifth|tenth)\sof\s(?=\d|the|my|our|all)/gu,
          (_, part: string) => `1/${partsOf[part]!} of `,
        )
        .replace(
          /(?<!\p{L})(?:a|one)\s(half|third|quarter|fifth|tenth)\s(?=(?:is|goes|for|as|to)\s(?:the\s|my\s|our\s)?(?:train|test|val|hold))/gu,
          (_, part: string) => `1/${partsOf[part]!} `,
        )
        .replace(
          /\(?(?<=(?:epoch|step|에폭|스텝).*)(?:(?:counting|counted|numbered)\sfrom\s(?:zero|0)(?!\s?(?:to|through|-|~|\d))|0부터\s?(?:세면|세서|셀\s?때|센다면))\)?/gu,
          " ",
        )
        .replace(/(?<![a-z])w\/o(?![a-z])/gu, "without")
        .replace(/(?<![a-z])w\/(?=\s?[a-z])/gu, "with ")
        // "the next one": no number
        .replace(/(?<![a-z])((?:next|second|other|first|last|new|old|same|current)\s)one(?![a-z])/gu, "$1")
        .replace(
          /(?<!\p{L})(둘|셋|넷|다섯|여섯|일곱|여덟|아홉|열)째(?![가-힣]*주)/gu,
          (_, word: string) => `${words[word]!}번째`,
        )
        // "g1 = g2 = 2" gives both their number
        .replace(
          /(?<![\p{L}\d])([a-zβμ]_?\d?)\s?=\s?([a-zβμ]_?\d?)\s?=\s?(?=[-\d.])([-+]?[\d.]+(?:e[-+]?\d+)?)/gu,
          "$1 = $3, $2 = $3",
        )
        .replace(
          /(?<![a-z])(two|three|four|five|six|seven|eight|nine|ten|twelve|sixteen|twenty|hundred)-?fold(?!s|\s(?:cross|cv|valid|strat))/gu,
          (_, word: string) => `${words[word] ?? 100} times`,
        )
        .replace(/(\d)\s?\.{2,3}\s?(?=\d)/gu, "$1 to ")
        .replace(
          /(?<!\p{L}|at\s)(once|twice|thrice)(?!\p{L}|\s(?:the|you|we|it|all|that|this|i|they|he|she|my|our|its|every)(?!\p{L})|\s\d)/gu,
          (word) => `${words[word]!} times`,
        )
        // the numbers of data sets, models and machines are names
        .replace(
          /(?<!\p{L})(cifar|imagenet|resnet|vgg|gpt|bert|rtx|v|a|h|t)-?(?:100|1000|10|50|18|34|101|16|19|4|1k|2|3090|4090)(?=[^\d.]|$)(?=\D*(?:gpu|이미지|images|데이터|로|은|는|에|\s))/gu,
          (whole, name: string) => (name.length > 1 || /gpu/u.test(question) ? name : whole),
        )
        .replace(/\p{Default_Ignorable_Code_Point}|\p{Cc}/gu, " ")
        .replace(/\s+/gu, " ")
        .trim(),
    ),
  );
}

/** Compatibility forms folded, lower case, plain dashes and quotes. */
function folded(question: string): string {
  return (
    question
      .replace(/[⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+/gu, (power) => `^${power.normalize("NFKC").replace("\u2212", "-")}`)
      .normalize("NFKC")
      .toLowerCase()
      // a line of its own goes not on with the formula before
      .replace(/\s*\n\s*(?=[a-zα-ω]{1,5}\d?\s?(?:=|←|<-))/gu, ", ")
      .replace(/[\u2010-\u2015\u2212\u30FC]/gu, "-")
      .replace(/\u2044/gu, "/")
      .replace(/[’‘`´]/gu, "'")
      .replace(/[“”]/gu, '"')
  );
}

/** "70 percent", "70 퍼센트", once numbers said in words are written with digits. */
function percents(text: string): string {
  return text.replace(/(\d)\s?(?:퍼센트|프로(?=[\s를을로는은가이만,?]|$)|per\s?cent(?![a-z]))/gu, "$1%");
}
