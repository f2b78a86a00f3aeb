import { type BarRow, drawBarRows, fittingRows } from "../mark/bar-rows.ts";
import type { Sheet } from "../mark/sheet.ts";
import { readApart, tieRule } from "../scale/tie.ts";
import type { Box } from "../scene/scene.ts";
import type { LocalizedText } from "../text/locale.ts";
import { formatNumber } from "@opt/words";
import type { Message } from "../text/phrase.ts";
import { type ChartKind, message } from "./chart-kind.ts";
import { type ChartDescription, type ChartTexts, freezeChart, readText } from "./description.ts";

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
  readonly rows: readonly { readonly name: LocalizedText; readonly score: number }[];
  readonly unit: LocalizedText;
}

/**
 * Bars of scores, highest first; equal scores share a rank.
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
  const rows = options.rows.map(({ name, score }, i) => {
    if (typeof score !== "number" || !(score >= 0 && score < Number.POSITIVE_INFINITY)) {
      throw new RangeError(`rows[${i}].score must be a number from 0 up, got ${score}`);
    }
    return { name: readText(`rows[${i}].name`, name), score };
  });
  const unit = readText("unit", options.unit ?? points);
  return freezeChart<LeaderboardChart>(leaderboardKind, { rows, unit }, options);
}

/** Points are counted, not measured: scores tie when they are equal, up to the rounding of sums. */
const equal = /* @__PURE__ */ tieRule([]);

interface Place {
  readonly rank: number;
  readonly name: LocalizedText;
  readonly score: number;
}

function places({ rows }: LeaderboardChart): Place[] {
  const scores = rows.map(({ score }) => score).toSorted((a, b) => b - a);
  return rows
    .map(({ name, score }) => ({ rank: scores.findIndex((other) => equal(other, score)) + 1, name, score }))
    .toSorted((a, b) => a.rank - b.rank);
}

const points = { ko: "점", en: "points" };

/** The unit as it follows a number. */
function unitOf({ unit }: LeaderboardChart, count: number): LocalizedText {
  const isOwn = typeof unit === "object" && unit.ko === points.ko && unit.en === points.en;
  return isOwn && count === 1 ? { ...points, en: "point" } : unit;
}

function findings(chart: LeaderboardChart): Message[] {
  const all = places(chart);
  const first = all.filter(({ rank }) => rank === 1);
  const second = all.find(({ rank }) => rank > 1);
  const count = message("people", { count: all.length });
  if (first.length > 1)
    return [
      message("tie", {
        names: first.map(({ name }) => name),
        score: first[0]!.score,
        unit: unitOf(chart, first[0]!.score),
      }),
      count,
    ];
  if (second === undefined)
    return [
      message("alone", {
        name: first[0]!.name,
        score: first[0]!.score,
        unit: unitOf(chart, first[0]!.score),
      }),
      count,
    ];
  const lead = first[0]!.score - second.score;
  return [
    message("leads", { name: first[0]!.name, lead: Number(lead.toPrecision(12)), unit: unitOf(chart, lead) }),
    count,
  ];
}

function details(chart: LeaderboardChart): Message[] {
  return [
    message("ranks", {
      places: places(chart).map(({ rank, name, score }) => message("each", { rank, name, score })),
    }),
  ];
}

function draw(chart: LeaderboardChart, sheet: Sheet, room: Box): void {
  const all = places(chart);
  const shown = fittingRows(sheet, room, all.length);
  const colors = [sheet.theme.series[0], sheet.theme.series[1]];
  const scores = all.map(({ score }) => score);
  const readings = readApart(scores, equal);
  const rows = all.slice(0, shown).map(({ rank, name, score }): BarRow => ({
    name,
    value: score,
    label: readings[scores.indexOf(score)]!,
    running: (progress) => formatNumber(Math.round(progress * score)),
    rank: `${rank}`,
    color: colors[rank === 1 ? 0 : 1]!,
  }));
  drawBarRows(
    sheet,
    room,
    rows,
    all.length === shown ? "" : sheet.say("more", { count: all.length - shown }),
  );
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
} as const;

export const leaderboardKind: ChartKind<LeaderboardChart> = {
  kind: "leaderboard",
  words,
  title: () => message("title"),
  findings,
  details,
  isEmpty: ({ rows }) => rows.length === 0,
  draw,
};
