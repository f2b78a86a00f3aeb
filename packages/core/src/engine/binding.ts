import { backEnds } from "../kernel/back-ends.ts";
import { createMemory, Layout } from "../kernel/memory.ts";
import type { BackEnd, Kernel, KernelMemory, Pass, Unit } from "../kernel/unit.ts";
import type { OptimizerOptions } from "./options.ts";
import type { Group, Operation, Plan, Range } from "./plan.ts";

/** Where the parameters and gradients are: in the kernel's memory, or staged through it in windows. */
export type Residence = "resident" | "staged";

/** A part of a leaf that lies in a window. */
export interface Piece {
  readonly leaf: number;
  /** First element within the leaf. */
  readonly start: number;
  readonly count: number;
  /** First element within the window. */
  readonly offset: number;
}

/** One call of a kernel, with what has to be copied before and after. */
export interface Call {
  readonly kernel: Kernel;
  readonly header: number;
  readonly pieces: readonly Piece[];
  readonly readsParameter: boolean;
  readonly readsGradient: boolean;
  readonly writesParameter: boolean;
}

/** Where a group's arrays lie; addresses in bytes. */
interface Place {
  readonly parameter: number;
  readonly gradient: number;
  readonly others: ReadonlyMap<string, number>;
}

/** A plan with its memory and its kernels. */
export interface Binding {
  readonly memory: KernelMemory;
  readonly check: readonly Call[];
  readonly accumulate: readonly Call[];
  readonly calls: readonly Call[];
  /** The view of a leaf's array; `parameter` and `gradient` only where they are resident. */
  readonly view: (leaf: number, array: string) => Float32Array | Float64Array | undefined;
  /** The address of the window for parameters and for gradients, where they are staged. */
  readonly windows: { readonly parameter: number; readonly gradient: number };
}

/** Elements staged at once: 64 KiB of float32, so that parameters and gradients stay in the cache. */
const windowLength = 16_384;

interface Step {
  readonly operation: Operation;
  readonly range: Range | undefined;
  readonly withPrepare: boolean;
}

/** Lays out the memory of a plan and compiles its kernels. */
export function bindPlan(
  plan: Plan,
  residence: Residence,
  { backend, onNonFinite }: Required<OptimizerOptions>,
): Binding {
  const check = onNonFinite !== "ignore" ? stepsOf(plan.check, residence) : [];
  const accumulate = stepsOf(plan.accumulate, residence);
  const steps = stepsOf(plan.operations, residence);
  const all = [...check, ...accumulate, ...steps];
  const headerWords = all.reduce((words, step) => words + headerLength(step), 0);
  const scalarCount = plan.scalars.initial.length;
  const layout = new Layout(scalarCount, headerWords);
  const bytes = plan.dtype === "float32" ? 4 : 8;
  const longest = Math.min(windowLength, Math.max(0, ...plan.groups.map(({ size }) => size)));
  const windows = {
    parameter: residence === "staged" ? layout.place(longest * bytes) : 0,
    gradient: residence === "staged" ? layout.place(longest * bytes) : 0,
  };
  const places = new Map(
    plan.groups.map((group) => [group, placeGroup(plan, group, layout, residence, windows)]),
  );
  const memory = createMemory(layout.size, scalarCount, plan.dtype, backend === "webassembly");
  fillInitial(plan, places, memory);
  const compile = compiler(plan, backEnds[backend], memory);
  let header = scalarCount * 8;
  const bind = (step: Step): Call => {
    const address = header;
    header += headerLength(step) * 4;
    writeHeader(step, address, memory, places, residence);
    return callOf(step, address, compile, residence);
  };
  return {
    memory,
    check: check.map((step) => bind(step)),
    accumulate: accumulate.map((step) => bind(step)),
    calls: steps.map((step) => bind(step)),
    windows,
    view: viewer(plan, places, memory),
  };
}

function stepsOf(operations: readonly Operation[], residence: Residence): Step[] {
  return operations.flatMap((operation) => {
    const { sweep, prepare } = operation;
    const ranges =
      sweep === undefined ? [] : sweep.ranges.flatMap((range) => cutIntoWindows(range, residence));
    if (ranges.length === 1) return [{ operation, range: ranges[0], withPrepare: true }];
    const sweeps = ranges.map((range): Step => ({ operation, range, withPrepare: false }));
    return prepare.length === 0 ? sweeps : [{ operation, range: undefined, withPrepare: true }, ...sweeps];
  });
}

function cutIntoWindows({ start, count }: Range, residence: Residence): Range[] {
  if (residence === "resident") return [{ start, count }];
  return Array.from({ length: Math.ceil(count / windowLength) }, (_, index) => ({
    start: start + index * windowLength,
    count: Math.min(windowLength, count - index * windowLength),
  }));
}

function passOfStep({ operation, range }: Step): Pass | undefined {
  return range === undefined ? undefined : operation.sweep?.pass;
}

function headerLength(step: Step): number {
  const pass = passOfStep(step);
  return pass === undefined ? 0 : 1 + pass.arrays.length;
}

function placeGroup(
  plan: Plan,
  group: Group,
  layout: Layout,
  residence: Residence,
  windows: { readonly parameter: number; readonly gradient: number },
): Place {
  const bytes = group.size * (plan.dtype === "float32" ? 4 : 8);
  const resident = residence === "resident";
  const parameter = resident ? layout.place(bytes) : windows.parameter;
  const gradient = resident ? layout.place(bytes) : windows.gradient;
  const names = new Set(group.slots.map(({ name }) => name));
  for (const { sweep } of plan.operations)
    if (sweep?.group === group) for (const name of sweep.pass.arrays) names.add(name);
  names.delete("parameter");
  names.delete("gradient");
  return { parameter, gradient, others: new Map([...names].map((name) => [name, layout.place(bytes)])) };
}

/** Puts scalars and slots to where they are before the first step. */
function fillInitial(plan: Plan, places: ReadonlyMap<Group, Place>, memory: KernelMemory): void {
  memory.scalars.set(plan.scalars.initial);
  for (const [group, place] of places)
    for (const { name, initial } of group.slots) {
      if (initial === 0) continue;
      const start = place.others.get(name)! / memory.elements.BYTES_PER_ELEMENT;
      memory.elements.fill(initial, start, start + group.size);
    }
}

type Compile = (operation: Operation, pass: Pass | undefined, withPrepare: boolean) => Kernel;

/** Compiles each combination of statements and pass once. */
function compiler(plan: Plan, backEnd: BackEnd, memory: KernelMemory): Compile {
  const none: Unit["prepare"] = [];
  const done = new Map<Pass | undefined, Map<Unit["prepare"], Kernel>>();
  return (operation, pass, withPrepare) => {
    const prepare = withPrepare && operation.prepare.length > 0 ? operation.prepare : none;
    const known = done.get(pass) ?? new Map<Unit["prepare"], Kernel>();
    done.set(pass, known);
    let kernel = known.get(prepare);
    if (kernel === undefined) {
      kernel = backEnd(
        { dtype: plan.dtype, prepare, pass, scalars: plan.scalars.index, loops: plan.loops },
        memory,
      );
      known.set(prepare, kernel);
    }
    return kernel;
  };
}

function writeHeader(
  { operation, range }: Step,
  address: number,
  { headers, elements }: KernelMemory,
  places: ReadonlyMap<Group, Place>,
  residence: Residence,
): void {
  const { sweep } = operation;
  if (sweep === undefined || range === undefined) return;
  const place = places.get(sweep.group)!;
  const offset = range.start * elements.BYTES_PER_ELEMENT;
  const staged = residence === "staged" ? 0 : offset;
  headers[address / 4] = range.count;
  for (const [index, name] of sweep.pass.arrays.entries())
    headers[address / 4 + 1 + index] =
      name === "parameter"
        ? place.parameter + staged
        : name === "gradient"
          ? place.gradient + staged
          : place.others.get(name)! + offset;
}

function callOf(step: Step, header: number, compile: Compile, residence: Residence): Call {
  const pass = passOfStep(step);
  const group = step.operation.sweep?.group;
  const { range } = step;
  return {
    kernel: compile(step.operation, pass, step.withPrepare),
    header,
    pieces:
      residence === "staged" && group !== undefined && range !== undefined ? piecesOf(group, range) : [],
    readsParameter: pass?.arrays.includes("parameter") ?? false,
    readsGradient: pass?.arrays.includes("gradient") ?? false,
    writesParameter: pass?.statements.some(({ target }) => target === "parameter") ?? false,
  };
}

function piecesOf(group: Group, range: Range): Piece[] {
  const end = range.start + range.count;
  return group.leaves
    .filter(({ start, size }) => start < end && start + size > range.start && size > 0)
    .map(({ leaf, start, size }) => {
      const from = Math.max(start, range.start);
      const to = Math.min(start + size, end);
      return { leaf, start: from - start, count: to - from, offset: from - range.start };
    });
}

function viewer(plan: Plan, places: ReadonlyMap<Group, Place>, { elements }: KernelMemory): Binding["view"] {
  const spots: { readonly place: Place; readonly start: number; readonly size: number }[] = [];
  for (const [group, place] of places)
    for (const { leaf, start, size } of group.leaves) spots[leaf] = { place, start, size };
  return (leaf, array) => {
    const { place, start, size } = spots[leaf]!;
    const base =
      array === "parameter"
        ? place.parameter
        : array === "gradient"
          ? place.gradient
          : place.others.get(array);
    if (base === undefined) return undefined;
    const first = base / elements.BYTES_PER_ELEMENT + start;
    return elements.subarray(first, first + size);
  };
}
