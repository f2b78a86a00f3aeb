import { both } from "../i18n/words.ts";
import type { CommandSpec, OptionSpec } from "../port/command.ts";
import { lengthOption } from "./quiz-command.ts";

/** What moderators look through. */
const stateOption: OptionSpec = {
  name: "which",
  label: both(({ teach }) => teach.which.name),
  description: both(({ teach }) => teach.which.description),
  type: "text",
  choices: (["proposed", "approved", "rejected"] as const).map((value) => ({
    value,
    label: both(({ teach }) => teach.which[value]),
  })),
};

const fileOption: OptionSpec = {
  name: "file",
  label: both(({ teach }) => teach.file.name),
  description: both(({ teach }) => teach.file.description),
  type: "file",
  required: true,
};

const formatOption: OptionSpec = {
  name: "format",
  label: both(({ teach }) => teach.format.name),
  description: both(({ teach }) => teach.format.description),
  type: "text",
  choices: (["csv", "gift", "json", "anki"] as const).map((value) => ({
    value,
    label: both(({ teach }) => teach.format[value]),
  })),
};

const optionsOf = {
  ask: [lengthOption],
  propose: [],
  mine: [],
  review: [stateOption],
  import: [fileOption],
  export: [formatOption],
} as const satisfies Record<string, readonly OptionSpec[]>;

/** `/teach ask`, `propose`, `mine`, `review`, `import`, `export`. */
export const teachCommand: CommandSpec = {
  name: "teach",
  label: both(({ teach }) => teach.command),
  description: both(({ teach }) => teach.description),
  subcommands: (["ask", "propose", "mine", "review", "import", "export"] as const).map((name) => ({
    name,
    label: both(({ teach }) => teach[name].name),
    description: both(({ teach }) => teach[name].description),
    options: optionsOf[name],
  })),
};
