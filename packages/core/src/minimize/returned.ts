import { show } from "../check.ts";

/** The size of what a function returned is looked at each time: it may differ from point to point. */
export function requireLength(what: string, values: ArrayLike<number>, wanted: number): Float64Array {
  if (values?.length !== wanted)
    throw new RangeError(`${what} must have ${wanted} numbers, got ${values?.length}`);
  return new Float64Array(values);
}

export function requireNumber(value: unknown): number {
  if (typeof value === "number") return value;
  throw new TypeError(`the function must return a number or { value, gradient }, got ${show(value)}`);
}

/** Whether a value is a description of a kind. */
export function isKind(given: unknown, kind: string): boolean {
  return typeof given === "object" && given !== null && Reflect.get(given, "kind") === kind;
}
