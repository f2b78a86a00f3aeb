import { showOptions } from "@opt/description";
import { requireShallow } from "./method-description.ts";
import type { Partition, PartitionRule } from "./method.ts";
import { ruleReadings, type RuleReading, type RuleSource } from "./rule-reading.ts";
import { fulfils, where } from "./where.ts";

/** What the rules of a partition look at of a leaf. */
interface DividedLeaf {
  readonly path: string;
  readonly shape: readonly number[];
}

/** A rule with the leaves that follow it. */
interface Division {
  readonly rule: PartitionRule;
  readonly own: readonly number[];
}

/** A partition with what it is run with. */
export interface DividingPartition extends Partition {
  /** Gives each of some leaves to the first rule it fulfils. */
  divide(leaves: readonly DividedLeaf[], members: readonly number[]): Division[];
  /** What a step did to the leaves of each rule. */
  readRules<Stage>(this: void, source: RuleSource<Stage>): RuleReading[];
}

export class PartitionDescription implements DividingPartition {
  readonly kind = "partition";
  readonly version = 1;
  readonly rules: readonly PartitionRule[];

  constructor(rules: readonly PartitionRule[]) {
    this.rules = Object.freeze(
      rules.map((rule) => Object.freeze({ where: where(rule.where), use: rule.use })),
    );
    requireShallow(this);
    Object.freeze(this);
  }

  divide(leaves: readonly DividedLeaf[], members: readonly number[]): Division[] {
    const parts = this.rules.map((rule) => ({ rule, own: [] as number[] }));
    for (const index of members) {
      const { path, shape } = leaves[index]!;
      const found = parts.find(({ rule }) => fulfils(rule.where, path, shape));
      if (found === undefined)
        throw new RangeError(`partition must have a rule for every leaf, has none for ${path}`);
      found.own.push(index);
    }
    return parts;
  }

  readRules<Stage>(this: void, source: RuleSource<Stage>): RuleReading[] {
    return ruleReadings(source);
  }

  toString(): string {
    const rules = this.rules.map((rule) => `{ where: ${showOptions(rule.where)}, use: ${String(rule.use)} }`);
    return `partition([${rules.join(", ")}])`;
  }
}
