import type { Reading } from "./reading.ts";
import { goalNamed } from "./wished-goals.ts";
import { hasAll, only, type Part, type Wish } from "./wish.ts";

/** A question for a number and what it ends with: "몇 스텝이고,", "how many steps per epoch, and". */
const korean =
  /(?<=^|[?#\s])[^?#]*?(?:(?:수|크기|값|학습률|(?<![a-z])(?:lr|[wv]))(?:는|은)?(?=\?\s)|(?:몇|얼마)[^?#,]{1,14}?(?:하고|이고|되고|나고|이며|하며)(?=\s)|몇\s?\S{0,8}|얼마\S{0,5})(?:\s(?:돼|되|들|나|있|남|해|필요)\S{0,6})?(?:,\s|\?\s?|$|\s(?=그리고|글고|또)|(?<=고|며)\s)/gu;
const english =
  /(?:how\s(?:many|much|big|large|long)|what(?:'s|\sis))\s[^?]*?(?:(?:,|;)?\s(?:and|plus)\s(?:also\s)?(?=how\s|what)|[,;]\s(?=how\s|what)|\?\s?(?:and\s|also,?\s|plus,?\s)?|$)/gu;
const conditional = /[:;.]\s|(?:면|때|인데|데|에서|이고)\s|,\s/gu;
/** What an English clause tells behind what it asks for. */
const toldBehind = /\s(?:with|for|if|when|given|using|on|over|in)\s[^?#]*#/u;
const counts =
  /몇|얼마|(?:수|크기|값|학습률|lr|[wv])(?:는|은)?\?|how\s(?:many|much|big|large|long)|what(?:'s|\sis)\sthe/u;

/** What points back to the clause before it is not understood without that one. */
const pointsBack =
  /(?<![a-z])(?:it|its|that|those|these|them|they|then|there|this|same|of\swhich|in\s(?:total|all))(?![a-z])|^how\s(?:many|much)\s(?:for|in|after|with|per|of)(?![a-z])|그때|거기|그\s?중|이\s?중/u;

interface Clause {
  readonly from: number;
  readonly to: number;
}

/** Questions for a number one after the other, each with its asking word: "몇 스텝이고, 마지막 배치엔 몇 개?". */
export function clausesWished(reading: Reading): Wish | undefined {
  const { pattern } = reading;
  const isKorean = /[가-힣]/u.test(pattern);
  const found = Array.from(pattern.matchAll(isKorean ? korean : english), ({ 0: whole, index }) =>
    askedFrom(pattern, index, index + whole.length, isKorean),
  ).filter(({ from, to }) => counts.test(pattern.slice(from, to)));
  if (found.length < 2) return undefined;
  return { parts: found.map((clause) => partOf(reading, found, clause, isKorean)) };
}

/** A clause without what it tells before it asks. */
function askedFrom(pattern: string, from: number, to: number, isKorean: boolean): Clause {
  if (!isKorean) {
    const end = toldBehind.exec(pattern.slice(from, to))?.index;
    return { from, to: end === undefined ? to : from + end };
  }
  const mark = pattern.slice(0, to).lastIndexOf(";") + 1;
  const start = Math.max(from, mark);
  const text = pattern.slice(start, to).replace(/,\s$/u, "");
  const told = start === mark && mark > 0 ? (/^\S*\s/u.exec(text)?.[0].length ?? 0) : 0;
  const begin = Array.from(text.matchAll(conditional)).at(-1);
  const behind = begin === undefined ? told : begin.index + begin[0].length;
  return { from: start + Math.max(told, behind), to };
}

function partOf(reading: Reading, all: readonly Clause[], own: Clause, isKorean: boolean): Part {
  const { pattern } = reading;
  const goal = pattern
    .slice(own.from, own.to)
    .replace(/(?<![\s,;])[\s,;]*(?:and|plus|also|그리고|글고)?(?:\salso)?[\s,;]*$/u, "")
    .replace(/^(?:그리고|글고|또|그럼|그|and|also)\s+/u, "")
    .replace(/(?<=(?:몇|얼마).*?)(?:이고|이며|인지|고|하고|하며)$/u, "")
    .replace(/\?$/u, "");
  if (own !== all[0] && pointsBack.test(goal)) return { readings: [] };
  const named = all.map(({ from, to }) => goalNamed(pattern.slice(from, to)));
  if (!isKorean && (named.includes(undefined) || new Set(named).size < named.length)) return { readings: [] };
  const others = all.filter((one) => one !== own).toSorted((a, b) => b.from - a.from);
  const cut = (text: string, { from, to }: Clause): string => `${text.slice(0, from)} ${text.slice(to)}`;
  const told = [...others, own].toSorted((a, b) => b.from - a.from).reduce(cut, pattern);
  const inPlace = others.reduce(
    cut,
    `${pattern.slice(0, own.from)}${goal}?${pattern.slice(own.to).replace(/^\s*/u, " ")}`,
  );
  const isLast = others.every(({ from }) => from < own.from);
  const ways = isLast || !isKorean ? [`${told} ${goal}?`] : [`${told} ${goal}?`, inPlace];
  return { readings: ways.map((way) => only(reading, way)).filter((one) => hasAll(reading, one)) };
}
