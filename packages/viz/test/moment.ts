import { layout } from "../src/index.ts";
import { flatItems, type Item } from "../src/scene/scene.ts";
import { samples } from "./samples.ts";
import { numbersIn, valueOf } from "./truth/read.ts";

/** A picture on its way, read back: the line under the title, the texts by role, and where its lines end. */
export interface Moment {
  readonly progress: number;
  readonly head: string;
  readonly texts: (role: string) => string[];
  readonly items: readonly Exclude<Item, { type: "group" }>[];
}

export function momentOf(name: string, progress: number): Moment {
  const items = flatItems(layout(samples[name]!(), { progress }).items);
  const texts = (role: string) =>
    items.flatMap((item) => (item.type === "text" && item.role === role ? [item.text] : []));
  return { progress, head: texts("subtitle").join(" "), texts, items };
}

/** The numbers of the head. */
export function told({ head }: Moment): number[] {
  return numbersIn(head).map(valueOf);
}

/** The values that stand beside the names of a legend, by name. */
export function named({ items }: Moment): Map<string, string> {
  const found = new Map<string, string>();
  let name = "";
  for (const item of items) {
    if (item.type !== "text") continue;
    if (item.role === "legend" || item.role === "label") name = item.text;
    else if (item.role === "value") found.set(name, item.text);
  }
  return found;
}

/** Every x of the lines. */
function xs(items: readonly Item[]): number[] {
  return items.flatMap((item) =>
    item.type === "path" && item.role === "series"
      ? item.lines.flatMap((line) => Array.from(line).filter((_, i) => i % 2 === 0))
      : [],
  );
}

/** How far the lines have come between their first and last place in the finished picture, 0 to 1. */
export function reached(name: string, { items }: Moment): number {
  const whole = xs(momentOf(name, 1).items);
  const [first, last] = [Math.min(...whole), Math.max(...whole)];
  return (Math.max(first, ...xs(items)) - first) / (last - first);
}

/** Places at which rings have been drawn. */
export function ringed({ items }: Moment): number {
  return new Set(items.flatMap((item) => (item.type === "circle" ? [item.x.toFixed(1)] : []))).size;
}
