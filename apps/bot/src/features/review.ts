import { explainInput, InputError } from "@opt/study";
import { both, words } from "../i18n/words.ts";
import { whisper, type Answer } from "../port/answer.ts";
import type { CommandSpec } from "../port/command.ts";
import { encodeId } from "../port/custom-id.ts";
import type { Ctx } from "../port/interaction.ts";
import type { Button } from "../port/message.ts";
import type { Feature, Handlers } from "./feature.ts";
import { lengthOption } from "./quiz-command.ts";
import { openPractice, openReview } from "./quiz-session.ts";
import { askQuestion } from "./quiz-start.ts";
import type { Services } from "./services.ts";
import { dueReviews } from "../study.ts";

/** `/review [which] [length]`. */
const command: CommandSpec = {
  name: "review",
  label: both(({ review }) => review.command),
  description: both(({ review }) => review.description),
  options: [
    {
      name: "which",
      label: both(({ review }) => review.which.name),
      description: both(({ review }) => review.which.description),
      type: "text",
      choices: [
        { value: "due", label: both(({ review }) => review.which.due) },
        { value: "missed", label: both(({ review }) => review.which.missed) },
      ],
    },
    lengthOption,
  ],
};

/** The button that asks the question that now teaches most. */
export function practiceButton(locale: Ctx["locale"]): Button {
  return { id: encodeId("practice"), label: words(locale).review.practice, style: "primary" };
}

/** The button that starts a review. */
export function reviewButton(locale: Ctx["locale"]): Button {
  return { id: encodeId("review", "due"), label: words(locale).review.start, style: "primary" };
}

async function nothingToDo({ store }: Services, which: "due" | "missed", ctx: Ctx): Promise<Answer> {
  const { review } = words(ctx.locale);
  const { all, missed, nextAt } = await dueReviews({
    store,
    userId: ctx.userId,
    now: ctx.now,
    timeZone: ctx.timeZone,
  });
  const missedButton: Button = { id: encodeId("review", "missed"), label: review.missedButton(missed) };
  const text =
    nextAt === null ? review.nothingKept : review.nothingDue(all, `<t:${Math.ceil(nextAt / 1_000)}:R>`);
  return whisper({
    content: which === "missed" ? review.nothingMissed : text,
    rows: [[practiceButton(ctx.locale), ...(which === "due" && missed > 0 ? [missedButton] : [])]],
  });
}

async function startOne(services: Services, which: string, length: unknown, ctx: Ctx): Promise<Answer> {
  const wanted = which === "missed" ? "missed" : "due";
  try {
    const count = length === undefined ? undefined : Number(length);
    const state = await openReview(services, wanted, count, ctx);
    if (!state?.question) return await nothingToDo(services, wanted, ctx);
    return askQuestion(services, state.question, state, "private", ctx);
  } catch (error) {
    if (error instanceof InputError) return whisper({ content: explainInput(error, ctx.locale) });
    throw error;
  }
}

/** The question that now teaches most, with the reason above it. */
async function practise(services: Services, ctx: Ctx): Promise<Answer> {
  const { next, state } = await openPractice(services, ctx);
  if (!state.question) return whisper({ content: words(ctx.locale).refusals.oldQuiz });
  return askQuestion(services, state.question, state, "private", ctx, next.text);
}

function create(services: Services): Handlers {
  return {
    place: "private",
    commands: {
      review: ({ options: { which = "due", length } }, ctx) => startOne(services, String(which), length, ctx),
    },
    clicks: {
      review: ({ parts: [which = "due"] }, ctx) => startOne(services, which, undefined, ctx),
      practice: (_use, ctx) => practise(services, ctx),
    },
  };
}

/** What a learner missed, asked again as it is about to be forgotten; answered like any quiz, seen by them alone. */
export const reviewMissed: Feature = {
  command,
  help: (locale) => [
    {
      usage: `/${command.label[locale]}`,
      text: words(locale).help.review,
      examples: [{ id: encodeId("review", "due"), label: words(locale).review.start }],
    },
  ],
  create,
};
