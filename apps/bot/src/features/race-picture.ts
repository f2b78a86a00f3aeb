import { setTimeout as wait } from "node:timers/promises";
import { describeChart } from "@opt/viz";
import { questionChart } from "../jobs/question-chart.ts";
import { JobError, type Look, type RenderedChart } from "../jobs/job.ts";
import type { Services } from "./services.ts";

/** A question's picture, or where it could not be drawn what it would show; null where it has none. */
export type RacePicture = RenderedChart | { readonly type: "words"; readonly alt: string } | null;

/** The picture of a question of a race. */
export type PictureOf = (
  race: { readonly quizId: string; readonly look: Look },
  index: number,
) => Promise<RacePicture>;

/** How often a picture is asked for while too many wait. */
const tries = 4;

/** Draws pictures; who waits in a race is not kept waiting for long, and gets the picture in words then. */
export function createRacePicture(
  { store, jobs, log }: Pick<Services, "store" | "jobs" | "log">,
  between = 1_500,
): PictureOf {
  return async ({ quizId, look }, index) => {
    const question = (await store.quizzes.find(quizId))?.questions[index];
    const chart = question && questionChart(question, look.locale);
    if (!question || !chart) return null;
    for (let left = tries; ; left -= 1) {
      try {
        return await jobs.run({ kind: "question", question, look });
      } catch (error) {
        if (!(error instanceof JobError)) throw error;
        if (error.reason !== "busy" || left <= 1) {
          log.warn({ race: quizId, reason: error.reason }, "a race's picture was not drawn");
          return { type: "words", alt: describeChart(chart, look.locale) };
        }
        await wait(between);
      }
    }
  };
}
