import { isoOf, dayOf, type Progress, type QuizState } from "@opt/study";
import { both, words } from "../i18n/words.ts";
import type { RenderedChart } from "../jobs/job.ts";
import { compute, type Answer } from "../port/answer.ts";
import type { CommandSpec } from "../port/command.ts";
import type { Ctx } from "../port/interaction.ts";
import { layRows } from "../port/lay-rows.ts";
import { limits } from "../port/limits.ts";
import type { Message } from "../port/message.ts";
import { shorten } from "../port/text.ts";
import { cardButtons } from "./card-view.ts";
import type { Feature, Handlers } from "./feature.ts";
import { lookOf } from "./look.ts";
import { quizIds } from "./quiz-id.ts";
import { lastOpenQuiz } from "./quiz-session.ts";
import { practiceButton, reviewButton } from "./review.ts";
import type { Services } from "./services.ts";
import { dueReviews, findCard, progress } from "../study.ts";

/** `/me`. */
const command: CommandSpec = {
  name: "me",
  label: both(({ me }) => me.command),
  description: both(({ me }) => me.description),
};

/** Weeks in the picture of a year. */
const weeksShown = 53;
/** From here on a card counts as a strength; up to there, where an answer was wrong, as a gap. */
const [strong, weak] = [0.8, 0.5];
const mostNamed = 5;

/** Answers on each day of the year that ends today, oldest first. */
export function yearOf({ days }: Pick<Progress, "days">, today: number): readonly number[] {
  const counts = new Map(days.map(({ day, answered }) => [day, answered]));
  const first = today - 7 * weeksShown + 1;
  return Array.from({ length: today - first + 1 }, (_, index) => counts.get(first + index) ?? 0);
}

function titlesOf(slugs: readonly string[], locale: Ctx["locale"]): string {
  return slugs.flatMap((slug) => findCard(slug)?.title[locale] ?? []).join(", ");
}

/** What a learner has done: their streak and how to repair it, strengths, gaps, what is due, and their year. */
export function meMessage(
  { answered, right, streak, cards }: Progress,
  due: number,
  year: RenderedChart | null,
  locale: Ctx["locale"],
  /** A quiz that can be gone on with. */
  open?: QuizState,
): Message {
  const { me, quiz } = words(locale);
  const strengths = cards.filter(({ known }) => known >= strong).slice(0, mostNamed);
  const gaps = cards
    .filter(({ known, wrong }) => known <= weak && wrong > 0)
    .toReversed()
    .slice(0, mostNamed);
  const named = [
    [
      me.strengths,
      titlesOf(
        strengths.map(({ card }) => card),
        locale,
      ),
    ],
    [
      me.gaps,
      titlesOf(
        gaps.map(({ card }) => card),
        locale,
      ),
    ],
  ] as const;
  const lines = [
    me.streak(streak.length, streak.isDone),
    me.freezes(streak.freezesLeft),
    ...(streak.repair === null ? [] : [me.repair(streak.repair)]),
    me.answered(answered, right),
    ...(due > 0 ? [me.due(due)] : []),
  ];
  return {
    panel: {
      title: me.title,
      text: answered === 0 ? me.nothing : lines.join("\n"),
      fields: named.flatMap(([name, value]) =>
        value === "" ? [] : [{ name, value: shorten(value, limits.embedFieldValue) }],
      ),
    },
    rows: layRows(
      [
        ...(open ? [{ id: quizIds.next(open.quizId), label: quiz.resume }] : []),
        ...(due > 0 ? [reviewButton(locale)] : []),
        practiceButton(locale),
      ],
      cardButtons(
        gaps.slice(0, 3).map(({ card }) => card),
        locale,
      ),
    ),
    pictures: year ? [{ name: "year.png", bytes: year.bytes, alt: shorten(year.alt, limits.altText) }] : [],
  };
}

function show(services: Services, ctx: Ctx): Answer {
  const { store, jobs } = services;
  return compute("private", async (signal) => {
    const { userId, now, timeZone, locale } = ctx;
    const [own, { due }, open] = await Promise.all([
      progress({ store, userId, now, timeZone }),
      dueReviews({ store, userId, now, timeZone }),
      lastOpenQuiz(services, userId),
    ]);
    if (own.answered === 0) return meMessage(own, due, null, locale);
    const today = dayOf(now, timeZone);
    const job = { kind: "year", counts: yearOf(own, today), today: isoOf(today), look: lookOf(ctx) } as const;
    return meMessage(own, due, await jobs.run(job, { signal, asker: ctx }), locale, open);
  });
}

function create(services: Services): Handlers {
  return { place: "private", commands: { me: (_use, ctx) => show(services, ctx) } };
}

/** What a learner has done and knows, for their own eyes. */
export const me: Feature = {
  command,
  help: (locale) => [{ usage: `/${command.label[locale]}`, text: words(locale).help.me, examples: [] }],
  create,
};
