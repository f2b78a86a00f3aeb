/**
 * The same function, computing once for each key: a description never changes. Marked as pure, so that a page leaves out
 * what is remembered of kinds that it does not draw.
 *
 * @__NO_SIDE_EFFECTS__
 */
export function remembered<Key extends object, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, { readonly value: Value }>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before.value;
    const value = compute(key);
    known.set(key, { value });
    return value;
  };
}
