/** Ids of what has a name: with those of an earlier world, the same things get the same ids again. */
export interface NamedIds {
  /** The id of something by its name; where several have one name, they are told apart by their order. */
  readonly of: (name: string) => string;
  readonly all: () => ReadonlyMap<string, string>;
}

export function createNamedIds(nextId: () => string, known: ReadonlyMap<string, string>): NamedIds {
  const ids = new Map(known);
  const uses = new Map<string, number>();
  return {
    all: () => ids,
    of(name) {
      const use = (uses.get(name) ?? 0) + 1;
      uses.set(name, use);
      const key = use === 1 ? name : `${name}#${use}`;
      const id = ids.get(key) ?? nextId();
      ids.set(key, id);
      return id;
    },
  };
}
