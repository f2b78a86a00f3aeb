import type { Executor } from "@opt/data";
import { freeze, isRecord } from "@opt/description";
import { record } from "../argument-rules.ts";
import { checkArgument } from "../check-request.ts";
import { shownValue } from "../number-rule.ts";
import { refuseName } from "../refuse-name.ts";
import type { Certificate } from "../certificate/certificate.ts";
import { Ledger, unmarked } from "../derivation/ledger.ts";
import { adamParts } from "./adam-parts.ts";
import { adamScale } from "./adam-scale.ts";
import { batchDemo } from "./batch.ts";
import { boundaryDemo } from "./boundary.ts";
import { checkpointDemo } from "./checkpoint.ts";
import { commandOf } from "./command.ts";
import type { Demo, DemoFits, DemoOutcome } from "./demo.ts";
import type { DemoDescription, DemoResult } from "./description.ts";
import { direction } from "./direction.ts";
import { equalSteps } from "./equal-steps.ts";
import { genealogyDemo } from "./genealogy.ts";
import { kFoldDemo } from "./k-fold.ts";
import { leakageDemo } from "./leakage.ts";
import { momentumDemo } from "./momentum.ts";
import { overfitting } from "./overfitting.ts";
import { resolveOptions } from "./options.ts";
import { race } from "./race.ts";
import { rangeTest } from "./range-test.ts";
import { saddleDemo } from "./saddle.ts";
import { scalingDemo } from "./scaling.ts";
import { schedulesDemo } from "./schedules.ts";
import { sortedDemo } from "./sorted.ts";
import { splitDemo } from "./split.ts";
import { stagesDemo } from "./stages.ts";
import { tuningDemo } from "./tuning.ts";

/** All demos of our study. */
export const demos: readonly Demo[] = [
  race,
  kFoldDemo,
  scalingDemo,
  equalSteps,
  adamScale,
  direction,
  saddleDemo,
  sortedDemo,
  overfitting,
  checkpointDemo,
  rangeTest,
  momentumDemo,
  batchDemo,
  adamParts,
  stagesDemo,
  schedulesDemo,
  splitDemo,
  tuningDemo,
  leakageDemo,
  boundaryDemo,
  genealogyDemo,
];

/**
 * Describes a run: every option checked and resolved, frozen and JSON-safe. Options left out (or null) take their
 * defaults; no seed means seed 0.
 *
 * @throws {InputError} for an unknown demo or option and for values that do not fit; put it into words with
 * `explainInput`.
 * @example
 * ```ts
 * import { createStudy, explainInput, InputError } from "@opt/study";
 * import { ours } from "@opt/study/optimization";
 * const { describeDemo } = createStudy(ours);
 * console.log(JSON.stringify(describeDemo("race", { surface: "beale", lr: 0.1 }).parameters));
 * // → {"surface":"beale","lr":0.1,"momentum":0.9,"noise":0}
 * try {
 *   describeDemo("kfold", { k: 1 });
 * } catch (error) {
 *   if (error instanceof InputError) console.log(explainInput(error, "en"));
 * }
 * // → k must be a whole number from 2 to 20, got 1.
 * ```
 */
export function describeDemo(
  known: readonly Demo[],
  name: string,
  options: Readonly<Record<string, unknown>> = {},
): DemoDescription {
  const { spec, check } = findDemo(known, name);
  checkArgument("options", options, record);
  const { seed = 0, ...parameters } = resolveOptions(spec, options);
  check(parameters);
  return freeze({ kind: "demo", version: 1, name, parameters, seed: Number(seed) });
}

/** How to run a demo. */
export interface RunDemoOptions {
  readonly signal?: AbortSignal;
  /** Runs the fits of a demo that cross-validates; by default here, one after the other. */
  readonly executor?: Executor<undefined> | undefined;
}

/**
 * Runs a demo: the optimizers or classifiers really train. The same description gives the same result.
 *
 * The work is bounded by the limits of the options (well under a second). The signal is looked at between the
 * stages of the run.
 *
 * What the description leaves out takes its default. An `executor` of `@opt/data` runs the fits of a demo that
 * cross-validates, see `demoFits`.
 *
 * @throws {InputError} when the description does not fit its demo; {TypeError} for what is not a description; the signal's
 * reason when called off.
 */
export async function runDemo(
  known: readonly Demo[],
  demo: DemoDescription,
  { signal, executor }: RunDemoOptions = {},
): Promise<DemoResult> {
  const [checked, { ledger: _, text, ...rest }] = await runOnce(known, demo, signal, executor);
  const command = commandOf(findDemo(known, checked.name).spec, checked);
  return freezeResult({
    demo: checked,
    ...rest,
    text: { ko: unmarked(text.ko), en: unmarked(text.en) },
    command,
  });
}

/**
 * Runs a demo again for the derivation of every number in its words, as data that an independent checker verifies:
 * every step of every run is in it, and what it learned from.
 *
 * @throws as `runDemo` does.
 */
export async function certifyDemo(
  known: readonly Demo[],
  demo: DemoDescription,
  { signal }: { readonly signal?: AbortSignal } = {},
): Promise<Certificate> {
  const [, { ledger = new Ledger(), text }] = await runOnce(known, demo, signal);
  return ledger.certificate([text.ko, text.en]);
}

async function runOnce(
  known: readonly Demo[],
  demo: DemoDescription,
  signal: AbortSignal | undefined,
  executor?: Executor<undefined>,
): Promise<readonly [DemoDescription, DemoOutcome]> {
  const checked = checkDescription(known, demo);
  const stage = async (): Promise<void> => {
    await new Promise<void>((resolve) => {
      setTimeout(resolve);
    });
    signal?.throwIfAborted();
  };
  signal?.throwIfAborted();
  return [checked, await findDemo(known, demo.name).run({ demo: checked, stage, executor, signal })];
}

/**
 * Returns the fits of a demo that cross-validates, so that they can be run elsewhere and handed to `runDemo` by its
 * `executor`; undefined for any other demo.
 *
 * @throws {InputError} when the description does not fit its demo; {TypeError} for what is not a description
 */
export function demoFits(known: readonly Demo[], demo: DemoDescription): DemoFits | undefined {
  const checked = checkDescription(known, demo);
  return findDemo(known, checked.name).fits?.(checked);
}

function checkDescription(known: readonly Demo[], demo: DemoDescription): DemoDescription {
  if (!isRecord(demo) || typeof demo.name !== "string")
    throw new TypeError(`demo must be a description, as describeDemo returns it, got ${shownValue(demo)}`);
  return describeDemo(known, demo.name, { ...demo.parameters, seed: demo.seed });
}

function findDemo(known: readonly Demo[], name: string): Demo {
  const row = known.find(({ spec }) => spec.name === name);
  if (row !== undefined) return row;
  if (typeof name !== "string") throw new TypeError(`name must be a text, got ${shownValue(name)}`);
  throw refuseName(
    "unknown-demo",
    "demo",
    name,
    known.map(({ spec: { name: own, label, title } }) => ({
      name: own,
      label,
      aliases: [title.ko, title.en],
    })),
  );
}

function freezeResult(result: DemoResult): DemoResult {
  freeze(result.text);
  freeze(result.command);
  freeze(result.cards);
  return Object.freeze(result);
}
