import { comparisons } from "../expression/evaluate.ts";
import { functions, type FunctionName } from "../expression/functions.ts";
import type { Comparison } from "../expression/tree.ts";
import { graphOf, type Graph, type Node } from "./graph.ts";
import { sweepKey } from "./sweep-key.ts";
import { laneCount, type Kernel, type KernelMemory, type Unit } from "./unit.ts";

type Numbers = Float32Array | Float64Array;
/** Works on the first `count` elements of its registers. */
type Instruction = (count: number) => void;

/** Elements worked on at once: the registers of a rule then stay in the cache. */
const blockLength = 256;

/**
 * The back end without WebAssembly, for where a content security policy forbids it: a loop written ahead
 * of time where the method brings one that fits, else one plain loop per operation over blocks of elements. A float32 register rounds each result as it is stored,
 * which is the single rounding that vectors of float32 do.
 */
export function composeJavaScript(unit: Unit, memory: KernelMemory): Kernel {
  const graph = graphOf(unit);
  const scalars = new ScalarProgram(memory.scalars);
  for (const { node } of graph.scalarStores) scalars.register(node);
  const key = unit.loops === undefined ? "" : sweepKey(unit);
  const loop = unit.loops?.find((one) => one.key === key)?.sweep;
  const program =
    unit.pass === undefined || loop !== undefined
      ? undefined
      : new SweepProgram(unit, graph, memory, scalars);
  const stores = graph.scalarStores.map(({ index, node }) => ({ index, register: scalars.register(node) }));
  return (header) => {
    scalars.run();
    for (const { index, register } of stores) memory.scalars[index] = scalars.values[register]!;
    if (loop === undefined) program?.run(header);
    else loop(memory, header);
  };
}

/** Uniform values, in float64. */
class ScalarProgram {
  values: Float64Array = new Float64Array(16);
  private readonly registers = new Map<Node, number>();
  private readonly instructions: (() => void)[] = [];
  private readonly scalars: Float64Array;

  constructor(scalars: Float64Array) {
    this.scalars = scalars;
  }

  run(): void {
    for (const instruction of this.instructions) instruction();
  }

  /** The register that holds a value after `run`. */
  register(node: Node): number {
    let register = this.registers.get(node);
    if (register === undefined) {
      const operands = node.operands.map((operand) => this.register(operand));
      register = this.registers.size;
      this.registers.set(node, register);
      if (register >= this.values.length) {
        const larger = new Float64Array(2 * register);
        larger.set(this.values);
        this.values = larger;
      }
      this.instruct(node, register, operands);
    }
    return register;
  }

  private instruct(node: Node, to: number, operands: readonly number[]): void {
    const { op, value, comparison } = node;
    const [a = 0, b = 0, c = 0, d = 0] = operands;
    const { scalars } = this;
    if (op === "constant") this.values[to] = value;
    else if (op === "scalar")
      this.instructions.push(() => {
        this.values[to] = scalars[value]!;
      });
    else if (op === "select") {
      const holds = comparisons[comparison!];
      this.instructions.push(() => {
        const { values } = this;
        values[to] = holds(values[a]!, values[b]!) ? values[c]! : values[d]!;
      });
    } else if (op !== "load" && op !== "narrow") {
      const { evaluate } = functions[op];
      this.instructions.push(() => {
        this.values[to] = evaluate(this.values[a]!, this.values[b]!);
      });
    }
  }
}

/** Element values, block by block. */
class SweepProgram {
  private readonly registers = new Map<Node, Numbers>();
  private readonly loads: { readonly array: number; readonly to: Numbers }[] = [];
  private readonly fills: { readonly from: number; readonly to: Numbers }[] = [];
  private readonly instructions: Instruction[] = [];
  private readonly stores: readonly { readonly array: number; readonly from: Numbers }[];
  private readonly reductions: readonly {
    readonly lanes: number;
    readonly left: Numbers;
    readonly right: Numbers;
  }[];
  private readonly memory: KernelMemory;
  private readonly scalars: ScalarProgram;
  private readonly isSingle: boolean;

  constructor(unit: Unit, graph: Graph, memory: KernelMemory, scalars: ScalarProgram) {
    this.memory = memory;
    this.scalars = scalars;
    this.isSingle = unit.dtype === "float32";
    this.stores = graph.stores.map(({ array, node }) => ({ array, from: this.register(node) }));
    this.reductions = graph.reductions.map(({ lanes, left, right }) => ({
      lanes,
      left: this.register(left),
      right: this.register(right),
    }));
  }

  run(header: number): void {
    const { headers, elements } = this.memory;
    const at = header / 4;
    const total = headers[at]!;
    const shift = this.isSingle ? 2 : 3;
    for (const { from, to } of this.fills)
      to.fill(this.scalars.values[from]!, 0, Math.min(total, blockLength));
    for (let first = 0; first < total; first += blockLength) {
      const count = Math.min(blockLength, total - first);
      for (const { array, to } of this.loads)
        copy(elements, (headers[at + 1 + array]! >> shift) + first, to, 0, count);
      for (const instruction of this.instructions) instruction(count);
      this.reduce(count);
      for (const { array, from } of this.stores)
        copy(from, 0, elements, (headers[at + 1 + array]! >> shift) + first, count);
    }
  }

  private reduce(count: number): void {
    const { scalars } = this.memory;
    const last = this.isSingle ? laneCount.float32 - 1 : laneCount.float64 - 1;
    for (const { lanes, left, right } of this.reductions)
      for (let i = 0; i < count; i++) scalars[lanes + (i & last)]! += left[i]! * right[i]!;
  }

  private register(node: Node): Numbers {
    let register = this.registers.get(node);
    if (register === undefined) {
      const operands = node.op === "narrow" ? [] : node.operands.map((operand) => this.register(operand));
      register = this.isSingle ? new Float32Array(blockLength) : new Float64Array(blockLength);
      this.registers.set(node, register);
      this.instruct(node, register, operands);
    }
    return register;
  }

  private instruct(node: Node, to: Numbers, operands: readonly Numbers[]): void {
    const { op } = node;
    if (op === "load") this.loads.push({ array: node.value, to });
    else if (op === "narrow") this.fills.push({ from: this.scalars.register(node.operands[0]!), to });
    else if (op === "select")
      this.instructions.push(
        selection(node.comparison!, to, operands[0]!, operands[1]!, operands[2]!, operands[3]!),
      );
    else if (op === "constant" || op === "scalar") throw new TypeError(`${op} is no element`);
    else this.instructions.push(operation(op, to, operands[0]!, operands[1] ?? operands[0]!));
  }
}

function copy(from: Numbers, start: number, to: Numbers, at: number, count: number): void {
  for (let i = 0; i < count; i++) to[at + i] = from[start + i]!;
}

/** The operations of nearly every rule have loops of their own; the rest share one. */
const loops: Partial<Record<FunctionName, (to: Numbers, a: Numbers, b: Numbers) => Instruction>> = {
  add: (to, a, b) => (count) => {
    for (let i = 0; i < count; i++) to[i] = a[i]! + b[i]!;
  },
  subtract: (to, a, b) => (count) => {
    for (let i = 0; i < count; i++) to[i] = a[i]! - b[i]!;
  },
  multiply: (to, a, b) => (count) => {
    for (let i = 0; i < count; i++) to[i] = a[i]! * b[i]!;
  },
  divide: (to, a, b) => (count) => {
    for (let i = 0; i < count; i++) to[i] = a[i]! / b[i]!;
  },
  sqrt: (to, a) => (count) => {
    for (let i = 0; i < count; i++) to[i] = Math.sqrt(a[i]!);
  },
};

function operation(name: FunctionName, to: Numbers, a: Numbers, b: Numbers): Instruction {
  const loop = loops[name];
  if (loop !== undefined) return loop(to, a, b);
  const { evaluate } = functions[name];
  return (count) => {
    for (let i = 0; i < count; i++) to[i] = evaluate(a[i]!, b[i]!);
  };
}

function selection(
  comparison: Comparison,
  to: Numbers,
  left: Numbers,
  right: Numbers,
  whenTrue: Numbers,
  whenFalse: Numbers,
): Instruction {
  const holds = comparisons[comparison];
  return (count) => {
    for (let i = 0; i < count; i++) to[i] = holds(left[i]!, right[i]!) ? whenTrue[i]! : whenFalse[i]!;
  };
}
