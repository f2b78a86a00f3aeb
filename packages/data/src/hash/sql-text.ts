/** How an engine writes names and texts. */
export interface Quoting {
  readonly name: (name: string) => string;
  readonly text: (text: string) => string;
}

const doubled = (mark: string) => (text: string) => mark + text.replaceAll(mark, mark + mark) + mark;
/** Backslash is an escape in these engines' texts, and in the names of some. */
const escaped = (mark: string) => (text: string) =>
  mark + text.replaceAll("\\", "\\\\").replaceAll(mark, `\\${mark}`) + mark;

/** SQL's own rule: names in double quotes, texts in single ones, each doubled inside. */
export const standard: Quoting = { name: doubled('"'), text: doubled("'") };

/** Standard names, texts with backslash escapes. */
export const standardNames: Quoting = { name: doubled('"'), text: escaped("'") };

/** Names in backticks, doubled inside; texts with backslash escapes. */
export const backticks: Quoting = { name: doubled("`"), text: escaped("'") };

/** Names and texts with backslash escapes. */
export const escapedBackticks: Quoting = { name: escaped("`"), text: escaped("'") };

/** Returns the text if every engine can hold it: well-formed, without control characters. */
export function checkSqlText(name: string, value: string): string {
  if (typeof value !== "string") throw new TypeError(`${name} must be a string, got ${typeof value}`);
  if (/\p{Surrogate}/u.test(value)) throw new RangeError(`${name} must not hold half a surrogate pair`);
  if (/\p{Cc}/u.test(value))
    throw new RangeError(`${name} must not hold control characters, got ${JSON.stringify(value)}`);
  return value;
}
