import { freeze } from "@opt/description";
import { lately } from "../lately.ts";
import type { Locale } from "../locale.ts";
import { agreed } from "./agreed.ts";
import { Asked } from "./asked.ts";
import { leastAsked } from "./asked-count.ts";
import { type Aspect, aspectsAsked } from "./aspects.ts";
import { contradicts } from "./contradictions.ts";
import type { Computation, Computed, Outcome } from "./computation.ts";
import { isMisread } from "./misread.ts";
import { missingText } from "./missing-text.ts";
import { isNoData } from "./open-numbers.ts";
import { saysMore } from "./number-words.ts";
import { placesIn } from "./places.ts";
import { plainWords } from "./plain-words.ts";
import { readQuestion, type Reading } from "./reading.ts";
import { asksSeveral } from "./several.ts";
import { inKnownWords } from "./same-words.ts";
import { spelledRight } from "./spelling.ts";
import { allAsked } from "./together.ts";
import { withoutTalk } from "./talk.ts";
import { withoutSettings } from "./unneeded.ts";
import { withoutGuesses } from "./said-before.ts";
import { isUntold } from "./untold.ts";
import { computations } from "./computations.ts";
import { otherOptimizer } from "./zoo-methods.ts";

/** What a question's pattern says, found out once for all that read it in one way or another. */
function byPattern<Value>(of: (pattern: string) => Value): (reading: Reading) => Value {
  const known = lately(32, of);
  return ({ pattern }) => known(pattern);
}

/** Questions for a reason or a meaning want no number. */
const wantsWords =
  /(?<!\p{L})왜|이유|까닭|무슨\s?(?:뜻|의미)|뜻이|의미(?:가|는|해)|(?<!\p{L})why(?!\p{L})|what does .* mean|explain|설명해|(?<!(?:스텝|업데이트|횟)(?:\s?횟?수)?(?:의)?\s?)차이(?:가|는|점)|difference between|(?<!\p{L})o\s?\/?\s?x(?!\p{L})|right\sor\swrong|t\s?\/\s?f(?!\p{L})|true\sor\sfalse|is\s(?:it|this|that)\s(?:true|right|correct)|(?<!=\s?|how\smany\s[^?#]{0,40})(?:right|correct|true)\s?\?\s?$|사실(?:이|인)|참(?:이|인)|맞(?:아요|나요|는가|는지|는\s?(?:말|설명|것)|죠|지요|습)|(?<!(?:#\d+;|몇)\s?(?:개|장|건|문제|명)?(?:를|을|가|이|만|나)?\s?)틀[리렸린려](?!\s?(?:개수|(?:것|게|건|문제|사진|이미지|데이터)(?:은|는|이)?\s?(?:몇|총|모두)))/u;

/** Questions for the number that leads to a result. */
const asksBackwards =
  /(?<!(?:get_last_lr\(\)|lr|학습률)(?:은|는|이|가)?\s)얼마(?:여야|이어야)|(?:값|크기|사이즈)(?:이|가)\s?(?:얼마|몇)(?:이?면|여야|이어야)|(?:which|what)\s(?!do|did|is|would|will)(?:[a-z]+\s){1,3}(?:makes?(?!\sup)|gives?|would\s(?:give|make)|leads?\sto)\s(?!.*(?:diverg|blow|unstable))/u;

/**
 * Computes the numbers that a question in Korean or English asks for. Returns undefined if there is nothing that it
 * can compute, if it does not understand every number in the question, or if it can compute only some of what is asked
 * for. If a number is missing, `missing` names it and there is no result. Never throws for any string.
 */
export function compute(
  question: string,
  {
    locale,
    computations: known = computations,
  }: { readonly locale: Locale; readonly computations?: readonly Computation[] },
): Computed | undefined {
  const asked = withoutGuesses(question);
  const found = readInAllWays(asked, readQuestion(asked), locale, known);
  if (found?.values === undefined) return found;
  // some of the numbers that are asked for are no answer
  return found.values.length < leastAsked(question) || isUntold(question, found) || isMisread(question, found)
    ? undefined
    : found;
}

function readInAllWays(
  question: string,
  reading: Reading,
  locale: Locale,
  known: readonly Computation[],
): Computed | undefined {
  const matched = allAsked(reading, (one) => computeOne(question, one, locale, known));
  // who tells no number may count letters, but takes no step
  if (reading.quantities.length === 0) return matched;
  const read = known.flatMap(({ reads }) => reads?.(question, locale) ?? []);
  const found = agreed(matched === undefined ? read : [matched, ...read]);
  const some = [matched, ...read].flatMap((one) => (one?.values === undefined ? [] : [one]));
  // some of the numbers that are asked for are no answer, but the right one has them
  const isAnswered = some.some(({ values }) => values!.length >= leastAsked(question));
  if (isAnswered || !isForNumbers(question, reading)) return found;
  const last = (one: Reading): Computed | undefined =>
    known.flatMap(({ readsLast }) => readsLast?.(one, locale) ?? [])[0];
  const later = [
    last(reading),
    eachAsked(reading, (one) => [computeOne(question, one, locale, known), last(one)]),
  ].flatMap((one) => one ?? []);
  return later.length === 0 ? found : agreed([...some, ...later]);
}

/** Several things that are asked for at once, each worked out in whatever way gives a number. */
function eachAsked(
  reading: Reading,
  ways: (reading: Reading) => readonly (Computed | undefined)[],
): Computed | undefined {
  const answer = allAsked(reading, (one) =>
    one === reading ? undefined : ways(one).find((way) => way?.values !== undefined),
  );
  return answer?.values === undefined ? undefined : answer;
}

/** Whether it asks for numbers of our subject at all. */
function isForNumbers(question: string, reading: Reading): boolean {
  return (
    asksForNumber(reading) &&
    !asksForAdvice.test(reading.pattern) &&
    !otherMatters.test(question.toLowerCase())
  );
}

/** What one reading of a question comes to. */
function computeOne(
  question: string,
  reading: Reading,
  locale: Locale,
  known: readonly Computation[],
): Computed | undefined {
  const computed = computeRead(question, reading, locale, known);
  if (computed?.values !== undefined) return computed;
  if (reading.quantities.length === 0) return computed;
  const rest = withoutTalk(reading);
  return (
    withSettingsAside(question, reading, locale, known) ??
    (rest && withoutTalkAnswer(question, rest, locale, known)) ??
    computed
  );
}

/** The answer to a question whose talk is set aside, if there is one then. */
function withoutTalkAnswer(
  question: string,
  rest: Reading,
  locale: Locale,
  known: readonly Computation[],
): Computed | undefined {
  const computed = computeRead(question, rest, locale, known);
  if (computed?.values !== undefined) return computed;
  return withSettingsAside(question, rest, locale, known);
}

/** The same without the settings that a computation does not need, by those that need none of the same. */
function withSettingsAside(
  question: string,
  reading: Reading,
  locale: Locale,
  known: readonly Computation[],
): Computed | undefined {
  for (const alike of groupsOf(known)) {
    const rest = withoutSettings(reading, alike[0]!.ignores ?? []);
    const computed = rest && computeRead(question, rest, locale, alike);
    if (computed?.values !== undefined) return computed;
  }
  return undefined;
}

const plainOf = byPattern((pattern) => spelledRight(plainWords(pattern)));
const knownWords = byPattern((pattern) => inKnownWords(spelledRight(plainWords(pattern))));

const groupsFound = new WeakMap<readonly Computation[], readonly (readonly Computation[])[]>();

/** Computations that need none of the same settings, together. */
function groupsOf(known: readonly Computation[]): readonly (readonly Computation[])[] {
  const found = groupsFound.get(known);
  if (found !== undefined) return found;
  const groups = new Map<string, Computation[]>();
  for (const one of known) {
    const settings = (one.ignores ?? []).join();
    const group = groups.get(settings);
    if (group === undefined) groups.set(settings, [one]);
    else group.push(one);
  }
  const made = [...groups.values()];
  groupsFound.set(known, made);
  return made;
}

function computeRead(
  question: string,
  reading: Reading,
  locale: Locale,
  known: readonly Computation[],
): Computed | undefined {
  let lacking: Computed | undefined;
  // as typed, then without talk and slips
  const plain = plainOf(reading);
  const tried = new Map<string, Computed | undefined>();
  for (const pattern of new Set([reading.pattern, plain])) {
    const computed = computeFrom(question, { ...reading, pattern }, locale, known);
    if (computed?.values !== undefined) return computed;
    tried.set(pattern, computed);
    lacking ??= computed;
  }
  const loose = computeLoosely(question, { ...reading, pattern: knownWords(reading) }, locale, known, tried);
  return loose?.values === undefined ? (lacking ?? loose) : loose;
}

/** Options to choose from, and quantities of other subjects. */
const otherMatters = /[①②③]|(?<!\d)1[.)]\s.*\s2[.)]\s|(?<=\d\s?)(?:kg|km|cm|mm|m\/s)(?![a-z])|물리|질량/u;

/**
 * The same in the words that the readers know, where they make another pattern than those that were tried, and by frames.
 * What is lacking counts only in a clear question.
 */
function computeLoosely(
  question: string,
  reading: Reading,
  locale: Locale,
  known: readonly Computation[],
  tried: ReadonlyMap<string, Computed | undefined>,
): Computed | undefined {
  if (otherMatters.test(question.toLowerCase())) return undefined;
  if (hasLost(reading)) return undefined;
  const { pattern } = reading;
  const computed = tried.has(pattern) ? tried.get(pattern) : computeFrom(question, reading, locale, known);
  if (computed?.values !== undefined) return computed;
  const framed = computeInFrames(question, reading, locale, known);
  if (framed?.values !== undefined) return framed;
  const isClear = reading.quantities.some(({ text }) => text !== undefined) && clearly.test(reading.pattern);
  return isClear ? (computed ?? framed) : undefined;
}

/** Whether other words for the same have swallowed a number that says something. */
function hasLost({ pattern, quantities, aside = [] }: Reading): boolean {
  return quantities.some(
    ({ text, value }, index) =>
      text !== undefined && value !== 1 && !aside.includes(index) && !pattern.includes(`#${index};`),
  );
}

const clearly = /\?|몇|얼마|구하|계산|how\s(?:many|much|big|large|far|long)|what(?:'s|\sis)/u;

/** A question before the one for a number, and what somebody knows already, want no answer of their own. */
function toldWords(pattern: string): string {
  const sentences = pattern.split(/(?<=[?!])\s+(?=\S)/u);
  const last = sentences.at(-1)!;
  const asks = /#\d+;/u.test(last) ? last : sentences.slice(-2).join(" ");
  const counts =
    /how\s(?:many|big|large|much|far|long)|what(?:'s|\sis)\s(?:the|its)\s(?:size|number|new|value|lr|learning\srate)|몇|얼마|크기/u;
  const own = counts.test(last) && sentences.length > 1 ? asks : pattern;
  return own.replace(/왜\s[^.?]{0,40}?(?:는지|은지)(?:는|야|도)?\s?(?:알겠|알고|이해)[가-힣]*/gu, " ");
}

/** What the frames make of a question; where two of them come to other numbers, nothing. */
function computeInFrames(
  question: string,
  reading: Reading,
  locale: Locale,
  known: readonly Computation[],
): Computed | undefined {
  if (!asksForNumber(reading) || asksForAdvice.test(reading.pattern)) return undefined;
  // only a computation that gives times may take them
  const isTimed = placesIn(reading).some(isNoData);
  const able = among(known, reading).filter(({ gives }) => !isTimed || gives?.includes("time") === true);
  const found = able.flatMap((computation) =>
    (computation.frames ?? []).flatMap(
      (frame) => tryOne(computation, frame, question, reading, locale) ?? [],
    ),
  );
  const full = found.filter(({ values }) => values !== undefined);
  const [first] = full.length > 0 ? full : found;
  const agree = full.every(({ values }) => String(values) === String(first!.values));
  return first !== undefined && agree && (full.length > 0 || found.length === 1) ? freeze(first) : undefined;
}

/** Questions for what is good, usual or right want an opinion. */
const asksForAdvice =
  /좋(?:아|은|을|나|니|지)|나을까|나아|낫|추천|권장|적당|적절|괜찮|충분|better|best(?![a-z])|recommend|typical|usual|common|reasonable|enough|too\s(?:big|small|large|high|low|many|much|few)|너무/u;

const asksForNumber: (reading: Reading) => boolean = byPattern((whole) => {
  const pattern = toldWords(whole);
  return ![wantsWords, asksBackwards].some((words) => words.test(pattern)) && !saysMore(pattern);
});

function computeFrom(
  question: string,
  reading: Reading,
  locale: Locale,
  known: readonly Computation[],
): Computed | undefined {
  if (!asksForNumber(reading)) return undefined;
  const lacking: Computed[] = [];
  const able = among(known, reading);
  for (const answer of ["answer", "answerFreely"] as const)
    for (const computation of able) {
      const computed = tryOne(computation, computation[answer], question, reading, locale);
      if (computed?.values !== undefined) return freeze(computed);
      if (computed !== undefined) lacking.push(computed);
    }
  return lacking[0] && freeze(lacking[0]);
}

const isOfOther = byPattern((pattern) => otherOptimizer.test(pattern));

/** The same for all computations that read a question. */
const aspectsOf: (reading: Reading) => readonly Aspect[] = byPattern(aspectsAsked);

/** Computations by whether a question has numbers, and whether it is about an optimizer that is worked out elsewhere. */
type Ables = Map<string, readonly Computation[]>;
const mostAbles = 64;
const ablesFound = new WeakMap<readonly Computation[], Ables>();

/** Those that may have to do with a question. */
function among(known: readonly Computation[], reading: Reading): readonly Computation[] {
  const hasNumbers = reading.quantities.length > 0;
  const isOther = isOfOther(reading);
  const aspects = aspectsOf(reading);
  const ables: Ables = ablesFound.get(known) ?? new Map();
  ablesFound.set(known, ables);
  const key = `${hasNumbers} ${isOther} ${aspects.join()}`;
  const found = ables.get(key);
  if (found !== undefined) return found;
  const able = known.filter(
    ({ ofNumbers = false, ofSteps = false, gives = [] }) =>
      (!ofNumbers || hasNumbers) &&
      !(ofSteps && isOther) &&
      aspects.every((aspect) => gives.includes(aspect)),
  );
  if (ables.size >= mostAbles) ables.clear();
  ables.set(key, able);
  return able;
}

function tryOne(
  computation: Computation,
  answer: ((asked: Asked) => Outcome | undefined) | undefined,
  question: string,
  reading: Reading,
  locale: Locale,
): Computed | undefined {
  if (answer === undefined) return undefined;
  try {
    const outcome = answer(new Asked(question, reading));
    if (outcome === undefined) return undefined;
    const about = { computation: computation.name, card: outcome.card ?? computation.card, locale };
    // who gives less than is lacking asks about something, not for a number
    if (outcome.missing !== undefined && outcome.missing.length > reading.quantities.length) return undefined;
    if (outcome.missing !== undefined)
      return {
        ...about,
        text: missingText(outcome.title[locale], outcome.missing, locale),
        parsed: {},
        missing: outcome.missing.map(({ name }) => name),
      };
    const { sheet } = outcome;
    for (const { ko, en } of reading.unneeded ?? [])
      sheet.understood({ ko: `${ko}: 계산에 안 들어감`, en: `${en}: not needed` });
    if (!sheet.values.every(Number.isFinite) || contradicts(reading, sheet.taken)) return undefined;
    if (asksSeveral(reading.pattern, sheet.values.length)) return undefined;
    return {
      ...about,
      text: sheet.text(locale),
      values: sheet.values,
      parsed: sheet.parsed,
      derivation: sheet.certificate(reading.text),
    };
  } catch (error) {
    // core and data refuse what lies outside their limits; such a question has no answer
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
