import type { RandomState } from "@opt/data";
import { drawQuestion, templatesAbout } from "../question/draw.ts";
import type { Kit } from "../question/kit.ts";
import type { Question } from "../question/question.ts";
import { streamOf } from "../question/stream.ts";

/** So many repeats in a row, and a topic has no more questions. */
const mostInVain = 40;

/** All different: kinds of question take turns; what a topic lacks comes from the topics it builds on. */
export function drawQuestions(
  kit: Kit,
  seed: number,
  length: number,
  topic: string | undefined,
): readonly Question[] {
  const stream = streamOf(seed, "quiz");
  const drawn = new Map<string, Question>();
  for (const card of topic === undefined ? [undefined] : [...foundationsOf(kit, topic), undefined]) {
    const turns = takeTurns(templatesAbout(kit, card), stream);
    let inVain = 0;
    while (drawn.size < length && inVain < mostInVain) {
      const request = { seed: stream.nextUint32(), template: turns() };
      const question = drawQuestion(kit, card === undefined ? request : { ...request, card });
      const content = contentOf(question);
      inVain = drawn.has(content) ? inVain + 1 : 0;
      drawn.set(content, drawn.get(content) ?? question);
    }
  }
  return [...drawn.values()];
}

/** What a question asks, whatever its wrong options and whatever topic it came up under. */
export function contentOf({ template, parameters }: Question): string {
  const { wrong: _wrong, others: _others, place: _place, card, ...rest } = parameters;
  return JSON.stringify([template, rest, "claim" in parameters ? card : null]);
}

/** A card, those it builds on, those they build on, and so on. */
function foundationsOf({ findCard }: Kit, slug: string): readonly string[] {
  const found = new Set([slug]);
  for (const one of found)
    for (const base of findCard(one)?.prerequisites ?? []) if (findCard(base)) found.add(base);
  return [...found];
}

/** Each item once in random order, then each once again. */
function takeTurns<Item>(items: readonly Item[], stream: RandomState): () => Item {
  let left: Item[] = [];
  return () => {
    if (left.length === 0) left = Array.from(stream.permutation(items.length), (index) => items[index]!);
    return left.pop()!;
  };
}
