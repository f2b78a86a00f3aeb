import { undefinedWords } from "./undefined-ground.ts";
import { drawHeads, nestedHeads, type PathEnd } from "../mark/heads.ts";
import { noteHatched } from "../mark/hatch-note.ts";
import { levelBar } from "../mark/level-bar.ts";
import { findPlace, sampled } from "../mark/place.ts";
import {
  heightAt,
  type Painted,
  type Projection,
  projectionInto,
  type Relief,
  reliefCells,
  shareOf,
  type Spot,
} from "../mark/relief.ts";
import type { SeriesStyle } from "../mark/series.ts";
import type { Sheet } from "../mark/sheet.ts";
import { cropped, type GridAxes, surfaceOf } from "../mark/surface.ts";
import { extent } from "../scale/scale.ts";
import type { Box } from "../scene/scene.ts";
import { type Format, formatValues } from "../text/format.ts";
import { type LocalizedText, localize } from "../text/locale.ts";
import type { RaceChart } from "./race-data.ts";
import { castOf, drawRanking } from "./race-ranking.ts";
import type { SurfaceChart } from "./surface-data.ts";

/** A relief with the paths on it, a legend in rank order and a bar of the levels where there is room. */
export function drawSurfaceChart(chart: SurfaceChart, sheet: Sheet, room: Box): void {
  const { runs, axes } = chart;
  const grid = cropped(chart.grid, axes?.x?.domain, axes?.y?.domain);
  const cast = castOf(chart, sheet);
  const { style } = cast;
  const order = cast.ranking.map(({ index }) => index);
  const body = runs.length === 0 ? room : drawRanking(chart, sheet, room, cast);
  const surface = surfaceOf(grid, chart.scale, extent(chart.grid.values)![0], undefined);
  const { text } = sheet.sizes;
  const bar = levelBar(sheet, surface);
  const relief = {
    ...grid,
    heights: surface.heights.map((height, i) => leveled(height, surface.holes?.[i])),
  };
  const margin = text * 1.5;
  const box = {
    x: body.x + margin,
    y: body.y + 4,
    width: body.width - bar.width - 2 * margin,
    height: body.height - margin - 4,
  };
  const project = projectionInto(box, chart.azimuth, chart.elevation);
  drawFloor(sheet, project);
  const painted = [
    ...reliefCells(relief, project, sheet.theme),
    ...order.toReversed().flatMap((i) => segmentsOf(runs[i]!, relief, project, sheet, style(i))),
  ].toSorted((a, b) => b.depth - a.depth);
  for (const { item } of painted) sheet.items.push(item);
  const tracks = order.map((i) => spotsOf(runs[i]!, relief, project, sheet.progress));
  for (const [start] of tracks) drawStart(sheet, start);
  drawHeads(
    sheet,
    nestedHeads(
      sheet,
      tracks.map((spots, k) => endOf(spots, style(order[k]!))),
    ),
  );
  const ground = painted.map(({ item }) => Array.from(item.lines[0] ?? []).slice(0, 2));
  drawNames(chart, grid, sheet, project, { ...body, width: body.width - bar.width }, ground);
  if (surface.holes) noteHatched(sheet, localize(undefinedWords.undefined, sheet.locale), body);
  bar.draw({ x: body.x + body.width - bar.width, y: body.y + 4, height: body.height - text });
}

/** What is not a number stays none, the rest between 0 and 1. */
function leveled(height: number, hole = 0): number {
  return hole === 1 ? Number.NaN : Math.min(1, Math.max(0, height));
}

function drawFloor(sheet: Sheet, project: Projection): void {
  const corners = [project(0, 0, 0), project(1, 0, 0), project(1, 1, 0), project(0, 1, 0)];
  const lines = [corners.flatMap(({ x, y }) => [x, y])];
  sheet.items.push({
    type: "path",
    role: "axis",
    lines,
    closed: true,
    stroke: sheet.theme.axis,
    lineWidth: 1,
  });
}

type Run = RaceChart["runs"][number];

const mostSegments = 240;

/** Where the rows of a run lie on the relief, as far as an animation has come; of very many rows, some. */
function spotsOf(
  { positions: [xs, ys] }: Run,
  relief: Relief,
  project: Projection,
  progress: number,
): (Spot | undefined)[] {
  const rows = Math.max(1, Math.round(progress * xs.length));
  const stride = Math.max(1, Math.ceil(rows / mostSegments));
  const spots: (Spot | undefined)[] = [];
  for (let row = 0; row < rows; row += row + stride < rows || row === rows - 1 ? stride : rows - 1 - row) {
    const [x, y] = [xs[row]!, ys[row]!];
    const height = heightAt(relief, x, y);
    spots.push(
      Number.isFinite(height) ? project(shareOf(relief.x, x), shareOf(relief.y, y), height) : undefined,
    );
  }
  return spots;
}

/** A little nearer than the cell that it lies on, its halo behind every line near it. */
const [lift, haloDepth] = [0.045, 0.025];

function segmentsOf(
  run: Run,
  relief: Relief,
  project: Projection,
  sheet: Sheet,
  { color }: SeriesStyle,
): Painted[] {
  const spots = spotsOf(run, relief, project, sheet.progress);
  return spots.flatMap((to, i) => {
    const from = spots[i - 1];
    if (from === undefined || to === undefined) return [];
    const depth = Math.min(from.depth, to.depth) - lift;
    const lines = [[from.x, from.y, to.x, to.y]];
    return [
      {
        depth: depth + haloDepth,
        item: {
          type: "path",
          role: "mark",
          lines,
          stroke: sheet.theme.card,
          lineWidth: sheet.sizes.line + 2,
          opacity: 0.6,
        },
      },
      { depth, item: { type: "path", role: "series", lines, stroke: color, lineWidth: sheet.sizes.line } },
    ] satisfies Painted[];
  });
}

function drawStart(sheet: Sheet, start: Spot | undefined): void {
  if (start === undefined) return;
  const { text, card } = sheet.theme;
  const { x, y } = start;
  sheet.items.push({ type: "circle", role: "mark", x, y, radius: 4, fill: card, stroke: text, lineWidth: 2 });
}

function endOf(spots: readonly (Spot | undefined)[], style: SeriesStyle): PathEnd {
  const last = spots.at(-1);
  return { way: { end: last && [last.x, last.y] }, style };
}

/** The names of the two sides that lie in front, with the values at their ends. */
function drawNames(
  { axisNames, axes }: SurfaceChart,
  grid: GridAxes,
  sheet: Sheet,
  project: Projection,
  inside: Box,
  ground: readonly (readonly number[])[],
): void {
  const front = (spots: readonly [number, number][]) =>
    spots.toSorted((a, b) => project(...a, 0).depth - project(...b, 0).depth)[0]!;
  const xSide = front([
    [0.5, 0],
    [0.5, 1],
  ])[1];
  const ySide = front([
    [0, 0.5],
    [1, 0.5],
  ])[0];
  const outline = [project(0, 0, 0), project(1, 0, 0), project(1, 1, 0), project(0, 1, 0), project(0, 0, 0)];
  const points = sampled([...ground, outline.flatMap(({ x, y }) => [x, y])]);
  const middle = project(0.5, 0.5, 0);
  // outside, on the side that lies away from the floor, so that neither side's are read as the other's
  const put = (label: LocalizedText, at: Place, side: Place, role: "name" | "tick") => {
    const spot = project(...at, 0);
    const style = { role, halo: sheet.theme.card, maxWidth: inside.width * 0.35 } as const;
    const way = Math.sign(project(...side, 0).x - middle.x);
    const ways = [
      [way, 1],
      [way, 0],
      [0, 1],
    ] as const;
    const outward = { gaps: outwardGaps, ways };
    const place = findPlace(sheet, label, [spot.x, spot.y + 4], style, inside, points, outward);
    if (place !== undefined) sheet.items.push(place.item);
  };
  const [besideX, besideY] = [
    [0.5, xSide],
    [ySide, 0.5],
  ] as const;
  for (const [label, at] of endsOf(grid.x, axes?.x?.format)) put(label, [at, xSide], besideX, "tick");
  for (const [label, at] of endsOf(grid.y, axes?.y?.format)) put(label, [ySide, at], besideY, "tick");
  put(axes?.x?.name ?? axisNames[0], besideX, besideX, "name");
  put(axes?.y?.name ?? axisNames[1], besideY, besideY, "name");
}

/** Along the two sides of the domain, 0 to 1. */
type Place = readonly [x: number, y: number];

/** From the rim of the floor to a label outside, in its sizes. */
const outwardGaps = [0.2, 0.6, 1.1, 1.8];

/** The first and the last value of an axis, and where along it they are written. */
function endsOf(axis: Float64Array, format: Format | undefined): [LocalizedText, number][] {
  const [first = "", last = ""] = formatValues([axis[0]!, axis.at(-1)!], format);
  return [
    [first, 0.12],
    [last, 0.88],
  ];
}
