import { refuse } from "./refuse.ts";

/** Passes a list; anything else is refused by name before it is read. */
export function readList<Entry>(name: string, list: readonly Entry[]): readonly Entry[] {
  return Array.isArray(list) ? list : refuse(name, "a list", list);
}

/** Passes an object, which may stand at a place in a list; anything else is refused by name before it is read. */
export function readObject<Value extends object>(name: string, value: Value, place?: number): Value {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value;
  // a name for each of a million entries would take more memory than they do
  return refuse(place === undefined ? name : `${name}[${place}]`, "an object", value);
}

/** What `read` makes of each entry of a list, which must be an object. */
export function readEntries<Entry extends object, Read>(
  name: string,
  list: readonly Entry[],
  read: (entry: Entry, i: number) => Read,
): Read[] {
  return Array.from(readList(name, list), (entry, i) => read(readObject(name, entry, i), i));
}
