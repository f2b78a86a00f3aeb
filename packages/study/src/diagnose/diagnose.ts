import { type Chart, lossChart, lineChart } from "@opt/viz";
import { freeze } from "@opt/description";
import type { DemoValue } from "../demo/description.ts";
import type { Bilingual } from "../locale.ts";
import type { Finding, FindingCode } from "./finding.ts";
import { findingText, unitOf } from "./finding-text.ts";
import { checkArgument, type Rule } from "../check-request.ts";
import { LogError } from "./log-error.ts";
import { readLog } from "./read-log.ts";
import { curvesOf, findingOf } from "./rules.ts";
import type { LogFormat, TrainingLog } from "./training-log.ts";

/** What the curves of a training log show. */
export interface Diagnosis {
  readonly kind: "diagnosis";
  readonly format: LogFormat;
  readonly code: FindingCode;
  /** The place on the log's axis that the words point at: an epoch, a step or a row. */
  readonly at: number | undefined;
  readonly chart: Chart;
  /** What the curves show, with the evidence and its place. */
  readonly shown: Bilingual;
  /** One change to try. */
  readonly advice: Bilingual;
  /** The slug of the card that explains it. */
  readonly card: string;
  /** The demo that reproduces it, where one does. */
  readonly demo: { readonly name: string; readonly options: Readonly<Record<string, DemoValue>> } | undefined;
}

/** A file that is not a log: why, and where. */
export interface Unreadable {
  readonly kind: "unreadable";
  readonly text: Bilingual;
  /** The line of a text, from 1. */
  readonly line: number | undefined;
}

const fileContent: Rule = {
  says: "a text or a Uint8Array",
  holds: (value) => typeof value === "string" || value instanceof Uint8Array,
};

const shownIn: Readonly<Record<FindingCode, Pick<Diagnosis, "card" | "demo">>> = {
  healthy: { card: "generalization", demo: { name: "overfitting", options: { rows: 150, hidden: 2 } } },
  overfitting: { card: "early-stopping", demo: { name: "overfitting", options: {} } },
  diverged: { card: "loss-nan", demo: { name: "race", options: { surface: "ravine", lr: 1 } } },
  "rate-too-high": { card: "learning-rate", demo: { name: "rangetest", options: {} } },
  "still-falling": { card: "stuck-loss", demo: { name: "scaling", options: { lr: 0.001 } } },
  "decayed-too-early": {
    card: "lr-schedule",
    demo: { name: "schedules", options: { picture: "losses", noise: 0 } },
  },
  "validation-lower": { card: "train-val-test", demo: undefined },
  "epoch-is-batch": { card: "epoch-step", demo: { name: "batch", options: {} } },
  "columns-mixed-up": { card: "data-leakage", demo: undefined },
  "cannot-tell": { card: "train-val-test", demo: undefined },
};

/**
 * Looks at a learner's own training log: a table (CSV), JSON lines, the history of Keras as JSON, a trainer's
 * `trainer_state.json`, a logger's `metrics.csv`, or a TensorBoard event file; at most 5 MB. One curve is not read as two,
 * and what the curves cannot tell is not told.
 *
 * @param bytes the file, or its text.
 * @returns what the curves show; or, for a file that is broken, foreign or too large, why it cannot be read.
 * @example
 * ```ts
 * import { diagnose } from "@opt/study";
 *
 * const losses = [[1, 1.1], [0.7, 0.8], [0.5, 0.6], [0.4, 0.5], [0.3, 0.55], [0.2, 0.62], [0.15, 0.7], [0.1, 0.8], [0.08, 0.9], [0.05, 1]];
 * const found = diagnose(["epoch,loss,val_loss", ...losses.map((both, i) => [i + 1, ...both].join())].join("\n"));
 * console.log(found.kind === "diagnosis" && found.code); // → overfitting
 * const other = diagnose("epoch,loss\n1,high");
 * console.log(other.kind === "unreadable" && other.text.en); // → Line 2: “loss” must be a number, got “high”
 * ```
 */
export function diagnose(bytes: Uint8Array | string): Diagnosis | Unreadable {
  checkArgument("bytes", bytes, fileContent);
  try {
    const log = readLog(typeof bytes === "string" ? new TextEncoder().encode(bytes) : bytes);
    const finding = findingOf(log);
    const { code, at } = finding;
    const told = { ...findingText(log, finding), ...shownIn[code] };
    const { shown, advice, card, demo } = freeze(told);
    const chart = chartOf(log, finding);
    return Object.freeze({
      kind: "diagnosis",
      format: log.format,
      code,
      at,
      chart,
      shown,
      advice,
      card,
      demo,
    });
  } catch (error) {
    if (error instanceof LogError)
      return Object.freeze({ kind: "unreadable", text: freeze(error.text), line: error.line });
    throw error;
  }
}

/** The curves, with the place that the words point at; overfitting as losses over the epochs, the best one marked. */
function chartOf(log: TrainingLog, { code, at }: Finding): Chart {
  const title = { ko: "내 훈련 로그", en: "My training log" };
  const { train, validation } = log;
  const isCounted = [train, validation].every((curve) => curve?.x.every((place, i) => place === i + 1));
  if (code === "overfitting" && isCounted && train && validation) {
    const series = [{ name: { ko: "손실", en: "loss" }, train: train.y, validation: validation.y }];
    return lossChart({ title, series, xName: unitOf(log), y: "linear" });
  }
  const curves = curvesOf(log);
  const finite = curves.flatMap(({ y }) => Array.from(y).filter((value) => Number.isFinite(value)));
  const isWide =
    finite.every((value) => value > 0) && highest(finite) > 50 * -highest(finite.map((one) => -one));
  return lineChart({
    title,
    series: curves.map((curve) => ({
      name: curve === train ? { ko: "훈련", en: "training" } : { ko: "검증", en: "validation" },
      x: curve.x,
      y: curve.y.map((value) => (Number.isFinite(value) ? value : Number.NaN)),
    })),
    axes: {
      x: { name: unitOf(log) },
      y: { name: { ko: "손실", en: "loss" }, scale: isWide ? "log" : "linear" },
    },
    ...(at !== undefined && { lines: [{ axis: "x" as const, at, name: { ko: "여기", en: "here" } }] }),
  });
}

function highest(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), -Infinity);
}
