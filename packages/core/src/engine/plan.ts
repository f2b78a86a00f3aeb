import type { Assignment } from "../expression/tree.ts";
import type { Dtype, GeneratedLoop, Pass } from "../kernel/unit.ts";
import { loopsOf } from "../transform/chain.ts";
import type { Method } from "../transform/method.ts";
import type { Scope } from "../transform/transform.ts";
import { instancesOf, type Instance, type LeafShape } from "./instance.ts";
import { accumulation, emptied, gathered, tableScalars, type ScalarTable } from "./scalar-table.ts";
import {
  accumulated,
  accumulatingPass,
  finitePass,
  readingSums,
  segmentsOf,
  stageSum,
  type Inspection,
  type Segment,
} from "./segment.ts";

/** Leaves that go through the same stages; they lie one after the other in the memory. */
export interface Group {
  readonly leaves: readonly { readonly leaf: number; readonly start: number; readonly size: number }[];
  readonly size: number;
  readonly instances: readonly Instance[];
  /** The arrays of the state. */
  readonly slots: readonly { readonly name: string; readonly initial: number }[];
}

export interface Range {
  readonly start: number;
  readonly count: number;
}

/** Scalar statements, then a sweep over ranges of a group; either may be missing. */
export interface Operation {
  readonly prepare: readonly Assignment[];
  readonly sweep?: { readonly group: Group; readonly pass: Pass; readonly ranges: readonly Range[] };
}

/** Everything that `step` does, in order, without addresses. */
export interface Plan {
  readonly dtype: Dtype;
  readonly leaves: readonly LeafShape[];
  readonly instances: readonly Instance[];
  readonly groups: readonly Group[];
  readonly scalars: ScalarTable;
  readonly loops: readonly GeneratedLoop[];
  /** Run before everything else where non-finite gradients are looked for. */
  readonly check: readonly Operation[];
  /** Run for every gradient but the last of a step, and before the operations for that one. */
  readonly accumulate: readonly Operation[];
  readonly operations: readonly Operation[];
}

export const finiteSum = "check.finite";

/** Plans a method over leaves. */
export function planMethod(
  method: Method,
  leaves: readonly LeafShape[],
  dtype: Dtype,
  inspection: Inspection,
  accumulate: number,
): Plan {
  const gradient = accumulate > 1 ? accumulated : "gradient";
  const instances = instancesOf(method, leaves, gradient);
  const measured = [
    ...(inspection === "none" ? [] : Object.values(readingSums)),
    ...(inspection === "stages" || inspection === "vectors" ? instances.map(({ id }) => stageSum(id)) : []),
  ];
  const scalars = tableScalars(instances, [finiteSum, ...measured], accumulate);
  const groups = groupLeaves(instances, leaves, accumulate > 1);
  const operations = new OperationList();
  operations.prepare(measured.flatMap((sum) => emptied(sum)));
  for (const instance of instances) if (instance.sums.length === 0) operations.prepare(instance.prepare);
  order(groups, leaves, instances, scalars, inspection, gradient, operations);
  return {
    dtype,
    leaves,
    instances,
    groups,
    scalars,
    loops: loopsOf(method),
    check: checkOperations(groups, scalars),
    accumulate: accumulate > 1 ? accumulateOperations(groups) : [],
    operations: operations.list,
  };
}

function groupLeaves(
  instances: readonly Instance[],
  leaves: readonly LeafShape[],
  accumulates: boolean,
): Group[] {
  const members = new Map<string, { instances: Instance[]; indices: number[] }>();
  for (const index of leaves.keys()) {
    const own = instances.filter((instance) => instance.leaves.has(index));
    const key = own.map(({ id }) => id).join(" ");
    const entry = members.get(key) ?? { instances: own, indices: [] };
    entry.indices.push(index);
    members.set(key, entry);
  }
  return [...members.values()].map((entry) => {
    let size = 0;
    const placed = entry.indices.map((leaf) => {
      const start = size;
      size += leaves[leaf]!.size;
      return { leaf, start, size: leaves[leaf]!.size };
    });
    const slots = entry.instances.flatMap(({ id, stage }) =>
      Object.entries(stage.slots).map(([slot, initial]) => ({ name: `${id}.${slot}`, initial })),
    );
    if (accumulates) slots.push({ name: accumulated, initial: 0 });
    return { leaves: placed, size, instances: entry.instances, slots };
  });
}

class OperationList {
  readonly list: Operation[] = [];
  private pending: Assignment[] = [];

  prepare(statements: readonly Assignment[]): void {
    this.pending.push(...statements);
  }

  sweep(group: Group, pass: Pass, ranges: readonly Range[]): void {
    const filled = ranges.filter(({ count }) => count > 0);
    if (filled.length === 0) return;
    this.list.push({ prepare: this.pending, sweep: { group, pass, ranges: filled } });
    this.pending = [];
  }

  flush(): void {
    if (this.pending.length > 0) this.list.push({ prepare: this.pending });
    this.pending = [];
  }
}

interface Walk {
  readonly group: Group;
  readonly segments: readonly Segment[];
  next: number;
}

const whole = (group: Group): Range[] => [{ start: 0, count: group.size }];

/** Puts the sweeps of all groups and the statements between them in order. */
function order(
  groups: readonly Group[],
  leaves: readonly LeafShape[],
  instances: readonly Instance[],
  scalars: ScalarTable,
  inspection: Inspection,
  gradient: string,
  operations: OperationList,
): void {
  const walks = groups.map((group): Walk => ({
    group,
    segments: segmentsOf(group.instances, scalars.index, inspection, gradient),
    next: 0,
  }));
  const ready = new Map(instances.map((instance) => [instance, statementsAfter(instance)]));
  for (const instance of instances) {
    if (instance.sums.length === 0) continue;
    const concerned = walks.filter((walk) => walk.segments[walk.next]?.before === instance);
    if (instance.stage.scope === "all") {
      for (const walk of concerned)
        operations.sweep(walk.group, walk.segments[walk.next++]!.pass, whole(walk.group));
      operations.prepare(ready.get(instance)!);
    } else for (const walk of concerned) sweepParts(walk, instance.stage.scope, leaves, operations, ready);
  }
  for (const walk of walks) {
    const last = walk.segments[walk.next];
    if (last !== undefined) operations.sweep(walk.group, last.pass, whole(walk.group));
  }
  operations.flush();
}

function statementsAfter({ sums, prepare }: Instance): Assignment[] {
  return [...sums.flatMap(({ name }) => gathered(name)), ...prepare];
}

/** Sums of single leaves or rows: sweep, prepare and the next sweep follow one another for each of them. */
function sweepParts(
  walk: Walk,
  scope: Scope,
  leaves: readonly LeafShape[],
  operations: OperationList,
  ready: ReadonlyMap<Instance, readonly Assignment[]>,
): void {
  const first = walk.next;
  for (const part of partsOf(walk.group, scope, leaves)) {
    walk.next = first;
    for (;;) {
      const { pass, before } = walk.segments[walk.next++]!;
      operations.sweep(walk.group, pass, [part]);
      if (before === undefined || before.stage.scope === "all") break;
      if (before.stage.scope !== scope)
        throw new RangeError(
          `${before.id}: sums of rows and sums of leaves cannot follow each other directly`,
        );
      operations.prepare(ready.get(before)!);
    }
  }
}

function partsOf(group: Group, scope: Scope, leaves: readonly LeafShape[]): Range[] {
  return group.leaves.flatMap(({ leaf, start, size }) => {
    const { shape } = leaves[leaf]!;
    const rows = scope === "row" && shape.length > 1 ? shape[0]! : 1;
    const count = rows === 0 ? 0 : size / rows;
    return Array.from({ length: rows }, (_, row) => ({ start: start + row * count, count }));
  });
}

function checkOperations(groups: readonly Group[], scalars: ScalarTable): Operation[] {
  const lane = scalars.index.get(`${finiteSum}.0`)!;
  const pass = finitePass(lane);
  const operations = new OperationList();
  operations.prepare(emptied(finiteSum));
  for (const group of groups) operations.sweep(group, pass, whole(group));
  return operations.list;
}

function accumulateOperations(groups: readonly Group[]): Operation[] {
  const pass = accumulatingPass(accumulation.count);
  const operations = new OperationList();
  for (const group of groups) operations.sweep(group, pass, whole(group));
  return operations.list;
}
