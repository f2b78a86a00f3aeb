import { variable, type Assignment } from "../expression/tree.ts";
import type { Group } from "./group.ts";
import type { Cut, SectionParts } from "./section.ts";
import { isUnchanged, unmoved, type PlacedPhase } from "./stage.ts";
import { sweepOf, type Sweep } from "./sweep.ts";

/** The one section of a step whose stages are rules over all elements: each group is gone over once. */
export function plainSections({ phases, moving }: SectionParts): Cut {
  return (isActive) => {
    const active = phases.filter((phase) => isActive(phase));
    const prepare = active.flatMap((phase) => phase.prepare);
    const items = moving.map((group) => sweepThrough(group, active));
    const section = { number: 0, evaluates: false, shared: [], prepare, items };
    return prepare.length + items.length > 0 ? [section] : [];
  };
}

function sweepThrough(group: Group, active: readonly PlacedPhase[]): Sweep {
  const own = active.filter(({ stage }) => group.stages.includes(stage));
  const rules = own.flatMap(({ rule }) => rule.filter(({ target, value }) => !isUnchanged(target, value)));
  if (!rules.some(({ target }) => target === "parameter")) throw unmoved();
  const statements: Assignment[] = [{ target: "update", value: variable("gradient") }, ...rules];
  const rounds = [{ prepare: [], statements, reductions: [] }];
  return sweepOf(group, { space: "elements", loop: "whole", rounds });
}
