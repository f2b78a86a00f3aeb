import { freeze } from "@opt/description";
import { InputError } from "../input-error.ts";
import { type Named, refuseName } from "../refuse-name.ts";
import type { Kit } from "./kit.ts";
import type { Question, QuestionRequest } from "./question.ts";
import { balance, drawPlaces, nWrong } from "./balance.ts";
import { checkSeed, streamOf } from "./stream.ts";
import { asksAbout, type Parameters, pick, type Template } from "./template.ts";

/**
 * Generates a question from a seed. It is frozen, JSON-safe and small; its text and key are computed from it. The
 * same request gives the same question.
 *
 * @throws {InputError} for an unknown template or card, or a template that never asks about the card.
 * @throws {RangeError} for a seed that is not a whole number from 0 to 2³² − 1.
 * @example
 * ```ts
 * import { createStudy } from "@opt/study";
 * import { ours } from "@opt/study/optimization";
 * const { drawQuestion, grade, viewQuestion } = createStudy(ours);
 * const question = drawQuestion({ seed: 1, template: "momentum-two-steps" });
 * console.log(JSON.stringify(question.parameters));
 * // → {"lr":0.01,"beta":0.5,"w0":1,"g1":-4,"g2":-2,"wrong":[0,1,5]}
 * const { options } = viewQuestion(question, { locale: "en" });
 * console.log(options.map(({ id, label }) => `${id}) ${label}`).join("  "));
 * // → a) 1.04  b) 1.09  c) 1.06  d) 1.08
 * console.log(grade(question, "c", { locale: "en" }).tempting);
 * // → This uses each gradient alone and piles up no velocity: that is SGD without momentum.
 * ```
 */
export function drawQuestion(kit: Kit, { seed, template: name, card }: QuestionRequest): Question {
  checkSeed(seed);
  const template = pick(streamOf(seed, "template"), candidates(kit, name, card));
  const isBalanced = template.input === "choice" && template.options !== "always the same";
  const parameters = (isBalanced ? drawChoice : drawOnce)(kit, template, seed, card);
  return freeze({ kind: "question", version: 1, template: template.name, parameters, seed });
}

function drawOnce(kit: Kit, template: Template, seed: number, card: string | undefined): Parameters {
  return template.draw(streamOf(seed, "parameters"), card, kit);
}

const mostDraws = 8;

/** Parameters and three wrong options among which the key does not stand out. */
function drawChoice(kit: Kit, template: Template, seed: number, card: string | undefined): Parameters {
  const [stream, chance] = [streamOf(seed, "parameters"), streamOf(seed, "balance")];
  const wanted = drawPlaces(chance);
  let best: { readonly parameters: Parameters; readonly off: number } | undefined;
  for (let draws = 0; draws < mostDraws || best === undefined; draws++) {
    if (draws > 100 * mostDraws)
      throw new Error(`${template.name} draws no question with ${nWrong} wrong options`);
    const parameters = template.draw(stream, card, kit);
    const posed = template.pose(
      { kind: "question", version: 1, template: template.name, parameters, seed },
      kit,
    );
    const found = balance(posed, chance, wanted);
    if (found === undefined || found.off >= (best?.off ?? Infinity)) continue;
    best = { parameters: { ...parameters, wrong: found.wrong }, off: found.off };
    if (found.off < 1) break;
  }
  return best.parameters;
}

/** The templates that ask about a topic, or all; a template of several cards is one of them. */
export function templatesAbout(kit: Kit, topic: string | undefined): readonly Template[] {
  return candidates(kit, undefined, topic, "topic");
}

function templateNames({ templates }: Kit): readonly Named[] {
  return templates.map(({ name }) => ({ name, label: { ko: name, en: name } }));
}

function cardNames({ cards }: Kit): readonly Named[] {
  return cards.map(({ slug, title, terms, everyday }) => ({
    name: slug,
    label: title,
    aliases: [terms.ko, terms.en, everyday.ko, everyday.en].flat(),
  }));
}

/** @param called what the caller calls a card. */
function candidates(
  kit: Kit,
  name: string | undefined,
  card: string | undefined,
  called: "card" | "topic" = "card",
): readonly Template[] {
  const { templates, findCard } = kit;
  if (templates.length === 0)
    throw new InputError(
      "no-question",
      "templates must hold one that asks about a card of the packs, got none",
      {
        got: card ?? name ?? "",
      },
    );
  const named = name === undefined ? templates : templates.filter((template) => template.name === name);
  if (named.length === 0) throw refuseName("unknown-template", "template", String(name), templateNames(kit));
  if (card === undefined) return named;
  const about = findCard(card);
  if (about === undefined) throw refuseName("unknown-card", called, card, cardNames(kit));
  const fitting = named.filter((template) => asksAbout(template, about, kit));
  if (fitting.length > 0) return fitting;
  throw new InputError(
    "no-question",
    `no ${name === undefined ? "template" : `question of the template ${name}`} asks about ${card}`,
    { got: card, title: about.title.en, titleKo: about.title.ko },
  );
}
