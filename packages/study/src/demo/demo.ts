import type { Ledger } from "../derivation/ledger.ts";
import type { DemoDescription, DemoResult, DemoSpec, DemoValue } from "./description.ts";

/** What a run is given beside its parameters. */
export interface DemoRun {
  readonly demo: DemoDescription;
  /** Resolves after other work has had its turn; rejects once the run is called off. */
  readonly stage: () => Promise<void>;
}

/** What a run gave, its numbers marked with the facts that they state, where there are such. */
export type DemoOutcome = Omit<DemoResult, "demo" | "command"> & { readonly ledger?: Ledger };

/** A demo: its options, the checks that need several of them, and the run. */
export interface Demo {
  readonly spec: DemoSpec;
  /** Refuses options that do not go together. */
  readonly check: (parameters: Readonly<Record<string, DemoValue>>) => void;
  readonly run: (run: DemoRun) => Promise<DemoOutcome>;
}

/** A number among a demo's parameters. */
export function numberOf(parameters: Readonly<Record<string, DemoValue>>, name: string): number {
  return Number(parameters[name]);
}
