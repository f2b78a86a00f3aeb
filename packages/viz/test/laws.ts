import { type Chart, describeChart } from "../src/index.ts";
import { layout, type LayoutOptions } from "../src/chart/layout.ts";
import { type Color, contrast } from "../src/scale/color.ts";
import {
  type Box,
  flatItems,
  type Item,
  overlaps,
  type Scene,
  textBox,
  type TextItem,
} from "../src/scene/scene.ts";

/** What a picture breaks of the laws that hold for every chart, whatever the data; no pixel is drawn. */
export function violations(chart: Chart, options: LayoutOptions): string[] {
  const scene = layout(chart, options);
  const texts = flatItems(scene.items).filter((item) => item.type === "text");
  return [
    ...touching(texts),
    ...texts.filter(({ size }) => size < 13).map(({ text }) => `"${text}" is smaller than 13 px`),
    ...texts
      .filter((text) => !inside(textBox(text), scene, 0))
      .map(({ text }) => `"${text}" leaves the card`),
    ...scene.items
      .filter((item) => !inside(boxOf(item), scene, 3))
      .map((item) => `leaves the card: ${JSON.stringify(item).slice(0, 200)}`),
    ...faint(scene),
    ...hardToRead(scene),
    ...((options.progress ?? 1) === 1
      ? panelsOf(scene).flatMap((panel) => stray(panel).concat(straddling(panel)))
      : []),
    ...badAlt(describeChart(chart, options.locale ?? "en")),
  ];
}

function touching(texts: readonly TextItem[]): string[] {
  const placed = texts.map((text) => ({ text, box: textBox(text) })).toSorted((a, b) => a.box.y - b.box.y);
  const found: string[] = [];
  for (const [i, { text, box }] of placed.entries()) {
    for (let j = i + 1; j < placed.length && placed[j]!.box.y < box.y + box.height; j++) {
      if (overlaps(box, placed[j]!.box, -0.5))
        found.push(`"${text.text}" overlaps "${placed[j]!.text.text}"`);
    }
  }
  return found;
}

/** Series stand out at 3:1 from the card and from every ground they may cross; words on the card at 4.5:1. */
function faint(scene: Scene): string[] {
  const items = flatItems(scene.items).filter((item) => item.type === "text" || item.opacity === undefined);
  const fills = (role: string): Color[] =>
    items.flatMap((item) => (item.role === role && item.type !== "text" && item.fill ? [item.fill] : []));
  const [card = "#000000"] = fills("card");
  const grounds = [...new Set([card, ...fills("ground")])];
  const found: string[] = [];
  for (const item of items) {
    if (item.type === "text" && item.role !== "value") {
      const least = item.weight === 600 ? 3 : 4.5;
      if (contrast(item.fill, card) < least) found.push(`"${item.text}" is faint on the card`);
    } else if (item.type !== "text" && item.role === "series" && item.stroke) {
      const ground = grounds.find((each) => contrast(item.stroke!, each) < 3);
      if (ground !== undefined) found.push(`${item.stroke} is faint on ${ground}`);
    }
  }
  return found;
}

/** Values stand out from the cell or bar that they stand in. */
function hardToRead(scene: Scene): string[] {
  const items = flatItems(scene.items);
  return items.flatMap((item, i) => {
    if (item.type !== "text" || item.role !== "value" || item.anchor !== "middle") return [];
    const { x, y, width, height } = textBox(item);
    const [left, top] = [x + width / 2, y + height / 2];
    const under = items
      .slice(0, i)
      .findLast(
        (below) =>
          below.type === "rect" &&
          below.fill !== undefined &&
          below.x <= left &&
          below.x + below.width >= left &&
          below.y <= top &&
          below.y + below.height >= top,
      );
    const ground = under?.type === "rect" ? under.fill : undefined;
    return ground !== undefined && contrast(item.fill, ground) < 4
      ? [`"${item.text}" is faint on ${ground}`]
      : [];
  });
}

/** The parts of a scene that hold texts of their own, each a picture by itself, or the whole. */
function panelsOf({ items }: Scene): (readonly Item[])[] {
  const panels = items.filter(
    (item) => item.type === "group" && flatItems(item.items).some(({ type }) => type === "text"),
  );
  return panels.length === 0 ? [items] : panels.map((panel) => [panel]);
}

/**
 * A label in a series' colour stands within two ems of something drawn in that colour: its line, or one leading there; that
 * of a ring, of the ring or of the dashed line through it.
 */
function stray(panel: readonly Item[]): string[] {
  const items = flatItems(panel);
  return items.flatMap((item) => {
    if (item.type !== "text" || item.role !== "label" || item.weight !== 600) return [];
    const own = items.filter(
      (other) =>
        other.type !== "text" &&
        (other.stroke === item.fill || other.fill === item.fill) &&
        !(other.type === "path" && other.lines.length === 0),
    );
    const near = textBox(item);
    const isOfRing = own.some(({ type }) => type === "circle");
    const dashed = items.filter((other) => isOfRing && other.type === "path" && other.dash?.length && other.role === "mark"); // prettier-ignore
    const touches = [...own, ...dashed].some((other) => reaches(other, near, 2.2 * item.size));
    return own.length === 0 || touches ? [] : [`"${item.text}" stands away from its line`];
  });
}

/** Whether what is drawn comes as near to a box as that; of a path its lines count, not the box around them. */
function reaches(item: Item, near: Box, margin: number): boolean {
  if (item.type !== "path") return overlaps(boxOf(item), near, margin);
  return item.lines.some((line) => {
    for (let i = 0; i + 1 < line.length; i += 2) {
      const ends = [line[i]!, line[i + 1]!, line[i + 2] ?? line[i]!, line[i + 3] ?? line[i + 1]!];
      if (crosses(ends, near, margin)) return true;
    }
    return false;
  });
}

/** Whether a straight line enters a box with a margin around it. */
export function crosses(
  [x = 0, y = 0, x2 = 0, y2 = 0]: readonly number[],
  box: Box,
  margin: number,
): boolean {
  let [from, to] = [0, 1];
  for (const [start, step, low, size] of [
    [x, x2 - x, box.x - margin, box.width + 2 * margin],
    [y, y2 - y, box.y - margin, box.height + 2 * margin],
  ] as const) {
    if (step === 0) {
      if (start < low || start > low + size) return false;
      continue;
    }
    const [a, b] = [(low - start) / step, (low + size - start) / step];
    [from, to] = [Math.max(from, Math.min(a, b)), Math.min(to, Math.max(a, b))];
  }
  return from <= to;
}

/** The name of a tinted stretch, or of what stands beside it, never crosses an edge of the stretch. */
function straddling(panel: readonly Item[]): string[] {
  const items = flatItems(panel);
  const stretches = items.filter(
    (item) => item.type === "rect" && item.role === "mark" && item.opacity === 0.16,
  );
  const names = items.filter((item) => item.type === "text" && item.role === "label" && item.weight === 400);
  return names.flatMap((name) => {
    if (name.type !== "text") return [];
    const box = textBox(name);
    const crossed = stretches.filter(
      (stretch) => stretch.type === "rect" && overlaps(box, stretch, -0.5) && !isWithin(box, stretch),
    );
    return crossed.map(() => `"${name.text}" crosses the edge of a stretch`);
  });
}

function isWithin(box: Box, room: Box): boolean {
  return (
    box.x >= room.x - 0.5 &&
    box.y >= room.y - 0.5 &&
    box.x + box.width <= room.x + room.width + 0.5 &&
    box.y + box.height <= room.y + room.height + 0.5
  );
}

function badAlt(alt: string): string[] {
  const good = alt.length > 5 && alt.length <= 1024 && !alt.includes("[object");
  return good ? [] : [`bad alt text: ${alt}`];
}

function boxOf(item: Item): Box {
  if (item.type === "rect") return item;
  if (item.type === "text") return textBox(item);
  if (item.type === "group") return item.clip;
  if (item.type === "path") return pathBox(item.lines);
  return {
    x: item.x - item.radius,
    y: item.y - item.radius,
    width: 2 * item.radius,
    height: 2 * item.radius,
  };
}

function pathBox(lines: readonly ArrayLike<number>[]): Box {
  if (lines.length === 0) return { x: 0, y: 0, width: 0, height: 0 };
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const line of lines) {
    for (let i = 0; i + 1 < line.length; i += 2) {
      left = Math.min(left, line[i]!);
      right = Math.max(right, line[i]!);
      top = Math.min(top, line[i + 1]!);
      bottom = Math.max(bottom, line[i + 1]!);
    }
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

function inside(box: Box, { width, height }: Scene, margin: number): boolean {
  const [right, bottom] = [box.x + box.width, box.y + box.height];
  return box.x >= -margin && box.y >= -margin && right <= width + margin && bottom <= height + margin;
}
