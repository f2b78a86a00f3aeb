import { type Finding, mostNamed } from "../audit/finding.ts";

/** What is in two parts, or in several folds: how much, and the first rows and names of it. */
interface Shared {
  count: number;
  readonly rows: number[];
  readonly names: string[];
}

/** Counts values, such as groups, that are in several places: for each two parts, or for all folds together. */
export class SharedPlaces {
  readonly #names: readonly string[];
  readonly #isFolds: boolean;
  /** By pair of parts; all folds are one entry. */
  readonly #shared = new Map<string, Shared>();

  constructor(names: readonly string[], isFolds: boolean) {
    this.#names = names;
    this.#isFolds = isFolds;
  }

  /** Notes that a value was in some places before and is now, in this row, in another one. */
  meet(before: readonly number[], place: number, row?: number, name?: string): void {
    if (this.#isFolds) {
      if (before.length === 1) this.#add("", row, name);
      return;
    }
    for (const other of before) this.#add(`${Math.min(other, place)} ${Math.max(other, place)}`, row, name);
  }

  /** Returns a leak for each two parts that share values, or one for all folds; `share` of the values were looked at. */
  findings(code: Finding["code"], share = 1, named: SharedPlaces = this): Finding[] {
    const keys = new Set([...this.#shared.keys(), ...named.#shared.keys()]);
    return Array.from([...keys].toSorted(), (key) => {
      const { rows, names } = named.#shared.get(key) ?? { rows: [], names: [] };
      // Those that are named are there for sure.
      const count = Math.max((this.#shared.get(key)?.count ?? 0) / share, rows.length);
      const [a, b] = key.split(" ").map((place) => this.#names[Number(place)]!);
      const values = { ...(key !== "" && { a: a!, b: b! }), count, ...(share < 1 && { lookedAt: share }) };
      return { code, level: "leak", values, rows, ...(names.length > 0 && { names }) };
    });
  }

  #add(key: string, row?: number, name?: string): void {
    const shared = this.#shared.get(key) ?? { count: 0, rows: [], names: [] };
    this.#shared.set(key, shared);
    shared.count++;
    if (row !== undefined && shared.rows.length < mostNamed) shared.rows.push(row);
    if (name !== undefined && shared.names.length < mostNamed) shared.names.push(name);
  }
}

/** The places that a value was met in: a bit a part, or the first fold and whether there were more. */
export class PlaceSets {
  readonly #isFolds: boolean;
  readonly #sets: Uint32Array;

  constructor(size: number, isFolds: boolean) {
    this.#sets = new Uint32Array(size);
    this.#isFolds = isFolds;
  }

  /** Adds a place to the set of a value; returns the places before, or undefined where it adds nothing. */
  add(value: number, place: number): readonly number[] | undefined {
    const set = this.#sets[value]!;
    if (this.#isFolds) {
      if (set === several || set === place + 1) return undefined;
      this.#sets[value] = set === 0 ? place + 1 : several;
      return set === 0 ? [] : [set - 1];
    }
    if (((set >>> place) & 1) === 1) return undefined;
    this.#sets[value] = set | (1 << place);
    return [0, 1, 2].filter((other) => ((set >>> other) & 1) === 1);
  }
}

/** More than one fold. */
const several = 0xffffffff;
