/** Remembers the last results of a function by key; the oldest is forgotten when there are too many. */
export function boundedCache<T>(limit: number): (key: string, make: () => T) => T {
  const kept = new Map<string, T>();
  return (key, make) => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    const made = make();
    kept.set(key, made);
    if (kept.size > limit) {
      const [oldest] = kept.keys();
      kept.delete(oldest!);
    }
    return made;
  };
}
