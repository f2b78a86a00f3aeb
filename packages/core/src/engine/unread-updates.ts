import { variablesOf, type Assignment } from "../expression/tree.ts";
import type { Round } from "../kernel/unit.ts";
import type { Group } from "./group.ts";
import { scratch, sweepOf, type Item, type MatrixWork } from "./sweep.ts";

/** The items of a course, by section, without what nothing reads: updates kept for later, and whole sweeps. */
export function withoutUnread(
  group: Group,
  items: ReadonlyMap<number, readonly Item[]>,
): Map<number, readonly Item[]> {
  let isRead = false;
  const sections = [...items].toSorted(([one], [other]) => other - one);
  return new Map(
    sections.map(([number, own]) => {
      const kept = own.toReversed().flatMap((item): Item[] => {
        if (item.kind === "matrix") {
          isRead ||= touchesUpdate(item);
          return [item];
        }
        const rounds = item.rounds.toReversed().map((round) => {
          const { statements, reads } = readStatements(group, round, isRead);
          isRead = reads;
          return { prepare: round.prepare, statements, reductions: round.reductions };
        });
        const isIdle = rounds.every(
          ({ prepare, statements, reductions }) =>
            prepare.length + statements.length + reductions.length === 0,
        );
        return isIdle ? [] : [sweepOf(group, { ...item, rounds: rounds.toReversed() })];
      });
      return [number, kept.toReversed()] as const;
    }),
  );
}

function touchesUpdate({ operations, kit }: MatrixWork): boolean {
  return operations.some(({ operation }) => kit.matricesOf(operation).includes("update"));
}

/** The statements of a round that something reads or that change an array, and whether they read the kept update. */
function readStatements(
  group: Group,
  { statements, reductions }: Round,
  isRead: boolean,
): { readonly statements: Assignment[]; readonly reads: boolean } {
  const needed = new Set(reductions.flatMap(({ left, right }) => variablesOf(left, right)));
  if (isRead) needed.add(scratch);
  const kept = statements.toReversed().filter(({ target, value }, index, reversed) => {
    // the update as it was found is there already
    const source = target === scratch && reversed.slice(index).find((one) => one.target === "update")?.value;
    if (source && source.kind === "variable" && source.name === scratch) return false;
    const isLasting = target === "parameter" || (target !== scratch && group.arrays.has(target));
    if (!isLasting && !needed.has(target)) return false;
    needed.delete(target);
    for (const name of variablesOf(value)) needed.add(name);
    return true;
  });
  return { statements: kept.toReversed(), reads: needed.has(scratch) };
}
