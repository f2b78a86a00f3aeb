/** A waiting line for each group. */
export interface Lines<Entry extends { readonly group: string }> {
  /** All that wait. */
  readonly size: number;
  add(entry: Entry): void;
  delete(entry: Entry): void;
  /** Takes the first one of the group whose turn it is, and that group's next turn comes after all others'. */
  next(): Entry | undefined;
  /** The last one of the longest line, where that is longer than what the group has; it stays. */
  lastOfLongerThan(group: string): Entry | undefined;
  /** How many go before one more of the group would. */
  before(group: string): number;
  all(): readonly Entry[];
}

export function createLines<Entry extends { readonly group: string }>(): Lines<Entry> {
  // in the order of the groups' turns
  const groups = new Map<string, Set<Entry>>();
  let size = 0;

  function remove(entry: Entry): void {
    const line = groups.get(entry.group);
    if (!line?.delete(entry)) return;
    size -= 1;
    if (line.size === 0) groups.delete(entry.group);
  }

  return {
    get size() {
      return size;
    },
    add(entry) {
      const line = groups.get(entry.group) ?? new Set();
      groups.set(entry.group, line.add(entry));
      size += 1;
    },
    delete: remove,
    next() {
      const [line] = groups.values();
      const [first] = line ?? [];
      if (!line || !first) return undefined;
      remove(first);
      groups.delete(first.group);
      if (line.size > 0) groups.set(first.group, line);
      return first;
    },
    lastOfLongerThan(group) {
      let longest = groups.get(group) ?? new Set<Entry>();
      for (const line of groups.values()) if (line.size > longest.size) longest = line;
      return longest.size > (groups.get(group)?.size ?? 0) ? [...longest].at(-1) : undefined;
    },
    before(group) {
      const own = groups.get(group)?.size ?? 0;
      let sum = 0;
      for (const line of groups.values()) sum += Math.min(line.size, own + 1);
      return sum;
    },
    all: () => Array.from(groups.values(), (line) => Array.from(line)).flat(),
  };
}
