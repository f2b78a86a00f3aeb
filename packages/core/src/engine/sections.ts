import type { Assignment } from "../expression/tree.ts";
import { courseOf } from "./course.ts";
import type { Group } from "./group.ts";
import { emptied, gatheredLanes } from "./scalar-table.ts";
import type { Cut, Section, SectionParts } from "./section.ts";
import { namesIn, type PlacedPhase } from "./stage.ts";
import { scratch, type Item } from "./sweep.ts";

/**
 * Cuts steps into sections where something must be known of all leaves.
 *
 * @throws {RangeError} where a method asks for gradients again while several make one.
 */
export function cutSections(parts: SectionParts): Cut {
  if (parts.isAccumulating && parts.phases.some(({ phase }) => phase.evaluate))
    throw new RangeError("accumulate must be 1 for a method that asks for gradients again within a step");
  const cut = new Sections(parts);
  return (isActive) => {
    const sections = cut.of(isActive);
    if (!parts.waits) dropUnused(parts.groups, sections);
    return sections;
  };
}

/** Leaves out the room for updates that no sweep keeps for another. */
function dropUnused(groups: readonly Group[], sections: readonly Section[]): void {
  const items = sections.flatMap((section) => section.items);
  for (const group of groups) {
    const isUsed = items.some(
      (item) =>
        item.group === group && (item.kind === "matrix" || item.arrays.some(({ name }) => name === scratch)),
    );
    if (!isUsed) group.arrays.delete(scratch);
  }
}

/** Cuts steps into sections where something must be known of all leaves. */
class Sections {
  readonly #parts: SectionParts;
  readonly #sectionOf = new Map<PlacedPhase, { evaluated?: number; summed?: number }>();
  #sectionCount = 1;

  constructor(parts: SectionParts) {
    this.#parts = parts;
    this.#numberSections();
  }

  #numberSections(): void {
    const read = new Set<string>();
    for (const phase of this.#parts.phases) {
      const { scope, evaluate } = phase.phase;
      // what phases before it work with must not be made anew at the start of their section
      const isAnew = phase.prepare.some(({ target }) => read.has(target));
      for (const name of namesIn([phase])) read.add(name);
      const isSummed = scope === "all" && (phase.sums.length > 0 || isAnew);
      this.#sectionOf.set(phase, {
        ...(evaluate ? { evaluated: this.#sectionCount++ } : {}),
        ...(isSummed ? { summed: this.#sectionCount++ } : {}),
      });
    }
  }

  /** The sections of a step with the phases that are active. */
  of(isActive: (phase: PlacedPhase) => boolean): Section[] {
    const { phases, groups, moving, measured, scalars, measuring } = this.#parts;
    const active = phases.filter((phase) => isActive(phase));
    const sections = Array.from({ length: this.#sectionCount }, (_, number) => ({
      number,
      evaluates: false,
      shared: [] as Assignment[],
      prepare: [] as Assignment[],
      items: [] as Item[],
    }));
    sections[0]!.shared.push(...measured.flatMap((sum) => emptied(sum)));
    this.#prepareSections(active, sections);
    for (const [number, group] of groups.entries()) {
      if (!moving.includes(group)) continue;
      const own = new Set(group.stages);
      const course = courseOf(
        group,
        number,
        active.filter(({ stage }) => own.has(stage)),
        {
          scalars,
          measuring,
          sections: this.#sectionOf,
        },
      );
      for (const [section, items] of course) sections[section]!.items.push(...items);
    }
    return sections.filter(
      ({ evaluates, shared, prepare, items }) =>
        evaluates || shared.length + prepare.length + items.length > 0,
    );
  }

  #prepareSections(
    active: readonly PlacedPhase[],
    sections: readonly { evaluates: boolean; shared: Assignment[]; prepare: Assignment[] }[],
  ): void {
    let section = 0;
    for (const phase of active) {
      const { evaluated, summed } = this.#sectionOf.get(phase)!;
      if (evaluated !== undefined) {
        section = evaluated;
        sections[section]!.evaluates = true;
        this.#requireAll(phase);
      }
      if (summed !== undefined) {
        section = summed;
        sections[section]!.shared.push(...phase.sums.flatMap((sum) => gatheredLanes(sum)));
      }
      if (phase.phase.scope === "all") sections[section]!.prepare.push(...phase.prepare);
    }
  }

  /** A gradient that is asked for again is another one for every leaf. */
  #requireAll({ stage }: PlacedPhase): void {
    for (const [leaf, { path }] of this.#parts.leaves.entries())
      if (!stage.leaves.has(leaf) && !this.#parts.frozen.has(leaf))
        throw new RangeError(
          `${stage.transform.name} asks for gradients again, so it must run for every leaf that moves, and does not for ${path}`,
        );
  }
}
