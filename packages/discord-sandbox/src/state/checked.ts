/** Names the type of a value whose shape its caller has just checked, or has just built by hand. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller says the type
export function checked<T>(value: unknown): T {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the one place where JSON gets a type
  return value as T;
}
