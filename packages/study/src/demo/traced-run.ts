import type { Chain, Objective, Trace } from "@opt/core";
import { compile, parseObjective, sgd, trace } from "@opt/core";
import type { Run } from "../certificate/certificate.ts";
import type { Ledger } from "../derivation/ledger.ts";
import { recordOn } from "../derivation/record.ts";

/** What a method did on a surface, as far as a certificate asks for it. */
export interface TracedRun {
  readonly name: string;
  readonly method: Run["method"];
  /** A formula over earlier facts and `step`, counted from 0. */
  readonly learningRate: string;
  /** The fact that says the momentum. */
  readonly momentum?: string;
  /** The objective as a formula. */
  readonly loss: string;
  readonly objective: Objective;
  readonly chain: Chain;
  /** Standard deviation of what is added to each coordinate of the gradient. */
  readonly noise: number;
  readonly seed: number;
}

/** A run step by step, from its trace. */
export function runOf(
  { name, method, learningRate, momentum, loss, objective, chain, noise, seed }: TracedRun,
  { positions, variables }: Trace,
): Run {
  const rows = Array.from(positions[0]!, (_, row) => positions.map((column) => column[row]!));
  const added = noise === 0 ? undefined : noiseOf(noise, seed, rows.length - 1);
  const { gradient } = compile(objective);
  const slope = (point: Float64Array, row: number): Float64Array =>
    gradient(point).map((along, axis) => along + (added?.[row]?.[axis] ?? 0));
  return {
    name,
    method,
    learningRate,
    ...(momentum !== undefined && { momentum }),
    loss,
    variables,
    positions: rows,
    slots: recordOn(chain, rows, slope),
    ...(added && { noise: added }),
  };
}

/** Runs a method from a start, and lets the ledger record it once a certificate is wanted. */
export function follow(ledger: Ledger, run: TracedRun, start: readonly number[], steps: number): Trace {
  const { objective, chain, name, noise, seed } = run;
  const options = noise === 0 ? { steps, name } : { steps, name, noise: { standardDeviation: noise, seed } };
  const traced = trace(objective, start, chain, options);
  ledger.run(() => runOf(run, traced));
  return traced;
}

/** The noise that a trace adds to the gradients: what moves an optimizer where nothing slopes. */
function noiseOf(standardDeviation: number, seed: number, steps: number): readonly (readonly number[])[] {
  const level = parseObjective("0 * x + 0 * y");
  const { positions } = trace(level, [0, 0], sgd({ learningRate: 1 }), {
    steps,
    noise: { standardDeviation, seed },
  });
  return Array.from({ length: steps }, (_, row) =>
    positions.map((column) => column[row]! - column[row + 1]!),
  );
}
