import { searchable } from "../language/normalise.ts";
import type { Locale } from "../locale.ts";
import type { Card, Claim } from "../pack/card.ts";
import { type ScoredOption, scoreOptions } from "./option-scores.ts";
import type { ChoiceQuestion, Option } from "./choice-question.ts";
import { plainStem } from "./plain-stem.ts";
import type { Reading } from "./read.ts";
import type { Subject } from "./subject.ts";

/** The option that fits, or several of them, and the claim that says so. */
export interface Chosen {
  readonly options: readonly Option[];
  /** Whether it is clear; else it is only likely. */
  readonly isSure: boolean;
  readonly card: Card;
  readonly claim?: Claim;
}

/** A stem that asks which option is so, or is not, by itself. */
const asksWhichHolds =
  /(?:옳|맞|바른|참인|틀린|틀리|거짓|잘못)[가-힣 ]*(?:것|설명|말|문장|고르|골라|고른)|\b(?:true|correct|right|false|(?<!how )wrong|incorrect)\b/u;
const asksWhichFails =
  /틀린|틀리|거짓|잘못|(?:옳|맞|바르)지 (?:않|못)|\b(?:false|(?<!how )wrong|incorrect|(?:not|isnt|isn't) (?:true|correct|right))\b/u;
const asksForAll =
  /모두 ?(?:고르|고른|골라)|있는 ?대로|\ball (?:that|which) (?:apply|are|hold)|\b(?:choose|select|pick|mark|check) (?:all|every)\b|고르면 모두|다 고르/u;
/** Stems that ask which of the options is none of a kind, and the same without the negation. */
const negations: readonly (readonly [RegExp, string])[] = [
  [/(?:이|가)?\s?아닌\s?(?=것|거|건)/u, "인 "],
  [/지\s?(?:않|못하)[은는]\s?(?=것|거|건)/u, "는 "],
  [/지\s?않아도\s?(?:되|괜찮|좋|상관\s?없)[은는]\s?(?=것|거|건)/u, "야 하는 "],
  [/(?:이?라고|다고|으?로)?\s?(?:볼|할|말할)\s?수\s?없는\s?(?=것|거|건)/u, "인 "],
  [/(?:와|과|랑|하고)?\s?(?:가장\s)?(?:거리가\s?(?:먼|멀)|동떨어진)\s?(?=것|거|건)/u, "에 관련된 "],
  [/(?<=\b(?:is|are|does|do|can|will|should)\s(?:[\w-]+\s){0,4})(?:NOT|not)\s/u, ""],
  [/(?<=\b(?:needs?|uses?|keeps?|has|have|stores?|requires?|takes?|gives?|involves?)\s)no(?=[\s:])/u, ""],
  [/(?:이|가)?\s?필요\s?없는\s?(?=[가-힣])/u, "이 필요한 "],
  [/(?<=\b(?:is|are|do|does|can|would|should))n['’]t\b/u, ""],
  [
    /(?:와|과|랑|이랑|하고)?\s?(?:관련|상관|관계|해당|도움|영향)(?:이|되지|하지)?\s?(?:없|않)[은는]\s?(?=것|거|건)/u,
    "에 관련된 ",
  ],
  [/\bNOT\s/u, ""],
  [/(?<=\bwhich\b.*)\b(?:cannot|can['’]t)\b/iu, "can"],
  [/(?<=\bwhich\b.*)\b(?:least|never)\s/iu, ""],
  [/\bexcept\b(?:\s(?:for|which|one))?/iu, ""],
  [/^\s*odd one out\W*(?:the )?(?:rest|others) (?:are|is)\s/iu, "which is one of "],
  [/\bodd one out\b\W*(?:the (?:rest|others)\s)?/iu, ""],
];

export function withoutNegation(stem: string): string {
  if (asksWhichHolds.test(searchable(stem))) return stem;
  return negations.reduce((text, [negation, instead]) => text.replace(negation, instead), stem);
}

/** Whether a stem asks which option is not so. */
export function asksWhichFailsIn(stem: string): boolean {
  const plain = searchable(stem);
  return withoutNegation(stem) !== stem || (asksWhichHolds.test(plain) && asksWhichFails.test(plain));
}

/** How likely the best must be, among all, to be called the answer, and to be called likely. */
const clear = { sure: 0.75, likely: 0.6 };

/**
 * Chooses among options: the one that, put into the question, makes a statement which the cards bear out and do not
 * deny; where all that apply are wanted, each that makes one.
 */
export function choose(
  subject: Subject,
  choice: ChoiceQuestion,
  reading: Reading,
  locale: Locale,
): Chosen | undefined {
  const { stem, options, sets } = choice;
  const plain = searchable(stem);
  const positive = plainStem(withoutNegation(stem));
  const fails = asksWhichFailsIn(stem);
  const sign = fails ? -1 : 1;
  const plainOptions = options.filter(({ text }) => !both.test(text) && !neither.test(text));
  if (plainOptions.length < 2) return undefined;
  const scored = scoreOptions(subject, { stem: positive, options: plainOptions }, reading, locale).map(
    ({ score, alone, ...about }) => Object.assign(about, { score: sign * score, alone: sign * alone }),
  );
  if (plainOptions.length < options.length) return bestOf(setsAmong(options, scored));
  if (sets !== undefined) return bestOf(setsOf(sets, scored));
  if (asksForAll.test(plain)) return bestOf(subsetsOf(scored));
  return bestOf(scored.map(({ option, ...about }) => Object.assign({ options: [option] }, about)));
}

const both =
  /^(?:both|둘\s?(?:다|모두)|(?:위의?\s?)?(?:것\s?)?(?:모두|전부)(?:\s?(?:다|맞\S*|옳\S*))?|all(?:\sof\s(?:the\sabove|them|these))?|all\sthe\sabove)(?:\sof\sthem)?[.!]?$/iu;
const neither =
  /^(?:neither(?:\sof\sthem)?|none(?:\sof\s(?:the\sabove|them|these))?|(?:둘\s?(?:다|모두)|모두|전부)\s?(?:아니|아님|아닌|틀)\S*|(?:해당|정답|답)?\s?없(?:음|다|어요))[.!]?$/iu;

/** Which of the other options an option says to hold: itself, both, all or none of them. */
function reachOf({ label, text }: Option): (one: string) => boolean {
  if (both.test(text)) return () => true;
  return neither.test(text) ? () => false : (one) => one === label;
}

interface Candidate extends Omit<ScoredOption, "option" | "alone"> {
  readonly options: readonly Option[];
}

/** The candidate with the best odds, where they are good enough. */
function bestOf(candidates: readonly Candidate[]): Chosen | undefined {
  const [first] = candidates.toSorted((a, b) => b.score - a.score);
  if (first?.card === undefined) return undefined;
  const odds = candidates.reduce((sum, { score }) => sum + Math.exp(score - first.score), 0);
  if (1 / odds < clear.likely) return undefined;
  const { options, card, claim } = first;
  return {
    options,
    isSure: 1 / odds >= clear.sure,
    card,
    ...(claim && { claim }),
  };
}

/** Answers that are sets of statements, "ㄱ, ㄷ": what speaks for those in it and against the others. */
function setsOf(sets: readonly Option[], scored: readonly ScoredOption[]): readonly Candidate[] {
  return sets.map((set) => ({ ...setOf(scored, (label) => set.text.includes(label)), options: [set] }));
}

/** About what an option scores of which the cards say nothing. */
const unsaid = 1.5;

/** What an option scores at most that the cards deny. */
const denied = -0.5;

/** Options that are sets of the others: one, both, neither. */
function setsAmong(options: readonly Option[], scored: readonly ScoredOption[]): readonly Candidate[] {
  const centred = scored.map(({ alone, ...about }) => Object.assign(about, { alone: alone - unsaid }));
  const areDenied = scored.every(({ alone }) => alone < denied);
  return options
    .filter(({ text }) => areDenied || !neither.test(text))
    .map((option) => Object.assign(setOf(centred, reachOf(option)), { options: [option] }));
}

/** Every set of statements but the empty one. */
function subsetsOf(scored: readonly ScoredOption[]): readonly Candidate[] {
  return Array.from({ length: 2 ** scored.length - 1 }, (_, bits) => {
    const inside = new Set(
      scored.filter((__, at) => ((bits + 1) >> at) & 1).map(({ option }) => option.label),
    );
    return setOf(scored, (label) => inside.has(label));
  });
}

function setOf(scored: readonly ScoredOption[], isIn: (label: string) => boolean): Candidate {
  const inside = scored.filter(({ option }) => isIn(option.label));
  const [best] = (inside.length > 0 ? inside : scored).toSorted((a, b) => b.alone - a.alone);
  const score = scored.reduce((sum, one) => sum + (isIn(one.option.label) ? one.alone : -one.alone), 0) / 2;
  const { card, claim } = best ?? {};
  return {
    score,
    options: inside.map(({ option }) => option),
    ...(card && { card }),
    ...(claim && { claim }),
  };
}
