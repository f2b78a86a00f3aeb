/** Returns the plain data, frozen through and through; typed arrays cannot be frozen and stay as they are. */
export function freeze<Value>(value: Value): Value {
  if (value === null || typeof value !== "object" || ArrayBuffer.isView(value) || Object.isFrozen(value))
    return value;
  Object.freeze(value);
  for (const entry of Object.values(value)) freeze(entry);
  return value;
}
