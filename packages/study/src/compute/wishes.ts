import { clausesWished } from "./wished-clauses.ts";
import { goalsWished } from "./wished-goals.ts";
import { momentsWished } from "./wished-moments.ts";
import { rulesWished } from "./wished-rules.ts";
import { symbolsWished } from "./wished-symbols.ts";
import type { Reading } from "./reading.ts";
import { only, type Wish } from "./wish.ts";

/** So many things are worked out at once at most. */
const most = 10;

/** Nothing longer, in characters, is read as one question for several things. */
const longest = 800;

/** The ways to read a question as one for several things, the surest first; none where it asks for one. */
export function wishesIn(reading: Reading): readonly Wish[] {
  if (reading.pattern.length > longest || !mayAskSeveral.test(reading.pattern)) return [];
  const [moments, symbols] = [momentsWished(reading), symbolsWished(reading)];
  const goals = moments === undefined ? [symbols, goalsWished(reading)] : [eachOfThese(moments, symbols)];
  return [...goals, bothWays(reading), beforeAndAfter(reading), rulesWished(reading), clausesWished(reading)]
    .flatMap((wish) => wish ?? [])
    .filter(({ parts }) => parts.length > 1 && parts.length <= most);
}

/** Several symbols at several moments are as many numbers at each. */
function eachOfThese(moments: Wish, symbols: Wish | undefined): Wish {
  const each = symbols?.parts.length ?? 1;
  return { ...moments, least: moments.parts.length * each };
}

const changed =
  /#(\d+);\s?(?:개|장|명|번|회)?(?:에서|부터)\s#(\d+);\s?(?:개|장|명|번|회)?(?:로|으로|까지)\s?(?:바꾸|바뀌|바꿔|바꿨|늘리|늘려|늘렸|늘어나|줄이|줄여|줄였|올리|올렸|키우|키웠)[가-힣]*/u;
const changedInEnglish =
  /(?:(?:goes|changes?|changed|grows?|grew|raised?|increased?|drops?|dropped|falls?)\s|is\s(?:changed|raised|increased|reduced|lowered)\s)?from\s#(\d+);\sto\s#(\d+);/u;
const fromToInEnglish =
  /(?:goes?\s|changes?\s|drops?\s|falls?\s|grows?\s)?from\s(?:how\smany|what)\sto\s(?:how\smany|what)/u;
const fromToAsked =
  /몇(?:\s?(?:번|개|장|회|스텝))?에서\s몇(?:\s?(?:번|개|장|회|스텝))?(?:으로|로|이|가)?\s?[가-힣]*/u;

/** "배치를 64에서 256으로 바꾸면 몇 번에서 몇 번이 되나": what it is before and after. */
function beforeAndAfter(reading: Reading): Wish | undefined {
  const { pattern } = reading;
  const [change, asks, one, told] = /[가-힣]/u.test(pattern)
    ? ([changed, fromToAsked, "몇", "이면"] as const)
    : ([changedInEnglish, fromToInEnglish, "to how many", ""] as const);
  const sides = change.exec(pattern);
  if (sides === null || !asks.test(pattern)) return undefined;
  const asked = pattern.replace(asks, one);
  return {
    parts: [sides[1]!, sides[2]!].map((index) => ({
      readings: [only(reading, asked.replace(change, `#${index};${told}`))],
    })),
  };
}

/** "With and without the final refit". */
function bothWays(reading: Reading): Wish | undefined {
  const { pattern } = reading;
  const both = /(?<![a-z])with\sand\swithout(?![a-z])/u;
  if (!both.test(pattern)) return undefined;
  return {
    parts: ["with", "without"].map((way) => ({ readings: [only(reading, pattern.replace(both, way))] })),
  };
}

/** A vector has as many numbers as the one it comes from. */
const vector = /[([]\s?(#\d+;(?:\s?,\s?#\d+;)+)\s?[)\]]/u;
const asksVector =
  /clipped\s(?:gradient|vector)|(?:클리핑|잘린|자른)\S{0,3}\s?(?:(?:뒤|후)의?\s?)?(?:벡터|기울기|그[래레]디언트)/u;

/** How many numbers there are at least in all that is asked for. */
export function numbersIn({ pattern }: Reading, { parts, least = parts.length }: Wish): number {
  const list = asksVector.test(pattern) ? vector.exec(pattern)?.[1] : undefined;
  return least + (list?.match(/#/gu)?.length ?? 1) - 1;
}

/** Whatever joins two things, or asks twice. */
const mayAskSeveral =
  /,|&|\/|·|(?<![a-z])(?:and|each|plus)(?![a-z])|(?<=\S)(?:와|과|랑|하고)\s|및|그리고|이고|각|마다|몇(?:\s?[가-힣]{1,3})?에서\s몇|how\smany\sto\show|\?.+\?|고,?\s/u;
