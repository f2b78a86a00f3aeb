import { freeze } from "./freeze.ts";
import { encodeRecord, isRecord } from "./json.ts";
import { showCall } from "./print.ts";

/**
 * A frozen, JSON-safe description: `kind`, `version` and data as its own properties, everything else on the prototype.
 * It is recognised by its kind and version, never by its class.
 */
export class Described<Kind extends string = string> {
  declare readonly kind: Kind;
  declare readonly version: number;

  /** Takes the data in the order in which they print, and freezes them; what is undefined is left out. */
  constructor(kind: Kind, data: object, version = 1) {
    const given = Object.entries(data).filter(([, value]) => value !== undefined);
    Object.assign(this, { kind, version, ...Object.fromEntries(given) });
    freeze(this);
  }

  /** Returns the plain data of the description, safe for JSON. */
  toJSON(): Record<string, unknown> {
    return encodeRecord(this);
  }
}

/** A description that prints as the call that makes it. */
export class Description<Kind extends string = string> extends Described<Kind> {
  /** Returns that call, such as `kFold({ nSplits: 5, shuffle: false })`. */
  override toString(): string {
    const data = Object.entries(this).filter(([name]) => name !== "kind" && name !== "version");
    return showCall(this.kind, Object.fromEntries(data));
  }
}

/** Whether a value is a description of the kind and version, from this copy of the package or another. */
export function isDescription<Kind extends string>(
  value: unknown,
  kind: Kind,
  version = 1,
): value is { readonly kind: Kind; readonly version: number } {
  return isRecord(value) && value["kind"] === kind && value["version"] === version;
}
