import { describe, expect, test } from "vitest";
import { type Chart, layout, scheduleChart } from "../src/index.ts";
import { type Box, flatItems, type Item, overlaps, textBox, type TextItem } from "../src/scene/scene.ts";
import { crosses } from "./laws.ts";
import { looks } from "./looks.ts";
import { samples } from "./samples.ts";

type Look = (typeof looks)[number];
type Flat = Exclude<Item, { type: "group" }>;

const dark = looks.filter(({ theme }) => theme === "dark");
const drawn = (chart: Chart, look: object): Flat[] => flatItems(layout(chart, look).items);
const textsOf = (items: readonly Flat[]): TextItem[] =>
  items.flatMap((item) => (item.type === "text" ? [item] : []));
const shrunk = ({ x, y, width, height }: Box): Box => ({ x: x + 1, y: y + 1.5, width: width - 2, height: height - 3 }); // prettier-ignore

/** Names in the colour of one line that another line runs through. */
function crossedNames(items: readonly Flat[]): string[] {
  const paths = items.filter((item) => item.type === "path" && item.role === "series" && !item.opacity);
  const names = textsOf(items).filter(({ role, weight }) => role === "label" && weight === 600);
  return names.flatMap((name) => {
    const through = paths.some(
      (path) =>
        path.type === "path" &&
        path.stroke !== name.fill &&
        path.lines.some((line) =>
          segments(line).some((segment) => crosses(segment, shrunk(textBox(name)), 0)),
        ),
    );
    return through ? [name.text] : [];
  });
}

function segments(line: ArrayLike<number>): number[][] {
  return Array.from({ length: line.length / 2 - 1 }, (_, i) => Array.from({ length: 4 }, (__, k) => line[2 * i + k]!)); // prettier-ignore
}

/** Circles as far as they are seen. */
function circles(items: readonly Item[], clip: Box = { x: 0, y: 0, width: 5000, height: 5000 }): Box[] {
  return items.flatMap((item) => {
    if (item.type === "group") return circles(item.items, item.clip);
    if (item.type !== "circle") return [];
    const box = { x: item.x - 1, y: item.y - 1, width: 2, height: 2 };
    return overlaps(box, clip) ? [box] : [];
  });
}

/** Muted words outside of every stretch that neither stand at a dashed line nor point to a stretch. */
function strayStretchNames(items: readonly Flat[]): string[] {
  const stretches = items.flatMap((item) =>
    item.type === "rect" && item.role === "mark" && item.opacity === 0.16 ? [item] : [],
  );
  if (stretches.length === 0) return [];
  const dashed = items.flatMap((item) => (item.type === "path" && item.role === "mark" && item.dash?.length ? item.lines : [])); // prettier-ignore
  const names = textsOf(items).filter(({ role, weight }) => role === "label" && weight === 400);
  return names.flatMap(({ text, ...name }) => {
    const box = textBox({ text, ...name });
    const isUpon = stretches.some((one) => overlaps(one, box));
    const isAtLine = dashed.some((line) =>
      segments(line).some((each) => crosses(each, box, 1.7 * name.size)),
    );
    const points = stretches.some((one) =>
      one.x > box.x
        ? text.endsWith(" →") && one.x - box.x - box.width < 1.7 * name.size
        : text.startsWith("← "),
    );
    return isUpon || isAtLine || points ? [] : [text];
  });
}

describe.each(Object.entries(samples).map(([name, make]) => [name, make()] as const))("%s", (_, chart) => {
  test.each(dark)("nothing is written over data in $locale, $width x $height", (look: Look) => {
    const { items } = layout(chart, look);
    const flat = flatItems(items);
    expect(crossedNames(flat)).toEqual([]);
    expect(strayStretchNames(flat)).toEqual([]);
    const words = textsOf(flat).filter(({ role }) => role === "label" || role === "legend");
    const plates = flat.flatMap((item) => (item.type === "rect" && item.opacity === 0.85 ? [item] : []));
    const seen = circles(items);
    const covering = [...words.map((word) => shrunk(textBox(word))), ...plates].filter((box) =>
      seen.some((circle) => overlaps(circle, box)),
    );
    expect(covering).toEqual([]);
    const grid = flat.flatMap((item) => (item.type === "path" && item.role === "grid" ? item.lines : []));
    const values = textsOf(flat).filter(({ role, halo }) => role === "value" && halo === undefined);
    const struck = values.filter((value) => grid.some((line) => crosses(Array.from(line), shrunk(textBox(value)), 0))); // prettier-ignore
    expect(struck.map(({ text }) => text)).toEqual([]);
  });

  test("what an animation writes upon the plot stays where it is", () => {
    for (const size of [
      { width: 400, height: 300 },
      { width: 300, height: 180 },
    ]) {
      const muted = (progress: number) =>
        textsOf(drawn(chart, { ...size, progress })).filter(
          ({ role, weight }) => role === "label" && weight === 400,
        );
      const later = new Map(muted(0.8).map((item) => [item.text, item]));
      for (const { text, x, y } of muted(0.2))
        expect({ text, x, y }).toMatchObject(pick(later.get(text), text));
    }
  });
});

function pick(item: TextItem | undefined, text: string): object {
  return item === undefined ? { text } : { text, x: item.x, y: item.y };
}

test("where lines leave a name no place beside its own, a thread leads there", () => {
  const steps = Array.from({ length: 50 }, (_, i) => i);
  const schedules = [1, 0.8, 0.6, 0.4].map((top, k) => ({
    name: ["warm-up and cosine", "one-cycle", "step decay", "exponential"][k]!,
    values: steps.map((i) => top * Math.cos((i / 49) * 1.5)),
  }));
  for (const height of [180, 200, 240]) {
    const items = drawn(scheduleChart({ schedules }), { width: 330, height });
    expect(crossedNames(items)).toEqual([]);
  }
});
