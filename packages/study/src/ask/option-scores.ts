import { countOf, featuresOf } from "../language/features.ts";
import { numbersOf } from "../language/numbers.ts";
import { searchable } from "../language/normalise.ts";
import type { Locale } from "../locale.ts";
import type { Card, Claim } from "../pack/card.ts";
import { createAlignment } from "./alignment.ts";
import type { ChoiceQuestion, Option } from "./choice-question.ts";
import type { NearPassage } from "./passages.ts";
import type { Subject } from "./subject.ts";
import type { Reading } from "./read.ts";
import { type Bearer, evidenceFor, judge } from "./truth.ts";

/** What speaks for an option, all in all, and the passage that says most. */
export interface ScoredOption {
  readonly option: Option;
  /** The logarithm of its odds beside the others. */
  readonly score: number;
  readonly card?: Card;
  readonly claim?: Claim;
  readonly passage?: NearPassage;
}

/** What each sign counts; fitted to the development questions as a choice among the options of each. */
const weights = {
  said: 6,
  denied: -1.6,
  passage: 1.5,
  falsePassage: -0.9,
  verdict: { sure: 1, likely: 0.3 },
} as const;
/** Of what speaks for an option, what the part counts that does not name the option itself. */
const unnamed = 0.25;
const mostPassages = 12;

/** Scores each option by what some cards say about the statement that it makes of the question. */
export function scoreOptions(
  subject: Subject,
  { stem, options }: ChoiceQuestion,
  reading: Reading,
  cards: readonly Card[],
  locale: Locale,
): readonly ScoredOption[] {
  const topic = topicOf(stem);
  const aligned = createAlignment({ stem, options });
  return options.map((option) => {
    const own = ownFeatures(option, options);
    const statement = statementWith(stem, option, locale);
    const inStem = { subject, reading, cards, option, own, locale, statement, aligned };
    const said = weigh(inStem);
    const passages = passagesFor(inStem, stem);
    const score =
      weights.said * said.for +
      weights.denied * said.against +
      weights.passage * passages.for +
      weights.falsePassage * passages.against +
      verdictOn(topic === undefined ? inStem.statement : `${topic} ${option.text}`, inStem);
    const card = said.best?.saying.card ?? passages.card;
    return {
      option,
      score,
      ...(card && { card }),
      ...(said.best && { claim: said.best.saying.claim }),
      ...(passages.passage && { passage: passages.passage }),
    };
  });
}

const askers: Readonly<Record<Locale, RegExp>> = {
  ko: /무엇과 무엇|무엇|뭐|뭘|(?:어떤|어느|몇) ?[가-힣]+?(?=(?:을|를|이|가|은|는|로|으로|에|의|배|번)?(?:\s|\?|$))|누가|누구|어떻게|얼마나|얼마|어디/u,
  en: /\b(?:what|which(?: [a-z]+)?|who|where|when|how (?:many|much|long|far|often)(?: [a-z]+)?|how)\b/iu,
};

/** "다음 중 학습되는 값인 것은": the kind that the options are held against. */
const kindAsked =
  /^(?:(?:다음|아래|보기)\s?(?:보기\s?)?(?:중에?서?|가운데(?:에서)?)\s?)?(.+?)(?:인|[은는])?\s(?:것|거|건)[은는]?$/u;

/** The statement that an option makes of a question: in the place of its question word, else at its end. */
function statementWith(stem: string, { text }: Option, locale: Locale): string {
  const bare = stem.replace(/[?:.…\s]+$/u, "");
  const kind = kindAsked.exec(bare)?.[1];
  if (kind !== undefined) return `${text} ${kind}`;
  const filled = bare.replace(askers[locale], ` ${text} `);
  return filled === bare ? `${bare} ${text}` : filled;
}

/** "다음 중 Adam에 대한 설명으로 옳은 것은", "which is true of Adam": where options are whole statements, of what. */
const holding: readonly RegExp[] = [
  /^(?:(?:다음|아래|보기|<보기>)(?:의|에서)?\s?(?:보기\s?)?(?:중에?서?|가운데(?:에서)?|에서)?,?\s?)?(.*?)(?:에\s?(?:대한|대해서?|관한|관해)|의|으?로|에서)?\s?(?:설명|내용|말|문장)?(?:으?로|중에?서?)?\s?(?:옳|맞|바른|참인|틀린|틀리|거짓|잘못)[가-힣 ]*(?:것|설명|말|문장|고르|골라|고른)/u,
  /^(?=.*\b(?:true|correct|right|false|wrong|incorrect|apply)\b)(?:.*\b(?:about|of|regarding|for)\s+((?!the following|these)[^?:.]+?)(?:\s(?:is|are)\b.*)?[?:.].*|.*?([A-Z][\w -]*):?)$/u,
];

function topicOf(stem: string): string | undefined {
  for (const pattern of holding) {
    const match = pattern.exec(stem);
    if (match !== null) return (match[1] ?? match[2] ?? "").trim();
  }
  return undefined;
}

/** What a verdict on the whole statement that an option makes counts. */
function verdictOn(statement: string, { subject, reading, locale }: Made): number {
  const verdict = judge(subject, reading, statement, locale);
  if (verdict?.truth === undefined) return 0;
  return (verdict.truth ? 1 : -1) * (verdict.isSure ? weights.verdict.sure : weights.verdict.likely);
}

interface Made {
  readonly subject: Subject;
  readonly reading: Reading;
  readonly cards: readonly Card[];
  readonly option: Option;
  /** The features that only this option has. */
  readonly own: readonly number[];
  readonly locale: Locale;
  /** What the option makes of the question. */
  readonly statement: string;
  readonly aligned: ReturnType<typeof createAlignment>;
}

/** What the cards' statements say for and against the one that an option makes. */
function weigh({ subject, reading, option, own, locale, statement, aligned }: Made): {
  readonly for: number;
  readonly against: number;
  readonly best?: Bearer;
} {
  const scores = { for: 0, against: 0 };
  let best: Bearer | undefined;
  for (const one of evidenceFor(subject, reading, statement, locale).bearers) {
    const side = one.holds > 0.5 ? "for" : "against";
    const { text } = one.saying;
    const named = overlap(subject, option, own, text) * (side === "for" ? aligned(option, text) : 1);
    const score = one.strength * Math.abs(2 * one.holds - 1) * (unnamed + (1 - unnamed) * named);
    if (score <= scores[side]) continue;
    scores[side] = score;
    if (side === "for") best = one;
  }
  return { ...scores, ...(best && { best }) };
}

/** True passages near question and option speak for it, false claims against it. */
function passagesFor(
  { subject, cards, option, own, locale, aligned }: Made,
  stem: string,
): {
  readonly for: number;
  readonly against: number;
  readonly card?: Card;
  readonly passage?: NearPassage;
} {
  let best: { readonly for: number; readonly card?: Card; readonly passage?: NearPassage } = { for: 0 };
  let against = 0;
  for (const card of cards) {
    const passages = subject.passagesOf(card, locale).answering(`${stem} ${option.text}`);
    for (const passage of passages.slice(0, mostPassages)) {
      const { claim, text } = passage;
      const words = claim === undefined ? text : `${text} ${claim.truth ? claim.why[locale] : ""}`;
      const near = (0.3 + passage.nearness) * overlap(subject, option, own, words);
      const score = near * aligned(option, text);
      if (claim !== undefined && !claim.truth) against = Math.max(against, near);
      else if (score > best.for || best.card === undefined) best = { for: score, card, passage };
    }
  }
  return { ...best, against };
}

/** The features that only this option has. */
function ownFeatures(option: Option, options: readonly Option[]): readonly number[] {
  const others = new Set(
    options.filter((one) => one !== option).flatMap(({ text }) => Array.from(featuresOf(text))),
  );
  return [...featuresOf(option.text)].filter((feature) => !others.has(feature));
}

/** "k번", "n - 1 times": an option that is a number by a letter. */
const variable = /^([knbm](?:\s?[-+/*]\s?\d+)?)\s?(?:번|개|장|배|times?|models?)?$/u;

/** The share of an option that a passage holds; numbers and letters for numbers must stand in it as such. */
function overlap(subject: Subject, { text }: Option, own: readonly number[], passage: string): number {
  const plain = searchable(text).trim();
  const [, letter] = variable.exec(plain) ?? [];
  if (letter !== undefined) {
    const expression = letter.replaceAll(/\s/gu, "");
    const said = searchable(passage).replace(/\s?([-+/*])\s?(?=\d)/gu, "$1");
    const places = said.split(expression);
    const stands = places
      .slice(1)
      .some((behind, at) => !/[a-z\d]$/u.test(places[at]!) && !/^(?:[a-z\d]|[-+/*]\d)/u.test(behind));
    return stands ? 1 : 0;
  }
  const numbers = numbersOf(plain);
  const letters = text.replace(/[\d\s.,/%×*배번개]/gu, "");
  if (numbers.length > 0 && letters.length <= 2) {
    const said = numbersOf(searchable(passage));
    return numbers.every((number) => said.some((one) => Math.abs(one - number) < 1e-9)) ? 1 : 0;
  }
  const features = subject.featuresOf(passage);
  let [held, all] = [0, 1e-9];
  for (const feature of own) {
    all += countOf(feature);
    if (features.has(feature)) held += countOf(feature);
  }
  return held / all;
}
