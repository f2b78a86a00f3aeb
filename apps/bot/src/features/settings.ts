import type { GroupSettings, UserSettings } from "@opt/study";
import { words } from "../i18n/words.ts";
import { whisper, type Answer } from "../port/answer.ts";
import type { Ctx, OptionValue } from "../port/interaction.ts";
import type { Message } from "../port/message.ts";
import { layRows } from "../port/lay-rows.ts";
import { quoted } from "../port/text.ts";
import type { Feature, Handlers } from "./feature.ts";
import { holdingIn } from "./daily-beat.ts";
import { groupOverview, type GroupOverview } from "./group-overview.ts";
import type { Services } from "./services.ts";
import { settingsCommand as command } from "./settings-command.ts";
import { createNamedSearch, plain, suggestNamed } from "./suggest.ts";
import { zoneNames } from "./zone-names.ts";

const zones: readonly string[] = ["UTC", ...Intl.supportedValuesOf("timeZone")];

/** A zone as it is written in the list, whatever the capitals; undefined where there is none. */
function zoneNamed(typed: string): string | undefined {
  const isTyped = (name: string): boolean => plain(name) === plain(typed);
  return (
    zones.find((zone) => zone.toLowerCase() === typed.trim().toLowerCase()) ??
    zones.find((zone) => zoneNames[zone]?.some(isTyped))
  );
}

/** What holds: chosen, or where nothing was chosen the usual; a person's language may be Discord's. */
type Holding = Pick<Ctx, "theme" | "timeZone"> & Pick<UserSettings, "locale">;

type Given = Readonly<Record<string, OptionValue>>;

/** An hour of the day; null for none, undefined where it is not a hour. */
function hourOf(value: OptionValue): number | null | undefined {
  if (value === "off") return null;
  const hour = Number(value);
  return Number.isInteger(hour) && hour >= 0 && hour <= 23 ? hour : undefined;
}

/**
 * What a reminder changes: it comes by itself, so that language and time zone have to be kept, too. Undefined where it is
 * no hour.
 */
function reminderChange({ reminder }: Given, { locale, timeZone }: Ctx): Partial<UserSettings> | undefined {
  if (reminder === undefined) return {};
  const hour = hourOf(reminder);
  if (hour === undefined) return undefined;
  return hour === null ? { reminderHour: null } : { reminderHour: hour, locale, timeZone };
}

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
  const hour = hourOf(daily);
  if (hour === undefined) return undefined;
  return { dailyChannel: hour === null ? null : channelId, dailyHour: hour };
}

/** What holds now, line by line. */
function settingsMessage(
  { locale, theme, timeZone }: Holding,
  more: GroupSettings | Pick<UserSettings, "reminderHour">,
  language: Ctx["locale"],
  /** Names of what was just changed. */
  changed: readonly string[],
  /** For whoever manages the server. */
  overview?: GroupOverview,
): Message {
  const { settings } = words(language);
  const lines = [
    `${settings.language.name}: ${locale === null ? settings.auto : settings.languages[locale]}`,
    `${settings.theme.name}: ${settings.theme[theme]}`,
    `${settings.timeZone.name}: ${timeZone}`,
    "reminderHour" in more ? reminderLine(more, language) : dailyLine(more, language),
  ];
  const isOwn = "reminderHour" in more;
  return {
    ...(changed.length > 0 && { content: settings.changed(changed.join(", ")) }),
    panel: {
      title: isOwn ? settings.title : settings.groupTitle,
      text: lines.join("\n"),
      ...(overview && { fields: overview.fields }),
      footer: isOwn ? settings.howOwn : settings.howGroup,
    },
    rows: layRows(overview?.buttons),
  };
}

function reminderLine(
  { reminderHour: hour }: Pick<UserSettings, "reminderHour">,
  language: Ctx["locale"],
): string {
  const { reminder, remindedAt, isOff } = words(language).settings;
  return `${reminder.name}: ${hour === null ? isOff : remindedAt(hour)}`;
}

function dailyLine({ dailyChannel, dailyHour }: GroupSettings, language: Ctx["locale"]): string {
  const { daily, dailyAt, isOff } = words(language).settings;
  const isOn = dailyChannel !== null && dailyHour !== null;
  return `${daily.name}: ${isOn ? dailyAt(dailyHour, dailyChannel) : isOff}`;
}

function refused(given: Given, locale: Ctx["locale"]): Answer {
  const typed = quoted(
    String(given["timezone"] ?? given["language"] ?? given["theme"] ?? given["daily"] ?? given["reminder"]),
    60,
  );
  return whisper({ content: words(locale).settings.unknown(typed) });
}

/** What the options that were given are called. */
function namesOf(given: Given, language: Ctx["locale"]): readonly string[] {
  const { settings } = words(language);
  const named = { ...settings, timezone: settings.timeZone };
  const options = ["language", "theme", "timezone", "reminder", "daily"] as const;
  return options.filter((option) => option in given).map((option) => named[option].name);
}

const zoneSearch = createNamedSearch(
  zones.map((zone) => ({ value: zone, name: zone, also: zoneNames[zone] ?? [] })),
);

const suggestZones: NonNullable<Handlers["typing"]>[string] = ({ text }) => suggestNamed(text, zoneSearch);

function create(services: Services): Handlers {
  const { settings } = services.store;

  /** What holds in a group; whoever manages it sees also what there is to do. */
  async function groupMessage(now: GroupSettings, groupId: string, given: Given, ctx: Ctx): Promise<Answer> {
    const { locale, manages } = ctx;
    const overview = manages ? await groupOverview(services, groupId, now, locale) : undefined;
    return whisper(settingsMessage(holdingIn(now), now, locale, namesOf(given, locale), overview));
  }

  async function own(given: Given, ctx: Ctx): Promise<Answer> {
    const [changes, reminder] = [changesOf(given), reminderChange(given, ctx)];
    if (!changes || !reminder) return refused(given, ctx.locale);
    const change = { id: ctx.id, userId: ctx.userId, settings: { ...reminder, ...changes } };
    const now = await settings.changeUser(change);
    const { locale } = now;
    // what somebody has not chosen for themselves is the group's, which the context holds
    const [theme, timeZone] = [now.theme ?? ctx.theme, now.timeZone ?? ctx.timeZone];
    const language = locale ?? ctx.appLocale;
    return whisper(settingsMessage({ locale, theme, timeZone }, now, language, namesOf(given, language)));
  }

  async function group(given: Given, ctx: Ctx): Promise<Answer> {
    const { settings: text } = words(ctx.locale);
    if (ctx.guildId === undefined) return whisper({ content: text.onlyInServers });
    if (Object.keys(given).length === 0) {
      return await groupMessage(await settings.ofGroup(ctx.guildId), ctx.guildId, given, ctx);
    }
    if (!ctx.manages) return whisper({ content: text.onlyManagers });
    const [changes, daily] = [changesOf(given), dailyChange(given, ctx)];
    if (!changes || !daily) return refused(given, ctx.locale);
    const change = { id: ctx.id, groupId: ctx.guildId, settings: { ...changes, ...daily } };
    return await groupMessage(await settings.changeGroup(change), ctx.guildId, given, ctx);
  }

  async function noReminders(ctx: Ctx): Promise<Answer> {
    await settings.changeUser({ id: ctx.id, userId: ctx.userId, settings: { reminderHour: null } });
    return whisper({ content: words(ctx.locale).reminders.isOff });
  }

  return {
    place: "private",
    clicks: { "reminder-off": (_use, ctx) => noReminders(ctx) },
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
