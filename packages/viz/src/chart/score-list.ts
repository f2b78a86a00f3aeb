import { readApart, type Ties, tieRule } from "../scale/tie.ts";
import type { Message } from "../text/phrase.ts";
import { spread } from "./curve.ts";

/** Which mean scores of some curves tie. */
export function scoreTies(...curves: readonly (readonly Float64Array[])[]): Ties {
  return tieRule(curves.flatMap((columns) => Array.from(spread(columns).mean)));
}

const words = {
  scores: { ko: "{at}에서 {score:과/와} {other}", en: "{score} and {other} at {at}" },
  "one-score": { ko: "{at}에서 {score}", en: "{score} at {at}" },
  "no-score": { ko: "{at}에서 없음", en: "none at {at}" },
} as const;

/** Training and validation scores place by place, as items of a list. */
export function listScores(
  places: Float64Array,
  train: readonly Float64Array[],
  validation: readonly Float64Array[],
): Message[] {
  const [trained, validated] = [spread(train).mean, spread(validation).mean];
  const scores = [validated, trained].flatMap((means) =>
    Array.from(places, (_, i) => means[i] ?? Number.NaN),
  );
  const texts = readApart(scores, scoreTies(train, validation));
  const names = readApart(Array.from(places), (a, b) => a === b);
  return names.map((at, i) => {
    const [score, other] = [texts[i]!, texts[i + names.length]!];
    const code = score === "" ? "no-score" : other === "" ? "one-score" : "scores";
    return { code, values: { at, score, other }, words };
  });
}
