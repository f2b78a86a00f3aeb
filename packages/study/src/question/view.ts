import { randomState } from "@opt/data";
import type { Bilingual, Locale } from "../locale.ts";
import type { Question, QuestionView } from "./question.ts";
import type { Distractor, Posed, Template } from "./template.ts";
import { templates } from "./templates.ts";
import { verdicts } from "./true-false.ts";

/** An option with what is known about it. */
interface PlacedOption {
  readonly id: string;
  readonly label: Bilingual;
  readonly isRight: boolean;
  readonly tempting?: Bilingual;
}

/** A question worked out, with its options in the order to show. */
export interface Placed {
  readonly input: Template["input"];
  readonly posed: Posed;
  readonly options: readonly PlacedOption[];
}

/**
 * Puts a question into words. Nothing in the view tells which option is right.
 *
 * @throws {RangeError} for a question of an unknown template.
 */
export function viewQuestion(question: Question, locale: Locale): QuestionView {
  const { input, posed, options } = place(question);
  const chart = templateOf(question).chart?.(question);
  return Object.freeze({
    prompt: posed.prompt[locale],
    input,
    options: Object.freeze(options.map(({ id, label }) => Object.freeze({ id, label: label[locale] }))),
    card: posed.card,
    ...(chart ? { chart } : {}),
  });
}

/** Questions are frozen, so that each is worked out once. */
const known = new WeakMap<Question, Placed>();

/** Works a question out and puts its options into their order. */
export function place(question: Question): Placed {
  const placed = known.get(question) ?? workOut(question);
  if (Object.isFrozen(question) && Object.isFrozen(question.parameters)) known.set(question, placed);
  return placed;
}

function workOut(question: Question): Placed {
  const { input, pose } = templateOf(question);
  const posed = pose(question);
  return { input, posed, options: optionsOf[input](posed, question.seed) };
}

function templateOf({ template: name }: Question): Template {
  const template = templates.find((one) => one.name === name);
  if (template === undefined) throw new RangeError(`template must be a known one, got ${name}`);
  return template;
}

const optionsOf: Readonly<
  Record<Template["input"], (posed: Posed, seed: number) => readonly PlacedOption[]>
> = {
  boolean: trueFirst,
  choice: shuffled,
  number: () => [],
};

function trueFirst({ key }: Posed): readonly PlacedOption[] {
  return verdicts.map(([id, label]) => ({ id, label, isRight: label.en === key.en }));
}

function shuffled({ key, distractors }: Posed, seed: number): readonly PlacedOption[] {
  const all: readonly (Distractor & { readonly isRight: boolean })[] = [
    { label: key, isRight: true },
    ...distractors.map((distractor) => Object.assign({ isRight: false }, distractor)),
  ];
  const order = randomState(seed).permutation(all.length);
  return Array.from(order, (from, position) =>
    Object.assign({ id: String.fromCharCode(97 + position) }, all[from]!),
  );
}
