import type { DemoDescription, DemoOption, Locale } from "@opt/study";
import { words } from "../i18n/words.ts";
import type { DemoOutcome } from "../jobs/job.ts";
import { limits } from "../port/limits.ts";
import type { Button, Message } from "../port/message.ts";
import { shorten } from "../port/text.ts";
import { cardButton } from "./card-view.ts";
import { demoButton, type DemoChoice } from "./demo-id.ts";
import { demos, findCard } from "../study.ts";

function within(option: DemoOption, value: number): boolean {
  return value >= (option.minimum ?? -Infinity) && value <= (option.maximum ?? Infinity);
}

/** What is changed stands last: so no two buttons have one id, also where both say what is shown already. */
function changed({ name, options }: DemoChoice, option: DemoOption, value: string | number): DemoChoice {
  const { [option.name]: _, ...others } = options;
  return { name, options: { ...others, [option.name]: value } };
}

/** Rates to begin with where none has been chosen. */
const firstValues: readonly number[] = [0.001, 0.01, 0.1];

/** Other values of a number: those that its demo suggests, or else three times and a third of it. */
function otherNumbers(option: DemoOption, value: unknown, choice: DemoChoice, locale: Locale): Button[] {
  const label = option.label[locale];
  if (option.suggested)
    return option.suggested
      .filter((other) => other !== value)
      .flatMap((other) => demoButton(changed(choice, option, other), `${label} ${other}`));
  if (!option.positive) return [];
  const { demo } = words(locale);
  const others =
    typeof value === "number"
      ? [
          { label: demo.over3(label), value: value / 3 },
          { label: demo.times3(label), value: value * 3 },
        ]
      : firstValues.map((first) => ({ label: `${label} ${first}`, value: first }));
  return others
    .map((other) => ({ label: other.label, value: Number(other.value.toPrecision(2)) }))
    .filter((other) => within(option, other.value))
    .flatMap((other) => demoButton(changed(choice, option, other.value), other.label));
}

/** One button for each value of a choice; the value shown is not to be clicked. A number alone would say nothing. */
function alternatives(option: DemoOption, value: unknown, choice: DemoChoice, locale: Locale): Button[] {
  return (option.choices ?? []).slice(0, limits.buttonsPerRow).flatMap((alternative) => {
    const shown = alternative.value === value;
    const look = { style: shown ? "primary" : "secondary", disabled: shown } as const;
    const name = alternative.label[locale];
    const label = Number.isNaN(Number(name)) ? name : `${option.label[locale]} ${name}`;
    return demoButton(changed(choice, option, alternative.value), label, look);
  });
}

function variations(demo: DemoDescription, choice: DemoChoice, locale: Locale): Button[][] {
  const options = demos.find(({ name }) => name === demo.name)?.options ?? [];
  const numbers = options.flatMap((option) =>
    otherNumbers(option, demo.parameters[option.name], choice, locale),
  );
  const choices = options.map((option) => alternatives(option, demo.parameters[option.name], choice, locale));
  return [numbers.slice(0, limits.buttonsPerRow), ...choices].filter((row) => row.length > 0);
}

/**
 * A finished demo: what happened, the picture with its alt text, buttons to change one thing, and the
 * cards that explain it.
 */
export function demoMessage(
  outcome: DemoOutcome,
  demo: DemoDescription,
  choice: DemoChoice,
  locale: Locale,
): Message {
  const { demo: text } = words(locale);
  const why = outcome.cards.flatMap((slug) => {
    const card = findCard(slug);
    return card ? [cardButton(card, locale, text.why(card.title[locale]))] : [];
  });
  const rows = [...variations(demo, choice, locale).slice(0, limits.rows - 1), why.slice(0, 3)];
  const { bytes, alt } = outcome.chart;
  return {
    content: shorten(`**${outcome.title}**\n${outcome.text}`, limits.content),
    rows: rows.filter((row) => row.length > 0),
    pictures: [{ name: text.pictureName(demo.name), bytes, alt: shorten(alt, limits.altText) }],
  };
}
