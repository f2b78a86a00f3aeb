import { countUp, highest } from "../scale/column.ts";
import { type AxisSpec, drawAxes } from "../mark/axes.ts";
import { within } from "../mark/clip.ts";
import { below } from "../mark/frame.ts";
import { namedEntries } from "../mark/key.ts";
import { drawLegend } from "../mark/legend.ts";
import { drawLineEnds, drawLines } from "../mark/lines.ts";
import { foldedStyles, outermost, unfolded } from "../mark/series.ts";
import type { Sheet } from "../mark/sheet.ts";
import { linearScale } from "../scale/linear.ts";
import { rangeOf, valueScale } from "../scale/value-scale.ts";
import type { Box } from "../scene/scene.ts";
import { axisName } from "./chart-kind.ts";
import type { StepChart } from "./step-data.ts";
import { average, stepsOf } from "./step-lengths.ts";

/** Lower plots than this many ems are not plots; then the turns alone are drawn. */
const lowest = 6.2;

/** The sizes of the steps over their turns; the turns alone where there is little room. */
export function drawStep(chart: StepChart, sheet: Sheet, room: Box): void {
  const given = stepsOf(chart);
  const all = unfolded(given, outermost(given.map(({ turns }) => average(turns))));
  const { text } = sheet.sizes;
  const styles = foldedStyles(sheet, all.length);
  const legend = namedEntries(sheet, all, styles).map(({ name, style }) => Object.assign({ name }, style));
  const rest = drawLegend(sheet, room, legend);
  const steps = highest(
    all.map(({ lengths }) => lengths.length),
    1,
  );
  const x = linearScale([1, Math.max(2, steps)], false, true);
  const { x: ownX, y: ownY } = chart.axes ?? {};
  const panel = (
    own: NonNullable<Sheet["axes"]>,
    box: Box,
    spec: AxisSpec,
    xAxis: AxisSpec,
    columns: readonly Float64Array[],
  ): void => {
    const plot = drawAxes({ ...sheet, axes: own }, box, xAxis, spec);
    const until = Math.round(sheet.progress * steps);
    const lines = columns.map((ys, i) => ({
      style: styles[i]!,
      xs: countUp(1, Math.min(until, ys.length)),
      ys,
      weight: 0.8,
    }));
    within(sheet, plot, () => {
      drawLines(sheet, plot, lines);
      drawLineEnds(sheet, plot, lines);
    });
  };
  const turns = {
    scale: linearScale([0, 180]),
    name: sheet.say("turn"),
    ticks: [0, 90, 180].map((value) => ({ value, label: `${value}°` })),
  };
  const isLow = rest.height / 2 < lowest * text;
  const hasTurns = all.some((run) => run.turns.some(Number.isFinite));
  const gutter = text * 0.8;
  const half = (rest.height - text * 0.3) / 2;
  const foot = { scale: x, name: sheet.say("step") };
  if (!isLow || !hasTurns) {
    const range = rangeOf(all.map((run) => run.lengths));
    const axis = valueScale(range, "log", undefined, chart.axes?.y?.domain);
    const box = { ...rest, height: isLow ? rest.height : half + gutter };
    const { name: _, ...unnamed } = ownX ?? {};
    panel(
      { x: isLow ? (ownX ?? {}) : unnamed, ...(ownY && { y: ownY }) },
      box,
      { scale: axis.scale, name: axisName(sheet.say("length"), axis.isLog) },
      isLow ? foot : { scale: x, ticks: [] },
      all.map(({ lengths }) => lengths),
    );
  }
  if (isLow && !hasTurns) return;
  panel(
    ownX === undefined ? {} : { x: ownX },
    isLow ? rest : below(rest, half + gutter),
    turns,
    foot,
    all.map((run) => run.turns),
  );
}
