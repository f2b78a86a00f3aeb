import { drawAxes, type Plot } from "../mark/axes.ts";
import { within } from "../mark/clip.ts";
import { drawHeatBar, heatBarWidth, heatColor } from "../mark/heat.ts";
import type { Sheet } from "../mark/sheet.ts";
import { areWhole } from "../scale/column.ts";
import { linearScale } from "../scale/linear.ts";
import { logScale } from "../scale/log.ts";
import type { Scale } from "../scale/scale.ts";
import { rangeOf } from "../scale/value-scale.ts";
import type { Box } from "../scene/scene.ts";
import { cleanText } from "../text/clean.ts";
import { fitApart } from "../text/fit.ts";
import { localize } from "../text/locale.ts";
import type { GradientFlowChart } from "./gradient-flow-data.ts";

/** A row of cells for each layer, stronger where the gradient is larger. */
export function drawGradientFlow(chart: GradientFlowChart, sheet: Sheet, room: Box): void {
  const { layers, steps, norms } = chart;
  const { text } = sheet.sizes;
  const range = rangeOf(norms);
  const [low, high] = range && range.high > 0 ? [range.positive, range.high] : [1, 10];
  const scale = logScale(high > low * 2 ? [low, high] : [low / 2, high * 2]);
  const name = sheet.say("norm");
  const bar = heatBarWidth(sheet, scale, name);
  const count = layers.length;
  const every = Math.max(1, Math.ceil((text * 1.15 * count) / Math.max(1, room.height - text * 2)));
  const shown = layers.filter((_, i) => i % every === 0);
  const names = shown.map((layer) => cleanText(localize(layer, sheet.locale)));
  const ticks = fitApart(names, room.width * 0.3, text, 400).map((label, k) => ({
    value: count - k * every - 0.5,
    label,
  }));
  const edges = edgesOf(steps);
  // layers are no numbers to write in a format
  const { format: _, ...y } = sheet.axes?.y ?? {};
  const plot = drawAxes(
    { ...sheet, axes: { ...sheet.axes, y } },
    { ...room, width: room.width - bar },
    {
      scale: linearScale([edges[0]!, edges.at(-1)!], false, areWhole([steps])),
      name: sheet.say("step"),
      grid: false,
    },
    { scale: linearScale([0, count]), grid: false, ticks },
  );
  const rows = Math.min(count, Math.max(1, Math.floor(plot.height / 1.5)));
  for (let row = 0; row < rows; row++) {
    const [from, to] = [Math.floor((row * count) / rows), Math.floor(((row + 1) * count) / rows)];
    const height = plot.height / rows;
    const gap = height > 8 ? 1.5 : 0;
    const body = { y: plot.y + row * height, height: height - gap };
    within(sheet, plot, () => drawRow(sheet, plot, body, norms.slice(from, to), edges, scale));
  }
  const x = plot.x + plot.width + text;
  drawHeatBar(sheet, { x, y: plot.y, width: bar - text, height: plot.height }, scale, name);
}

/** Where the cells of the steps meet: half-way between them, the outer ones as wide as their neighbours. */
function edgesOf(steps: Float64Array): Float64Array {
  const [first, last, count] = [steps[0]!, steps.at(-1)!, steps.length];
  const gap = (i: number) => (count < 2 ? 1 : steps[i]! - steps[i - 1]!);
  const edges = new Float64Array(count + 1);
  edges[0] = first - gap(1) / 2;
  for (let i = 1; i < count; i++) edges[i] = steps[i]! - gap(i) / 2;
  edges[count] = last + gap(count - 1) / 2;
  return edges;
}

/** Narrowest cell in pixels. */
const narrowest = 2;

/** The cells of a row; of several layers or steps in one cell, the largest norm. */
function drawRow(
  sheet: Sheet,
  plot: Plot,
  { y, height }: Pick<Box, "y" | "height">,
  layers: readonly Float64Array[],
  edges: Float64Array,
  scale: Scale,
): void {
  const shown = Math.ceil((edges.length - 1) * sheet.progress);
  const crosses: number[][] = [];
  for (let from = 0, to = 0; from < shown; from = to) {
    const left = plot.atX(edges[from]!);
    while (to === from || (to < shown && plot.atX(edges[to]!) < left + narrowest)) to++;
    const width = plot.atX(edges[to]!) - left;
    let [largest, isLost] = [0, false];
    for (const row of layers) {
      for (let i = from; i < to; i++) {
        if (Number.isFinite(row[i])) largest = Math.max(largest, row[i]!);
        else isLost = true;
      }
    }
    // the next cell covers a pixel of it, so that no ground shows between them
    const cell = { x: left, y, width: to < shown ? width + 1 : width, height };
    if (isLost) {
      crosses.push([left, y, left + width, y + height], [left + width, y, left, y + height]);
      sheet.items.push({ type: "rect", role: "cell", ...cell, fill: sheet.theme.cell });
    } else if (largest > 0)
      sheet.items.push({ type: "rect", role: "cell", ...cell, fill: heatColor(sheet, scale.unit(largest)) });
    else if (width > 3)
      sheet.items.push({ type: "rect", role: "cell", ...cell, stroke: sheet.theme.axis, lineWidth: 1 });
  }
  if (crosses.length > 0)
    sheet.items.push({ type: "path", role: "mark", lines: crosses, stroke: sheet.theme.text, lineWidth: 1 });
}
