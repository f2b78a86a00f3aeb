import { createOptimizer } from "@opt/core";
import type { Facts } from "./facts.ts";
import type { Plan } from "./plan.ts";

/**
 * Whether core's own optimizer, given the same gradients, gets to the same places; true where core has no such method,
 * or starts with what it cannot be told.
 */
export function coreAgrees(plan: Plan, facts: Facts): boolean {
  const { row, dims, before, steps, forms } = plan;
  if (
    row.chain === undefined ||
    before > 0 ||
    plan.isIncluded ||
    forms.has("uncorrected") ||
    !facts.has("w", 0, steps)
  )
    return true;
  const settings: Record<string, number> = {};
  for (const { name, value } of plan.settings)
    settings[name] = typeof value === "number" ? value : value.value;
  for (const { name, standard } of row.settings) settings[name] ??= standard ?? 0;
  if (forms.has("centered")) settings["centered"] = 1;
  if (settings["decay"] !== undefined && plan.decay === "none") settings["decay"] = 0;
  const column = (base: string, t: number): Float64Array =>
    Float64Array.from({ length: dims }, (_, c) => facts.find(base, c, t).value);
  const w = column("w", 0);
  const optimizer = createOptimizer(row.chain(settings), { w }, { backend: "interpreter" });
  const state = optimizer.state();
  for (const { name, slot } of row.kept) {
    const told = facts.has(name, 0, 0) ? column(name, 0) : undefined;
    if (told === undefined || told.every((value) => value === 0)) continue;
    const leaves = Object.entries(state.slots).find(([key]) => key.split(".").at(-1) === slot)?.[1];
    if (leaves === undefined) return true;
    for (const [c, value] of told.entries()) leaves["w"]!.data[c] = value / (row.scale?.(settings) ?? 1);
  }
  optimizer.loadState(state);
  for (let t = 1; t <= steps; t++) {
    optimizer.step({ w: column(plan.clip === undefined ? "g" : "c", t) });
    const ours = column("w", t);
    if (!ours.every((value, c) => Math.abs(value - w[c]!) <= 1e-9 * Math.max(1, Math.abs(value))))
      return false;
  }
  return true;
}
