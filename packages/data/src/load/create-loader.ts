import type { Column, Gathered } from "./column.ts";
import { IndexedLoader } from "./indexed-loader.ts";
import type { LoaderOptions } from "./loader-options.ts";
import type { Loader } from "./loader.ts";
import { batchSource, type BatchSource, type Columns, isStream, type StreamSource } from "./source.ts";
import { StreamLoader } from "./stream-loader.ts";

/**
 * Returns a loader: batches of rows in a given order, with an exact position.
 *
 * The order of an epoch depends on the seed and the number of the epoch only, so that `loadState` goes to any position
 * without reading the rows before it. Batches asked for ahead (`prefetch`) come in order; a batch whose rows cannot be
 * read throws, and is asked for again by the next `for await`.
 *
 * @param source an array, a typed array, a tensor, `{ inputs, targets }` of these, `{ length, getBatch }`, or an async
 *   iterable of rows, which knows no order but the sequential one
 * @throws {TypeError} no source, options of the wrong kind, an order or indices for a stream
 * @throws {RangeError} options out of range, indices outside the source
 * @example
 * ```ts
 * import { createLoader } from "@opt/data";
 * const loader = createLoader(["a", "b", "c", "d", "e"], { batchSize: 2, order: { kind: "numpy", seed: 7 } });
 * for await (const { inputs } of loader) console.log(inputs.join(" "));
 * // → e b
 * // → c d
 * // → a
 * console.log(loader.epoch, loader.state().position); // → 1 0
 * ```
 */
export function createLoader<Inputs extends Column>(
  source: Inputs,
  options?: LoaderOptions,
): Loader<Gathered<Inputs>, undefined>;
export function createLoader<Inputs extends Column, Targets extends Column>(
  source: Columns<Inputs, Targets>,
  options?: LoaderOptions,
): Loader<Gathered<Inputs>, Gathered<Targets>>;
export function createLoader<Inputs, Targets = undefined>(
  source: BatchSource<Inputs, Targets>,
  options?: LoaderOptions,
): Loader<Inputs, Targets>;
export function createLoader<Row>(
  source: StreamSource<Row>,
  options?: LoaderOptions,
): Loader<Row[], undefined>;
export function createLoader(source: unknown, options: LoaderOptions = {}): Loader<unknown, unknown> {
  if (isStream(source)) return new StreamLoader(source, options);
  return new IndexedLoader(batchSource(source), options);
}
