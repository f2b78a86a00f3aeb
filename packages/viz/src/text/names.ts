import { readObject } from "./list.ts";

/** Refuses what has no known name, with the one that is spelt like it but for two letters in a row. */
export function checkNames(what: string, given: object, known: readonly string[]): void {
  const name = Object.keys(given).find((each) => !known.includes(each));
  if (name === undefined) return;
  const meant = known.find((each) =>
    Array.from(each).some(
      (_, i) => each[3] && name.startsWith(each.slice(0, i)) && name.endsWith(each.slice(i + 2)),
    ),
  );
  throw new TypeError(`${what} must have no ${name}; did you mean ${meant ?? known.join(" or ")}?`);
}

/** What the readers make of the parts that are given; what is given beside them is refused. */
export function readParts<Readers extends Readonly<Record<string, (name: string, value: never) => unknown>>>(
  where: string,
  given: object,
  readers: Readers,
): { [Part in keyof Readers]?: ReturnType<Readers[Part]> } {
  checkNames(where, readObject(where, given), Object.keys(readers));
  const parts = Object.entries<never>({ ...given }).flatMap(([part, value]) =>
    value === undefined ? [] : [[part, readers[part]!(`${where}.${part}`, value)]],
  );
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each part is what its reader made of it
  return Object.fromEntries(parts) as { [Part in keyof Readers]?: ReturnType<Readers[Part]> };
}
