import { both } from "../i18n/words.ts";
import { whisper } from "../port/answer.ts";
import type { CommandSpec } from "../port/command.ts";
import type { Feature } from "./feature.ts";
import { helpMessage, privacyMessage } from "./help-view.ts";

/** `/help [about]`. */
const command: CommandSpec = {
  name: "help",
  label: both(({ help: text }) => text.command),
  description: both(({ help: text }) => text.description),
  options: [
    {
      name: "about",
      label: both(({ help: text }) => text.about.name),
      description: both(({ help: text }) => text.about.description),
      type: "text",
      choices: [
        { value: "commands", label: both(({ help: text }) => text.about.commands) },
        { value: "privacy", label: both(({ help: text }) => text.about.privacy) },
      ],
    },
  ],
};

/** The page about all features, or what is kept about people; for the one who asks. */
export const help: Feature = {
  command,
  create: (_, page) => ({
    place: "private",
    commands: {
      help: ({ options: { about } }, { locale }) =>
        whisper(about === "privacy" ? privacyMessage(locale) : helpMessage(page(locale), locale)),
    },
  }),
};
