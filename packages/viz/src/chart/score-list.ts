import type { Message } from "../text/phrase.ts";
import { message } from "./chart-kind.ts";
import { spread } from "./curve.ts";

/** Training and validation scores place by place, as items of a list in `scoreWords`. */
export function listScores(
  places: Float64Array,
  train: readonly Float64Array[],
  validation: readonly Float64Array[],
): Message[] {
  const [trained, validated] = [spread(train).mean, spread(validation).mean];
  return Array.from(places, (at, i) => {
    const score = validated[i] ?? Number.NaN;
    if (!Number.isFinite(score)) return message("no-score", { at });
    const other = trained[i] ?? Number.NaN;
    return message(Number.isFinite(other) ? "scores" : "one-score", { at, score, other });
  });
}

/** Words of `listScores`. */
export const scoreWords = {
  scores: { ko: "{at}에서 {score:과/와} {other}", en: "{score} and {other} at {at}" },
  "one-score": { ko: "{at}에서 {score}", en: "{score} at {at}" },
  "no-score": { ko: "{at}에서 없음", en: "none at {at}" },
} as const;
