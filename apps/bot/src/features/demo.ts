import { explainInput, InputError, type DemoDescription, type DemoOption, type Locale } from "@opt/study";
import { both } from "../i18n/words.ts";
import { compute, whisper, type Answer } from "../port/answer.ts";
import type { CommandSpec, OptionSpec } from "../port/command.ts";
import type { Ctx } from "../port/interaction.ts";
import { demoButton, readDemoId, type DemoChoice } from "./demo-id.ts";
import { demoMessage } from "./demo-view.ts";
import type { Feature, Handlers, HelpEntry } from "./feature.ts";
import type { Services } from "./services.ts";
import { demos, describeDemo } from "../study.ts";

function toOption({ name, label, description, type, choices }: DemoOption): OptionSpec {
  return {
    name,
    label,
    description,
    type: type === "choice" ? "text" : type,
    ...(choices && { choices }),
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

function describe(choice: DemoChoice): DemoDescription | InputError {
  try {
    return describeDemo(choice.name, choice.options);
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
}

function help(locale: Locale): readonly HelpEntry[] {
  return demos.map(({ name, label, title, description }) => ({
    usage: locale === "ko" ? `/${command.label.ko} ${label.ko}` : `/${command.name} ${name}`,
    text: description[locale],
    examples: demoButton({ name, options: {} }, title[locale], { style: "primary" }),
  }));
}

function create({ jobs }: Services): Handlers {
  function run(choice: DemoChoice, { locale }: Ctx): Answer {
    const described = describe(choice);
    if (described instanceof InputError) return whisper({ content: explainInput(described, locale) });
    return compute("public", async (signal) => {
      const outcome = await jobs.run({ kind: "demo", demo: described, locale }, { signal });
      return demoMessage(outcome, described, choice, locale);
    });
  }

  return {
    commands: Object.fromEntries(
      demos.map(({ name }) => [`demo ${name}`, ({ options }, ctx) => run({ name, options }, ctx)]),
    ),
    clicks: { demo: ({ parts }, ctx) => run(readDemoId(parts), ctx) },
  };
}

/** Runs a demo in a worker. Each run is a message of its own, so that pictures can be compared. */
export const demo: Feature = { command, help, create };
