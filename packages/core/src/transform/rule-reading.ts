import type { PartitionRule } from "./method.ts";
import type { Where } from "./where.ts";

/** What a step did to the leaves of one rule of a partition. Norms are present if `inspect` asks for them. */
export interface RuleReading {
  /** The condition of the rule. */
  readonly where: Where;
  readonly learningRate: number;
  readonly hyperparameters: Readonly<Record<string, number>>;
  readonly gradientNorm: number;
  readonly updateNorm: number;
}

/** What rules are read from: the plan of a step, its scalars, and what was measured. */
export interface RuleSource<Stage> {
  readonly rules: readonly PartitionRule[];
  readonly groups: readonly {
    readonly rule: PartitionRule | undefined;
    readonly stages: readonly Stage[];
  }[];
  readonly hyperparameters: readonly {
    readonly name: string;
    readonly stage: Stage;
    readonly index: number;
  }[];
  readonly scalars: Float64Array;
  readonly measured: { normOf(groups: readonly number[], name: "gradient" | "update"): number } | undefined;
}

/** What a step did to the leaves of each rule that some follow, in the order of the rules. */
export function ruleReadings<Stage>({
  rules,
  groups,
  hyperparameters,
  scalars,
  measured,
}: RuleSource<Stage>): RuleReading[] {
  return rules.flatMap((rule) => {
    const own = [...groups.keys()].filter((group) => groups[group]!.rule === rule);
    if (own.length === 0) return [];
    const values = Object.fromEntries(
      hyperparameters
        .filter(({ stage }) => own.some((group) => groups[group]!.stages.includes(stage)))
        .map(({ name, index }) => [name, scalars[index]!]),
    );
    return Object.freeze({
      where: rule.where,
      learningRate: values["learningRate"] ?? Number.NaN,
      hyperparameters: values,
      gradientNorm: measured?.normOf(own, "gradient") ?? Number.NaN,
      updateNorm: measured?.normOf(own, "update") ?? Number.NaN,
    });
  });
}
