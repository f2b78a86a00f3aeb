import { type Factories, reviveAs } from "@opt/description";
import * as charts from "./charts.ts";
import type { Chart } from "./kinds.ts";

/**
 * The chart that `JSON.stringify` or `toJSON` was given, from a text or a parsed value.
 *
 * @throws `TypeError` for what is no JSON of a chart, `RangeError` for a kind or version this package does not know.
 *
 * @example
 * ```ts
 * const chart = leaderboardChart({ rows: [{ name: "Mina", score: 9 }] });
 * console.log(String(revive(JSON.stringify(chart)))); // → leaderboardChart(rows: 1)
 * ```
 */
export function revive(json: unknown): Chart {
  return reviveAs(json, factories, "chart");
}

const factories: Factories<Chart> = charts;
