import type { Message } from "../text/phrase.ts";
import type { ChartDescription } from "./description.ts";

const words = {
  axes: { ko: "{list}", en: "{list}" },
  x: { ko: "가로 {name}", en: "{name} across" },
  y: { ko: "세로 {name}", en: "{name} upward" },
} as const;

/** The names that the caller gave the axes, of the sides that the other words do not name: they stand in the picture. */
export function namedAxes(
  { axes }: Pick<ChartDescription<string>, "axes">,
  sides: readonly ("x" | "y")[] = ["x", "y"],
): Message[] {
  const list = sides.flatMap((side) => {
    const name = axes?.[side]?.name;
    return name === undefined ? [] : [{ code: side, values: { name } }];
  });
  return list.length === 0 ? [] : [{ code: "axes", values: { list }, words }];
}
