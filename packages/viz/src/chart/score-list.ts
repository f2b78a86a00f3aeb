import { formatNumber } from "../text/number.ts";
import type { Message } from "../text/phrase.ts";
import { message } from "./chart-kind.ts";
import { type Spread, spread } from "./curve.ts";

/** Training and validation scores place by place, as items of a list in `scoreWords`. */
export function listScores(
  places: Float64Array,
  train: readonly Float64Array[],
  validation: readonly Float64Array[],
): Message[] {
  const [training, validating] = [spread(train), spread(validation)];
  return Array.from(places, (place, i) => {
    const at = formatNumber(place);
    const [trained, validated] = [scoreAt(training, i), scoreAt(validating, i)];
    if (validated === undefined) return message("no-score", { at });
    if (trained === undefined) return message("one-score", { at, validated });
    return message("scores", { at, validated, trained });
  });
}

function scoreAt({ mean }: Spread, i: number): string | undefined {
  return Number.isFinite(mean[i]) ? formatNumber(mean[i]!) : undefined;
}

/** Words of `listScores`. */
export const scoreWords = {
  scores: { ko: "{at}에서 {validated:과/와} {trained}", en: "{validated} and {trained} at {at}" },
  "one-score": { ko: "{at}에서 {validated}", en: "{validated} at {at}" },
  "no-score": { ko: "{at}에서 없음", en: "none at {at}" },
} as const;
