/** The text of an option value as it would be written in a call. */
export function showValue(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(showValue).join(", ")}]`;
  if (typeof value !== "object" || value === null || "kind" in value) return String(value);
  return showOptions(value);
}

/** The text of an options object as it would be written in a call. */
export function showOptions(options: object): string {
  const parts = Object.entries(options).map(([name, value]) => `${name}: ${showValue(value)}`);
  return parts.length === 0 ? "{}" : `{ ${parts.join(", ")} }`;
}
