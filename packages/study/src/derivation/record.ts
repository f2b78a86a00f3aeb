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
  const positions = [Array.from(start)];
  const slots = keepSlots(method, start, steps, (point, row, step) => {
    step(gradient(point));
    positions[row + 1] = Array.from(point);
  });
  return { positions, slots };
}

/** What an optimizer keeps while it goes through positions that are known. */
export function recordOn(
  method: Chain,
  positions: Run["positions"],
  gradient: (point: Float64Array, row: number) => ArrayLike<number>,
): Run["slots"] {
  return keepSlots(method, positions[0]!, positions.length - 1, (point, row, step) => {
    point.set(positions[row]!);
    step(gradient(point, row));
  });
}

function keepSlots(
  method: Chain,
  start: readonly number[],
  steps: number,
  advance: (point: Float64Array, row: number, step: (gradient: ArrayLike<number>) => void) => void,
): Run["slots"] {
  const point = Float64Array.from(start);
  const optimizer = createOptimizer(method, { point }, { backend: "javascript", onNonFinite: "ignore" });
  const slots: Record<string, number[][]> = {};
  for (let row = 0; row < steps; row++) {
    advance(point, row, (gradient) => optimizer.step({ point: Float64Array.from(gradient) }));
    for (const [key, leaves] of Object.entries(optimizer.state().slots)) {
      const slot = slotNames[key.split(".").at(-1)!];
      const data = leaves["point"]?.data;
      if (slot !== undefined && data !== undefined)
        (slots[slot] ??= [start.map(() => 0)]).push(Array.from(data));
    }
  }
  return slots;
}
