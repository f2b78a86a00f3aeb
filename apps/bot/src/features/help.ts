import { both } from "../i18n/words.ts";
import { whisper } from "../port/answer.ts";
import type { CommandSpec } from "../port/command.ts";
import type { Feature } from "./feature.ts";
import { helpMessage } from "./help-view.ts";

/** `/help`. */
const command: CommandSpec = {
  name: "help",
  label: both(({ help: text }) => text.command),
  description: both(({ help: text }) => text.description),
};

/** The page about all features, for the one who asks. */
export const help: Feature = {
  command,
  create: (_, page) => ({
    commands: { help: (_use, { locale }) => whisper(helpMessage(page(locale), locale)) },
  }),
};
