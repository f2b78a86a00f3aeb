import { randomState } from "@opt/data";
import { normalStream } from "./normal.ts";

/** Points of the plane with a class each. */
export interface Blobs {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly classes: Uint8Array;
}

const centers = [
  [0, 0],
  [2.2, 0],
  [1.1, 1.9],
] as const;
const spread = 0.8;

/** Draws three overlapping clouds of normal points, sorted by class or in random order. */
export function drawBlobs({
  sizes,
  sorted,
  seed,
}: {
  readonly sizes: readonly number[];
  readonly sorted: boolean;
  readonly seed: number;
}): Blobs {
  const stream = randomState(seed);
  const normal = normalStream(stream);
  const rows = sizes.flatMap((size, one) =>
    Array.from({ length: size }, () => ({
      one,
      x: centers[one]![0] + spread * normal(),
      y: centers[one]![1] + spread * normal(),
    })),
  );
  if (!sorted) stream.shuffle(rows);
  return {
    x: Float64Array.from(rows, ({ x }) => x),
    y: Float64Array.from(rows, ({ y }) => y),
    classes: Uint8Array.from(rows, ({ one }) => one),
  };
}
