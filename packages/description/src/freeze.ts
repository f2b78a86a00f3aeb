/** Returns the plain data, frozen through and through; typed arrays cannot be frozen and stay as they are. */
export function freeze<Value>(value: Value): Value {
  if (value === null || typeof value !== "object" || ArrayBuffer.isView(value) || Object.isFrozen(value))
    return value;
  Object.freeze(value);
  // a list is walked as it is: its values would be one more list, however long
  const entries: Iterable<unknown> = Array.isArray(value) ? value : Object.values(value);
  for (const entry of entries) freeze(entry);
  return value;
}
