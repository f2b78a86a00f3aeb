import type { Executor, FitResult } from "@opt/data";
import type { Ledger } from "../derivation/ledger.ts";
import type { DemoDescription, DemoResult, DemoSpec, DemoValue } from "./description.ts";

/** What a run is given beside its parameters. */
export interface DemoRun {
  readonly demo: DemoDescription;
  /** Resolves after other work has had its turn; rejects once the run is called off. */
  readonly stage: () => Promise<void>;
  /** Runs the fits of a demo that cross-validates; by default here, one after the other. */
  readonly executor?: Executor<undefined> | undefined;
  /** Aborts once the run is called off. */
  readonly signal?: AbortSignal | undefined;
}

/** The fits of a demo that cross-validates. Each can be run elsewhere: its result is plain data, and the same everywhere. */
export interface DemoFits {
  /** How many there are: one a fold. */
  readonly count: number;
  /** Training rows of all of them together, by which to tell whether it is worth running them elsewhere. */
  readonly trainRows: number;
  /**
   * Runs the fit of a fold, from 0.
   *
   * @throws {RangeError} for a fold that there is not
   */
  readonly run: (fold: number, signal: AbortSignal) => Promise<FitResult>;
}

/** What a run gave, its numbers marked with the facts that they state, where there are such. */
export type DemoOutcome = Omit<DemoResult, "demo" | "command"> & { readonly ledger?: Ledger };

/** A demo: its options, the checks that need several of them, and the run. */
export interface Demo {
  readonly spec: DemoSpec;
  /** Refuses options that do not go together. */
  readonly check: (parameters: Readonly<Record<string, DemoValue>>) => void;
  readonly run: (run: DemoRun) => Promise<DemoOutcome>;
  /** Only of a demo that cross-validates. */
  readonly fits?: (demo: DemoDescription) => DemoFits;
}

/** A number among a demo's parameters. */
export function numberOf(parameters: Readonly<Record<string, DemoValue>>, name: string): number {
  return Number(parameters[name]);
}
