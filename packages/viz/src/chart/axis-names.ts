import type { Message } from "../text/phrase.ts";
import type { ChartDescription } from "./description.ts";

const words = {
  "axes-xy": { ko: "가로 {x}, 세로 {y}", en: "{x} across, {y} upward" },
  "axes-x": { ko: "가로 {x}", en: "{x} across" },
  "axes-y": { ko: "세로 {y}", en: "{y} upward" },
} as const;

/** The names that the caller gave the axes, of the sides that the other words do not name: they stand in the picture. */
export function namedAxes(
  { axes }: Pick<ChartDescription<string>, "axes">,
  sides: "xy" | "x" | "y" = "xy",
): Message[] {
  const named = Array.from(sides).flatMap((side) => {
    const name = axes?.[side === "x" ? "x" : "y"]?.name;
    return name === undefined ? [] : ([[side, name]] as const);
  });
  if (named.length === 0) return [];
  return [{ code: `axes-${named.map(([side]) => side).join("")}`, values: Object.fromEntries(named), words }];
}
