import { studyLog as log, type LogRecord } from "@opt/study";
import { both, words } from "../i18n/words.ts";
import { openForm, refuse, say, update, whisper, type Answer } from "../port/answer.ts";
import type { CommandSpec } from "../port/command.ts";
import { encodeId } from "../port/custom-id.ts";
import type { Ctx, OptionValue } from "../port/interaction.ts";
import { limits } from "../port/limits.ts";
import type { Message } from "../port/message.ts";
import { quoted, shorten } from "../port/text.ts";
import type { ClickUse, Feature, Handlers } from "./feature.ts";
import type { Services } from "./services.ts";

/** `/log add [text]`, `/log show`, `/log export [month]`. */
const command: CommandSpec = {
  name: "log",
  label: both((all) => all.log.command),
  description: both((all) => all.log.description),
  subcommands: [
    {
      name: "add",
      label: both((all) => all.log.add.name),
      description: both((all) => all.log.add.description),
      options: [
        {
          name: "text",
          label: both((all) => all.log.text.name),
          description: both((all) => all.log.text.description),
          type: "text",
        },
      ],
    },
    {
      name: "show",
      label: both((all) => all.log.show.name),
      description: both((all) => all.log.show.description),
      options: [],
    },
    {
      name: "export",
      label: both((all) => all.log.export.name),
      description: both((all) => all.log.export.description),
      options: [
        {
          name: "month",
          label: both((all) => all.log.month.name),
          description: both((all) => all.log.month.description),
          type: "text",
        },
      ],
    },
  ],
};

/** Characters of an entry, whether it comes by a form or by an option. */
const longest = limits.formLine;
const mostShown = 10;

function form({ locale }: Ctx): Answer {
  const { log: text } = words(locale);
  const line = { id: "text", label: text.formLabel, placeholder: text.formPlaceholder };
  return openForm({
    id: encodeId("log-add"),
    title: text.formTitle,
    lines: [{ ...line, tall: true, most: longest }],
  });
}

/** Weekdays in a row; nothing where there are none yet, as after a first entry on a Sunday: nobody is shown a zero. */
function streakIn(entries: readonly LogRecord[], { locale, now, timeZone }: Ctx): string | undefined {
  const days = log.weekdayStreak(entries, { now, timeZone });
  return days > 0 ? words(locale).log.streak(days) : undefined;
}

function countsOf(entries: readonly LogRecord[], text: string, ctx: Ctx): string {
  const { withoutSpaces, characters } = log.lengthOf(text);
  const counted = words(ctx.locale).log.counted(characters, withoutSpaces);
  return [counted, streakIn(entries, ctx)].filter((part) => part !== undefined).join(" · ");
}

async function add({ store }: Services, text: string, ctx: Ctx): Promise<Answer> {
  const { log: own } = words(ctx.locale);
  if (text.trim() === "") return refuse({ content: own.empty });
  if (text.length > longest) return refuse({ content: own.tooLong(longest) });
  const entry = await store.logs.add({ id: ctx.id, userId: ctx.userId, text, at: ctx.now });
  const entries = await store.logs.of(ctx.userId);
  return whisper({
    panel: {
      title: own.added,
      text: shorten(quoted(entry.text, 1_000), limits.embedDescription),
      footer: countsOf(entries, entry.text, ctx),
    },
    rows: [
      [
        { id: encodeId("log-share", entry.id), label: own.share },
        { id: encodeId("log-undo", entry.id), label: own.undo, style: "danger" },
      ],
    ],
  });
}

async function find({ store }: Services, { parts: [id = ""] }: ClickUse, ctx: Ctx) {
  return (await store.logs.of(ctx.userId)).find((entry) => entry.id === id);
}

async function share(services: Services, use: ClickUse, ctx: Ctx): Promise<Answer> {
  const entry = await find(services, use, ctx);
  const { log: own } = words(ctx.locale);
  if (!entry) return whisper({ content: own.gone });
  const { withoutSpaces } = log.lengthOf(entry.text);
  return say({
    panel: {
      text: shorten(`<@${ctx.userId}>\n${quoted(entry.text, 1_500)}`, limits.embedDescription),
      footer: own.sharedCount(withoutSpaces),
    },
  });
}

async function undo(services: Services, use: ClickUse, ctx: Ctx): Promise<Answer> {
  const { log: own } = words(ctx.locale);
  const entry = await find(services, use, ctx);
  if (!entry) return whisper({ content: own.gone });
  await services.store.logs.remove({ id: entry.id, userId: ctx.userId });
  return use.onPrivateMessage ? update({ content: own.removed }) : whisper({ content: own.removed });
}

/** The newest entries, and how many weekdays in a row. */
export function logMessage(entries: readonly LogRecord[], ctx: Ctx): Message {
  const { log: own } = words(ctx.locale);
  if (entries.length === 0) return { content: own.nothing };
  const newest = entries.slice(-mostShown).toReversed();
  const lines = newest.map(
    ({ at, text }) =>
      `<t:${Math.floor(at / 1_000)}:d> · ${own.letters(log.lengthOf(text).withoutSpaces)} · ${quoted(text, 120)}`,
  );
  const footer = streakIn(entries, ctx);
  return {
    panel: {
      title: own.title(entries.length),
      text: shorten(lines.join("\n"), limits.embedDescription),
      ...(footer !== undefined && { footer }),
    },
  };
}

async function exportMonth({ store }: Services, given: OptionValue | undefined, ctx: Ctx): Promise<Answer> {
  const { locale, timeZone, now, userId } = ctx;
  const { log: own } = words(locale);
  const month =
    given === undefined
      ? new Intl.DateTimeFormat("sv-SE", { timeZone, year: "numeric", month: "2-digit" }).format(now)
      : String(given).trim();
  if (!/^\d{4}-(?:0[1-9]|1[0-2])$/u.test(month)) return whisper({ content: own.badMonth(quoted(month, 40)) });
  const text = log.exportMonth(await store.logs.of(userId), { month, timeZone, locale });
  const bytes = new TextEncoder().encode(text);
  return whisper({
    content: own.exported(month),
    files: [{ name: `log-${month}.md`, bytes, alt: own.exported(month) }],
  });
}

function create(services: Services): Handlers {
  return {
    place: "private",
    forms: ["log add", "log-open"],
    opensAgain: { "log-add": "log-open" },
    publicly: ["log-share"],
    commands: {
      "log add": ({ options: { text } }, ctx) =>
        text === undefined ? form(ctx) : add(services, String(text), ctx),
      "log show": async (_use, ctx) => whisper(logMessage(await services.store.logs.of(ctx.userId), ctx)),
      "log export": ({ options: { month } }, ctx) => exportMonth(services, month, ctx),
    },
    clicks: {
      "log-open": (_use, ctx) => form(ctx),
      "log-add": ({ lines }, ctx) => add(services, lines["text"] ?? "", ctx),
      "log-share": (use, ctx) => share(services, use, ctx),
      "log-undo": (use, ctx) => undo(services, use, ctx),
    },
  };
}

/** What a learner studied, in their own words; theirs alone until they share it. */
export const studyLog: Feature = {
  command,
  help: (locale) => [{ usage: `/${command.label[locale]}`, text: words(locale).help.log, examples: [] }],
  create,
};
