import { decode, isRecord } from "./json.ts";
import { type Chart, kindOf } from "./kinds.ts";

/**
 * The chart that `JSON.stringify` or `toJSON` was given, from a text or a parsed value.
 *
 * @throws `TypeError` for another kind, `RangeError` for a version this package does not know.
 *
 * @example
 * ```ts
 * const chart = leaderboardChart({ rows: [{ name: "Mina", score: 9 }] });
 * console.log(String(revive(JSON.stringify(chart)))); // → leaderboardChart(rows: 1)
 * ```
 */
export function revive(json: unknown): Chart {
  const data = decode(typeof json === "string" ? JSON.parse(json) : json);
  if (!isRecord(data) || typeof data["kind"] !== "string")
    throw new TypeError("json must be a chart, got no kind");
  const row = kindOf({ kind: data["kind"] });
  if (data["version"] !== 1) throw new RangeError(`version must be 1, got ${String(data["version"])}`);
  return row.create(data);
}
