/** Passes a list; anything else is refused by name before it is read. */
export function readList<Entry>(name: string, list: readonly Entry[]): readonly Entry[] {
  if (!Array.isArray(list)) throw new TypeError(`${name} must be a list, got ${typeof list}`);
  return list;
}
