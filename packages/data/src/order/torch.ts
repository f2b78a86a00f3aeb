import { checkFlag, checkInteger, checkOneOf } from "../options.ts";
import { type Mt19937, seedByInteger } from "../random/mt19937.ts";
import { checkTorchSeed, type JsonTorchSeed, lowWord } from "../random/torch-generator.ts";
import { permuteTorch, wordsOfRandperm } from "../random/torch-permutation.ts";
import type { EpochOrder, EpochOrders, OrderContext, TorchOrder } from "./order.ts";
import { orderOf } from "./shuffled.ts";

/** Words of each of the 64-bit draws with which an epoch begins: the loader's base seed, and the sampler's seed. */
const SEED_WORDS = 2;

export function torchOrders(order: TorchOrder, { length, sharded }: OrderContext): EpochOrders {
  const seed = checkTorchSeed(order.seed ?? 0, "order.seed");
  const generator = checkOneOf("order.generator", order.generator ?? "own", ["own", "global"]);
  const replacement = checkFlag("order.replacement", order.replacement ?? false);
  const numSamples = checkInteger("order.numSamples", order.numSamples ?? length, 0);
  if (sharded) {
    if (generator === "global" || replacement || numSamples !== length) {
      throw new RangeError(
        "order.generator, replacement and numSamples must be left out when rows are sharded",
      );
    }
    return (epoch) => orderOf(permuteTorch(seedByInteger(lowWord(seed, epoch)), length));
  }
  if (length === 0) return () => orderOf(new Uint32Array(0));
  const draw = (engine: Mt19937): EpochOrder => sample(engine, length, numSamples, replacement);
  if (generator === "own") {
    const at = seeker(seed, SEED_WORDS + wordsOfEpoch(length, numSamples, replacement));
    return (epoch) => draw(skipping(at(epoch), SEED_WORDS));
  }
  const at = seeker(seed, 2 * SEED_WORDS);
  return (epoch) => draw(seedByInteger(skipping(at(epoch), SEED_WORDS).next64().low));
}

/** Returns what gives an engine at the start of any epoch; going on from the last one asked for costs least. */
function seeker(seed: JsonTorchSeed, wordsOfOneEpoch: number): (epoch: number) => Mt19937 {
  let reached = 0;
  let engine = seedByInteger(lowWord(seed));
  return (epoch) => {
    if (epoch < reached) {
      reached = 0;
      engine = seedByInteger(lowWord(seed));
    }
    engine.skip((epoch - reached) * wordsOfOneEpoch);
    reached = epoch;
    return engine.copy();
  };
}

function skipping(engine: Mt19937, words: number): Mt19937 {
  engine.skip(words);
  return engine;
}

/** Words of one `RandomSampler`: without replacement it draws one permutation more than it needs. */
function wordsOfEpoch(length: number, numSamples: number, replacement: boolean): number {
  if (replacement) return numSamples;
  return (Math.floor(numSamples / length) + 1) * wordsOfRandperm(length);
}

function sample(engine: Mt19937, length: number, numSamples: number, replacement: boolean): EpochOrder {
  if (replacement) return orderOf(Uint32Array.from({ length: numSamples }, () => engine.next() % length));
  if (numSamples === length) return orderOf(permuteTorch(engine, length));
  const rows = new Uint32Array(numSamples);
  for (let filled = 0; filled < numSamples; filled += length) {
    rows.set(permuteTorch(engine, length).subarray(0, numSamples - filled), filled);
  }
  return orderOf(rows);
}
