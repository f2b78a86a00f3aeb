import { cellOf } from "../scale/cell-of.ts";
import { blend, ramp } from "../scale/color.ts";
import type { Box, PathItem } from "../scene/scene.ts";
import type { Theme } from "../scene/theme.ts";

/** Heights over a grid, from 0 to 1; NaN if there is none. */
export interface Relief {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly heights: Float32Array;
}

/** A place of the picture, and how far it lies from the viewer. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly depth: number;
}

/** From a place of the domain, 0 to 1 along each side, and a height to the picture. */
export type Projection = (x: number, y: number, height: number) => Spot;

/** How high the relief stands beside its sides. */
const tallness = 0.75;

/** An orthographic view that fills a box: turned by the azimuth, seen from above by the elevation, both in degrees. */
export function projectionInto(box: Box, azimuth: number, elevation: number): Projection {
  const [turn, tilt] = [((azimuth % 360) * Math.PI) / 180, (elevation * Math.PI) / 180];
  const [cosTurn, sinTurn, cosTilt, sinTilt] = [
    Math.cos(turn),
    Math.sin(turn),
    Math.cos(tilt),
    Math.sin(tilt),
  ];
  const raw: Projection = (x, y, height) => {
    const [dx, dy] = [x - 0.5, y - 0.5];
    const depth = dx * sinTurn + dy * cosTurn;
    return { x: dx * cosTurn - dy * sinTurn, y: -(depth * sinTilt + height * tallness * cosTilt), depth };
  };
  const corners = [0, 1].flatMap((x) => [0, 1].flatMap((y) => [0, 1].map((z) => raw(x, y, z))));
  const [left, right] = [Math.min(...corners.map(({ x }) => x)), Math.max(...corners.map(({ x }) => x))];
  const [top, bottom] = [Math.min(...corners.map(({ y }) => y)), Math.max(...corners.map(({ y }) => y))];
  const across = box.width / (right - left);
  const upright = box.height / (bottom - top);
  const wide = Math.min(across, upright * 2.7);
  const high = Math.min(upright, across * 1.2);
  const [middleX, middleY] = [box.x + box.width / 2, box.y + box.height / 2];
  return (x, y, height) => {
    const spot = raw(x, y, height);
    return {
      x: middleX + (spot.x - (left + right) / 2) * wide,
      y: middleY + (spot.y - (top + bottom) / 2) * high,
      depth: spot.depth,
    };
  };
}

/** Most cells along a side. */
const mostCells = 34;

/** Something to be painted at its depth. */
export interface Painted {
  readonly depth: number;
  readonly item: PathItem;
}

/** The cells of a relief, thinned to what can be told apart, lit from the upper left; where it has no height, the hatched floor. */
export function reliefCells({ x, y, heights }: Relief, project: Projection, theme: Theme): Painted[] {
  const [columns, rows] = [kept(x.length), kept(y.length)];
  const at = (i: number, j: number) => heights[j * x.length + i]!;
  const cells: Painted[] = [];
  for (let b = 0; b + 1 < rows.length; b++) {
    for (let a = 0; a + 1 < columns.length; a++) {
      const [i, i2, j, j2] = [columns[a]!, columns[a + 1]!, rows[b]!, rows[b + 1]!];
      const around = [at(i, j), at(i2, j), at(i2, j2), at(i, j2)];
      const [x1, x2, y1, y2] = [shareOf(x, x[i]!), shareOf(x, x[i2]!), shareOf(y, y[j]!), shareOf(y, y[j2]!)];
      const { depth } = project((x1 + x2) / 2, (y1 + y2) / 2, 0);
      if (!around.every(Number.isFinite)) {
        const [from, to] = [project(x1, y1, 0), project(x2, y2, 0)];
        const lines = [[from.x, from.y, to.x, to.y]];
        cells.push({
          depth,
          item: { type: "path", role: "grid", lines, stroke: theme.axis, lineWidth: 1 },
        });
        continue;
      }
      const spots = [
        project(x1, y1, around[0]!),
        project(x2, y1, around[1]!),
        project(x2, y2, around[2]!),
        project(x1, y2, around[3]!),
      ];
      const middle = (around[0]! + around[1]! + around[2]! + around[3]!) / 4;
      const slope = (around[1]! + around[2]! - around[0]! - around[3]!) / (2 * (x2 - x1));
      const fill = ramp(theme.ramp, middle * 0.8 + 0.1 + 0.1 * Math.tanh(slope));
      cells.push({
        depth,
        item: {
          type: "path",
          role: "ground",
          lines: [spots.flatMap((spot) => [spot.x, spot.y])],
          closed: true,
          fill,
          stroke: blend(theme.isoline.color, fill, theme.isoline.share * 1.3),
          lineWidth: 0.7,
        },
      });
    }
  }
  return cells;
}

/** Every so many places along an axis, and the last. */
function kept(count: number): number[] {
  const stride = Math.ceil((count - 1) / mostCells);
  const places = Array.from({ length: Math.ceil((count - 1) / stride) }, (_, i) => i * stride);
  return [...places, count - 1];
}

/** The height at a place of the domain, between its neighbours in proportion; NaN outside. */
export function heightAt({ x, y, heights }: Relief, px: number, py: number): number {
  const [i, j] = [cellOf(x, px), cellOf(y, py)];
  if (i < 0 || j < 0) return Number.NaN;
  const [u, v] = [(px - x[i]!) / (x[i + 1]! - x[i]!), (py - y[j]!) / (y[j + 1]! - y[j]!)];
  const at = (di: number, dj: number) => heights[(j + dj) * x.length + i + di]!;
  return (at(0, 0) * (1 - u) + at(1, 0) * u) * (1 - v) + (at(0, 1) * (1 - u) + at(1, 1) * u) * v;
}

/** How far along an axis a value lies, 0 to 1 inside. */
export function shareOf(axis: Float64Array, value: number): number {
  return (value - axis[0]!) / (axis.at(-1)! - axis[0]!);
}
