import { both } from "../i18n/words.ts";
import type { CommandSpec, OptionSpec } from "../port/command.ts";

const languages: NonNullable<OptionSpec["choices"]> = (["ko", "en"] as const).map((value) => ({
  value,
  label: both(({ settings }) => settings.languages[value]),
}));

/** Only a person has a language in Discord that the bot could follow. */
const automatic = { value: "auto", label: both(({ settings }) => settings.auto) };

const languageOption: OptionSpec = {
  name: "language",
  label: both(({ settings }) => settings.language.name),
  description: both(({ settings }) => settings.language.description),
  type: "text",
  choices: languages,
};

const shared: readonly OptionSpec[] = [
  {
    name: "theme",
    label: both(({ settings }) => settings.theme.name),
    description: both(({ settings }) => settings.theme.description),
    type: "text",
    choices: [
      { value: "dark", label: both(({ settings }) => settings.theme.dark) },
      { value: "light", label: both(({ settings }) => settings.theme.light) },
    ],
  },
  {
    name: "timezone",
    label: both(({ settings }) => settings.timeZone.name),
    description: both(({ settings }) => settings.timeZone.description),
    type: "text",
    suggested: true,
  },
];

/** The hours of a day, and none of them. */
const hours: NonNullable<OptionSpec["choices"]> = [
  { value: "off", label: both(({ settings }) => settings.off) },
  ...Array.from({ length: 24 }, (_, hour) => ({
    value: String(hour),
    label: { ko: `${hour}시`, en: `${hour}:00` },
  })),
];

/** `/settings me …`, `/settings group …`. */
export const settingsCommand: CommandSpec = {
  name: "settings",
  label: both(({ settings }) => settings.command),
  description: both(({ settings }) => settings.description),
  subcommands: [
    {
      name: "me",
      label: both(({ settings }) => settings.me.name),
      description: both(({ settings }) => settings.me.description),
      options: [
        { ...languageOption, choices: [...languages, automatic] },
        ...shared,
        {
          name: "reminder",
          label: both(({ settings }) => settings.reminder.name),
          description: both(({ settings }) => settings.reminder.description),
          type: "text",
          choices: hours,
        },
      ],
    },
    {
      name: "group",
      label: both(({ settings }) => settings.group.name),
      description: both(({ settings }) => settings.group.description),
      options: [
        languageOption,
        ...shared,
        {
          name: "daily",
          label: both(({ settings }) => settings.daily.name),
          description: both(({ settings }) => settings.daily.description),
          type: "text",
          choices: hours,
        },
      ],
    },
  ],
};
