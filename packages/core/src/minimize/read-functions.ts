import { eachDifference } from "./differences.ts";
import type { FunctionWithGradient, PlainFunction } from "./minimizable.ts";
import { noEvaluations, type Bounds, type Evaluated, type Slope } from "./problem.ts";
import { isKind, requireLength, requireNumber } from "./returned.ts";
import { settled, type Steps } from "./steps.ts";

/** A function that returns a value, or a value with its gradient. */
export function fromFunction(
  of: PlainFunction,
  size: number,
  bounds: Bounds | undefined,
  check: () => void,
): Evaluated {
  const evaluations = noEvaluations();
  let hasGradient = false;
  function* call(x: Float64Array): Steps<number | Slope> {
    check();
    const found = yield* settled(of(x.slice()));
    if (typeof found !== "object" || found === null) return requireNumber(found);
    if (isKind(found, "objective"))
      throw new TypeError("objective must be one such as rosenbrock(), got a function that was not called");
    hasGradient = true;
    return { value: requireNumber(found.value), gradient: requireLength("gradient", found.gradient, size) };
  }
  function* value(x: Float64Array): Steps<number> {
    const found = yield* call(x);
    if (typeof found === "number") {
      evaluations.value++;
      return found;
    }
    evaluations.gradient++;
    return found.value;
  }
  function* slope(x: Float64Array): Steps<Slope> {
    const found = yield* call(x);
    if (typeof found !== "number") {
      evaluations.gradient++;
      return found;
    }
    if (hasGradient) throw new TypeError("the function must return its gradient always or never");
    evaluations.value++;
    return yield* slopeByDifferences(x, found, bounds, value);
  }
  return { evaluations, value, slope, curvature: undefined, squares: undefined };
}

function* slopeByDifferences(
  x: Float64Array,
  here: number,
  bounds: Bounds | undefined,
  value: (x: Float64Array) => Steps<number>,
): Steps<Slope> {
  const gradient = new Float64Array(x.length);
  if (!Number.isFinite(here)) return { value: here, gradient: gradient.fill(Number.NaN) };
  yield* eachDifference(x, bounds, here, value, (i, combine) => {
    gradient[i] = combine((number) => number);
  });
  return { value: here, gradient };
}

/** Functions of their own for value, gradient and curvature. */
export function fromRecord(
  given: FunctionWithGradient,
  size: number,
  bounds: Bounds | undefined,
  check: () => void,
): Evaluated {
  const evaluations = noEvaluations();
  function* value(x: Float64Array): Steps<number> {
    check();
    evaluations.value++;
    return requireNumber(yield* settled(given.value(x.slice())));
  }
  function* slope(x: Float64Array): Steps<Slope> {
    if (given.gradient === undefined) return yield* slopeByDifferences(x, yield* value(x), bounds, value);
    check();
    evaluations.gradient++;
    const point = x.slice();
    const here = requireNumber(yield* settled(given.value(point)));
    const gradient = yield* settled(given.gradient(point));
    return { value: here, gradient: requireLength("gradient", gradient, size) };
  }
  const { curvature } = given;
  function* product(x: Float64Array, direction: Float64Array): Steps<Float64Array> {
    check();
    evaluations.curvature++;
    return requireLength("curvature", yield* settled(curvature!(x.slice(), direction.slice())), size);
  }
  return {
    evaluations,
    value,
    slope,
    curvature: curvature === undefined ? undefined : product,
    squares: undefined,
  };
}
