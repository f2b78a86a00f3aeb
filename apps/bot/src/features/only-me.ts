import { both } from "../i18n/words.ts";
import type { Answer } from "../port/answer.ts";
import type { OptionSpec } from "../port/command.ts";

/** Of commands whose answers are for all: whether only the one who asks sees it. */
export const onlyMeOption: OptionSpec = {
  name: "only-me",
  label: both(({ onlyMe }) => onlyMe.name),
  description: both(({ onlyMe }) => onlyMe.description),
  type: "yes-no",
};

/** The answer for the one who asked alone, where they want it so. */
export function keptTo(onlyMe: boolean, answer: Answer): Answer {
  return onlyMe && answer.kind !== "form" && answer.place === "public"
    ? { ...answer, place: "private" }
    : answer;
}
