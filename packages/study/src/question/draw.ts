import { randomState } from "@opt/data";
import { cards, findCard } from "../content/cards.ts";
import { freeze } from "@opt/description";
import { InputError } from "../input-error.ts";
import { type Named, refuseName } from "../refuse-name.ts";
import type { Question, QuestionRequest } from "./question.ts";
import { pick, type Template } from "./template.ts";
import { questionTemplates, templates } from "./templates.ts";

/**
 * Draws a question from a seed: frozen, JSON-safe and small; its words and its key are computed from it.
 * The same request gives the same question.
 *
 * @throws {InputError} for an unknown template or card, or a template that never asks about the card.
 * @throws {RangeError} for a seed that is not a whole number from 0 to 2³² − 1.
 * @example
 * ```ts
 * import { drawQuestion, grade, viewQuestion } from "@opt/study";
 * const question = drawQuestion({ seed: 1, template: "momentum-two-steps" });
 * console.log(JSON.stringify(question.parameters));
 * // → {"lr":0.2,"beta":0.5,"w0":0,"g1":6,"g2":2}
 * console.log(viewQuestion(question, "en").options.map(({ id, label }) => `${id}) ${label}`).join("  "));
 * // → a) −1  b) −1.1  c) −2.2  d) −1.6
 * console.log(grade(question, "d", "en").tempting);
 * // → This uses each gradient alone and piles up no velocity: that is SGD without momentum.
 * ```
 */
export function drawQuestion({ seed, template: name, card }: QuestionRequest): Question {
  if (!(Number.isInteger(seed) && seed >= 0 && seed < 2 ** 32)) {
    throw new RangeError(`seed must be a whole number from 0 to 2^32 - 1, got ${seed}`);
  }
  const stream = randomState(seed);
  const template = pick(stream, candidates(name, card));
  return freeze({
    kind: "question",
    version: 1,
    template: template.name,
    parameters: template.draw(stream, card),
    seed,
  });
}

const templateNames: readonly Named[] = questionTemplates.map((name) => ({
  name,
  label: { ko: name, en: name },
}));

const cardNames: readonly Named[] = cards.map(({ slug, title, aliases }) => ({
  name: slug,
  label: title,
  aliases: [...aliases.ko, ...aliases.en],
}));

function candidates(name: string | undefined, card: string | undefined): readonly Template[] {
  const named = name === undefined ? templates : templates.filter((template) => template.name === name);
  if (named.length === 0) throw refuseName("unknown-template", "template", String(name), templateNames);
  if (card === undefined) return named;
  if (findCard(card) === undefined) throw refuseName("unknown-card", "card", card, cardNames);
  const fitting = named.filter((template) => template.cards.includes(card));
  if (fitting.length > 0) return fitting;
  throw new InputError("no-question", `no template ${String(name)} asks about ${card}`, { got: card });
}
