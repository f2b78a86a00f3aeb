import type { GroupSettings, UserSettings } from "@opt/study";
import { both, words } from "../i18n/words.ts";
import { whisper, type Answer } from "../port/answer.ts";
import type { CommandSpec, OptionSpec } from "../port/command.ts";
import type { Ctx, OptionValue } from "../port/interaction.ts";
import type { Message } from "../port/message.ts";
import { quoted } from "../port/text.ts";
import type { Feature, Handlers } from "./feature.ts";
import type { Services } from "./services.ts";
import { suggestNamed } from "./suggest.ts";

const shared: readonly OptionSpec[] = [
  {
    name: "language",
    label: both(({ settings }) => settings.language.name),
    description: both(({ settings }) => settings.language.description),
    type: "text",
    choices: [
      { value: "ko", label: { ko: "한국어", en: "Korean" } },
      { value: "en", label: { ko: "영어", en: "English" } },
      { value: "auto", label: both(({ settings }) => settings.auto) },
    ],
  },
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

/** `/settings me …`, `/settings group …`. */
const command: CommandSpec = {
  name: "settings",
  label: both(({ settings }) => settings.command),
  description: both(({ settings }) => settings.description),
  subcommands: [
    {
      name: "me",
      label: both(({ settings }) => settings.me.name),
      description: both(({ settings }) => settings.me.description),
      options: shared,
    },
    {
      name: "group",
      label: both(({ settings }) => settings.group.name),
      description: both(({ settings }) => settings.group.description),
      options: [
        ...shared,
        {
          name: "daily",
          label: both(({ settings }) => settings.daily.name),
          description: both(({ settings }) => settings.daily.description),
          type: "text",
          choices: [
            { value: "off", label: both(({ settings }) => settings.off) },
            ...Array.from({ length: 24 }, (_, hour) => ({
              value: String(hour),
              label: { ko: `${hour}시`, en: `${hour}:00` },
            })),
          ],
        },
      ],
    },
  ],
};

const zones: readonly string[] = ["UTC", ...Intl.supportedValuesOf("timeZone")];

/** A zone as it is written in the list, whatever the capitals; undefined where there is none. */
function zoneNamed(typed: string): string | undefined {
  return zones.find((zone) => zone.toLowerCase() === typed.trim().toLowerCase());
}

type Given = Readonly<Record<string, OptionValue>>;

/** What the options change; undefined where a value is none. */
function changesOf({ language, theme, timezone }: Given): Partial<UserSettings> | undefined {
  const zone = timezone === undefined ? undefined : zoneNamed(String(timezone));
  const isKnown =
    (language === undefined || language === "ko" || language === "en" || language === "auto") &&
    (theme === undefined || theme === "dark" || theme === "light") &&
    (timezone === undefined || zone !== undefined);
  if (!isKnown) return undefined;
  return {
    ...(language !== undefined && { locale: language === "auto" ? null : language }),
    ...(theme !== undefined && { theme }),
    ...(zone !== undefined && { timeZone: zone }),
  };
}

function dailyChange({ daily }: Given, { channelId }: Ctx): Partial<GroupSettings> | undefined {
  if (daily === undefined) return {};
  if (daily === "off") return { dailyChannel: null, dailyHour: null };
  const hour = Number(daily);
  if (!(Number.isInteger(hour) && hour >= 0 && hour <= 23)) return undefined;
  return { dailyChannel: channelId, dailyHour: hour };
}

/** What is set now, line by line. */
export function settingsMessage(
  { locale, theme, timeZone }: UserSettings,
  group: GroupSettings | undefined,
  language: Ctx["locale"],
): Message {
  const { settings } = words(language);
  const daily =
    group?.dailyChannel == null || group.dailyHour === null
      ? settings.off
      : settings.dailyAt(group.dailyHour, group.dailyChannel);
  const lines = [
    `${settings.language.name}: ${locale === null ? settings.auto : settings.languages[locale]}`,
    `${settings.theme.name}: ${settings.theme[theme ?? "dark"]}`,
    `${settings.timeZone.name}: ${timeZone ?? settings.auto}`,
    ...(group ? [`${settings.daily.name}: ${daily}`] : []),
  ];
  return { panel: { title: group ? settings.groupTitle : settings.title, text: lines.join("\n") } };
}

function refused(given: Given, locale: Ctx["locale"]): Answer {
  const typed = quoted(
    String(given["timezone"] ?? given["language"] ?? given["theme"] ?? given["daily"]),
    60,
  );
  return whisper({ content: words(locale).settings.unknown(typed) });
}

const suggestZones: NonNullable<Handlers["typing"]>[string] = ({ text }) =>
  suggestNamed(
    text,
    zones.map((zone) => ({ value: zone, name: zone, also: [] })),
  );

function create({ store: { settings } }: Services): Handlers {
  async function own(given: Given, ctx: Ctx): Promise<Answer> {
    const changes = changesOf(given);
    if (!changes) return refused(given, ctx.locale);
    const now = await settings.changeUser({ id: ctx.id, userId: ctx.userId, settings: changes });
    return whisper(settingsMessage(now, undefined, now.locale ?? ctx.appLocale));
  }

  async function group(given: Given, ctx: Ctx): Promise<Answer> {
    const { settings: text } = words(ctx.locale);
    if (ctx.guildId === undefined) return whisper({ content: text.onlyInServers });
    if (!ctx.manages) return whisper({ content: text.onlyManagers });
    const [changes, daily] = [changesOf(given), dailyChange(given, ctx)];
    if (!changes || !daily) return refused(given, ctx.locale);
    const change = { id: ctx.id, groupId: ctx.guildId, settings: { ...changes, ...daily } };
    const now = await settings.changeGroup(change);
    return whisper(settingsMessage(now, now, ctx.locale));
  }

  return {
    place: "private",
    commands: {
      "settings me": ({ options }, ctx) => own(options, ctx),
      "settings group": ({ options }, ctx) => group(options, ctx),
    },
    typing: { "settings me": suggestZones, "settings group": suggestZones },
  };
}

/** What a person, or those who manage a server, have chosen. */
export const settings: Feature = {
  command,
  help: (locale) => [{ usage: `/${command.label[locale]}`, text: words(locale).help.settings, examples: [] }],
  create,
};
