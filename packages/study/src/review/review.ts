import { freeze } from "@opt/description";
import { drawQuestion } from "../question/draw.ts";
import { isOfGroup, type Origin, originOf } from "../question/group-question.ts";
import type { Kit } from "../question/kit.ts";
import type { Question } from "../question/question.ts";
import { place } from "../question/view.ts";
import type { AnswerRecord } from "../store/quiz-record.ts";
import type { ReviewChange, ReviewRecord } from "../store/review-store.ts";
import { type Recall, schedule } from "./schedule.ts";

/** A claim is known or not, a group's own question too; of what is computed, the kind of question is. */
export function itemOf({ template, parameters }: Question): string {
  const { card, claim, process, proposal } = parameters;
  if (proposal !== undefined) return groupItem(template, parameters);
  if (claim !== undefined) return `${String(card)}/${String(claim)}`;
  const about = card ?? process;
  return about === undefined ? template : `${template} ${String(about)}`;
}

/** Tells the group and the proposal apart from the item alone, see {@link originOfItem}. */
function groupItem(template: string, parameters: Question["parameters"]): string {
  const { group, proposal } = parameters;
  if (proposal === "") return `${template} ${seedOf(JSON.stringify(parameters))}`;
  return [template, ...[group, proposal].map((part) => encodeURIComponent(String(part)))].join(" ");
}

/** Where an item stands that is a group's own question among its proposals; undefined for any other. */
export function originOfItem(item: string): Origin | undefined {
  const [template = "", group, proposal] = item.split(" ");
  if (!isOfGroup(template) || group === undefined || proposal === undefined) return undefined;
  return { group: decodeURIComponent(group), proposal: decodeURIComponent(proposal) };
}

/**
 * What an answer changes about the review of its question: what was missed is to be asked again, and what is to be asked
 * again moves on as it is known. Null for what was known and never missed: it is not kept.
 */
export function reviewAfter(
  before: ReviewRecord | undefined,
  { id, userId, correct, answeredAt }: AnswerRecord,
  question: Question,
  isHard: boolean,
): ReviewChange | null {
  if (before === undefined && correct) return null;
  const recall: Recall = !correct ? "missed" : isHard ? "hard" : "known";
  const record = {
    userId,
    item: itemOf(question),
    question,
    known: correct,
    answerId: id,
    ...schedule(before, recall, answeredAt),
  };
  return freeze({ record, after: before?.answerId ?? null });
}

/** The question to ask again: a new one of its kind where it is computed, else the same, its options placed anew. */
export function again(kit: Kit, { item, times, question }: ReviewRecord): Question {
  if ("claim" in question.parameters) return question;
  const seed = seedOf(`${item} ${times}`);
  if (originOf(question) !== undefined) return freeze({ ...question, seed });
  const { card } = place(kit, question);
  return drawQuestion(kit, { seed, template: question.template, card });
}

/** Whether what a review is of can be asked: its kind, its card or its claim may be gone from the packs. */
export function isKnownItem(kit: Kit, item: string): boolean {
  const [slug = "", claim] = item.split("/");
  if (claim !== undefined) return kit.findCard(slug)?.claims.some(({ id }) => id === claim) ?? false;
  const [template = "", about] = item.split(" ");
  if (isOfGroup(template)) return true;
  const isKnown = kit.templates.some(({ name }) => name === template);
  return isKnown && (about === undefined || kit.findCard(about) !== undefined);
}

/** A seed from a name, the same on every machine (FNV-1a). */
export function seedOf(name: string): number {
  let hash = 0x811c9dc5;
  for (const letter of name) hash = Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193);
  return hash >>> 0;
}

/** Whether a stored question can still be asked: its kind, its card or its claim may be gone from the packs. */
export function isAskable(kit: Kit, question: Question): boolean {
  try {
    place(kit, question);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
