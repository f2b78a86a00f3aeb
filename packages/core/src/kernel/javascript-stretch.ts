import { functions } from "../expression/functions.ts";
import { doubleLoops, singleLoops, type Instruction } from "./block-loops.ts";
import { isOne, type GraphRound, type Node } from "./graph.ts";
import { gather, type Lanes, type Register } from "./javascript-lanes.ts";
import type { UniformProgram } from "./javascript-uniforms.ts";
import type { RoundProgram } from "./part-loops.ts";
import { combineLanes, lanesOf, laneStart, type KernelMemory, type Unit } from "./unit.ts";
import { isFloat32Array, type Numbers } from "../typed-array.ts";

/** Numbers worked on at once: the registers of a rule then stay in the cache. */
const blockLength = 512;

interface Step {
  readonly key: string;
  readonly to: Register;
  readonly operands: readonly Register[];
}

/** A round over neighbouring elements: loops over blocks, one for each few operations. */
export class StretchProgram implements RoundProgram {
  readonly #unit: Unit;
  readonly #memory: KernelMemory;
  readonly #isSingle: boolean;
  readonly #registers = new Map<Node, Register>();
  readonly #steps: Step[] = [];
  readonly #narrow: { readonly node: Node; readonly register: Register }[] = [];
  /** Where each array and register begins; arrays first. Registers of blocks begin at 0. */
  readonly #at: number[];
  readonly #progress = { remaining: 0 };
  readonly #moving: readonly number[];
  readonly #instructions: readonly Instruction[];
  readonly #lanes: readonly Lanes[];
  readonly #uniforms: UniformProgram;
  readonly #program: { readonly registers: readonly number[]; readonly run: () => void };

  constructor(unit: Unit, round: GraphRound, memory: KernelMemory, uniforms: UniformProgram) {
    this.#unit = unit;
    this.#memory = memory;
    this.#uniforms = uniforms;
    this.#isSingle = unit.dtype === "float32";
    this.#at = unit.arrays.map(() => 0);
    this.#at.push(0);
    const stores = round.stores.map(({ array, node }) => ({ array, from: this.#register(node) }));
    this.#lanes = round.reductions.map((source): Lanes => {
      const { into } = source.reduction;
      const width = lanesOf(source.reduction, unit.dtype);
      return {
        source,
        left: this.#register(source.left),
        right: isOne(source.right) ? undefined : this.#register(source.right),
        lanes: "lanes" in into ? memory.scalars : new Float64Array(width),
        first: "lanes" in into ? into.lanes : 0,
      };
    });
    // what lay in another array must be taken before that array changes
    const taken = stores.map(({ array, from }) => ({
      array,
      from: this.#isArray(from) ? this.#copied(from) : from,
    }));
    const copies = taken.flatMap(({ array, from }) => this.#store(array, from));
    this.#instructions = [
      ...this.#steps.map((step) => this.#instruction(step)),
      ...this.#lanes.map((lanes) => gather(lanes, this.#isSingle, this.#progress)),
      ...copies.map((step) => this.#instruction(step)),
    ];
    this.#moving = unit.arrays.flatMap(({ extent }, i) =>
      extent === "element" || extent === "column" ? [i] : [],
    );
    this.#program = uniforms.program(this.#narrow.map(({ node }) => node.operands[0]!));
  }

  /** Begins the lanes of a part. */
  begin(): void {
    for (const { source, lanes } of this.#lanes)
      if ("name" in source.reduction.into) lanes.fill(laneStart[source.reduction.operation]);
  }

  /** @param from where each array begins, in numbers. */
  run(from: readonly number[], count: number): void {
    const at = this.#at;
    const moving = this.#moving;
    const instructions = this.#instructions;
    const narrow = this.#narrow;
    this.#program.run();
    for (let i = 0; i < narrow.length; i++)
      narrow[i]!.register.array.fill(
        this.#uniforms.values[this.#program.registers[i]!]!,
        0,
        count < blockLength ? count : blockLength,
      );
    for (let first = 0; first < count; first += blockLength) {
      for (let i = 0; i < moving.length; i++) at[moving[i]!] = from[moving[i]!]! + first;
      const length = Math.min(blockLength, count - first);
      this.#progress.remaining = count - first;
      for (let i = 0; i < instructions.length; i++) instructions[i]!(at, length);
    }
  }

  /** Puts the reductions of a part where the next round finds them. */
  finish(): void {
    for (const { source, lanes } of this.#lanes)
      if ("name" in source.reduction.into)
        this.#uniforms.results[source.result] = combineLanes(source.reduction.operation, lanes);
  }

  #block(): Register {
    const array = this.#isSingle ? new Float32Array(blockLength) : new Float64Array(blockLength);
    return { array, place: this.#unit.arrays.length };
  }

  #register(node: Node): Register {
    let register = this.#registers.get(node);
    if (register === undefined) {
      if (node.op === "load") register = { array: this.#memory.elements, place: node.value };
      else {
        register = this.#block();
        if (node.op === "narrow") this.#narrow.push({ node, register });
        else this.#steps.push({ ...this.#fused(node), to: register });
      }
      this.#registers.set(node, register);
    }
    return register;
  }

  /** The longest pattern with a loop of its own that a value is the result of. */
  #fused(node: Node): { readonly key: string; readonly operands: readonly Register[] } {
    const known = patternsOf(node, 3).filter(({ key }) => key in doubleLoops);
    const longest = known.toSorted((a, b) => b.operations - a.operations)[0] ?? patternsOf(node, 0)[0]!;
    return { key: longest.key, operands: longest.operands.map((operand) => this.#register(operand)) };
  }

  #isArray(register: Register): boolean {
    return register.array === this.#memory.elements;
  }

  #copied(from: Register): Register {
    const to = this.#block();
    this.#steps.push({ key: "copy", to, operands: [from] });
    return to;
  }

  /** Lets the last operation write to its array where nothing reads what was there before, or copies at the end. */
  #store(array: number, from: Register): Step[] {
    const target: Register = { array: this.#memory.elements, place: array };
    const index = this.#steps.findIndex(({ to }) => to === from);
    const readsOld = (register: Register | undefined): boolean =>
      register !== undefined && register !== from && this.#isArray(register) && register.place === array;
    const isRead =
      this.#steps.some(({ operands }, i) => i > index && operands.some((operand) => readsOld(operand))) ||
      this.#lanes.some(({ left, right }) => readsOld(left) || readsOld(right));
    if (index < 0 || isRead || this.#isArray(from)) return [{ key: "copy", to: target, operands: [from] }];
    from.array = target.array;
    from.place = target.place;
    return [];
  }

  #instruction({ key, to, operands }: Step): Instruction {
    const places = [to, ...operands].map(({ place }) => place);
    const arrays = operands.map(({ array }) => array);
    return blockLoop(key, this.#isSingle, to.array, places, arrays);
  }
}

/** The loop of operations over a block; `places` are the entries of `at` that say where in the arrays to begin. */
function blockLoop(
  key: string,
  isSingle: boolean,
  to: Numbers,
  places: readonly number[],
  arrays: readonly Numbers[],
): Instruction {
  const loop = isSingle
    ? singleLoops[key]?.(singles([to])[0]!, places, ...singles(arrays))
    : doubleLoops[key]?.(doubles([to])[0]!, places, ...doubles(arrays));
  return loop ?? plainLoop(key, to, places, arrays);
}

interface Found {
  readonly key: string;
  readonly operands: readonly Node[];
  readonly operations: number;
}

/** The ways to see a value as the result of an operation on operands, or on the results of others used only there. */
function patternsOf(node: Node, depth: number): Found[] {
  let found: { keys: string[]; operands: Node[]; operations: number }[] = [
    { keys: [], operands: [], operations: 1 },
  ];
  for (const operand of node.operands) {
    const ways: Found[] = [{ key: "?", operands: [operand], operations: 0 }];
    if (depth > 0 && operand.uses === 1 && operand.op !== "load" && operand.op !== "narrow")
      ways.push(...patternsOf(operand, depth - 1));
    found = found.flatMap(({ keys, operands, operations }) =>
      ways.map((way) => ({
        keys: [...keys, way.key],
        operands: [...operands, ...way.operands],
        operations: operations + way.operations,
      })),
    );
  }
  return found.map(({ keys, operands, operations }) => ({
    key: `${node.op}(${keys.join(",")})`,
    operands,
    operations,
  }));
}

/** The loop of an operation that has none of its own. */
function plainLoop(
  key: string,
  to: Numbers,
  [t, a, b]: readonly number[],
  [x, y]: readonly Numbers[],
): Instruction {
  if (key === "copy")
    return (at, n) => {
      const [t0, a0] = [at[t!]!, at[a!]!];
      for (let i = 0; i < n; i++) to[t0 + i] = x![a0 + i]!;
    };
  const name = key.slice(0, key.indexOf("("));
  if (!isFunction(name)) throw new TypeError(`${key} is no element`);
  const { evaluate } = functions[name];
  const isSingle = isFloat32Array(to);
  return (at, n) => {
    const [t0, a0, b0] = [at[t!]!, at[a!]!, at[b ?? a!]!];
    for (let i = 0; i < n; i++) to[t0 + i] = evaluate(x![a0 + i]!, (y ?? x)![b0 + i]!, isSingle);
  };
}

function isFunction(name: string): name is keyof typeof functions {
  return Object.hasOwn(functions, name);
}

/* oxlint-disable typescript/no-unsafe-type-assertion -- the dtype of the unit says which they are */
function singles(arrays: readonly Numbers[]): Float32Array[] {
  return arrays as Float32Array[];
}

function doubles(arrays: readonly Numbers[]): Float64Array[] {
  return arrays as Float64Array[];
}
