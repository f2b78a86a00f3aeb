import type { CircleItem, Ink, PathItem } from "../scene/scene.ts";

/** What stands at the end of a series, so that it is told apart without its colour. */
export const shapes = ["disc", "square", "triangle", "diamond", "wedge", "plus"] as const;

export type Shape = (typeof shapes)[number];

/** Corners round a centre, in radii of a disc of about the same area. */
const corners: Readonly<Record<Exclude<Shape, "disc">, readonly number[]>> = {
  square: [-0.9, -0.9, 0.9, -0.9, 0.9, 0.9, -0.9, 0.9],
  triangle: [0, -1.3, 1.2, 0.85, -1.2, 0.85],
  diamond: [0, -1.3, 1.3, 0, 0, 1.3, -1.3, 0],
  wedge: [0, 1.3, -1.2, -0.85, 1.2, -0.85],
  plus: [
    -0.45, -1.2, 0.45, -1.2, 0.45, -0.45, 1.2, -0.45, 1.2, 0.45, 0.45, 0.45, 0.45, 1.2, -0.45, 1.2, -0.45,
    0.45, -1.2, 0.45, -1.2, -0.45, -0.45, -0.45,
  ],
};

/** A shape round a centre, as large as a disc of this radius. */
export function shapeItem(
  shape: Shape,
  [x, y]: readonly [number, number],
  radius: number,
  ink: Ink,
): CircleItem | PathItem {
  if (shape === "disc") return { type: "circle", x, y, radius, ...ink };
  const line = corners[shape].map((corner, i) => (i % 2 === 0 ? x : y) + corner * radius);
  return { type: "path", lines: [line], closed: true, ...ink };
}

/** Two strokes that cross in a point. */
export function cross(x: number, y: number, arm: number): number[][] {
  return [
    [x - arm, y - arm, x + arm, y + arm],
    [x - arm, y + arm, x + arm, y - arm],
  ];
}
