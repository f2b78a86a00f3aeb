import { words } from "../i18n/words.ts";
import { JobError } from "../jobs/job.ts";
import type { Counters } from "../port/counters.ts";
import { GoneError, type Ctx } from "../port/interaction.ts";
import type { Logger } from "../port/logger.ts";
import type { Random } from "../port/random.ts";
import type { Delivery } from "./delivery.ts";
import { createTwinWatch } from "./twins.ts";

export interface TroubleOptions {
  readonly counters: Counters;
  readonly log: Logger;
  readonly random: Random;
}

/** Logs and counts what went wrong with a task, and tells the user in a sentence; never rejects. */
export type Trouble = (
  error: unknown,
  task: string,
  ctx: Ctx,
  delivery: Pick<Delivery, "message">,
) => Promise<void>;

export function createTrouble({ counters, log, random }: TroubleOptions): Trouble {
  const watchForTwin = createTwinWatch({ counters, log });

  function sentence(error: unknown, task: string, ctx: Ctx): string {
    const { refusals } = words(ctx.locale);
    if (error instanceof JobError) {
      counters.add(`job ${error.reason}`);
      log.warn({ task, interaction: ctx.id, reason: error.reason }, "a job was not done");
      return refusals.job[error.reason];
    }
    const errorId = random.id().slice(0, 8);
    counters.add("error");
    log.error({ err: error, errorId, task, interaction: ctx.id }, "a handler failed");
    return refusals.unexpected(errorId);
  }

  return async (error, task, ctx, delivery) => {
    if (error instanceof GoneError) {
      counters.add(`gone ${error.code}`);
      watchForTwin(error.code, ctx.now);
      return;
    }
    try {
      await delivery.message({ content: sentence(error, task, ctx) }, "private");
    } catch (second) {
      counters.add(second instanceof GoneError ? `gone ${second.code}` : "unsaid");
      log.warn({ err: second, task, interaction: ctx.id }, "the sentence about an error could not be sent");
    }
  };
}
