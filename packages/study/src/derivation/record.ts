import { type Chain, createOptimizer } from "@opt/core";
import type { Run } from "../certificate/certificate.ts";

/** What core calls the arrays that a certificate names. */
const slotNames: Readonly<Record<string, string>> = {
  velocity: "velocity",
  mean: "mean",
  meanSquare: "square",
};

/** The states of an optimizer on its way: positions and all that it keeps, row 0 the start. */
export function recordSteps(
  method: Chain,
  start: readonly number[],
  gradient: (point: Float64Array) => ArrayLike<number>,
  steps: number,
): Pick<Run, "positions" | "slots"> {
  const point = Float64Array.from(start);
  const optimizer = createOptimizer(method, { point }, { backend: "javascript" });
  const positions = [Array.from(point)];
  const slots: Record<string, number[][]> = {};
  for (let step = 0; step < steps; step++) {
    optimizer.step({ point: Float64Array.from(gradient(point)) });
    positions.push(Array.from(point));
    for (const [key, leaves] of Object.entries(optimizer.state().slots)) {
      const slot = slotNames[key.split(".").at(-1)!];
      const data = leaves["point"]?.data;
      if (slot !== undefined && data !== undefined)
        (slots[slot] ??= [start.map(() => 0)]).push(Array.from(data));
    }
  }
  return { positions, slots };
}
