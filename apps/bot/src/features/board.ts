import { board as boardOf, type Period, type Standing } from "@opt/study";
import { both, words } from "../i18n/words.ts";
import { say, update, whisper, type Answer } from "../port/answer.ts";
import type { CommandSpec } from "../port/command.ts";
import { encodeId } from "../port/custom-id.ts";
import type { Ctx } from "../port/interaction.ts";
import { layRows } from "../port/lay-rows.ts";
import type { Message } from "../port/message.ts";
import type { Feature, Handlers } from "./feature.ts";
import type { Services } from "./services.ts";

const periods: readonly Period[] = ["week", "month", "all"];

/** `/board [period]`. */
const command: CommandSpec = {
  name: "board",
  label: both(({ board }) => board.command),
  description: both(({ board }) => board.description),
  options: [
    {
      name: "period",
      label: both(({ board }) => board.period.name),
      description: both(({ board }) => board.period.description),
      type: "text",
      choices: periods.map((value) => ({ value, label: both(({ board }) => board.period[value]) })),
    },
  ],
};

const medals: readonly string[] = ["🥇", "🥈", "🥉"];
const mostShown = 15;

/** Who got how much right, by rank; whoever looks finds themselves also further down. */
export function standingLines(
  standings: readonly Standing[],
  locale: Ctx["locale"],
  userId?: string,
): string {
  const { board } = words(locale);
  const line = ({ rank, userId: id, right, answered }: Standing): string =>
    `${(right > 0 && medals[rank - 1]) || `${rank}.`} <@${id}> · ${board.right(right, answered)}`;
  const shown = standings.slice(0, mostShown);
  const own = standings.slice(mostShown).find((one) => one.userId === userId);
  const rest = standings.length - shown.length;
  return [...shown.map(line), ...(rest > 0 ? [board.andMore(rest)] : []), ...(own ? [line(own)] : [])].join(
    "\n",
  );
}

/** A group's board, and the same for other periods. */
export function boardMessage(
  standings: readonly Standing[],
  period: Period,
  locale: Ctx["locale"],
  userId?: string,
): Message {
  const { board } = words(locale);
  return {
    panel: {
      title: `${board.title} · ${board.period[period]}`,
      text: standings.length === 0 ? board.nobody : standingLines(standings, locale, userId),
      footer: board.counts,
    },
    rows: layRows(
      periods.map((other) => ({
        id: encodeId("board", other),
        label: board.period[other],
        style: other === period ? "primary" : "secondary",
        disabled: other === period,
      })),
    ),
  };
}

function create({ store }: Services): Handlers {
  async function show(period: string, place: "say" | "update", ctx: Ctx): Promise<Answer> {
    const { guildId, now, timeZone, locale, userId } = ctx;
    if (guildId === undefined) return whisper({ content: words(locale).board.onlyInServers });
    const known = periods.find((one) => one === period) ?? "week";
    const standings = await boardOf({ store, groupId: guildId, period: known, now, timeZone });
    const message = boardMessage(standings, known, locale, userId);
    return place === "say" ? say(message) : update(message);
  }

  return {
    commands: { board: ({ options: { period = "week" } }, ctx) => show(String(period), "say", ctx) },
    clicks: {
      board: ({ parts: [period = "week"], onOwnMessage }, ctx) =>
        show(period, onOwnMessage ? "update" : "say", ctx),
    },
  };
}

/** Who of the group got how much right. */
export const board: Feature = {
  command,
  help: (locale) => [{ usage: `/${command.label[locale]}`, text: words(locale).help.board, examples: [] }],
  create,
};
