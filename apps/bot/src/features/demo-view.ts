import type { DemoDescription, Locale } from "@opt/study";
import { words } from "../i18n/words.ts";
import type { DemoOutcome } from "../jobs/job.ts";
import { layRows } from "../port/lay-rows.ts";
import { limits } from "../port/limits.ts";
import type { Button, Message } from "../port/message.ts";
import { shorten } from "../port/text.ts";
import { cardButton } from "./card-view.ts";
import { changeRows, nextSeed } from "./demo-changes.ts";
import { demoButton, type DemoChoice } from "./demo-id.ts";
import { quizIds } from "./quiz-id.ts";
import { demos, findCard } from "../study.ts";

/** Questions in a quiz about what a demo shows. */
const quizLength = 3;

/** Where the picture coming into being teaches more than the finished one, the button that moves it, or holds it. */
function movement(
  { name }: DemoDescription,
  choice: DemoChoice,
  type: DemoOutcome["chart"]["type"],
  locale: Locale,
): readonly Button[] {
  const { demo: text } = words(locale);
  if (type === "gif") return [demoButton(choice, text.still, {}, "demo-still")];
  const moves = demos.find((spec) => spec.name === name)?.moves ?? false;
  return moves ? [demoButton(choice, text.play, {}, "demo-play")] : [];
}

/**
 * A finished demo: what happened, the picture with its alt text, buttons and a menu to change one thing, the cards that
 * explain it, a quiz on it, and the command that shows the same once more.
 */
export function demoMessage(
  outcome: DemoOutcome,
  demo: DemoDescription,
  choice: DemoChoice,
  locale: Locale,
): Message {
  const { demo: text } = words(locale);
  const cards = outcome.cards.flatMap((slug) => findCard(slug) ?? []);
  const why = cards.slice(0, 2).map((card) => cardButton(card, locale, text.why(card.title[locale])));
  const other = nextSeed(demo, choice);
  const { bytes, alt, type } = outcome.chart;
  const again = `\n-# \`${outcome.command}\``;
  const told = shorten(`**${outcome.title}**\n${outcome.text}`, limits.content - again.length);
  return {
    content: `${told}${again}`,
    rows: layRows(...changeRows(demo, choice, locale), [
      ...why,
      ...cards.slice(0, 1).map(({ slug }) => ({
        id: quizIds.start(quizLength, slug),
        label: text.quizMe,
        style: "success" as const,
      })),
      ...movement(demo, choice, type, locale),
      ...(other ? [demoButton(other, text.otherSeed, {}, "demo-change")] : []),
    ]),
    pictures: [{ name: `${demo.name}.${type}`, bytes, alt: shorten(alt, limits.altText) }],
  };
}
