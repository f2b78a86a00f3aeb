import type { DemoOption, Locale } from "@opt/study";
import { both, words } from "../i18n/words.ts";
import type { Answer, Place } from "../port/answer.ts";
import type { CommandSpec, OptionSpec } from "../port/command.ts";
import type { Ctx, Suggestion, Typing } from "../port/interaction.ts";
import { limits } from "../port/limits.ts";
import { usualRacers } from "./demo-changes.ts";
import { demoButton, readDemoId, withPicked, type DemoChoice } from "./demo-id.ts";
import { showDemo } from "./demo-run.ts";
import type { ClickUse, Feature, Handlers, HelpEntry } from "./feature.ts";
import type { Services } from "./services.ts";
import { createNamedSearch, suggestNamed } from "./suggest.ts";
import { demos } from "../study.ts";

/** Longer lists cannot be shown at once; they are searched while typing. */
function isSearched({ choices = [] }: DemoOption): boolean {
  return choices.length > limits.choices;
}

function toOption(option: DemoOption): OptionSpec {
  const { name, label, description, type, choices } = option;
  return {
    name,
    label,
    description,
    type: type === "number" || type === "integer" ? type : "text",
    ...(isSearched(option) ? { suggested: true } : choices && { choices }),
  };
}

/** `/demo`, with a subcommand for each of the study's demos. */
const command: CommandSpec = {
  name: "demo",
  label: both(({ demo: text }) => text.command),
  description: both(({ demo: text }) => text.description),
  subcommands: demos.map(({ name, label, description, options }) => ({
    name,
    label,
    description,
    options: options.map(toOption),
  })),
};

function help(locale: Locale): readonly HelpEntry[] {
  return [
    {
      usage: `/${command.label[locale]} …`,
      text: words(locale).help.demo(demos.length),
      examples: demos
        .slice(0, limits.buttonsPerRow)
        .map(({ name, title }) => demoButton({ name, options: {} }, title[locale], { style: "primary" })),
    },
  ];
}

function suggest(name: string, { option, text }: Typing, { locale }: Ctx): readonly Suggestion[] {
  const spec = demos.find((demo) => demo.name === name)?.options.find((one) => one.name === option);
  const named = (spec?.choices ?? []).map(({ value, label }) => ({
    value,
    name: label[locale],
    also: [label.ko, label.en],
  }));
  return suggestNamed(text, createNamedSearch(named));
}

/** A changed demo takes the place of the picture for the one who asked for it; others get one of their own. */
function placeOf({ onOwnMessage }: ClickUse): Place {
  return onOwnMessage ? "update" : "public";
}

function create(services: Services): Handlers {
  const run = (choice: DemoChoice, place: Place, ctx: Ctx, moving = false): Answer =>
    showDemo(services, choice, { place, moving }, ctx);

  return {
    commands: Object.fromEntries(
      demos.map(({ name }) => [`demo ${name}`, ({ options }, ctx) => run({ name, options }, "public", ctx)]),
    ),
    typing: Object.fromEntries(
      demos
        .filter(({ options }) => options.some(isSearched))
        .map(({ name }) => [`demo ${name}`, (typing, ctx) => suggest(name, typing, ctx)]),
    ),
    clicks: {
      demo: ({ parts }, ctx) => run(readDemoId(parts), "public", ctx),
      "demo-change": (use, ctx) => run(readDemoId(use.parts, use.said), placeOf(use), ctx),
      "demo-play": (use, ctx) => run(readDemoId(use.parts, use.said), placeOf(use), ctx, true),
      "demo-still": (use, ctx) => run(readDemoId(use.parts, use.said), placeOf(use), ctx),
      "demo-set": (use, ctx) =>
        run(withPicked(readDemoId(use.parts, use.said), use.picked ?? "", usualRacers), placeOf(use), ctx),
    },
  };
}

/** Runs a demo in a worker; there is no command where no card has a demo. */
export const demo: Feature = demos.length === 0 ? { create } : { command, help, create };
