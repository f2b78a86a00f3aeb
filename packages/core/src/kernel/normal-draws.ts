import { mixedSeed } from "../random.ts";
import type { Numbers } from "../typed-array.ts";
import { withinMemories, type BackEndName } from "./back-ends.ts";
import { instantiate } from "./wasm-module.ts";
import { blockSize, draw, step } from "./normal-blocks.ts";
import { normalModule } from "./wasm-normal.ts";

/** Blocks of draws in the room for them. */
const mostBlocks = 2048;

/** Where draws are made. */
interface Place {
  readonly draws: Float32Array;
  readonly run: (blocks: number, from: number, key: number) => void;
}

const places: Partial<Record<BackEndName, Place>> = {};

/**
 * Fills an array with standard normal numbers that follow from a seed, a step and a name: pairs of words, each mixed from a
 * number and a key, become a radius and an angle (Box and Muller), in float32 whatever the array is, so that every back
 * end has the same bits.
 */
export function fillNormal(
  into: Numbers,
  name: string,
  seed: number,
  steps: number,
  backend: BackEndName,
): void {
  const { draws, run } = (places[backend] ??= placeFor(backend));
  const key = mixedSeed([seed, steps, ...Array.from(name, (letter) => letter.codePointAt(0)!)]);
  const start = mixedSeed([key]);
  for (let first = 0; first < into.length; first += draws.length) {
    const rest = into.length - first;
    run(Math.min(mostBlocks, Math.ceil(rest / blockSize)), start + Math.imul(first / 2, step), key);
    into.set(rest < draws.length ? draws.subarray(0, rest) : draws, first);
  }
}

function placeFor(backend: BackEndName): Place {
  return withinMemories(backend, (name) => {
    if (name === "webassembly") {
      const memory = new WebAssembly.Memory({ initial: 1, maximum: 1 });
      return { draws: new Float32Array(memory.buffer), run: instantiate(normalModule(), memory, []) };
    }
    const draws = new Float32Array(mostBlocks * blockSize);
    return { draws, run: (blocks, from, key) => draw(draws, blocks, from, key) };
  });
}
