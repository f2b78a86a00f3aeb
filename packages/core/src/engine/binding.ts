import type { Assignment } from "../expression/tree.ts";
import { backEnds, type BackEndName } from "../kernel/back-ends.ts";
import type { ArraySpec, Kernel, Unit } from "../kernel/unit.ts";
import type { Sweep } from "./sweep.ts";
import type { Group } from "./group.ts";
import { placeIn, type MemoryLayout, type Place } from "./memory-layout.ts";
import type { Plan } from "./plan.ts";

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
  readonly words: readonly number[] | undefined;
  readonly pieces: readonly Piece[];
  readonly readsParameter: boolean;
  readonly readsGradient: boolean;
  readonly writesParameter: boolean;
}

/** Neighbouring leaves of a group, by their index there: from the first up to, but not including, the last. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** A stretch of a run that is worked on in one call. */
interface Window {
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

/** Compiles the sweeps of a plan, and makes calls of them. */
export class Binding {
  private readonly plan: Plan;
  private readonly layout: MemoryLayout;
  private readonly backend: BackEndName;
  private readonly kernels = new Map<Sweep | undefined, Map<readonly Assignment[], Kernel>>();
  private nextHeader: number;
  private readonly lastHeader: number;

  constructor(plan: Plan, layout: MemoryLayout, backend: BackEndName) {
    this.plan = plan;
    this.layout = layout;
    this.backend = backend;
    this.nextHeader = layout.headers.start;
    this.lastHeader = layout.headers.end - lastHeaderWords * 4;
  }

  /** A call that runs statements on the scalars alone. */
  prepareCall(prepare: readonly Assignment[]): Call {
    return {
      kernel: this.#compile(undefined, prepare),
      header: 0,
      words: undefined,
      pieces: [],
      readsParameter: false,
      readsGradient: false,
      writesParameter: false,
    };
  }

  /** The calls of a sweep over a run, the statements run with the first of them. */
  calls(sweep: Sweep, run: Run, prepare: readonly Assignment[] = none): Call[] {
    const windows = this.#windows(sweep, run);
    if (windows.length !== 1 && prepare.length > 0)
      return [this.prepareCall(prepare), ...this.calls(sweep, run)];
    return windows.map((window) => this.#call(sweep, window, prepare));
  }

  #call(sweep: Sweep, window: Window, prepare: readonly Assignment[]): Call {
    const { arrays, rounds, group } = sweep;
    const isStaged = this.layout.residence === "staged";
    const touches = (name: string): boolean => isStaged && arrays.some((array) => array.name === name);
    const pieces = touches("parameter") || touches("gradient") ? piecesOf(this.plan, group, window) : [];
    return {
      kernel: this.#compile(sweep, prepare),
      ...this.#place(this.#header(sweep, window)),
      pieces,
      readsParameter: touches("parameter"),
      readsGradient: touches("gradient"),
      writesParameter: rounds.some(({ statements }) =>
        statements.some(({ target }) => target === "parameter"),
      ),
    };
  }

  /** Gives a header room of its own while there is some. */
  #place(words: readonly number[]): Pick<Call, "header" | "words"> {
    const header = this.nextHeader;
    if (header + words.length * 4 > this.lastHeader) return { header: this.lastHeader, words };
    this.nextHeader += words.length * 4;
    this.layout.memory.words.set(words, header / 4);
    return { header, words: undefined };
  }

  /** The kernel of statements and a sweep, compiled once. */
  #compile(sweep: Sweep | undefined, prepare: readonly Assignment[]): Kernel {
    const known = this.kernels.get(sweep) ?? new Map<readonly Assignment[], Kernel>();
    this.kernels.set(sweep, known);
    let kernel = known.get(prepare);
    if (kernel === undefined) {
      const { dtype, scalars, loops } = this.plan;
      const { loop = "whole", rounds = [], arrays = [] } = sweep ?? {};
      const unit: Unit = { dtype, prepare, loop, rounds, arrays, scalars: scalars.index, loops };
      kernel = backEnds[this.backend](unit, this.layout.memory);
      known.set(prepare, kernel);
    }
    return kernel;
  }

  #header(sweep: Sweep, window: Window): number[] {
    const place = this.layout.places.get(sweep.group)!;
    const addresses = sweep.arrays.map((array) => this.#address(sweep, place, array, window));
    if (sweep.loop === "whole") return [window.count, ...addresses];
    if (window.rows === undefined) {
      const table = sweep.space === "columns" ? place.columnTable : place.table;
      return [window.to - window.from, table + window.from * 8, ...addresses];
    }
    // some rows of a leaf have a table of their own behind the addresses
    const { columns } = this.plan.leaves[sweep.group.leaves[window.from]!.leaf]!;
    const own = { at: 4 * (2 + addresses.length) };
    const header =
      this.nextHeader + 4 * (4 + addresses.length) > this.lastHeader ? this.lastHeader : this.nextHeader;
    return [1, header + own.at, ...addresses, window.rows, columns];
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

  #windows(sweep: Sweep, { from, to }: Run): Window[] {
    const { group, space, loop } = sweep;
    const leaf = group.leaves[from];
    if (leaf === undefined || from === to) return [];
    const end = endOf(group, to);
    const whole = { from, to, element: leaf.element, row: leaf.row, rows: undefined };
    const isStaged =
      this.layout.residence === "staged" &&
      sweep.arrays.some(({ name }) => name === "parameter" || name === "gradient");
    if (space === "columns")
      return end.column === leaf.column ? [] : [{ ...whole, count: end.column - leaf.column }];
    if (end.element === leaf.element) return [];
    const count = end.element - leaf.element;
    if (!isStaged) return [{ ...whole, count }];
    if (loop === "whole") return this.#cut(group, whole, count);
    return this.#gather(group, { from, to }, loop);
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

  /** Windows of as many whole leaves as fit, and of whole rows of those that do not. */
  #gather(group: Group, { from, to }: Run, loop: "leaf" | "row"): Window[] {
    const { length } = this.layout.windows;
    const windows: Window[] = [];
    for (let first = from; first < to;) {
      const { element, row, leaf } = group.leaves[first]!;
      let last = first;
      while (last < to && endOf(group, last + 1).element - element <= length) last++;
      if (last > first || loop === "leaf") {
        last = Math.max(last, first + 1);
        const count = endOf(group, last).element - element;
        if (count > 0) windows.push({ from: first, to: last, element, count, row, rows: undefined });
        first = last;
      } else {
        const { rows, columns } = this.plan.leaves[leaf]!;
        const step = Math.max(1, Math.floor(length / columns));
        for (let at = 0; at < rows; at += step) {
          const some = Math.min(step, rows - at);
          windows.push({
            from: first,
            to: first + 1,
            element: element + at * columns,
            count: some * columns,
            row: row + at,
            rows: some,
          });
        }
        first++;
      }
    }
    return windows;
  }
}

/** Where the arrays of a group go on after the leaf before an index. */
function endOf(group: Group, index: number): { readonly element: number; readonly column: number } {
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
