import { graphOf } from "./build-graph.ts";
import type { Graph } from "./graph.ts";
import { StretchProgram } from "./javascript-stretch.ts";
import { UniformProgram } from "./javascript-uniforms.ts";
import type { Extent, Kernel, KernelMemory, Unit } from "./unit.ts";
import { writtenLoop } from "./written-loops.ts";
import type { Numbers } from "../typed-array.ts";

/**
 * The back end without WebAssembly, for where a content security policy forbids it: a loop written ahead
 * of time where the method brings one that fits, else loops over blocks of elements, one for each few
 * operations. A float32 register rounds each result as it is stored, which is the single rounding that vectors of
 * float32 do.
 */
export function composeJavaScript(unit: Unit, memory: KernelMemory): Kernel {
  const graph = graphOf(unit);
  const parts = new Float64Array(unit.arrays.length);
  const results = new Float64Array(graph.rounds.reduce((sum, { reductions }) => sum + reductions.length, 0));
  const uniforms = new UniformProgram(memory.scalars, parts, results);
  const prepare = uniforms.program(graph.scalarStores.map(({ node }) => node));
  const indices = graph.scalarStores.map(({ index }) => index);
  const sweep = sweepOf(unit, graph, memory, { uniforms, parts, results });
  return (header) => {
    uniforms.run();
    for (let i = 0; i < indices.length; i++)
      memory.scalars[indices[i]!] = uniforms.values[prepare.registers[i]!]!;
    sweep(header);
  };
}

interface Uniforms {
  readonly uniforms: UniformProgram;
  readonly parts: Float64Array;
  readonly results: Float64Array;
}

function sweepOf(unit: Unit, graph: Graph, memory: KernelMemory, uniforms: Uniforms): Kernel {
  if (unit.rounds.length === 0) return () => {};
  const known = writtenLoop(unit, memory);
  if (known !== undefined) return known;
  const program = new LoopProgram(unit, graph, memory, uniforms);
  return (header) => program.run(header);
}

/** The rounds over a range, or in loops over leaves and rows. */
class LoopProgram {
  private readonly unit: Unit;
  private readonly memory: KernelMemory;
  private readonly parts: Float64Array;
  private readonly results: Float64Array;
  private readonly rounds: readonly StretchProgram[];
  private readonly stores: readonly { readonly array: number; readonly register: number }[];
  private readonly computeStores: () => void;
  private readonly uniforms: UniformProgram;
  /** Where each array is at the moment: index of its next number. */
  private readonly at: number[];
  private readonly isFlat: boolean;

  constructor(unit: Unit, graph: Graph, memory: KernelMemory, { uniforms, parts, results }: Uniforms) {
    this.unit = unit;
    this.memory = memory;
    this.parts = parts;
    this.results = results;
    this.uniforms = uniforms;
    this.rounds = graph.rounds.map((round) => new StretchProgram(unit, round, memory, uniforms));
    const last = uniforms.program(graph.partStores.map(({ node }) => node));
    this.computeStores = last.run;
    this.stores = graph.partStores.map(({ array }, i) => ({ array, register: last.registers[i]! }));
    this.at = unit.arrays.map(() => 0);
    this.isFlat = !unit.arrays.some(({ extent }) => extent === "row" || extent === "column");
  }

  run(header: number): void {
    const { words } = this.memory;
    const start = header / 4;
    const first = this.unit.loop === "whole" ? 1 : 2;
    for (let array = 0; array < this.at.length; array++)
      this.at[array] = words[start + first + array]! / this.viewOf(array).BYTES_PER_ELEMENT;
    if (this.unit.loop === "whole") this.rounds[0]!.run(this.at, words[start]!);
    else this.leaves(words[start]!, words[start + 1]! / 4);
  }

  private leaves(count: number, table: number): void {
    const { words } = this.memory;
    for (let leaf = 0; leaf < count; leaf++) {
      const [rows, length] = [words[table + 2 * leaf]!, words[table + 2 * leaf + 1]!];
      this.load("leaf");
      if (this.unit.loop === "row") this.rows(rows, length);
      else {
        for (const round of this.rounds) this.part(round, () => this.leafSweep(round, rows, length));
        this.store("leaf");
        this.advance("row", rows);
        this.advance("element", rows * length);
      }
      this.advance("leaf", 1);
      this.advance("column", length);
    }
  }

  private rows(rows: number, length: number): void {
    for (let row = 0; row < rows; row++) {
      this.load("row");
      for (const round of this.rounds) this.part(round, () => round.run(this.at, length));
      this.store("row");
      this.advance("row", 1);
      this.advance("element", length);
    }
  }

  private part(round: StretchProgram, sweep: () => void): void {
    round.begin();
    sweep();
    round.finish(this.results);
  }

  /** A round over a whole leaf: at once, or row by row where it reads numbers of rows or columns. */
  private leafSweep(round: StretchProgram, rows: number, length: number): void {
    if (this.isFlat) {
      round.run(this.at, rows * length);
      return;
    }
    const before = [...this.at];
    for (let row = 0; row < rows; row++) {
      this.load("row");
      round.run(this.at, length);
      this.advance("row", 1);
      this.advance("element", length);
    }
    for (const [array, place] of before.entries()) this.at[array] = place;
  }

  private load(extent: "leaf" | "row"): void {
    for (const [array, spec] of this.unit.arrays.entries())
      if (spec.extent === extent) this.parts[array] = this.viewOf(array)[this.at[array]!]!;
  }

  private store(extent: "leaf" | "row"): void {
    if (this.stores.length === 0) return;
    this.computeStores();
    for (const { array, register } of this.stores)
      if (this.unit.arrays[array]!.extent === extent)
        this.viewOf(array)[this.at[array]!] = this.uniforms.values[register]!;
  }

  private advance(extent: Extent, count: number): void {
    for (const [array, spec] of this.unit.arrays.entries())
      if (spec.extent === extent) this.at[array]! += count;
  }

  private viewOf(array: number): Numbers {
    return this.unit.arrays[array]!.precise ? this.memory.scalars : this.memory.elements;
  }
}
