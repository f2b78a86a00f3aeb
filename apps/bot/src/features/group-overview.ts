import { InputError, type GroupSettings, type Locale } from "@opt/study";
import { ours } from "@opt/study/optimization";
import { words } from "../i18n/words.ts";
import { encodeId } from "../port/custom-id.ts";
import { limits } from "../port/limits.ts";
import type { Button, Panel } from "../port/message.ts";
import { shorten } from "../port/text.ts";
import type { Services } from "./services.ts";
import { drawQuestion, packs } from "../study.ts";

/** What whoever manages a server sees of it beside the settings. */
export interface GroupOverview {
  readonly fields: NonNullable<Panel["fields"]>;
  readonly buttons: readonly Button[];
}

type Pack = (typeof packs)[number];

function isAsked(card: string): boolean {
  try {
    drawQuestion({ seed: 0, card });
    return true;
  } catch (error) {
    if (error instanceof InputError) return false;
    throw error;
  }
}

const silent = new Map<string, readonly string[]>();

/** Cards that no quiz can ask about; ours all have questions. */
function silentCards({ name, cards }: Pack): readonly string[] {
  if (ours.packs.some((pack) => pack.name === name)) return [];
  const known = silent.get(name) ?? cards.map(({ slug }) => slug).filter((slug) => !isAsked(slug));
  silent.set(name, known);
  return known;
}

function packLine(pack: Pack, locale: Locale): string {
  const { overview } = words(locale).settings;
  const without = new Set(silentCards(pack));
  const line = overview.pack(pack.title[locale], pack.cards.length);
  if (without.size === 0) return line;
  const titles = pack.cards.filter(({ slug }) => without.has(slug)).map(({ title }) => title[locale]);
  return `${line} · ${overview.silent(shorten(titles.join(", "), 200))}`;
}

/** What is not chosen yet or waits for somebody, the most pressing first. */
function nextSteps(
  { locale: language, timeZone, dailyChannel, dailyHour }: GroupSettings,
  waiting: number,
  approved: number,
  locale: Locale,
): readonly string[] {
  const { overview } = words(locale).settings;
  const steps = [
    waiting > 0 && overview.decide(waiting),
    (dailyChannel === null || dailyHour === null) && overview.turnOnDaily,
    (language === null || timeZone === null) && overview.choose,
    approved === 0 && waiting === 0 && overview.invite,
  ].filter((step) => step !== false);
  return steps.length > 0 ? steps : [overview.nothingToDo];
}

/** The packs with what is wrong with them, the group's own questions, and what to do next. */
export async function groupOverview(
  { store }: Pick<Services, "store">,
  groupId: string,
  settings: GroupSettings,
  locale: Locale,
): Promise<GroupOverview> {
  const { overview } = words(locale).settings;
  const [proposed, approved] = await Promise.all([
    store.teaching.of(groupId, "proposed"),
    store.teaching.of(groupId, "approved"),
  ]);
  const waiting = proposed.length;
  const fields = [
    {
      name: overview.taught,
      value: [...packs.map((pack) => packLine(pack, locale)), overview.own(approved.length, waiting)].join(
        "\n",
      ),
    },
    {
      name: overview.next,
      value: nextSteps(settings, waiting, approved.length, locale)
        .map((step) => `• ${step}`)
        .join("\n"),
    },
  ];
  const review: Button = {
    id: encodeId("teach-next", "proposed", 0),
    label: overview.review(waiting),
    style: "primary",
  };
  return {
    fields: fields.map(({ name, value }) => ({ name, value: shorten(value, limits.embedFieldValue) })),
    buttons: waiting > 0 ? [review] : [],
  };
}
