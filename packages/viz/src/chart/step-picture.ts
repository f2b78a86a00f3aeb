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

import type { StepChart } from "./step-data.ts";
import { average, stepsOf } from "./step-lengths.ts";

/** Lower plots than this many ems are not plots; then the two stand side by side, where each has this width. */
const [lowest, narrowest] = [6.2, 9.5];

/** The sizes of the steps over their turns; side by side where there is little height, the turns alone where no width. */
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
  const hasTurns = all.some((run) => run.turns.some(Number.isFinite));
  const isLow = rest.height / 2 < lowest * text;
  const isBeside = isLow && hasTurns && rest.width / 2 >= narrowest * text;
  const turns = {
    scale: linearScale([0, 180]),
    name: sheet.say(isBeside ? "turn-alone" : "turn"),
    ticks: [0, 90, 180].map((value) => ({ value, label: `${value}°` })),
  };
  const gutter = text * 0.8;
  const half = (rest.height - text * 0.3) / 2;
  const width = (rest.width - text * 1.4) / 2;
  const foot = { scale: x, name: sheet.say("step") };
  if (!isLow || !hasTurns || isBeside) {
    const range = rangeOf(all.map((run) => run.lengths));
    const axis = valueScale(range, "log", undefined, chart.axes?.y?.domain);
    const isAlone = isLow && !isBeside;
    const { name: _, ...unnamed } = ownX ?? {};
    panel(
      { x: isAlone ? (ownX ?? {}) : unnamed, ...(ownY && { y: ownY }) },
      isBeside ? { ...rest, width } : { ...rest, height: isLow ? rest.height : half + gutter },
      { scale: axis.scale, name: sheet.say("length") },
      isAlone ? foot : isBeside ? { scale: x } : { scale: x, ticks: [] },
      all.map(({ lengths }) => lengths),
    );
  }
  if (isLow && !hasTurns) return;
  panel(
    ownX === undefined ? {} : { x: ownX },
    isBeside ? { ...rest, x: rest.x + rest.width - width, width } : isLow ? rest : below(rest, half + gutter),
    turns,
    foot,
    all.map((run) => run.turns),
  );
}
