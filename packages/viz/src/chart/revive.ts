import { type Factories, isRecord, reviveAs } from "@opt/description";
import * as charts from "./charts.ts";
import { formulaChart } from "./formula.ts";
import type { Chart } from "./kinds.ts";
import { reviveLeaderboard } from "./leaderboard.ts";

/**
 * Restores a chart from the output of `JSON.stringify` or `toJSON`, as text or as a parsed value.
 *
 * @throws `TypeError` for what is not the JSON of a chart, `RangeError` for a kind or version this package does not know.
 *
 * @example
 * ```ts
 * const chart = leaderboardChart({ rows: [{ name: "Mina", score: 9 }] });
 * console.log(String(revive(JSON.stringify(chart)))); // → leaderboardChart(names: 1)
 * ```
 */
export function revive(json: unknown): Chart {
  return reviveAs(json, { ...plain(), smallMultiples: revivePanels }, "chart");
}

/** Looked up when needed: a list made beforehand would keep every kind in a page that revives none. */
function plain(): Factories<Chart> {
  const byKind = Object.entries(charts).map(([name, make]) => [name.replace(/Chart$/u, ""), make]);
  const all = { ...Object.fromEntries(byKind), formula: formulaChart, leaderboard: reviveLeaderboard };
  return Object.fromEntries(Object.entries<Factory>(all).map(([kind, make]) => [kind, asDescribed(make)]));
}

type Factory = (data: never) => Chart;

/** The factory for the data of a description, whose version says that they are some. */
function asDescribed(make: Factory): Factory {
  return (data: object) => Reflect.apply(make, undefined, [{ ...data, version: 1 }]);
}

/** The data of panels hold charts that are read, but not yet made. */
function revivePanels({ panels, ...data }: { panels?: unknown }): Chart {
  if (!Array.isArray(panels)) throw new TypeError(`panels must be a list, got ${typeof panels}`);
  const described = { ...data, version: 1 };
  return charts.smallMultiplesChart({
    ...described,
    panels: panels.map((panel: unknown, i) => {
      const { name, chart } = isRecord(panel) ? panel : {};
      return { name: readName(name), chart: revivePanel(`panels[${i}].chart`, chart) };
    }),
  });
}

function readName(name: unknown): string {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the factory checks it
  return name as string;
}

function revivePanel(name: string, chart: unknown): Chart {
  const { kind, version, ...data } = isRecord(chart) ? chart : {};
  const isKnown = typeof kind === "string" && kind !== "smallMultiples" && Object.hasOwn(plain(), kind);
  if (!isKnown || version !== 1)
    throw new RangeError(`${name} must be a chart of version 1, got ${String(kind)}`);
  return Reflect.apply(plain()[kind]!, undefined, [data]);
}
