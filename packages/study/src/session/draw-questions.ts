import type { RandomState } from "@opt/data";
import { drawQuestion, templatesAbout } from "../question/draw.ts";
import type { Kit } from "../question/kit.ts";
import type { Question, QuestionInput } from "../question/question.ts";
import { streamOf } from "../question/stream.ts";
import type { Template } from "../question/template.ts";

/** So many repeats in a row, and a topic has no more questions. */
const mostInVain = 40;

/** How often each way of answering comes up in a round: most templates want a typed number, most quizzes should not. */
const timesARound: Readonly<Record<QuestionInput, number>> = {
  choice: 4,
  boolean: 2,
  number: 2,
  order: 1,
  text: 1,
  formula: 1,
  parts: 1,
};

/** What asks about a concept, and for no calculation. */
const conceptual: ReadonlySet<string> = new Set([
  "true-false",
  "which-claim",
  "name-the-concept",
  "which-optimizer",
  "order-steps",
]);

/** From the easiest: concepts, then calculations with the result among the options, then those without. */
function effortOf({ template }: Question, { templates }: Kit): number {
  if (conceptual.has(template)) return 0;
  return templates.find(({ name }) => name === template)?.input === "choice" ? 1 : 2;
}

/**
 * All different, the easiest first: ways of answering take turns, and so do the templates of each; what a topic lacks comes
 * from the topics it builds on.
 */
export function drawQuestions(
  kit: Kit,
  seed: number,
  length: number,
  topic: string | undefined,
): readonly Question[] {
  const stream = streamOf(seed, "quiz");
  const drawn = new Map<string, Question>();
  for (const card of topic === undefined ? [undefined] : [...foundationsOf(kit, topic), undefined]) {
    const turns = templateTurns(templatesAbout(kit, card), stream);
    let inVain = 0;
    while (drawn.size < length && inVain < mostInVain) {
      const request = { seed: stream.nextUint32(), template: turns().name };
      const question = drawQuestion(kit, card === undefined ? request : { ...request, card });
      const content = contentOf(question);
      inVain = drawn.has(content) ? inVain + 1 : 0;
      drawn.set(content, drawn.get(content) ?? question);
    }
  }
  return [...drawn.values()].toSorted((a, b) => effortOf(a, kit) - effortOf(b, kit));
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

function templateTurns(templates: readonly Template[], stream: RandomState): () => Template {
  const inputs = [...new Set(templates.map(({ input }) => input))];
  const ofInput = new Map(
    inputs.map((one) => [
      one,
      takeTurns(
        templates.filter(({ input }) => input === one),
        stream,
      ),
    ]),
  );
  const round = inputs.flatMap((input) => Array.from({ length: timesARound[input] }, () => input));
  const turns = takeTurns(round, stream);
  return () => ofInput.get(turns())!();
}

/** Each item once in random order, then each once again. */
function takeTurns<Item>(items: readonly Item[], stream: RandomState): () => Item {
  let left: Item[] = [];
  return () => {
    if (left.length === 0) left = Array.from(stream.permutation(items.length), (index) => items[index]!);
    return left.pop()!;
  };
}
