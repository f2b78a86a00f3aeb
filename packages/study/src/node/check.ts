import { createAsk } from "../ask/ask.ts";
import { createSubject } from "../ask/subject.ts";
import type { Locale } from "../locale.ts";
import { alikeCards } from "../pack/alike.ts";
import { type Guessed, guessBlindly } from "../pack/blind.ts";
import { questionsOf } from "../pack/lessons.ts";
import type { Pack } from "../pack/pack.ts";
import { trainPack, type Trial, tryPack } from "./train.ts";
import { cardProblems } from "./card-problems.ts";
import type { Problem } from "./parse-markdown.ts";
import { type ReadPack, readPack } from "./read-pack.ts";

/** Questions that nothing was learned from. */
interface HeldBack {
  readonly asked: number;
  readonly first: number;
}

/** How well a pack answers its own questions. */
export interface Findings {
  /** Of the questions held back while learning: asked, and ranked first. Learns once more when it is asked for. */
  readonly heldBack: () => HeldBack;
  /** Of the author's example questions, once all is learned: asked and answered by their own card. */
  readonly examples: { readonly asked: number; readonly answered: number };
  /** How well its claims are guessed by their looks alone, by language. */
  readonly blind: Readonly<Record<Locale, Guessed>>;
}

/** What came of checking a folder; no pack where it has errors. */
export interface Checked {
  readonly problems: readonly Problem[];
  readonly pack: Pack | undefined;
  readonly findings: Findings | undefined;
}

/** Reads and trains a pack; what stands in its files is checked, how well it is found is not measured. */
export async function preparePack(folder: string): Promise<Omit<Checked, "findings">> {
  const { source, problems } = await readSound(folder);
  return { problems, pack: source && trainPack(source) };
}

/** Reads, checks and trains a pack, and measures how well it is found. */
export async function checkPack(folder: string): Promise<Checked> {
  const { source, problems, places } = await readSound(folder);
  if (source === undefined) return { problems, pack: undefined, findings: undefined };
  const pack = trainPack(source);
  const placeOf = (slug: string, question: string): Pick<Problem, "file" | "line"> => {
    const place = places.get(slug)!;
    return { file: place.file.file, line: place.lines.get(question) ?? 1 };
  };
  const alike = alikeCards(source).map(({ cards: [a, b], questions: [one, other] }): Problem => {
    const message = `"${one}" is much like "${other}" of ${b}: word one of them otherwise`;
    return Object.assign({ severity: "advice" as const, message }, placeOf(a, one));
  });
  const lost = unanswered(pack).map(({ slug, question, got }): Problem => {
    const message = `"${question}" is not answered by this card, but ${got}`;
    return Object.assign({ severity: "advice" as const, message }, placeOf(slug, question));
  });
  const examples = pack.cards.flatMap(questionsOf).length;
  return {
    problems: [...problems, ...alike, ...lost],
    pack,
    findings: {
      heldBack: () => heldBackOf(tryPack(source)),
      examples: { asked: examples, answered: examples - lost.length },
      blind: { ko: guessBlindly(pack.cards, "ko"), en: guessBlindly(pack.cards, "en") },
    },
  };
}

/** A folder as read, without a pack where its cards have something wrong with what they compute. */
async function readSound(folder: string): Promise<ReadPack> {
  const { source, problems, places } = await readPack(folder);
  const unsound = source?.cards.flatMap((card) => cardProblems(card, places.get(card.slug)!.file)) ?? [];
  return { source: unsound.length > 0 ? undefined : source, problems: [...problems, ...unsound], places };
}

function heldBackOf(trials: readonly Trial[]): HeldBack {
  const asked = trials.filter(({ card }) => card !== "");
  return {
    asked: asked.length,
    first: asked.filter(({ best, card }) => best === card).length,
  };
}

interface Lost {
  readonly slug: string;
  readonly question: string;
  readonly got: string;
}

function unanswered(pack: Pack): readonly Lost[] {
  const ask = createAsk(createSubject([pack]), []);
  return pack.cards.flatMap((card) =>
    (["ko", "en"] as const).flatMap((locale: Locale) =>
      [...card.examples[locale], ...card.paraphrases[locale]].flatMap((question) => {
        const { outcome, card: got, cards = [] } = ask(question, { locale });
        if (outcome === "answer" && (got === card.slug || cards.includes(card.slug))) return [];
        return [{ slug: card.slug, question, got: outcome === "answer" ? `by ${got}` : `gets "${outcome}"` }];
      }),
    ),
  );
}
