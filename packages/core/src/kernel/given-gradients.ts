import type { Numbers } from "../typed-array.ts";
import type { Instruction } from "./block-loops.ts";
import { blockLoop } from "./javascript-stretch.ts";
import { zeros } from "./memory.ts";
import { gradientArray, parameterArray, type Given } from "./sweep-key.ts";
import type { Dtype, KernelMemory } from "./unit.ts";

/** Elements of a block. */
export const blockLength = 1024;

/** Gradients that are turned around or decayed before a loop takes them, a block at a time. */
export class GivenGradients {
  /** Those of the current block. */
  readonly gradients: Numbers;
  private readonly shares: Numbers;
  private readonly memory: KernelMemory;
  private readonly instruction: Instruction;
  /** Where the block, the gradients, the parameters and their shares begin. */
  private readonly at = [0, 0, 0, 0];
  private readonly first = [0, 0];

  constructor(memory: KernelMemory, dtype: Dtype, { sign, decay }: Given) {
    this.memory = memory;
    this.gradients = zeros(dtype, blockLength);
    this.shares = zeros(dtype, blockLength);
    const [key, ...operands] =
      decay === undefined
        ? (["negate(?)", 1] as const)
        : sign > 0
          ? (["add(?,multiply(?,?))", 1, 2, 3] as const)
          : (["subtract(multiply(?,?),?)", 2, 3, 1] as const);
    const arrays = operands.map((place) => (place === 3 ? this.shares : memory.elements));
    this.instruction = blockLoop(key, dtype === "float32", this.gradients, [0, ...operands], arrays);
  }

  /** @param share what the parameters are multiplied by. */
  begin(header: number, share: number | undefined): void {
    const { words, elements } = this.memory;
    for (const array of [parameterArray, gradientArray])
      this.first[array] = words[header / 4 + 1 + array]! / elements.BYTES_PER_ELEMENT;
    if (share !== undefined) this.shares.fill(share);
  }

  /** Takes the gradients of the elements from one on. */
  take(from: number, count: number): void {
    this.at[1] = this.first[gradientArray]! + from;
    this.at[2] = this.first[parameterArray]! + from;
    this.instruction(this.at, count);
  }
}
