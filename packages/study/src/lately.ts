/**
 * The same function of a text, remembering what it last came to for at most so many texts: readers of one question ask it
 * of the same few, and questions are made of the same words.
 */
export function lately<Value>(most: number, of: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, { readonly value: Value }>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found.value;
    const value = of(text);
    if (known.size >= most) known.clear();
    known.set(text, { value });
    return value;
  };
}
