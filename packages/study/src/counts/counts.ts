import type { Computation } from "../compute/computation.ts";
import { readsReadingBy } from "../compute/by-reader.ts";
import { contradicts } from "../compute/contradictions.ts";
import { countsIn } from "./reader.ts";

const about = { name: "counts", card: "epoch-step" };

/** Quantities that hang together, where no other way gives a number. */
export const counts: Computation = {
  ...about,
  title: { ko: "개수와 비율", en: "counts and shares" },
  needs: [],
  answer: () => undefined,
  readsLast: readsReadingBy(about, (reading) => {
    const counted = countsIn(reading);
    if (counted === undefined || contradicts(reading, counted.sheet.taken)) return undefined;
    return counted;
  }),
};
