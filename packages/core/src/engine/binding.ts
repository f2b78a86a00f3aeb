import type { Assignment } from "../expression/tree.ts";
import { backEnds, type BackEndName } from "../kernel/back-ends.ts";
import { finiteCheck } from "../kernel/finite-check.ts";
import type { ArraySpec, Kernel, Unit } from "../kernel/unit.ts";
import type { Sweep } from "./sweep.ts";
import type { Group } from "./group.ts";
import { placeIn, type MemoryLayout, type Place } from "./memory-layout.ts";
import type { Plan } from "./plan.ts";
import { remembered } from "../remembered.ts";
import type { Numbers } from "../typed-array.ts";

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
  /** What to write into the header first, where it has no room of its own. */
  readonly words?: readonly number[];
  readonly pieces: readonly Piece[];
  /** What is copied into its window before, the parameters first. */
  readonly reads: readonly Outside[];
  /** Whether the parameters are copied out of theirs after. */
  readonly writes: boolean;
}

/** Parameters or gradients that lie outside, by leaf, and the first element of their window. */
export interface Outside {
  readonly name: "parameter" | "gradient";
  readonly arrays: readonly Numbers[];
  readonly at: number;
}

/** Neighbouring leaves of a group, by their index there: from the first up to, but not including, the last. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** A stretch of a run that is worked on in one call. */
export interface Window {
  readonly from: number;
  readonly to: number;
  /** Its first element, and how many it has. */
  readonly element: number;
  readonly count: number;
  readonly row: number;
  /** Rows of a single leaf, where it is not whole. */
  readonly rows: number | undefined;
}

const none: readonly Assignment[] = [];
/** Room for the header of one call, the longest possible. */
const lastHeaderWords = 256;

/** Compiles the sweeps of a plan, and makes calls of those over all elements. */
export class Binding {
  protected readonly plan: Plan;
  protected readonly layout: MemoryLayout;
  readonly #backend: BackEndName;
  readonly #outside: readonly Outside[];
  readonly #kernels = new Map<Sweep | undefined, Map<readonly Assignment[], Kernel>>();
  protected nextHeader: number;
  protected readonly lastHeader: number;

  constructor(
    plan: Plan,
    layout: MemoryLayout,
    backend: BackEndName,
    params: readonly { readonly data: Numbers }[],
    gradients: readonly Numbers[],
  ) {
    this.plan = plan;
    this.layout = layout;
    this.#backend = backend;
    const outside = (name: Outside["name"], arrays: readonly Numbers[]): Outside => ({
      name,
      arrays,
      at: layout.windows[name] / layout.memory.elements.BYTES_PER_ELEMENT,
    });
    const own = params.map(({ data }) => data);
    const isStaged = layout.residence === "staged";
    this.#outside = isStaged ? [outside("parameter", own), outside("gradient", gradients)] : [];
    this.nextHeader = layout.headers.start;
    this.lastHeader = layout.headers.end - lastHeaderWords * 4;
  }

  /** A call that runs statements on the scalars alone. */
  prepareCall(prepare: readonly Assignment[]): Call {
    return {
      kernel: this.#compile(undefined, prepare),
      header: 0,
      pieces: [],
      reads: [],
      writes: false,
    };
  }

  /** The calls of a sweep over a run, the statements run with the first of them. */
  calls(sweep: Sweep, run: Run, prepare: readonly Assignment[] = none): Call[] {
    const windows = this.windows(sweep, run);
    if (windows.length !== 1 && prepare.length > 0)
      return [this.prepareCall(prepare), ...this.calls(sweep, run)];
    return windows.map((window) => this.#call(sweep, window, prepare));
  }

  #call(sweep: Sweep, window: Window, prepare: readonly Assignment[]): Call {
    const { rounds, group } = sweep;
    const reads = this.staged(sweep);
    return {
      kernel: this.#compile(sweep, prepare),
      ...this.#place(this.header(sweep, window)),
      pieces: reads.length > 0 ? piecesOf(this.plan, group, window) : [],
      reads,
      writes: rounds.some(({ statements }) => statements.some(({ target }) => target === "parameter")),
    };
  }

  /** Gives a header room of its own while there is some. */
  #place(words: readonly number[]): Pick<Call, "header" | "words"> {
    const header = this.nextHeader;
    if (header + words.length * 4 > this.lastHeader) return { header: this.lastHeader, words };
    this.nextHeader += words.length * 4;
    this.layout.memory.words.set(words, header / 4);
    return { header };
  }

  /** The kernel of statements and a sweep, compiled once. */
  #compile(sweep: Sweep | undefined, prepare: readonly Assignment[]): Kernel {
    const known = remembered(this.#kernels, sweep, () => new Map<readonly Assignment[], Kernel>());
    return remembered(known, prepare, () => {
      const { dtype, scalars, loops } = this.plan;
      const { loop = "whole", rounds = [], arrays = [] } = sweep ?? {};
      const unit: Unit = { dtype, prepare, loop, rounds, arrays, scalars: scalars.index, loops };
      const { memory } = this.layout;
      const { finite } = sweep ?? {};
      return finite === undefined ? backEnds[this.#backend](unit, memory) : finiteCheck(memory, finite);
    });
  }

  protected header(sweep: Sweep, window: Window): number[] {
    return [window.count, ...this.addresses(sweep, window)];
  }

  protected addresses(sweep: Sweep, window: Window): number[] {
    const place = this.layout.places.get(sweep.group)!;
    return sweep.arrays.map((array) => this.#address(sweep, place, array, window));
  }

  #address({ group }: Sweep, place: Place, { name, precise }: ArraySpec, window: Window): number {
    const address = place.arrays.get(name)!;
    const isWindow = name === "parameter" || name === "gradient";
    if (isWindow && this.layout.residence === "staged") return address;
    const shape = isWindow ? "element" : group.arrays.get(name)!.shape;
    const leaf = group.leaves[window.from]!;
    const first =
      shape === "element" ? window.element : shape === "row" ? window.row : placeIn(leaf, shape, window.from);
    return address + first * (precise ? 8 : this.layout.memory.elements.BYTES_PER_ELEMENT);
  }

  protected windows(sweep: Sweep, { from, to }: Run): Window[] {
    const { group } = sweep;
    const leaf = group.leaves[from];
    if (leaf === undefined || from === to) return [];
    const { element, row } = leaf;
    const count = endOf(group, to).element - element;
    const whole = { from, to, element, row, rows: undefined, count };
    if (count === 0) return [];
    return this.staged(sweep).length > 0 ? this.#cut(group, whole, count) : [whole];
  }

  /** What is copied for a sweep. */
  protected staged({ arrays }: Sweep): Outside[] {
    return this.#outside.filter(({ name }) => arrays.some((array) => array.name === name));
  }

  /** Windows of as many elements as fit, wherever leaves begin and end. */
  #cut(group: Group, whole: Omit<Window, "count">, count: number): Window[] {
    const { length } = this.layout.windows;
    const windows: Window[] = [];
    let leaf = whole.from;
    for (let start = 0; start < count; start += length) {
      const element = whole.element + start;
      while (endOf(group, leaf + 1).element <= element) leaf++;
      windows.push({ ...whole, from: leaf, element, count: Math.min(length, count - start) });
    }
    return windows;
  }
}

/** Where the arrays of a group go on after the leaf before an index. */
export function endOf(group: Group, index: number): { readonly element: number; readonly column: number } {
  return group.leaves[index] ?? group.lengths;
}

function piecesOf(plan: Plan, group: Group, { from, element, count }: Window): Piece[] {
  const pieces: Piece[] = [];
  const end = element + count;
  for (let index = from; index < group.leaves.length && group.leaves[index]!.element < end; index++) {
    const { leaf, element: start } = group.leaves[index]!;
    const first = Math.max(start, element);
    const last = Math.min(start + plan.leaves[leaf]!.size, end);
    if (last > first)
      pieces.push({ leaf, start: first - start, count: last - first, offset: first - element });
  }
  return pieces;
}
