import type { LocalizedText } from "../text/locale.ts";
import type { Message } from "../text/phrase.ts";
import { message } from "./chart-kind.ts";
import { classMix, sum } from "./class-mix.ts";
import { type Counts, countsOf } from "./k-fold-counts.ts";
import type { KFoldChart } from "./k-fold-data.ts";
import { formatNumber } from "@opt/words";

export function finding(chart: KFoldChart): Message {
  const counts = countsOf(chart);
  return leak(chart) ?? empty(counts) ?? unseen(counts) ?? alone(counts) ?? missing(counts) ?? mix(counts);
}

function leak({ folds, labels }: KFoldChart): Message | undefined {
  // the last fold that trained on each row, counted from 1
  const trained = new Uint32Array(labels.length);
  for (const [i, { train, test }] of folds.entries()) {
    for (const row of train) trained[row] = i + 1;
    const count = test.reduce((shared, row) => shared + Number(trained[row] === i + 1), 0);
    if (count > 0) return message("leak", { fold: i + 1, count });
  }
  return undefined;
}

/** Some of the folds, or all. */
function foldsOf(some: number, all: number): LocalizedText {
  if (some === all && all > 2)
    return { ko: `폴드 ${formatNumber(all)}개 모두`, en: `All ${formatNumber(all)} folds` };
  const [few, many] = [some, all].map((count) => formatNumber(count));
  return { ko: `폴드 ${many}개 중 ${few}개`, en: `${few} of ${many} folds` };
}

/** Folds that validate on nothing. */
function empty({ test }: Counts): Message | undefined {
  const places = test.flatMap((counts, fold) => (sum(counts) === 0 ? [fold + 1] : []));
  if (places.length === 0) return undefined;
  const values = { fold: places[0]!, some: foldsOf(places.length, test.length) };
  return message(places.length === 1 ? "nothing" : "nothing-some", values);
}

/** A class that a fold validates on and never trained on, or how many folds have one. */
function unseen({ classes, test, train }: Counts): Message | undefined {
  const places = test.map((counts, fold) =>
    counts.findIndex((count, i) => count > 0 && train[fold]![i] === 0),
  );
  const fold = places.findIndex((place) => place >= 0);
  if (fold < 0) return undefined;
  const some = places.filter((place) => place >= 0).length;
  const values = { fold: fold + 1, name: classes.names[places[fold]!]!, some: foldsOf(some, test.length) };
  return message(some === 1 ? "unseen" : "unseen-some", values);
}

/** Folds of one row have no class mix. */
function alone({ test, classes }: Counts): Message | undefined {
  const isAlone = classes.names.length > 1 && test.every((counts) => sum(counts) === 1);
  return isAlone ? message("alone", { folds: test.length }) : undefined;
}

function missing({ test, all }: Counts): Message | undefined {
  const avoidable = test.some((counts) => counts.some((count, i) => count === 0 && all[i]! >= test.length));
  const lacking = avoidable ? test.filter((counts) => counts.includes(0)) : [];
  return lacking.length === 0
    ? undefined
    : message(lacking.length === 1 ? "missing-one" : "missing", {
        some: foldsOf(lacking.length, test.length),
        fold: test.indexOf(lacking[0]!) + 1,
      });
}

/** How many folds share out all rows between them, where some do. */
function sharing({ test, scheme }: Counts): number | undefined {
  if (scheme.kind === "repeated") return test.length / scheme.times;
  return scheme.kind === "k-fold" ? test.length : undefined;
}

function mix(counts: Counts): Message {
  const { classes, all, test } = counts;
  if (classes.names.length < 2) return message("one-class");
  const { kept, part, place, points } = classMix(test, all, sharing(counts));
  if (kept) return message(points === 0 ? "kept" : "kept-nearly");
  return message("drift", { fold: part + 1, name: classes.names[place]!, points: formatNumber(points) });
}
