import { extent } from "../scale/scale.ts";
import { columnsReader, readerOf, type Ties, tieRule } from "../scale/tie.ts";
import { longList, type LongList } from "../text/phrase.ts";
import { spread } from "./curve.ts";

/** Which mean scores of some curves tie. */
export function scoreTies(...curves: readonly (readonly Float64Array[])[]): Ties {
  return tieRule(curves.flatMap((columns) => extent(spread(columns).mean) ?? []));
}

const words = {
  scores: { ko: "{at}에서 {score:과/와} {other}", en: "{score} and {other} at {at}" },
  "one-score": { ko: "{at}에서 {score}", en: "{score} at {at}" },
  "no-score": { ko: "{at}에서 없음", en: "none at {at}" },
} as const;

/** How the mean scores of both curves are read wherever they are told: with digits that tell neighbours apart. */
export function scoreReader(
  train: readonly Float64Array[],
  validation: readonly Float64Array[],
): (score: number) => string {
  return columnsReader([spread(validation).mean, spread(train).mean], scoreTies(train, validation));
}

/** Training and validation scores place by place, as items of a list. */
export function listScores(
  places: Float64Array,
  train: readonly Float64Array[],
  validation: readonly Float64Array[],
): LongList {
  const [trained, validated] = [spread(train).mean, spread(validation).mean];
  const read = scoreReader(train, validation);
  const nameOf = readerOf(places, (a, b) => a === b);
  return longList(places.length, (i) => {
    const [at, score, other] = [
      nameOf(places[i]!),
      read(validated[i] ?? Number.NaN),
      read(trained[i] ?? Number.NaN),
    ];
    const code = score === "" ? "no-score" : other === "" ? "one-score" : "scores";
    return { code, values: { at, score, other }, words };
  });
}
