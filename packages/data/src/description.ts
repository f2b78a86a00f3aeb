/** A frozen, printable, JSON-safe description: `kind`, `version` and the options; `revive` brings it back. */
export abstract class Description<Kind extends string = string> {
  declare readonly kind: Kind;
  declare readonly version: 1;

  /** Takes the options in the order in which they print; what is undefined is left out. */
  protected constructor(kind: Kind, options: object) {
    const given = Object.entries(options).filter(([, value]) => value !== undefined);
    Object.assign(this, { kind, version: 1, ...Object.fromEntries(given) });
    Object.freeze(this);
  }

  /** Returns the plain data of the description. */
  toJSON(): Record<string, unknown> {
    return Object.fromEntries(Object.entries(this));
  }

  /** Returns the call that makes this description, such as `kFold({ nSplits: 5, shuffle: false })`. */
  toString(): string {
    const { kind: _, version: __, ...options } = this.toJSON();
    const parts = Object.entries(options).map(([name, value]) => `${name}: ${print(value)}`);
    return `${this.kind}(${parts.length === 0 ? "" : `{ ${parts.join(", ")} }`})`;
  }
}

function print(value: unknown): string {
  return Array.isArray(value) ? `[${value.map(print).join(", ")}]` : JSON.stringify(value);
}
