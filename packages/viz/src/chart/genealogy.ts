import { type ChartDescription, type ChartTexts, freezeChart } from "./description.ts";
import { readCount } from "./numbers.ts";

export const improvements = ["base", "direction", "size", "both"] as const;

/** What a method improves on its parents: the direction of the step, its size, both, or neither (the root). */
export type Improvement = (typeof improvements)[number];

export interface GenealogyMember {
  readonly name: string;
  readonly improves: Improvement;
  /** Names of the methods it comes from, listed before it. */
  readonly parents?: readonly string[];
  readonly year?: number;
}

export interface GenealogyChartOptions extends ChartTexts {
  readonly members: readonly GenealogyMember[];
}

/** The family tree of optimizers. */
export interface GenealogyChart extends ChartDescription<"genealogy"> {
  readonly members: readonly (GenealogyMember & { readonly parents: readonly string[] })[];
}

/**
 * The family tree of optimizers, from left to right or, in a narrow card, downward, coloured by what each improves.
 *
 * @throws `RangeError` for a parent that is not listed before its child, or a name listed twice.
 *
 * @example
 * ```ts
 * const chart = genealogyChart({
 *   members: [
 *     { name: "SGD", improves: "base" },
 *     { name: "Momentum", improves: "direction", parents: ["SGD"] },
 *     { name: "RMSProp", improves: "size", parents: ["SGD"] },
 *     { name: "Adam", improves: "both", parents: ["Momentum", "RMSProp"] },
 *   ],
 * });
 * console.log(chartFinding(chart, "en")); // → Adam joins Momentum and RMSProp
 * ```
 */
export function genealogyChart(options: GenealogyChartOptions): GenealogyChart {
  const known = new Set<string>();
  const members = options.members.map((member, i) => {
    const read = readMember(`members[${i}]`, member, known);
    known.add(read.name);
    return read;
  });
  return freezeChart<GenealogyChart>("genealogy", { members }, options);
}

function readMember(
  at: string,
  { name, improves, parents = [], year }: GenealogyMember,
  known: ReadonlySet<string>,
) {
  if (typeof name !== "string" || known.has(name))
    throw new RangeError(`${at}.name must be a new name, got ${name}`);
  if (!improvements.includes(improves))
    throw new RangeError(`${at}.improves must be one of ${improvements.join(", ")}, got ${improves}`);
  const stranger = parents.find((parent) => !known.has(parent));
  if (stranger !== undefined) throw new RangeError(`${at}.parents must be listed before it, got ${stranger}`);
  return {
    name,
    improves,
    parents: [...parents],
    ...(year !== undefined && { year: readCount(`${at}.year`, year, 1) }),
  };
}
