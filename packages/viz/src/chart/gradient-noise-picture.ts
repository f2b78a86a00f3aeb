import { drawLegend } from "../mark/legend.ts";
import { addText, type Sheet, warn } from "../mark/sheet.ts";
import type { Color } from "../scale/color.ts";
import type { Box, Item } from "../scene/scene.ts";
import { formatDegrees } from "../text/degrees.ts";
import type { GradientNoiseChart } from "./gradient-noise-data.ts";
import { type Batch, straysOf } from "./gradient-noise-strays.ts";

/** A fan of arrows for each batch size, about the arrow of the full gradient. */
export function drawGradientNoise(chart: GradientNoiseChart, sheet: Sheet, room: Box): void {
  const { theme, sizes } = sheet;
  const most = Math.max(1, Math.floor(room.width / (sizes.text * 7)));
  const all = straysOf(chart);
  const shown = all.length <= most ? all : [...all.slice(0, most - 1), all.at(-1)!];
  const hidden = all.length - shown.length;
  if (hidden > 0) warn(sheet, "folded-series", { count: hidden });
  const isNarrow = sheet.width < 420;
  const rest = drawLegend(sheet, room, [
    { name: sheet.say(isNarrow ? "mini-batch-short" : "mini-batch"), color: theme.series[1], dash: [] },
    { name: sheet.say(isNarrow ? "full-short" : "full"), color: theme.series[0], dash: [] },
    ...(hidden > 0 ? [{ name: sheet.say("hidden", { count: hidden }), color: theme.others }] : []),
  ]);
  const { columns, side } = arrange(sheet, rest, shown.length);
  const labels = sizes.text * labelHeight;
  const pitch = rest.width / columns;
  const rows = Math.ceil(shown.length / columns);
  const free = Math.max(0, rest.height - rows * (side + labels)) / (rows + 1);
  const longest = longestGradient(chart);
  for (const [i, { batch, degrees }] of shown.entries()) {
    const row = Math.floor(i / columns);
    const alone = Math.min(columns, shown.length - row * columns);
    const left = rest.x + (rest.width - alone * pitch) / 2 + (i % columns) * pitch;
    const top = rest.y + free + row * (side + labels + free);
    const panel = { x: left + (pitch - side) / 2, y: top, width: side, height: side };
    drawFan(chart, sheet, panel, batch, side / 2 / longest);
    const x = panel.x + side / 2;
    const y = top + side + sizes.text * 1.25;
    addText(sheet, sheet.say("size", { size: batch.size }), x, y, {
      role: "label",
      weight: 600,
      fill: theme.text,
      anchor: "middle",
      maxWidth: pitch - 4,
    });
    addText(
      sheet,
      sheet.progress < 1
        ? ""
        : sheet.say(Number.isFinite(degrees) ? "off" : "off-none", { degrees: formatDegrees(degrees) }),
      x,
      y + sizes.text * 1.3,
      {
        role: "value",
        anchor: "middle",
        maxWidth: pitch - 4,
      },
    );
  }
}

/** Height of the words below a fan, in ems. */
const labelHeight = 2.9;

/** The rows of fans in which they are largest. */
function arrange(sheet: Sheet, { width, height }: Box, count: number): { columns: number; side: number } {
  const { text } = sheet.sizes;
  const choices = Array.from({ length: count }, (_, i) => {
    const columns = count - i;
    const rows = Math.ceil(count / columns);
    return { columns, side: Math.min(width / columns - text * 0.6, height / rows - text * labelHeight) };
  });
  return choices.reduce((best, one) => (one.side > best.side * 1.1 ? one : best));
}

const mostMeasured = 10_000;

/** The longest gradient; one that is far longer than the rest does not set the scale. */
function longestGradient({ full, batches }: GradientNoiseChart): number {
  const norms = batches
    .flatMap(({ gradients: [xs, ys] }) =>
      Array.from(xs.subarray(0, mostMeasured), (x, i) => Math.hypot(x, ys[i]!)),
    )
    .filter((norm) => Number.isFinite(norm))
    .toSorted((a, b) => a - b);
  const high = norms[Math.floor(norms.length * 0.85)] ?? 0;
  return Math.max(Math.hypot(full[0]!, full[1]!), high) * 1.08 || 1;
}

export const mostArrows = 200;

function drawFan(
  chart: GradientNoiseChart,
  sheet: Sheet,
  panel: Box,
  { gradients: [xs, ys] }: Batch,
  scale: number,
): void {
  const { theme } = sheet;
  const [x, y] = [panel.x + panel.width / 2, panel.y + panel.height / 2];
  const circle = { type: "circle", role: "grid", x, y, stroke: theme.grid, lineWidth: 1 } as const;
  sheet.items.push({ ...circle, radius: panel.width / 2 }, { ...circle, radius: panel.width / 4 });
  const shown = Math.max(0, Math.round(sheet.progress * Math.min(xs.length, mostArrows)));
  const tips = Array.from(
    { length: shown },
    (_, i) => [x + xs[i]! * scale, y - ys[i]! * scale] as const,
  ).filter(([tipX, tipY]) => Number.isFinite(tipX) && Number.isFinite(tipY));
  const color = theme.series[1];
  const items: Item[] = [
    {
      type: "path",
      role: "series",
      lines: tips.map(([tipX, tipY]) => [x, y, tipX, tipY]),
      stroke: color,
      lineWidth: 1,
      opacity: 0.45,
    },
    ...tips.map(([tipX, tipY]): Item => ({
      type: "circle",
      role: "mark",
      x: tipX,
      y: tipY,
      radius: 2,
      fill: color,
    })),
    ...arrow(x, y, x + chart.full[0]! * scale, y - chart.full[1]! * scale, theme.series[0], sheet),
  ];
  sheet.items.push({ type: "group", clip: panel, radius: panel.width / 2, items });
}

function arrow(x: number, y: number, tipX: number, tipY: number, color: Color, sheet: Sheet): Item[] {
  const size = Math.min(sheet.sizes.text * 0.5, Math.hypot(tipX - x, tipY - y) * 0.28);
  const angle = Math.atan2(tipY - y, tipX - x);
  const [cos, sin] = [Math.cos(angle) * size, Math.sin(angle) * size];
  const head = [
    tipX,
    tipY,
    tipX - 1.6 * cos - 0.7 * sin,
    tipY - 1.6 * sin + 0.7 * cos,
    tipX - 1.6 * cos + 0.7 * sin,
    tipY - 1.6 * sin - 0.7 * cos,
  ];
  const shaft = [[x, y, tipX - cos, tipY - sin]];
  return [
    {
      type: "path",
      role: "mark",
      lines: shaft,
      stroke: sheet.theme.card,
      lineWidth: sheet.sizes.line + 3.5,
      opacity: 0.75,
    },
    { type: "path", role: "series", lines: shaft, stroke: color, lineWidth: sheet.sizes.line + 0.6 },
    { type: "path", role: "mark", lines: [head], closed: true, fill: color },
  ];
}
