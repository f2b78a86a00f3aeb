import { bestPlaces, tieRule } from "../scale/tie.ts";
import { valueReader } from "../text/format.ts";
import type { LocalizedText } from "../text/locale.ts";
import type { HeatmapChart } from "./heatmap-data.ts";
import { remembered } from "./remembered.ts";
import { settingReader } from "./setting-reader.ts";

/** Places of the best scores; more than one is a tie. */
export const bestOf: (chart: HeatmapChart) => readonly number[] = /* @__PURE__ */ remembered(
  ({ values, better }: HeatmapChart) => bestPlaces(values, better, tieRule(values)),
);

/** The name of an axis and of each of its values, as the caller has them. */
export function namesOf(
  { axes, ...chart }: HeatmapChart,
  side: "x" | "y",
): { readonly title: LocalizedText; readonly nameOf: (place: number) => LocalizedText } {
  const { name, values } = chart[side];
  const { name: title = name, format } = axes?.[side] ?? {};
  const numbers = values.filter((value) => typeof value === "number");
  const read = settingReader(numbers, format);
  return {
    title,
    nameOf: (place) => {
      const value = values[place]!;
      return typeof value === "number" ? read(value) : value;
    },
  };
}

/** How a score is read, with digits that tell neighbours apart; "" where there is none. */
export function scoreReader({ values, value: { format } }: HeatmapChart): (score: number) => LocalizedText {
  return valueReader(values, format);
}

/** The columns or rows that are drawn: all, or those inside the caller's domain. */
export function shownOf({ axes, ...chart }: HeatmapChart, side: "x" | "y"): number[] {
  const [low, high] = axes?.[side]?.domain ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  return chart[side].values.flatMap((value, i) =>
    typeof value === "number" && (value < low || value > high) ? [] : [i],
  );
}
