import type { LocalizedText } from "../text/locale.ts";
import type { ChartDescription, ChartTexts } from "./description.ts";

export const improvements = ["base", "direction", "size", "both"] as const;

/**
 * What a method improves compared with its parents: the direction of the step, its size, both, or neither (the root).
 */
export type Improvement = (typeof improvements)[number];

export interface GenealogyMember {
  readonly name: string;
  /** How the name is written. Default: the name. */
  readonly label?: LocalizedText;
  readonly improves: Improvement;
  /** Names of the methods it comes from, listed before it. */
  readonly parents?: readonly string[];
  readonly year?: number;
}

export interface GenealogyChartOptions extends ChartTexts {
  readonly members: readonly GenealogyMember[];
}

/** The family tree of optimizers. */
export interface GenealogyChart extends ChartDescription<"genealogy"> {
  readonly members: readonly (GenealogyMember & { readonly parents: readonly string[] })[];
}
