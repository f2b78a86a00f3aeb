import { readTexts } from "../text/locale.ts";
import { countUp } from "../scale/column.ts";
import { freezeChart } from "./description.ts";
import type { GradientFlowChart, GradientFlowChartOptions } from "./gradient-flow-data.ts";
import { gradientFlowKind } from "./gradient-flow-kind.ts";
import { readAscending, readNumbers } from "./numbers.ts";
import { readObject, readList } from "../text/list.ts";

/**
 * The size of each layer's gradients during training, on a logarithmic scale. The medians over the steps show whether
 * gradients vanish or explode on the way back to the first layer. Zeros are hollow, and values that are not finite
 * are crossed out. If there are more steps than pixels, the largest norm of each pixel column is shown.
 *
 * @throws `RangeError` for negative norms, or rows that do not have one norm per step.
 *
 * @example
 * ```ts
 * const chart = gradientFlowChart({ layers: ["in", "middle", "out"], norms: [[1e-5, 2e-5], [1e-3, 1e-3], [0.1, 0.2]] });
 * console.log(chartFinding(chart, "en")); // → Gradients vanish: 10,000 times smaller at in than at out
 * ```
 */
export function gradientFlowChart(options: GradientFlowChartOptions): GradientFlowChart {
  const { layers: names, norms: rows } = readObject("options", options);
  const layers = readTexts("layers", readList("layers", names));
  if (readList("norms", rows).length !== layers.length)
    throw new RangeError(`norms must hold ${layers.length} rows, got ${rows.length}`);
  const norms = rows.map((row, i) => readNumbers(`norms[${i}]`, row));
  const count = norms[0]?.length ?? 0;
  const given = options.steps ?? countUp(0, count);
  const steps = count < 2 ? readNumbers("steps", given) : readAscending("steps", given);
  for (const [i, row] of norms.entries()) {
    if (row.length !== steps.length)
      throw new RangeError(`norms[${i}] must hold ${steps.length} values, got ${row.length}`);
    const wrong = row.find((norm) => norm < 0);
    if (wrong !== undefined) throw new RangeError(`norms[${i}] must be 0 or more, got ${wrong}`);
  }
  return freezeChart<GradientFlowChart>(gradientFlowKind, { layers, steps, norms }, options);
}
