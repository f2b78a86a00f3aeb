import type { Finding } from "../audit/finding.ts";
import { HashedValues } from "./hashed-values.ts";
import type { KeyHash } from "./key-hash.ts";
import type { FieldSink } from "./row-target.ts";
import { SharedPlaces } from "./shared-places.ts";

const decoder = new TextDecoder();

/** Finds the groups that a hash of another column parts, while the rows go by; an empty value is not a group. */
export class GroupAudit implements FieldSink {
  readonly #key: KeyHash;
  readonly #row: () => number;
  readonly #groups = new HashedValues();
  readonly #named: SharedPlaces;

  /** Takes what tells the place and the number of the present row. */
  constructor(key: KeyHash, row: () => number) {
    this.#key = key;
    this.#row = row;
    this.#named = new SharedPlaces(key.names, key.isFolds);
  }

  /** The share of the groups that were looked at. */
  get share(): number {
    return this.#groups.share;
  }

  add(bytes: Uint8Array, start: number, end: number): undefined {
    const { place, names } = this.#key;
    if (start === end || place === names.length) return;
    const others = this.#groups.add(bytes, start, end, place);
    if (others > 0)
      this.#named.meet(this.#groups.before(), place, this.#row(), decoder.decode(bytes.subarray(start, end)));
  }

  /** Returns the groups that are in several parts. */
  findings(): Finding[] {
    const counted = new SharedPlaces(this.#key.names, this.#key.isFolds);
    for (const places of this.#groups.several())
      for (const [i, place] of places.entries()) counted.meet(places.slice(0, i), place);
    return counted.findings("shared-groups", this.share, this.#named);
  }
}
