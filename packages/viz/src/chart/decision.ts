import { readTexts } from "../text/locale.ts";
import { freezeChart } from "./description.ts";
import type { DecisionChart, DecisionChartOptions } from "./decision-data.ts";
import { decisionKind } from "./decision-kind.ts";
import { readAscending, readNumbers, readNumber, lengthOf } from "./numbers.ts";
import { quoted } from "../text/refuse.ts";
import { readPair } from "./pair.ts";
import { readChoice } from "./choice.ts";
import { readObject, readList, readEntries } from "../text/list.ts";

/**
 * The plane of two features, coloured by the class that a classifier predicts, with the decision boundary and the
 * labelled rows; misclassified rows have a ring. A GIF shows the frames in sequence, a still picture the last one.
 * Predictions are read from the nearest grid position, or from what a frame says `atPoints`.
 *
 * @throws `RangeError` for frames that do not fill the grid, labels without a class, or probabilities outside 0 to 1.
 *
 * @example
 * ```ts
 * const chart = decisionChart({
 *   x: [0, 1],
 *   y: [0, 1],
 *   frames: [{ values: [0.1, 0.9, 0.1, 0.9] }],
 *   classNames: ["cat", "dog"],
 *   points: { x: [0.1, 0.9, 0.8], y: [0.2, 0.5, 0.9], labels: [0, 1, 0] },
 * });
 * console.log(chartFinding(chart, "en")); // → 2 of 3 rows lie on their side (66.7%)
 * ```
 */
export function decisionChart(options: DecisionChartOptions): DecisionChart {
  const {
    output = "probability",
    points = { x: [], y: [], labels: [] },
    axisNames = ["x", "y"],
  } = readObject("options", options);
  readChoice("output", output, ["probability", "class"]);
  const classNames = readTexts("classNames", readList("classNames", options.classNames));
  if (classNames.length < 2 || (output === "probability" && classNames.length > 2))
    throw new RangeError(
      `classNames must hold 2 classes${output === "class" ? " or more" : ', or output be "class"'}, got ${classNames.length}`,
    );
  const [x, y] = [readAscending("x", options.x), readAscending("y", options.y)];
  const most = output === "class" ? classNames.length - 1 : 1;
  const rows = readPoints(points, classNames.length);
  const readOutput = (name: string, given: ArrayLike<number>, count: number, room: string): Float64Array => {
    const column = readNumbers(name, given);
    if (column.length !== count)
      throw new RangeError(`${name} must hold ${room} values, got ${column.length}`);
    const wrong = column.findIndex(
      (value) => value < 0 || value > most || (output === "class" && value % 1 !== 0 && !Number.isNaN(value)),
    );
    if (wrong >= 0)
      throw new RangeError(
        `${name} must be ${output === "class" ? "places of classes, " : ""}0 to ${most}, got ${column[wrong]}`,
      );
    return column;
  };
  const frames = readEntries("frames", options.frames, ({ step, values, atPoints }, k) => {
    const name = `frames[${k}]`;
    const column = readOutput(`${name}.values`, values, x.length * y.length, `${x.length} x ${y.length}`);
    const own = rows.labels.length;
    if (step !== undefined && !Number.isFinite(readNumber(`${name}.step`, step)))
      throw new RangeError(`${name}.step must be finite, got ${step}`);
    return {
      ...(step !== undefined && { step }),
      values: column,
      ...(atPoints !== undefined && { atPoints: readOutput(`${name}.atPoints`, atPoints, own, `${own}`) }),
    };
  });
  return freezeChart<DecisionChart>(
    decisionKind,
    {
      x,
      y,
      frames,
      output,
      classNames,
      points: rows,
      axisNames: readPair("axisNames", axisNames),
    },
    options,
  );
}

function readPoints(
  points: NonNullable<DecisionChartOptions["points"]>,
  classes: number,
): DecisionChart["points"] {
  const { x, y, labels } = readObject("points", points);
  const [xs, ys] = [readNumbers("points.x", x), readNumbers("points.y", y)];
  const count = lengthOf("points.labels", labels, "classes");
  if (xs.length !== ys.length || count !== xs.length)
    throw new RangeError(
      `points must have columns of one length, got ${xs.length}, ${ys.length} and ${count}`,
    );
  for (let i = 0; i < count; i++) {
    const label = labels[i]!;
    if (!Number.isInteger(label) || !(label >= 0 && label < classes))
      throw new RangeError(
        `points.labels must be places of classes below ${classes}, got ${quoted(label)} at ${i}`,
      );
  }
  return { x: xs, y: ys, labels: Uint32Array.from(labels) };
}
