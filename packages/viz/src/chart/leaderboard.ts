import { type BarRow, drawBarRows, fittingRows } from "../mark/bar-rows.ts";
import type { Sheet } from "../mark/sheet.ts";
import { type Ties, tieRule } from "../scale/tie.ts";
import type { Box } from "../scene/scene.ts";
import { valueReader } from "../text/format.ts";
import { localize, type LocalizedText, mapText } from "../text/locale.ts";
import { formatNumber } from "@opt/words";
import { longList, type Message } from "../text/phrase.ts";
import { type ChartKind, message } from "./chart-kind.ts";
import { type ChartDescription, type ChartTexts, freezeChart, readText } from "./description.ts";
import { remembered } from "./remembered.ts";
import { quoted } from "../text/refuse.ts";
import { readObject, readList, readEntries } from "../text/list.ts";

export interface LeaderboardChartOptions extends ChartTexts {
  readonly rows: readonly {
    readonly name: LocalizedText;
    /** Zero or more. */
    readonly score: number;
  }[];
  /** Follows the scores. Default "points". */
  readonly unit?: LocalizedText;
}

/** Scores in rank order. */
export interface LeaderboardChart extends ChartDescription<"leaderboard"> {
  readonly names: readonly LocalizedText[];
  readonly scores: Float64Array;
  readonly unit: LocalizedText;
}

/**
 * Bars of scores, highest first; scores that tie share a rank: whole numbers when they are equal, others also when they
 * differ by less than 0.05 %.
 *
 * @throws `RangeError` for a score that is negative or not finite.
 *
 * @example
 * ```ts
 * const chart = leaderboardChart({ rows: [{ name: "Mina", score: 9 }, { name: "Alex", score: 7 }] });
 * console.log(chartFinding(chart, "en")); // → Mina leads by 2 points
 * ```
 */
export function leaderboardChart(options: LeaderboardChartOptions): LeaderboardChart {
  const { rows } = readObject("options", options);
  const scores = new Float64Array(readList("rows", rows).length);
  const names = readEntries("rows", rows, ({ name, score }, i) => {
    if (typeof score !== "number" || !(score >= 0 && score < Number.POSITIVE_INFINITY)) {
      throw new RangeError(`rows[${i}].score must be a number from 0 up, got ${quoted(score)}`);
    }
    scores[i] = score;
    return typeof name === "string" ? name : readText(`rows[${i}].name`, name);
  });
  const unit = readText("unit", options.unit ?? points);
  return freezeChart<LeaderboardChart>(leaderboardKind, { names, scores, unit }, options, ["rows"]);
}

/** The chart that its data, in columns, describe. */
export function reviveLeaderboard({
  names,
  scores,
  ...data
}: Pick<LeaderboardChart, "names" | "scores" | keyof ChartTexts> & {
  unit?: LocalizedText;
}): LeaderboardChart {
  readList("names", names);
  if (scores?.length !== names.length)
    throw new RangeError(`scores must hold ${names.length} values, got ${scores?.length}`);
  return leaderboardChart({
    ...data,
    rows: names.map((name: LocalizedText, i) => ({ name, score: scores[i]! })),
  });
}

/** How a score is told, in the picture and in words. */
const scoreReader = /* @__PURE__ */ remembered(({ scores }: LeaderboardChart) => {
  const read = valueReader(scores);
  return (score: number) => localize(read(score), "en");
});

interface Place {
  readonly rank: number;
  readonly name: LocalizedText;
  readonly score: number;
}

/** The rows by rank; those of one rank in the order in which they came. */
interface Ranking {
  readonly count: number;
  /** How many share the first rank. */
  readonly first: number;
  /** One of the first few hundred. */
  at(place: number): Place;
}

const rankingOf = /* @__PURE__ */ remembered(({ names, scores }: LeaderboardChart): Ranking => {
  const ties = tieRule(scores);
  const rows = leading(scores, ties);
  const ranks = ranksOf(
    Float64Array.from(rows, (row) => scores[row]!),
    ties,
  );
  const order = orderOf(ranks);
  return {
    count: scores.length,
    first: ranks.reduce((count, rank) => count + Number(rank === 0), 0),
    at: (place) => {
      const i = order[place]!;
      const row = rows[i]!;
      return { rank: ranks[i]! + 1, name: names[row]!, score: scores[row]! };
    },
  };
});

/** More rows than the highest picture has room for, and more than are told. */
const mostRanked = 500;

/** The rows that lead, at least so many where there are so many, in the order in which they came. */
function leading(scores: Float64Array, ties: Ties): number[] {
  const least = scores.toSorted().at(-mostRanked) ?? 0;
  const rows: number[] = [];
  for (let row = 0; row < scores.length; row++) {
    if (scores[row]! >= least || ties(scores[row]!, least)) rows.push(row);
  }
  return rows;
}

/** How many scores are above each one and those that tie with the highest of its rank. */
function ranksOf(scores: Float64Array, ties: Ties): Uint32Array {
  const ascending = scores.toSorted();
  const last = ascending.length - 1;
  const rankAt = new Uint32Array(scores.length);
  let highest = last;
  for (let i = last; i >= 0; i--) {
    if (!ties(ascending[highest]!, ascending[i]!)) highest = i;
    rankAt[i] = last - highest;
  }
  return Uint32Array.from(scores, (score) => {
    let [low, high] = [0, last];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (ascending[middle]! <= score) low = middle;
      else high = middle - 1;
    }
    return rankAt[low]!;
  });
}

/** The rows by rank: as many as share a rank follow it, since the next rank is so many lower. */
function orderOf(ranks: Uint32Array): Uint32Array {
  const order = new Uint32Array(ranks.length);
  const taken = new Uint32Array(ranks.length);
  for (let i = 0; i < ranks.length; i++) order[ranks[i]! + taken[ranks[i]!]!++] = i;
  return order;
}

const points = { ko: "점", en: "points" };

/** What English adds in plurals such as "points"; not in "ms". */
const plural = /(?<=x|ch|sh|ss)es$|(?<=[a-z]{2}[b-hj-rtv-z])s$/u;

/** The unit as it follows a number. */
function unitOf({ unit }: LeaderboardChart, count: number): LocalizedText {
  if (count !== 1) return unit;
  return mapText(unit, (text, locale) => (locale === "en" ? text.replace(plural, "") : text));
}

function findings(chart: LeaderboardChart): Message[] {
  const ranking = rankingOf(chart);
  const read = scoreReader(chart);
  const { name, score } = ranking.at(0);
  const count = message("people", { count: ranking.count });
  if (ranking.first > 1) {
    const names = longList(ranking.first, (place) => ranking.at(place).name);
    return [message("tie", { names, score: read(score), unit: unitOf(chart, score) }), count];
  }
  if (ranking.count === 1)
    return [message("alone", { name, score: read(score), unit: unitOf(chart, score) }), count];
  const lead = score - ranking.at(1).score;
  const values = { name, lead: Number(lead.toPrecision(12)), unit: unitOf(chart, lead) };
  return [message("leads", values), count];
}

function details(chart: LeaderboardChart): Message[] {
  const ranking = rankingOf(chart);
  const read = scoreReader(chart);
  const places = longList(ranking.count, (place) => {
    const { rank, name, score } = ranking.at(place);
    const isOwn = localize(chart.unit, "en") !== points.en;
    return message(isOwn ? "each-in" : "each", {
      rank,
      name,
      score: read(score),
      unit: unitOf(chart, score),
    });
  });
  return [message("ranks", { places })];
}

function draw(chart: LeaderboardChart, sheet: Sheet, room: Box): void {
  const ranking = rankingOf(chart);
  const shown = fittingRows(sheet, room, ranking.count);
  const colors = [sheet.theme.series[0], sheet.theme.series[1]];
  const read = scoreReader(chart);
  const places = Array.from({ length: shown }, (_, place) => ranking.at(place));
  const rows = places.map(({ rank, name, score }): BarRow => ({
    name,
    value: score,
    label: read(score),
    running: (progress) => formatNumber(Math.round(progress * score)),
    rank: `${rank}`,
    color: colors[rank === 1 ? 0 : 1]!,
  }));
  const note = ranking.count === shown ? "" : sheet.say("more", { count: ranking.count - shown });
  drawBarRows(sheet, room, rows, { note, hasTracks: true });
}

const words = {
  title: { ko: "순위", en: "Leaderboard" },
  leads: { ko: "{name:이/가} {lead}{unit} 차이로 앞서요", en: "{name} leads by {lead} {unit}" },
  tie: {
    ko: "{names+명:이/가} {score}{unit:으로/로} 공동 1위예요",
    en: "{names} share the lead with {score} {unit}",
  },
  alone: { ko: "{name} 혼자 {score}{unit:이에요/예요}", en: "{name} stands alone with {score} {unit}" },
  people: { ko: "참가자 {count}명", en: "{count|participant|participants}" },
  more: { ko: "… 그리고 {count}명 더", en: "… and {count} more" },
  ranks: { ko: "{places+명}", en: "ranks: {places}" },
  each: { ko: "{rank}위 {name} {score}", en: "{rank} {name} ({score})" },
  "each-in": { ko: "{rank}위 {name} {score}{unit}", en: "{rank} {name} ({score} {unit})" },
} as const;

export const leaderboardKind: ChartKind<LeaderboardChart> = {
  kind: "leaderboard",
  words,
  title: () => message("title"),
  findings,
  details,
  isEmpty: ({ names }) => names.length === 0,
  draw,
};
