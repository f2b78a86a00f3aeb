import { koreanBelow } from "../compute/number-words.ts";

const koreanCount =
  /^(?:[일이삼사오육칠팔구]?천)?(?:[일이삼사오육칠팔구]?백)?(?:[일이삼사오육칠팔구]?십)?[영일이삼사오육칠팔구]?$/u;

const englishCounts = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
const englishParts: Readonly<Record<string, number>> = {
  tenth: 10,
  hundredth: 100,
  thousandth: 1000,
  millionth: 1e6,
};

/**
 * A fraction said in words: "천분의 일", "1000분의 1", "만분의 삼", "one thousandth", "3 hundredths". Undefined for
 * anything else, and where the denominator is zero.
 *
 * @param text lower case, without spaces at its ends
 */
export function spokenFraction(text: string): number | undefined {
  const korean = /^(-?)([\d가-힣]+)\s?분의\s?([\d가-힣]+)$/u.exec(text);
  if (korean !== null) {
    const [below, above] = [koreanNumber(korean[2]!), koreanNumber(korean[3]!)];
    if (below === undefined || above === undefined || below === 0) return undefined;
    return (korean[1] === "" ? above : -above) / below;
  }
  const english = /^(a|\d{1,6}|[a-z]+)[\s-](ten|hundred|thousand|million)(ths?)$/u.exec(text);
  if (english === null) return undefined;
  const [, count = "", part = ""] = english;
  const above = count === "a" ? 1 : /^\d/u.test(count) ? Number(count) : englishCounts.indexOf(count);
  return above < 0 ? undefined : above / englishParts[`${part}th`]!;
}

/** A whole number below a hundred million, in digits or in Sino-Korean words. */
function koreanNumber(text: string): number | undefined {
  if (/^\d{1,8}$/u.test(text)) return Number(text);
  const [upper, lower, ...more] = text.includes("만") ? text.split("만") : ["영", text];
  if (more.length > 0 || ![upper, lower].every((part) => koreanCount.test(part ?? ""))) return undefined;
  return 10_000 * (upper === "" ? 1 : koreanBelow(upper!)) + koreanBelow(lower!);
}
