import type { Look } from "../jobs/job.ts";
import type { Ctx } from "../port/interaction.ts";

/** How pictures for this user are drawn. */
export function lookOf({ locale, theme }: Ctx): Look {
  return { locale, theme };
}
