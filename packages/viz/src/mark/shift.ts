import type { GroupItem, Item } from "../scene/scene.ts";

/** An item moved to the right and down. */
export function shifted(item: Item, dx: number, dy: number): Item {
  if (item.type === "path") return { ...item, lines: item.lines.map((line) => shiftedLine(line, dx, dy)) };
  if (item.type === "group") return shiftedGroup(item, dx, dy);
  return { ...item, x: item.x + dx, y: item.y + dy };
}

function shiftedLine(line: ArrayLike<number>, dx: number, dy: number): Float64Array {
  return Float64Array.from(line, (value, i) => value + (i % 2 === 0 ? dx : dy));
}

/** Its items are computed when first read, as they were before. */
function shiftedGroup(group: GroupItem, dx: number, dy: number): GroupItem {
  const { type, clip, radius, key } = group;
  let cached: Item[] | undefined;
  return {
    type,
    clip: { ...clip, x: clip.x + dx, y: clip.y + dy },
    ...(radius !== undefined && { radius }),
    ...(key !== undefined && { key: `${key} ${dx} ${dy}` }),
    get items() {
      return (cached ??= group.items.map((item) => shifted(item, dx, dy)));
    },
  };
}
