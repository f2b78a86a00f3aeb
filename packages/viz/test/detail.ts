import { flatItems, type Scene } from "../src/scene/scene.ts";

/** How much a picture holds: its shapes and texts, and the corners of the largest path. */
export function detail({ items }: Scene): { readonly shapes: number; readonly corners: number } {
  const all = flatItems(items);
  const corners = all.map((item) =>
    item.type === "path" ? item.lines.reduce((sum, line) => sum + line.length / 2, 0) : 0,
  );
  return { shapes: all.length, corners: Math.max(...corners) };
}
