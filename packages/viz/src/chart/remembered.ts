/**
 * The same function, computing once for each key: a description never changes. Calls are marked as pure, so that a page
 * leaves out what is remembered of kinds that it does not draw.
 */
export function remembered<Key extends object, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, Value>();
  return (key) => {
    if (!known.has(key)) known.set(key, compute(key));
    return known.get(key)!;
  };
}
