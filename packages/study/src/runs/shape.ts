import type { Problem, Value } from "./problem.ts";

/** What a run has of each: components, gradients and where it starts. */
export interface Shape {
  readonly dims: number;
  readonly start?: readonly Value[];
  readonly gradients: readonly (readonly Value[])[];
  readonly samples: readonly Value[];
}

/** How many components there are, and what they start at. */
export function shapeOf({
  start,
  gradients,
  isVector,
  loss,
  clip,
  isMean,
  isBatch,
  sizes,
  methods,
  counts,
}: Problem): Shape | undefined {
  const flat = gradients.map((row) => row[0]!);
  const widest = Math.max(0, ...gradients.map(({ length }) => length));
  if (flat.length !== Object.keys(gradients).length) return undefined;
  if (
    (flat.length > 1 || widest > 1) &&
    sizes.some((size) => size !== flat.length && size !== widest && size !== loss?.variables.length)
  )
    return undefined;
  const samples: Value[] = [];
  if (loss !== undefined) {
    if (flat.length > 0) return undefined;
    const named = loss.variables.map((name) => start.get(name)?.[0]);
    const listed = start.get("w") ?? [...start.values()].find(({ length }) => length > 1);
    const places = named.every((one) => one !== undefined) ? named : listed;
    if (start.size > 1 && places === listed) return undefined;
    if (places !== undefined && places.length !== loss.variables.length) return undefined;
    return { dims: loss.variables.length, gradients: [], samples, ...(places && { start: places }) };
  }
  if (start.size > 1) return undefined;
  const [places] = start.values();
  if (widest > 1) {
    if (!gradients.every(({ length }) => length === widest) || clip !== undefined) return undefined;
    const all = places?.length === 1 ? gradients[0]!.map(() => places[0]!) : places;
    return all !== undefined && all.length !== widest
      ? undefined
      : { dims: widest, gradients, samples, ...(all && { start: all }) };
  }
  const isClipped = clip !== undefined && methods.size === 0;
  const isOneVector =
    (isVector || isClipped) &&
    flat.length > 1 &&
    (places === undefined
      ? clip !== undefined || counts.every((count) => count === 1)
      : places.length === flat.length);
  if (isOneVector) return { dims: flat.length, gradients: [flat], samples, ...(places && { start: places }) };
  if (places !== undefined && places.length > 1) return undefined;
  if (flat.length > 1 && (isMean || isBatch))
    return isMean && clip === undefined
      ? { dims: 1, gradients: [], samples: flat, ...(places && { start: places }) }
      : undefined;
  return { dims: 1, gradients: flat.map((one) => [one]), samples, ...(places && { start: places }) };
}
