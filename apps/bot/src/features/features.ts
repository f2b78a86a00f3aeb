import { ask } from "./ask.ts";
import { battle } from "./battle.ts";
import { board } from "./board.ts";
import { card } from "./card.ts";
import { data } from "./data.ts";
import { demo } from "./demo.ts";
import { diagnoseLog } from "./diagnose.ts";
import type { Feature, Handlers, HelpPage } from "./feature.ts";
import { formula } from "./formula.ts";
import { help } from "./help.ts";
import { me } from "./me.ts";
import { quiz } from "./quiz.ts";
import { reviewMissed } from "./review.ts";
import type { Services } from "./services.ts";
import { settings } from "./settings.ts";
import { studyLog } from "./study-log.ts";
import { teach } from "./teach.ts";

/** All that the bot can do, in the order of the help page. A new feature is one more row. */
export const features: readonly Feature[] = [
  demo,
  formula,
  quiz,
  ask,
  reviewMissed,
  battle,
  card,
  diagnoseLog,
  me,
  board,
  studyLog,
  teach,
  settings,
  data,
  help,
];

/** The help page of all features. */
export const helpPage: HelpPage = (locale) => features.map((feature) => feature.help?.(locale) ?? []);

/** The features' handlers, acting upon these services. */
export function createHandlers(services: Services): readonly Handlers[] {
  return features.map((feature) => feature.create(services, helpPage));
}
