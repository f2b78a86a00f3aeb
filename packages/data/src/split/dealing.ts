/** Exchanging takes a time that grows with the square of the groups; where there are more, moving them is enough. */
const mostExchanged = 256;
/** Differences below this are rounding. */
const noise = 1e-9;

/** Whole groups dealt to parts, and how many rows of each class every part still misses. */
export class Dealing {
  readonly #groups: readonly Float64Array[];
  readonly #scales: Float64Array;
  /** The parts that are to have rows. */
  readonly #parts: readonly number[];
  readonly #missing: readonly Float64Array[];
  readonly #partOf: Int32Array;
  readonly #held: Uint32Array;

  /** Takes the counts of every group, such as rows by class, and what each weighs less by; a part is to get its share of each. */
  constructor(
    groups: readonly Float64Array[],
    scales: Float64Array,
    sizes: readonly number[],
    length: number,
  ) {
    this.#groups = groups;
    this.#scales = scales;
    this.#parts = [...sizes.keys()].filter((part) => sizes[part]! > 0);
    const sums = scales.map((_, code) => groups.reduce((sum, counts) => sum + counts[code]!, 0));
    this.#missing = sizes.map((size) => sums.map((sum) => (sum * size) / length));
    this.#partOf = new Int32Array(groups.length).fill(-1);
    this.#held = new Uint32Array(sizes.length);
  }

  /** Deals the groups in this order; the last ones go to parts that are still empty, so that no draw fails. */
  dealAll(order: Uint32Array): void {
    for (const [place, group] of order.entries()) {
      const empty = this.#parts.filter((part) => this.#held[part] === 0);
      const open = order.length - place <= empty.length ? empty : this.#parts;
      this.#move(group, this.#best(group, open));
    }
  }

  /** Moves groups, in this order, and exchanges them, where there are few, until nothing comes nearer to what is wanted. */
  improve(order: Uint32Array): void {
    if (this.#parts.length < 2) return;
    const others = order.length <= mostExchanged ? order : order.subarray(0, 0);
    for (let isBetter = true; isBetter;) {
      isBetter = false;
      for (const group of order) {
        const isMoved = this.#moveIfBetter(group);
        const isExchanged = others.some((other) => this.#exchangeIfBetter(group, other));
        isBetter ||= isMoved || isExchanged;
      }
    }
  }

  #moveIfBetter(group: number): boolean {
    const from = this.#partOf[group]!;
    if (this.#held[from] === 1) return false;
    const to = this.#best(
      group,
      this.#parts.filter((part) => part !== from),
    );
    if (!(this.#cost(group, from, 1) + this.#cost(group, to, -1) < -noise)) return false;
    this.#move(group, to);
    return true;
  }

  #exchangeIfBetter(group: number, other: number): boolean {
    const [here, there] = [this.#partOf[group]!, this.#partOf[other]!];
    if (here === there) return false;
    const before = this.#cost(group, here, 1) + this.#cost(group, there, -1);
    this.#move(group, there);
    if (before + this.#cost(other, there, 1) + this.#cost(other, here, -1) < -noise) {
      this.#move(other, here);
      return true;
    }
    this.#move(group, here);
    return false;
  }

  /** Returns the groups of the part, ascending. */
  groupsOf(part: number): Uint32Array {
    return Uint32Array.from(this.#partOf.keys()).filter((group) => this.#partOf[group] === part);
  }

  #move(group: number, to: number): void {
    const from = this.#partOf[group]!;
    if (from >= 0) this.#add(group, from, 1);
    this.#add(group, to, -1);
    this.#partOf[group] = to;
  }

  #add(group: number, part: number, sign: 1 | -1): void {
    const missing = this.#missing[part]!;
    for (let code = 0; code < missing.length; code++) missing[code]! += sign * this.#groups[group]![code]!;
    this.#held[part]! -= sign;
  }

  #best(group: number, parts: readonly number[]): number {
    const costs = parts.map((part) => this.#cost(group, part, -1));
    return parts[costs.indexOf(Math.min(...costs))]!;
  }

  /** How much the part's squared distance grows when the group's rows are missing more (1) or less (-1). */
  #cost(group: number, part: number, sign: 1 | -1): number {
    const missing = this.#missing[part]!;
    const rows = this.#groups[group]!;
    let cost = 0;
    for (let code = 0; code < missing.length; code++)
      cost += (rows[code]! * (rows[code]! + 2 * sign * missing[code]!)) / this.#scales[code]!;
    return cost;
  }
}
