import { isRecord } from "./json.ts";

/** Returns a value as a call would write it; a description inside as the call that made it. */
export function showValue(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value);
  if (ArrayBuffer.isView(value) && "length" in value)
    return `${Object.prototype.toString.call(value).slice(8, -1)}(${String(value.length)})`;
  if (Array.isArray(value)) return `[${value.map(showValue).join(", ")}]`;
  if (!isRecord(value)) return String(value);
  if (typeof value["kind"] !== "string" || typeof value["toString"] !== "function") return showOptions(value);
  const call = String(Reflect.apply(value["toString"], value, []));
  return call.startsWith("[object ") ? showOptions(value) : call;
}

/** Returns an options object as a call would write it. */
export function showOptions(options: object): string {
  const parts = Object.entries(options)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}: ${showValue(value)}`);
  return parts.length === 0 ? "{}" : `{ ${parts.join(", ")} }`;
}

/** Returns the call of a factory with options, such as `kFold({ nSplits: 5 })`. */
export function showCall(name: string, options: object): string {
  const shown = showOptions(options);
  return `${name}(${shown === "{}" ? "" : shown})`;
}
