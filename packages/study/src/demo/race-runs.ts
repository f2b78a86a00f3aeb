import type { Bilingual } from "../locale.ts";

/** How the runners are called in a chart, where the languages differ. */
export const runnerNames: Readonly<Record<string, Bilingual>> = {
  Momentum: { ko: "모멘텀", en: "Momentum" },
};
