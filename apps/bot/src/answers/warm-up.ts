import { ask, cards } from "../study.ts";

/** The first question costs seconds on a busy machine: it is asked before anybody waits for its answer. */
export function warmUp(): void {
  const [card] = cards;
  for (const locale of ["ko", "en"] as const) {
    const example = card?.examples[locale][0];
    if (example !== undefined) ask(example, { locale });
  }
}
