import { extent } from "../scale/scale.ts";
import { type Ties, tieRule } from "../scale/tie.ts";
import { valueReader } from "../text/format.ts";
import type { LocalizedText } from "../text/locale.ts";
import { longList, type LongList } from "../text/phrase.ts";
import { spread } from "./curve.ts";
import type { ChartDescription } from "./description.ts";
import { settingReader } from "./setting-reader.ts";

/** Scores on training and on validation data. */
export interface Scored {
  readonly train: readonly Float64Array[];
  readonly validation: readonly Float64Array[];
  readonly scoreName: LocalizedText;
  readonly axes?: ChartDescription<string>["axes"];
}

/** What the scores are, in the caller's words or ours. */
export function measureOf({ axes, scoreName }: Scored): LocalizedText {
  return axes?.y?.name ?? scoreName;
}

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
export function scoreReader({ train, validation, axes }: Scored): (score: number) => LocalizedText {
  const means = [validation, train].flatMap((columns) => Array.from(spread(columns).mean));
  return valueReader(means, axes?.y?.format, scoreTies(train, validation));
}

/** Training and validation scores place by place, as items of a list. */
export function listScores(chart: Scored, places: Float64Array): LongList {
  const [trained, validated] = [spread(chart.train).mean, spread(chart.validation).mean];
  const read = scoreReader(chart);
  const nameOf = settingReader(places, chart.axes?.x?.format);
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
