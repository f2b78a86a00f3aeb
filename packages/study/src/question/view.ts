import type { Certificate } from "../certificate/certificate.ts";
import { unmarked } from "../derivation/ledger.ts";
import { type Bilingual, checkLocale, type Locale } from "../locale.ts";
import { nWrong } from "./balance.ts";
import { groupTemplates } from "./group-question.ts";
import type { Kit } from "./kit.ts";
import type { Question, QuestionView } from "./question.ts";
import { streamOf } from "./stream.ts";
import type { Distractor, Posed, Template } from "./template.ts";
import { verdicts } from "./true-false.ts";

/** An option with what is known about it. */
interface PlacedOption {
  readonly id: string;
  readonly label: Bilingual;
  readonly isRight: boolean;
  readonly tempting?: Bilingual;
}

/** A question worked out, with its options in the order to show and its texts as shown. */
export interface Placed extends Omit<Posed, "ledger"> {
  readonly input: Template["input"];
  readonly options: readonly PlacedOption[];
  /** The derivation of every number in these texts. */
  readonly certificate: () => Certificate;
}

/**
 * Puts a question into words. Nothing in the view tells which option is right.
 *
 * @throws {RangeError} for a question of an unknown template, and for a language that is not "ko" or "en".
 */
export function viewQuestion(
  kit: Kit,
  question: Question,
  { locale }: { readonly locale: Locale },
): QuestionView {
  checkLocale(locale);
  const { prompt, input, card, options, parts } = place(kit, question);
  const chart = templateOf(kit, question).chart?.(question);
  return Object.freeze({
    prompt: prompt[locale],
    input,
    options: Object.freeze(options.map(({ id, label }) => Object.freeze({ id, label: label[locale] }))),
    ...(parts && {
      parts: Object.freeze(
        parts.map((part, index) => Object.freeze({ id: letter(index), prompt: part[locale] })),
      ),
    }),
    card,
    ...(chart ? { chart } : {}),
  });
}

/** True if a question shows a picture; nothing is drawn to find out. */
export function hasChart(kit: Kit, question: Question): boolean {
  return templateOf(kit, question).chart !== undefined;
}

/** Questions are frozen, so that each is worked out once. */
const known = new WeakMap<Kit, WeakMap<Question, Placed>>();

/** Works a question out and puts its options into their order. */
export function place(kit: Kit, question: Question): Placed {
  const own = known.get(kit) ?? new WeakMap<Question, Placed>();
  known.set(kit, own);
  const placed = own.get(question) ?? workOut(kit, question);
  if (Object.isFrozen(question) && Object.isFrozen(question.parameters)) own.set(question, placed);
  return placed;
}

function workOut(kit: Kit, question: Question): Placed {
  const { input, pose } = templateOf(kit, question);
  const { ledger, ...posed } = pose(question, kit);
  const marked = optionsOf[input](posed, question);
  const options = marked.map((option) => Object.assign({}, option, shownOf(option)));
  const distractors = posed.distractors.map((one) => Object.assign({}, one, shownOf(one)));
  const texts = [
    posed.prompt,
    posed.key,
    posed.why,
    ...(posed.captions ?? []),
    ...(posed.parts ?? []),
    ...marked.map(({ label }) => label),
  ];
  const tempting = (marked.length === 0 ? posed.distractors : marked).flatMap((one) => one.tempting ?? []);
  return {
    ...posed,
    prompt: shownIn(posed.prompt),
    key: shownIn(posed.key),
    why: shownIn(posed.why),
    ...(posed.parts && { parts: posed.parts.map(shownIn) }),
    input,
    options,
    distractors,
    certificate: () => ledger.certificate([...texts, ...tempting].flatMap(({ ko, en }) => [ko, en])),
  };
}

function shownOf({
  label,
  tempting,
}: Pick<Distractor, "label" | "tempting">): Pick<Distractor, "label" | "tempting"> {
  return tempting === undefined
    ? { label: shownIn(label) }
    : { label: shownIn(label), tempting: shownIn(tempting) };
}

/** The text as shown, in both languages. */
export function shownIn({ ko, en }: Bilingual): Bilingual {
  return { ko: unmarked(ko), en: unmarked(en) };
}

function templateOf({ templates }: Kit, { template: name }: Question): Template {
  const template = [...templates, ...groupTemplates].find((one) => one.name === name);
  if (template === undefined) throw new RangeError(`template must be a known one, got ${name}`);
  return template;
}

type Unplaced = Omit<Posed, "ledger">;

const optionsOf: Readonly<
  Record<Template["input"], (posed: Unplaced, question: Question) => readonly PlacedOption[]>
> = {
  boolean: trueFirst,
  choice: shuffled,
  number: () => [],
  text: () => [],
  formula: () => [],
  parts: () => [],
  order: ({ steps = [] }) => steps.map((label, index) => ({ id: letter(index), label, isRight: false })),
};

/** "a" for the first, "b" for the second, … */
export function letter(index: number): string {
  return String.fromCharCode(97 + index);
}

function trueFirst({ key }: Unplaced): readonly PlacedOption[] {
  return verdicts.map(([id, label]) => ({ id, label, isRight: label.en === key.en }));
}

function shuffled(posed: Unplaced, question: Question): readonly PlacedOption[] {
  const { key, keyPlace } = posed;
  const wrong = chosen(posed, question).map((one) => Object.assign({ isRight: false }, one));
  const all: readonly (Distractor & { readonly isRight: boolean })[] = [
    { label: key, isRight: true },
    ...wrong,
  ];
  const ordered =
    keyPlace === undefined
      ? Array.from(streamOf(question.seed, "order").permutation(all.length), (from) => all[from]!)
      : wrong.toSpliced(keyPlace, 0, all[0]!);
  return ordered.map((option, position) => Object.assign({ id: letter(position) }, option));
}

/** The wrong options that were drawn; the first ones for a question that names none. */
function chosen({ distractors, shows = nWrong }: Unplaced, { parameters }: Question): readonly Distractor[] {
  const { wrong } = parameters;
  if (!Array.isArray(wrong)) return distractors.slice(0, shows);
  const found = [...new Set(wrong.map(Number))].flatMap((index) => distractors[index] ?? []);
  if (found.length !== nWrong)
    throw new RangeError(`wrong must name ${nWrong} wrong options, got ${wrong.join(", ")}`);
  return found;
}
