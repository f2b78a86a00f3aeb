import { workerData } from "piscina";
import type { Column } from "../load/column.ts";
import { fitAndScore, type Executor, type FitJob, type FitResult } from "../evaluate/fit.ts";
import type { Evaluation, ExecutorStart } from "./worker-executor.ts";

let executor: Promise<Executor<unknown>> | undefined;
// The pool ends the thread when a fit is to stop.
const never = new AbortController().signal;

/** Runs one fit. */
export async function fit(job: FitJob<unknown>): Promise<FitResult> {
  executor ??= open(workerData);
  return (await executor)(job, never);
}

async function open({ module, options }: ExecutorStart): Promise<Executor<unknown>> {
  const loaded: { createEvaluation?: (given: unknown) => unknown } = await import(module);
  if (typeof loaded.createEvaluation !== "function")
    throw new TypeError(`${module} must export createEvaluation(options)`);
  const evaluation = await loaded.createEvaluation(options);
  if (!isEvaluation(evaluation))
    throw new TypeError(`createEvaluation of ${module} must return { data, estimator, scoring }`);
  return fitAndScore(evaluation.data, evaluation.estimator, evaluation.scoring);
}

function isEvaluation(value: unknown): value is Evaluation<unknown, Column, Column, unknown> {
  return (
    typeof value === "object" &&
    value !== null &&
    "data" in value &&
    "estimator" in value &&
    "scoring" in value
  );
}
