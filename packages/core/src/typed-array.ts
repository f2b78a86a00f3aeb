// the kind of an array is read off it by this, whatever realm it is from; an instanceof knows only one's own
const prototype: object = Object.getPrototypeOf(Uint8Array.prototype);
// oxlint-disable-next-line typescript/unbound-method -- it is called on what it is asked about
const nameOf: (this: unknown) => unknown = Object.getOwnPropertyDescriptor(
  prototype,
  Symbol.toStringTag,
)!.get!;

/** The numbers of an array that is trained, or of what belongs to one. */
export type Numbers = Float32Array | Float64Array;

/** The name of the kind of a typed array, such as `"Float32Array"`; `undefined` for anything else. */
export function typedArrayName(value: unknown): string | undefined {
  const name = nameOf.call(value);
  return typeof name === "string" ? name : undefined;
}

/** Whether a value is an array of floats, from whatever realm. */
export function isFloatArray(value: unknown): value is Numbers {
  const name = nameOf.call(value);
  return name === "Float32Array" || name === "Float64Array";
}

/** Whether a value is a Float32Array, from whatever realm. */
export function isFloat32Array(value: unknown): value is Float32Array {
  return nameOf.call(value) === "Float32Array";
}
