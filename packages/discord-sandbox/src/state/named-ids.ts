/** Ids of what has a name: with those of an earlier world, the same things get the same ids again. */
export interface NamedIds {
  /**
   * The id of something by its name; where several have one name, they are told apart by their order. One that is
   * brought along is taken, unless it is taken already or an earlier world gave another: RangeError.
   */
  readonly of: (name: string, own?: string) => string;
  readonly all: () => ReadonlyMap<string, string>;
}

function checkOwn(name: string, own: string, { kept, isTaken }: { kept?: string; isTaken: boolean }): void {
  if (!/^\d{16,20}$/u.test(own))
    throw new RangeError(`id of ${name} must be a snowflake of 16 to 20 digits, got "${own}"`);
  if (kept !== undefined && kept !== own)
    throw new RangeError(`id of ${name} must be ${kept}, which is kept from an earlier start, got "${own}"`);
  if (isTaken) throw new RangeError(`id of ${name} must be its own, got "${own}" twice`);
}

export function createNamedIds(nextId: () => string, known: ReadonlyMap<string, string>): NamedIds {
  const ids = new Map(known);
  const uses = new Map<string, number>();
  const brought = new Set<string>();
  return {
    all: () => ids,
    of(name, own) {
      const use = (uses.get(name) ?? 0) + 1;
      uses.set(name, use);
      const key = use === 1 ? name : `${name}#${use}`;
      const kept = ids.get(key);
      if (own !== undefined) {
        checkOwn(key, own, { ...(kept !== undefined && { kept }), isTaken: brought.has(own) });
        brought.add(own);
      }
      const id = own ?? kept ?? nextId();
      ids.set(key, id);
      return id;
    },
  };
}
