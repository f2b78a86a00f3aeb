import { englishNumberOf, koreanBelow } from "../compute/number-words.ts";

const koreanCount =
  /^(?:[일이삼사오육칠팔구]?천)?(?:[일이삼사오육칠팔구]?백)?(?:[일이삼사오육칠팔구]?십)?[영일이삼사오육칠팔구]?$/u;
const koreanDigits = "영일이삼사오육칠팔구";
const nativeOnes: readonly (readonly string[])[] = [
  ["하나", "한"],
  ["둘", "두"],
  ["셋", "세"],
  ["넷", "네"],
  ["다섯"],
  ["여섯"],
  ["일곱"],
  ["여덟"],
  ["아홉"],
];
const nativeTens = ["열", "스물", "서른", "마흔", "쉰", "예순", "일흔", "여든", "아흔"];
const parts: Readonly<Record<string, number>> = { ten: 10, hundred: 100, thousand: 1000, million: 1e6 };
const englishDigits = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

/**
 * A number said in words: "천분의 일", "영점 오", "마이너스 열둘", "three hundredths", "minus two point five".
 * Undefined for anything else, and where a denominator is zero.
 *
 * @param text lower case, without spaces at its ends
 */
export function spokenNumber(text: string): number | undefined {
  const [, sign = "", bare = ""] = /^(-|마이너스\s?|minus\s|negative\s)?(.*)$/su.exec(text) ?? [];
  const value = koreanFraction(bare) ?? korean(bare) ?? englishFraction(bare) ?? english(bare);
  return sign === "" || value === undefined ? value : -value;
}

function koreanFraction(text: string): number | undefined {
  const [, below = "", above = ""] = /^([\d가-힣]+)\s?분의\s?([\d가-힣]+)$/u.exec(text) ?? [];
  const [divisor, share] = [koreanNumber(below), koreanNumber(above)];
  return divisor === undefined || share === undefined || divisor === 0 ? undefined : share / divisor;
}

/** "십이", "열두", "영점 오": whole, and the digits behind the point one by one. */
function korean(text: string): number | undefined {
  const [, whole = "", rest = ""] =
    /^((?:[가-힣]+만\s)?[가-힣]+?)(?:\s?점\s?([영일이삼사오육칠팔구]+))?$/u.exec(text) ?? [];
  const value = koreanNumber(whole) ?? nativeNumber(whole);
  const digits = Array.from(rest, (letter) => koreanDigits.indexOf(letter)).join("");
  return value === undefined || rest === "" ? value : Number(`${value}.${digits}`);
}

/** A whole number below a hundred million, in digits or in Sino-Korean words. */
function koreanNumber(text: string): number | undefined {
  if (/^\d{1,8}$/u.test(text)) return Number(text);
  if (text === "") return undefined;
  const [upper, lower, ...more] = text.includes("만") ? text.split(/만\s?/u) : ["영", text];
  if (more.length > 0 || ![upper, lower].every((part) => koreanCount.test(part ?? ""))) return undefined;
  return 10_000 * (upper === "" ? 1 : koreanBelow(upper!)) + koreanBelow(lower!);
}

/** A number below a hundred in Korean's own words: "열둘", "스무". */
function nativeNumber(text: string): number | undefined {
  if (text === "스무") return 20;
  const ten = nativeTens.findIndex((word) => text.startsWith(word));
  const rest = ten < 0 ? text : text.slice(nativeTens[ten]!.length);
  const one = nativeOnes.findIndex((words) => words.includes(rest));
  return rest === "" && ten >= 0 ? 10 * (ten + 1) : one < 0 ? undefined : 10 * (ten + 1) + one + 1;
}

function englishFraction(text: string): number | undefined {
  const [, count = "", part = ""] = /^(.{1,40})[\s-](ten|hundred|thousand|million)ths?$/u.exec(text) ?? [];
  const above = count === "a" ? 1 : /^\d{1,6}$/u.test(count) ? Number(count) : wholeEnglish(count);
  return above === undefined || part === "" ? undefined : above / parts[part]!;
}

/** "twelve", "zero point two five", "point five". */
function english(text: string): number | undefined {
  const [before = "", behind, ...more] = text.split(/\s?point\s/u);
  if (behind === undefined) return wholeEnglish(before);
  const value = before === "" ? 0 : wholeEnglish(before);
  const digits = behind.split(" ").map((word) => englishDigits.indexOf(word));
  if (value === undefined || more.length > 0 || digits.includes(-1)) return undefined;
  return Number(`${value}.${digits.join("")}`);
}

function wholeEnglish(text: string): number | undefined {
  return text === "zero" ? 0 : englishNumberOf(text);
}
