import { nodesOf, type GraphRound, type Node } from "./graph.ts";
import { vectorFunctions, type VectorFunction } from "./vector-functions.ts";
import type { WasmCode } from "./wasm-code.ts";
import { RoundEmitter, type RoundParts } from "./wasm-stretch.ts";
import { aheadOf } from "./wasm-steps.ts";
import { vectorBytes } from "./wasm-vector.ts";

/** The emitter of a round that calls functions of vectors; `undefined` for other rounds. */
export function roundOfChains(
  target: WasmCode,
  round: GraphRound,
  parts: RoundParts,
): RoundEmitter | undefined {
  const isLong = nodesOf(round).some((node) => functionOf(node) !== undefined);
  return isLong ? new ChainsEmitter(target, round, parts) : undefined;
}

function functionOf({ op }: Node): VectorFunction | undefined {
  return Object.entries(vectorFunctions).find(([name]) => name === op)?.[1];
}

/** How many vectors are written together: more make a longer round a module that is too large. */
function widthOf(round: GraphRound, isSingle: boolean): number {
  if (!isSingle) return 2;
  return nodesOf(round).length > 36 ? 4 : 5;
}

/**
 * Writes a round whose functions are long chains of operations, each of which waits for the one before: each step for
 * several vectors in turn, as many as the registers of machines hold.
 */
class ChainsEmitter extends RoundEmitter {
  readonly #width: number = widthOf(this.round, this.isSingle);
  /** Locals that hold the values of each vector. */
  readonly #vectors = Array.from({ length: this.#width }, () => new Map<Node, number>());
  readonly #done = new Set<Node>();
  readonly #heights = new Map<Node, number>();

  protected override emitLoops(): void {
    aheadOf(this.code, this.body.lanes, () => {
      if (this.isUnrolled) this.emitBlocks(this.#width / 2);
      this.emitTail();
    });
  }

  /** With the first vector of blocks all of them, and nothing with the others. */
  protected override emitVector(vector: number, mask: number | undefined, offset?: number): void {
    if (mask !== undefined) super.emitVector(vector, mask, offset);
    else if (offset === 0) this.#emitAll();
  }

  #emitAll(): void {
    this.body.begin(0);
    const stores = this.round.stores.map(({ array, node }) => {
      this.#compute(node);
      return { pointer: this.pointers[array]!, locals: this.#keep(node) };
    });
    for (const vector of this.#vectors.keys())
      this.put(
        stores.map(({ pointer, locals }) => ({ pointer, local: locals[vector]! })),
        vector * vectorBytes,
      );
  }

  #compute(node: Node): void {
    if (this.#done.has(node) || node.op === "narrow") return;
    this.#done.add(node);
    // what takes longest first, so that little is held meanwhile
    const operands = node.operands.toSorted((a, b) => this.#heightOf(b) - this.#heightOf(a));
    for (const operand of operands) this.#compute(operand);
    const known = functionOf(node);
    if (known === undefined) {
      this.#keep(node);
      return;
    }
    const results = known.emit(this.code, this.#keep(node.operands[0]!), this.body.lanes);
    for (const [i, vector] of this.#vectors.entries()) vector.set(node, results[i]!);
  }

  /** Has a value, one operation on known ones, computed for each vector. */
  #keep(node: Node): readonly number[] {
    return this.#vectors.map((locals, vector) => {
      this.body.locals = locals;
      this.body.offset = vector * vectorBytes;
      return this.body.keep(node);
    });
  }

  /** How many operations a value is away. */
  #heightOf(node: Node): number {
    const known = this.#heights.get(node);
    if (known !== undefined) return known;
    const height = 1 + Math.max(0, ...node.operands.map((operand) => this.#heightOf(operand)));
    this.#heights.set(node, height);
    return height;
  }
}
