import { isShown, within } from "../mark/clip.ts";
import { drawAxes, type Plot } from "../mark/axes.ts";
import { namedEnds, namedEntries, reserveKey } from "../mark/key.ts";
import { drawLines, linePoints } from "../mark/lines.ts";
import { placeLabel } from "../mark/place.ts";
import { foldedStyles, outermost, ownStyles, unfolded } from "../mark/series.ts";
import { type Sheet, warn } from "../mark/sheet.ts";
import type { Color } from "../scale/color.ts";
import { linearScale } from "../scale/linear.ts";
import { logScale, suitsLog } from "../scale/log.ts";
import type { Scale } from "../scale/scale.ts";
import type { Box } from "../scene/scene.ts";
import { formatNumber } from "@opt/words";

import { lastPlace } from "./curve.ts";
import type { ScalingChart } from "./scaling-data.ts";
import { axisOf, lostIn, reachesOf } from "./scaling-reach.ts";

/** More sizes than this are neither labelled nor ringed one by one. */
const mostPoints = 40;

/** A line per series, with a cross at the upper edge where one diverges. */
export function drawScaling(chart: ScalingChart, sheet: Sheet, room: Box): void {
  const { batchSizes } = chart;
  const reaches = reachesOf(chart).toSorted((a, b) => a.index - b.index);
  const series = unfolded(chart.series, outermost(reaches.map(({ holds }) => holds)));
  const axis = axisOf(chart);
  if (axis.dropped > 0) warn(sheet, "dropped-non-positive", { count: axis.dropped });
  const styles = foldedStyles(sheet, series.length);
  const isFew = batchSizes.length <= mostPoints;
  const usable = series.map(({ losses }) => {
    const isLost = lostIn(losses);
    const canShow = (loss: number) =>
      !isLost(loss) && loss <= axis.scale.domain[1] && Number.isFinite(axis.scale.unit(loss));
    return losses.map((loss) => (canShow(loss) ? loss : Number.NaN));
  });
  const key = reserveKey(sheet, room, namedEntries(sheet, series, styles));
  const [first, last] = [batchSizes[0]!, batchSizes.at(-1)!];
  const isLog = suitsLog(...(chart.axes?.x?.domain ?? [first, last]));
  const plot = drawAxes(
    sheet,
    key.room,
    {
      scale: isLog ? logScale([first, last]) : linearScale([first, last], false, true),
      name: sheet.say("batch"),
      ...(isFew && {
        ticks: Array.from(batchSizes, (value) => ({ value, label: formatNumber(value) })),
      }),
    },
    { scale: raised(sheet, key.room, axis.scale, usable), name: sheet.say("loss") },
  );
  const until = Math.max(1, Math.round(sheet.progress * batchSizes.length));
  const sizes = batchSizes.subarray(0, until);
  const shown = usable.map((losses) => losses.subarray(0, until));
  const named = ownStyles(series.length);
  within(sheet, plot, () => {
    drawLines(
      sheet,
      plot,
      shown.map((ys, i) => ({ style: styles[i]!, xs: sizes, ys })),
    );
    for (const [i, losses] of shown.slice(0, isFew ? named : 0).entries())
      drawPoints(sheet, plot, sizes, losses, styles[i]!.color);
  });
  const top = plot.y + armOf(sheet) * 1.6;
  const lost = shown.map((losses, i) => {
    const own = series[i]!.losses;
    return lostIn(own)(own[0]!)
      ? 0
      : losses.findIndex((loss, at) => at > 0 && isCliff(losses[at - 1]!, loss));
  });
  const ends = shown.map((losses, i) => {
    const place = lastPlace(losses);
    if (place >= 0) return [plot.atX(sizes[place]!), plot.atY(losses[place]!)] as const;
    return lost[i] === 0 ? ([plot.atX(first), top] as const) : undefined;
  });
  key.finish(plot, namedEnds(ends));
  for (const [i, losses] of shown.entries())
    if (lost[i]! >= 0)
      drawCliff(
        sheet,
        plot,
        {
          sizes,
          losses,
          lost: lost[i]!,
          label: Number.isFinite(series[i]!.losses[lost[i]!]) ? "far" : "lost",
        },
        styles[i]!.color,
        i < named,
      );
}

/** In ems, from the upper edge to the highest loss: a cross has that much room. */
const crossRoom = 1.3;

/** A scale that leaves room above itself for crosses, where there are any. */
function raised({ sizes }: Sheet, { height }: Box, scale: Scale, usable: readonly Float64Array[]): Scale {
  if (!usable.some((losses) => losses.some(Number.isNaN))) return scale;
  const share = 1 - Math.min(0.3, (crossRoom * sizes.text) / (height - 3 * sizes.text));
  return { ...scale, unit: (value) => scale.unit(value) * share };
}

const armOf = ({ sizes }: Sheet): number => sizes.text * 0.36;
const isCliff = (before: number, loss: number): boolean => Number.isNaN(loss) && !Number.isNaN(before);

function drawPoints(sheet: Sheet, plot: Plot, sizes: Float64Array, losses: Float64Array, color: Color): void {
  for (const [i, loss] of losses.entries()) {
    if (Number.isNaN(loss)) continue;
    const [x, y] = [plot.atX(sizes[i]!), plot.atY(loss)];
    sheet.items.push({
      type: "circle",
      role: "mark",
      x,
      y,
      radius: 3,
      fill: sheet.theme.card,
      stroke: color,
      lineWidth: 1.6,
    });
  }
}

/** Where a series leaves the plot, and what is said of it there. */
interface Cliff {
  readonly sizes: Float64Array;
  readonly losses: Float64Array;
  readonly lost: number;
  readonly label: "lost" | "far";
}

/** From the last loss before a divergence straight up to a cross at the edge, in words where it is `named`. */
function drawCliff(
  sheet: Sheet,
  plot: Plot,
  { sizes, losses, lost, label }: Cliff,
  color: Color,
  named: boolean,
): void {
  const arm = armOf(sheet);
  const [x, y] = [plot.atX(sizes[lost]!), plot.y + arm * 1.6];
  const from =
    lost === 0 ? ([x, y] as const) : ([plot.atX(sizes[lost - 1]!), plot.atY(losses[lost - 1]!)] as const);
  const cross = [
    [x - arm, y - arm, x + arm, y + arm],
    [x - arm, y + arm, x + arm, y - arm],
  ];
  if (!isShown(plot, [x, y]) || !isShown(plot, from)) return;
  sheet.items.push(
    { type: "path", role: "series", lines: [[...from, x, y]], stroke: color, lineWidth: 1.6, dash: [2, 3] },
    { type: "path", role: "mark", lines: cross, stroke: color, lineWidth: 2.4 },
  );
  if (!named) return;
  const style = { role: "label", weight: 600, fill: color, halo: sheet.theme.card } as const;
  const lines = linePoints(plot, sizes, losses);
  placeLabel(sheet, sheet.say(label), [x, y], style, plot, [[...from, x, y], ...lines]);
}
