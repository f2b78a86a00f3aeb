import { readTyped } from "../certificate/printed.ts";

const digits = String.raw`(?:\d{1,3}(?:,\d{3})+(?![\d,])|\d+)(?:\.\d+)?|\.\d+`;
const typed = new RegExp(
  String.raw`(?:10\^-\d{1,2}|(?:${digits})(?:\s?[x*]\s?10\s?\^\s?-?\d{1,2}|e[-+]?\d{1,2}(?![\da-z]|\.\d))?)(?:\s?%)?`,
  "uy",
);
/** "5만", "60k". */
const tenThousands = /만(?!큼|\s(?:들|나|계속|쓰))|k(?![a-z])/uy;
const fraction = /(\d{1,3})\/(\d{1,3})(?![\d./])/uy;
const ordinal = /(\d{1,3})(?:st|nd|rd|th)(?![a-z])/uy;

const words: Readonly<Record<string, number>> = {
  zero: 0,
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
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  fifty: 50,
  hundred: 100,
  half: 0.5,
  "a half": 0.5,
  "one half": 0.5,
  "one tenth": 0.1,
  "a tenth": 0.1,
  "one hundredth": 0.01,
  "a hundredth": 0.01,
  "a quarter": 0.25,
  "one quarter": 0.25,
  "a third": 1 / 3,
  "one third": 1 / 3,
  "a single": 1,
  single: 1,
  "a hundred": 100,
  "one hundred": 100,
  unity: 1,
  zeros: 0,
  zeroes: 0,
  a: 1,
  하나: 1,
  둘: 2,
  셋: 3,
  넷: 4,
  한: 1,
  두: 2,
  세: 3,
  네: 4,
  다섯: 5,
  여섯: 6,
  일곱: 7,
  여덟: 8,
  아홉: 9,
  열: 10,
  제로: 0,
  영: 0,
  공: 0,
};
const sino: Readonly<Record<string, string>> = {
  영: "0",
  공: "0",
  일: "1",
  이: "2",
  삼: "3",
  사: "4",
  오: "5",
  육: "6",
  칠: "7",
  팔: "8",
  구: "9",
};
const english = Object.keys(words)
  .filter((word) => /^[a-z]/u.test(word) && word !== "a")
  .toSorted((a, b) => b.length - a.length)
  .join("|");
const englishWord = new RegExp(
  String.raw`(?<![a-z])(?:minus\s|negative\s)?(${english})(?![a-z])(?!\s(?:another|by\sone|thing|more\sthing))`,
  "uy",
);
const aStep = /(?<![a-z])a(?=\s(?:step|update|iteration)(?![a-z]))/uy;
const counter = String.raw`(?=\s?(?:번|스텝|걸음|단계|회|업데이트|업뎃|차례|이터|발짝|step|iter|개|벌))`;
const nativeWord = new RegExp(
  String.raw`(?<![가-힣])(한|두|세|네|다섯|여섯|일곱|여덟|아홉|열)${counter}`,
  "uy",
);
const loneNative = /(?<![가-힣])(하나|둘|셋|넷)(?=\s?(?:이|가|을|를|의|은|는)?(?![가-힣]))/uy;
const sinoPoint =
  /(?<![가-힣])(마이너스\s?)?([영공일이삼사오육칠팔구])\s?점\s?([영공일이삼사오육칠팔구]{1,5})(?![일이삼사오육칠팔구영공])/uy;
const sinoLone = new RegExp(
  String.raw`(?<![가-힣])(마이너스\s?)?([영일이삼사오육칠팔구])(?=(?:이고|에서|스텝|\s스텝|이면|인데|입니다|부터|으로\s?시작|로\s?시작)(?![가-힣]))`,
  "uy",
);

export interface NumberFound {
  readonly end: number;
  readonly value: number;
  readonly text?: string;
  readonly isOrdinal?: true;
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** The number at a place, with its sign; undefined where there is none. */
export function numberAt(text: string, at: number): NumberFound | undefined {
  const sign = signAt(text, at);
  const from = sign === undefined ? at : sign.from;
  if (/[\d.]/u.test(text[from] ?? "")) {
    if (
      sign === undefined &&
      /[\p{L}\d_]/u.test(text[at - 1] ?? "") &&
      !/[가-힣]/u.test(text[at - 1]!) &&
      isInName(text, at)
    )
      return undefined;
    return typedAt(text, at, from, sign?.factor ?? 1);
  }
  return sign === undefined ? spelledAt(text, at) : undefined;
}

/** A digit right behind a letter belongs to it: "w2". */
const isInName = (text: string, at: number): boolean =>
  /[a-zα-ωΣ_]$/u.test(text.slice(Math.max(0, at - 1), at));

function typedAt(text: string, at: number, from: number, factor: number): NumberFound | undefined {
  const which = match(ordinal, text, from);
  if (which !== null && from === at)
    return { end: from + which[0].length, value: Number(which[1]), isOrdinal: true };
  const part = match(fraction, text, from);
  if (part !== null && Number(part[1]) < Number(part[2])) {
    const end = from + part[0].length;
    return { end, value: factor * readTyped(part[0]), ...(factor === 1 ? { text: part[0] } : {}) };
  }
  const number = match(typed, text, from);
  if (number === null) return undefined;
  const unit = match(tenThousands, text, from + number[0].length);
  if (unit !== null)
    return {
      end: from + number[0].length + unit[0].length,
      value: factor * readTyped(number[0]) * (unit[0] === "k" ? 1e3 : 1e4),
    };
  const said = number[0];
  const end = from + said.length;
  const value = factor * readTyped(said);
  if (!Number.isFinite(value)) return undefined;
  const whole = text.slice(at, end);
  return { end, value, ...(readTyped(whole) === value ? { text: whole } : {}) };
}

const spelledMinus = /(?:minus|negative|마이너스|음수)\s?(?=[\d.])/uy;

/** A sign that belongs to the number behind it. */
function signAt(text: string, at: number): { readonly from: number; readonly factor: number } | undefined {
  const word = match(spelledMinus, text, at);
  if (word !== null) return { from: at + word[0].length, factor: -1 };
  const letter = text[at];
  if ((letter !== "-" && letter !== "+") || !/[\d.]/u.test(text[at + 1] ?? "")) return undefined;
  const before =
    text
      .slice(Math.max(0, at - 3), at)
      .trimEnd()
      .at(-1) ?? "";
  const isApart = text[at - 1] === " " || text[at - 1] === "\n";
  const isOperator = /[\da-zα-ωΣ)\]}]|\u0302/u.test(before) && !isApart;
  return isOperator ? undefined : { from: at + 1, factor: letter === "-" ? -1 : 1 };
}

function spelledAt(text: string, at: number): NumberFound | undefined {
  const word = match(englishWord, text, at);
  if (word !== null) {
    const sign = /^(?:minus|negative)/u.test(word[0]) ? -1 : 1;
    return { end: at + word[0].length, value: sign * words[word[1]!]! };
  }
  if (match(aStep, text, at) !== null) return { end: at + 1, value: 1 };
  const point = match(sinoPoint, text, at);
  if (point !== null) {
    const [whole, minus, first, rest] = point;
    const value = Number(`${sino[first!]!}.${Array.from(rest!, (one) => sino[one]!).join("")}`);
    return { end: at + whole.length, value: minus === undefined ? value : -value };
  }
  const native = match(nativeWord, text, at) ?? match(loneNative, text, at);
  if (native !== null) return { end: at + native[0].length, value: words[native[1]!]! };
  const lone = match(sinoLone, text, at);
  if (lone === null) return undefined;
  const value = Number(sino[lone[2]!]);
  return { end: at + lone[0].length, value: lone[1] === undefined ? value : -value };
}
