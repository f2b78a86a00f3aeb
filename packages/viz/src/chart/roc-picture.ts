import { formatNumber } from "@opt/words";
import type { Plot } from "../mark/axes.ts";
import { within } from "../mark/clip.ts";
import { drawDiagonal } from "../mark/diagonal.ts";
import { drawReferences } from "../mark/reference.ts";
import { descending, seriesStyle, unfolded } from "../mark/series.ts";
import type { Sheet } from "../mark/sheet.ts";
import { drawXyLines } from "../mark/xy-lines.ts";
import { linearScale } from "../scale/linear.ts";
import type { Box } from "../scene/scene.ts";
import type { RocChart } from "./roc-data.ts";
import { type Judged, judgedOf, scoresOf } from "./roc-judged.ts";

/** The curves over what guessing gives. */
export function drawRoc(chart: RocChart, sheet: Sheet, room: Box): void {
  const all = judgedOf(chart);
  const judged = unfolded(all, descending(all.map(({ score }) => score)));
  const texts = scoresOf(judged);
  const isRoc = chart.curve === "roc";
  drawXyLines(sheet, room, {
    isNamed: judged.length > 1,
    lines: judged.map((each, i) => ({ name: each.name, value: texts[i]!, ...curveOf(each, isRoc) })),
    x: () => ({
      scale: linearScale([0, 1]),
      format: "percent",
      name: sheet.say(isRoc ? "false-positives" : "recall"),
    }),
    y: {
      scale: linearScale([0, 1]),
      format: "percent",
      name: sheet.say(isRoc ? "true-positives" : "precision"),
    },
    under: (target, plot, points) =>
      within(target, plot, () =>
        isRoc ? drawChance(target, plot, judged, points) : drawShare(target, plot, judged, points),
      ),
  });
}

/** Precision begins at the first threshold, where it is first known. */
export function curveOf(
  { truePositives, falsePositives, positives, negatives }: Judged,
  isRoc: boolean,
): { xs: Float64Array; ys: Float64Array } {
  const count = truePositives.length;
  const [recall, other] = [new Float64Array(count), new Float64Array(count)];
  for (let i = 0; i < count; i++) {
    const [found, wrong] = [truePositives[i]!, falsePositives[i]!];
    recall[i] = found / positives;
    other[i] = isRoc ? wrong / negatives : found / (found + wrong);
  }
  return isRoc ? { xs: other, ys: recall } : { xs: recall.subarray(1), ys: other.subarray(1) };
}

/** What guessing gives: the diagonal. */
function drawChance(
  sheet: Sheet,
  plot: Plot,
  judged: readonly Judged[],
  points: readonly (readonly number[])[],
): void {
  if (judged.length === 1) fillArea(sheet, plot, judged[0]!);
  drawDiagonal(sheet, plot, sheet.say("diagonal"), points);
}

/** What guessing gives: the share of positive rows, where it is one for all. */
function drawShare(
  sheet: Sheet,
  plot: Plot,
  judged: readonly Judged[],
  points: readonly (readonly number[])[],
): void {
  const [share, ...others] = new Set(
    judged.map(({ positives, negatives }) => positives / (positives + negatives)),
  );
  if (share === undefined || others.length > 0) return;
  const name = sheet.say("level", { base: formatNumber(share) });
  const grid = sheet.items.flatMap((item) =>
    item.type === "path" && item.role === "grid" ? item.lines : [],
  );
  const obstacles = [...points, ...grid.map((line) => Array.from(line))];
  drawReferences(sheet, plot, [{ axis: "y", from: share, to: share, name }], obstacles);
}

function fillArea(sheet: Sheet, plot: Plot, judged: Judged): void {
  if (sheet.progress < 1) return;
  const { truePositives, falsePositives, positives, negatives } = judged;
  const step = Math.max(1, Math.floor(truePositives.length / 1000));
  const line = [plot.atX(0), plot.atY(0)];
  for (let i = 0; i < truePositives.length; i += step)
    line.push(plot.atX(falsePositives[i]! / negatives), plot.atY(truePositives[i]! / positives));
  line.push(plot.atX(1), plot.atY(1), plot.atX(1), plot.atY(0));
  const fill = seriesStyle(sheet, 0).color;
  sheet.items.push({ type: "path", role: "mark", lines: [line], closed: true, fill, opacity: 0.14 });
}
