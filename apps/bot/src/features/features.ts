import { ask } from "./ask.ts";
import { card } from "./card.ts";
import { demo } from "./demo.ts";
import { diagnoseLog } from "./diagnose.ts";
import type { Feature, Handlers } from "./feature.ts";
import { help } from "./help.ts";
import { quiz } from "./quiz.ts";
import type { Services } from "./services.ts";

/** All that the bot can do, in the order of the help page. A new feature is one more row. */
export const features: readonly Feature[] = [demo, quiz, ask, card, diagnoseLog, help];

/** The features' handlers, acting upon these services. */
export function createHandlers(services: Services): readonly Handlers[] {
  return features.map((feature) =>
    feature.create(services, (locale) => features.map((other) => other.help?.(locale) ?? [])),
  );
}
