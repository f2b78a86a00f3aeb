import { freeze } from "@opt/description";
import { InputError } from "../input-error.ts";
import { questionOf } from "../question/group-question.ts";
import type { Kit } from "../question/kit.ts";
import type { Question } from "../question/question.ts";
import { streamOf } from "../question/stream.ts";
import { place } from "../question/view.ts";
import type { Store } from "../store/store.ts";
import { drawQuestions } from "./draw-questions.ts";
import { type GroupQuestion, groupQuestions } from "./group-questions.ts";

/** Whose questions to ask: those of the packs, the group's own that were approved, or half of each. */
export type QuestionSource = "packs" | "group" | "both";

/** What a quiz is to ask. */
export interface Wish {
  readonly store: Store;
  readonly seed: number;
  readonly length: number;
  readonly topic?: string | undefined;
  readonly groupId: string | null;
  readonly source: QuestionSource;
  readonly questions?: readonly Question[] | undefined;
}

const sources = new Set<string>(["packs", "group", "both"]);

/** @throws {RangeError} for a source there is none of. */
export function checkSource(source: QuestionSource): QuestionSource {
  if (!sources.has(source)) throw new RangeError(`source must be packs, group or both, got ${source}`);
  return source;
}

/**
 * The questions of a quiz: those given, or drawn from their source. One store trip where a group's own are wanted.
 *
 * @throws {InputError} where the group has no question of its own that fits, and no other is wanted.
 * @throws {RangeError} for a source there is none of, or that wants a group where none is given.
 */
export async function chooseQuestions(kit: Kit, wish: Wish): Promise<readonly Question[]> {
  const { store, seed, length, topic, groupId, source, questions } = wish;
  checkSource(source);
  if (questions !== undefined) return given(kit, questions);
  if (source === "packs") return drawQuestions(kit, seed, length, topic);
  if (groupId === null) throw new RangeError(`groupId must be given for source "${source}", got null`);
  const all = await groupQuestions({ store, groupId });
  const fitting = distinct(all.filter(({ question }) => topic === undefined || question.card === topic));
  const stream = streamOf(seed, "group");
  const most = source === "group" ? length : Math.ceil(length / 2);
  const own = Array.from(stream.permutation(fitting.length).slice(0, most), (index) => {
    const { id, question } = fitting[index]!;
    return questionOf(question, { id, groupId, seed: stream.nextUint32() });
  });
  if (source === "group") return own.length > 0 ? own : refuseNone(topic ?? groupId);
  const mixed = [...own, ...drawQuestions(kit, seed, length - own.length, topic)];
  return Array.from(stream.permutation(mixed.length), (index) => mixed[index]!);
}

function refuseNone(got: string): never {
  throw new InputError(
    "no-group-question",
    `the group must have a question of its own, got none for ${got}`,
    {
      got,
    },
  );
}

/** @throws {RangeError} for none, for more than 20, and for one that this study cannot ask. */
function given(kit: Kit, questions: readonly Question[]): readonly Question[] {
  if (!(questions.length >= 1 && questions.length <= 20))
    throw new RangeError(`questions must be 1 to 20, got ${questions.length}`);
  for (const question of questions) place(kit, question);
  return freeze(structuredClone(questions));
}

/** The same question twice is asked once. */
function distinct(all: readonly GroupQuestion[]): readonly GroupQuestion[] {
  const contents = new Map(all.map((one) => [`${one.question.prompt}\n${one.question.answer}`, one]));
  return [...contents.values()];
}
