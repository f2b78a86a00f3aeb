import { freezeChart, readText } from "./description.ts";
import {
  type GenealogyChart,
  type GenealogyChartOptions,
  type GenealogyMember,
  improvements,
} from "./genealogy-data.ts";
import { genealogyKind } from "./genealogy-kind.ts";
import { readCount } from "./numbers.ts";
import { quoted } from "../text/refuse.ts";
import { readObject, readList, readEntries } from "../text/list.ts";

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
  const members = readEntries("members", readObject("options", options).members, (member, i) => {
    const read = readMember(`members[${i}]`, member, known);
    known.add(read.name);
    return read;
  });
  return freezeChart<GenealogyChart>(genealogyKind, { members }, options);
}

function readMember(
  at: string,
  { name, label, improves, parents = [], year }: GenealogyMember,
  known: ReadonlySet<string>,
) {
  if (typeof name !== "string" || known.has(name))
    throw new RangeError(`${at}.name must be a new name, got ${quoted(name)}`);
  if (!improvements.includes(improves))
    throw new RangeError(`${at}.improves must be one of ${improvements.join(", ")}, got ${quoted(improves)}`);
  const stranger = readList(`${at}.parents`, parents).findIndex((parent) => !known.has(parent));
  if (stranger >= 0)
    throw new RangeError(`${at}.parents must be listed before it, got ${quoted(parents[stranger])}`);
  return {
    name,
    ...(label !== undefined && { label: readText(`${at}.label`, label) }),
    improves,
    parents: [...parents],
    ...(year !== undefined && { year: readCount(`${at}.year`, year, 1) }),
  };
}
