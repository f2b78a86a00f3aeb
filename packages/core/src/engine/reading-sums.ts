import { call, variable, type Assignment, type Expression } from "../expression/tree.ts";
import type { Reduction } from "../kernel/unit.ts";
import { laneNames, type ScalarTable } from "./scalar-table.ts";

/** Sums that the reading wants. */
export type Inspection = "none" | "norms" | "stages" | "vectors";

/** The array that holds the last step, where vectors are asked for. */
export const moved = "moved";

/** Names of the sums that a reading holds, for each group. */
export function readingSums(group: number): { gradient: string; update: string; product: string } {
  return {
    gradient: `reading.${group}.gradient`,
    update: `reading.${group}.update`,
    product: `reading.${group}.product`,
  };
}

/** The name of the sum that holds the squared norm of the update after a stage. */
export function stageSum(id: string): string {
  return `${id}.after`;
}

/** Keeps the parameters as they were when the step began. */
export const startKept: Assignment = { target: "before", value: variable("parameter") };

/** A reduction whose lanes outlive the sweep. */
export function lasting(
  { operation, left, right }: Pick<Reduction, "operation" | "left" | "right">,
  name: string,
  lanes: 4 | 8,
  { index }: ScalarTable,
): Reduction {
  const first = index.get(laneNames(name)[0]!)!;
  return { operation, left, right, into: { lanes: first }, lanes: operation === "max" ? 4 : lanes };
}

/** What the sums of a reading are made of: the gradient as given, and the way that the parameters went. */
export function readingStatements(given: Expression, difference: string): Assignment[] {
  return [
    { target: "reading.given", value: given },
    { target: difference, value: call("subtract", variable("parameter"), variable(startKept.target)) },
  ];
}

/** The sums of a reading for a group. */
export function readingReductions(group: number, difference: string, scalars: ScalarTable): Reduction[] {
  const [g, d] = [variable("reading.given"), variable(difference)];
  const { gradient, update, product } = readingSums(group);
  const sum = (left: Expression, right: Expression, name: string): Reduction =>
    lasting({ operation: "sum", left, right }, name, 4, scalars);
  return [sum(g, g, gradient), sum(d, d, update), sum(g, d, product)];
}

/** Norms of the update as it is on the way, taken along in the next sweep that is not run again. */
export class Measures {
  private waiting: string[] = [];
  private readonly scalars: ScalarTable;

  constructor(scalars: ScalarTable) {
    this.scalars = scalars;
  }

  /** What keeps the update as it is now for a sum. */
  measure(sum: string): Assignment {
    this.waiting.push(sum);
    return { target: `${sum}.value`, value: variable("update") };
  }

  take(): Reduction[] {
    const taken = this.waiting.map((sum) => {
      const value = variable(`${sum}.value`);
      return lasting({ operation: "sum", left: value, right: value }, sum, 4, this.scalars);
    });
    this.waiting = [];
    return taken;
  }
}
