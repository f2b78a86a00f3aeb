import type { ChartKind } from "./chart-kind.ts";
import type { RaceChart } from "./race.ts";
import { raceKind } from "./race-kind.ts";
import type { LossChart } from "./loss.ts";
import { lossKind } from "./loss-kind.ts";
import { type ScheduleChart, scheduleKind } from "./schedule.ts";
import { type StepChart, stepKind } from "./step.ts";
import { type GradientNoiseChart, gradientNoiseKind } from "./gradient-noise.ts";
import { type ScalingChart, scalingKind } from "./scaling.ts";
import { type KFoldChart, kFoldKind } from "./k-fold.ts";
import { type SplitChart, splitKind } from "./split.ts";
import { type ClassBalanceChart, classBalanceKind } from "./class-balance.ts";
import { type LearningCurveChart, learningCurveKind } from "./learning-curve.ts";
import { type ValidationCurveChart, validationCurveKind } from "./validation-curve.ts";
import { type HeatmapChart, heatmapKind } from "./heatmap.ts";
import { type ConfusionChart, confusionKind } from "./confusion.ts";
import type { GenealogyChart } from "./genealogy.ts";
import { genealogyKind } from "./genealogy-kind.ts";
import { type StreakChart, streakKind } from "./streak.ts";
import { type LeaderboardChart, leaderboardKind } from "./leaderboard.ts";

/** Any chart of this package. */
export type Chart =
  | RaceChart
  | LossChart
  | ScheduleChart
  | StepChart
  | GradientNoiseChart
  | ScalingChart
  | KFoldChart
  | SplitChart
  | ClassBalanceChart
  | LearningCurveChart
  | ValidationCurveChart
  | HeatmapChart
  | ConfusionChart
  | GenealogyChart
  | StreakChart
  | LeaderboardChart;

/** Every kind of chart, one row a kind. */
export const chartKinds: Readonly<Record<Chart["kind"], ChartKind<Chart>>> = {
  race: raceKind,
  loss: lossKind,
  schedule: scheduleKind,
  step: stepKind,
  gradientNoise: gradientNoiseKind,
  scaling: scalingKind,
  kFold: kFoldKind,
  split: splitKind,
  classBalance: classBalanceKind,
  learningCurve: learningCurveKind,
  validationCurve: validationCurveKind,
  heatmap: heatmapKind,
  confusion: confusionKind,
  genealogy: genealogyKind,
  streak: streakKind,
  leaderboard: leaderboardKind,
};

/** The row of a chart's kind; a `TypeError` for what is no chart. */
export function kindOf(chart: { readonly kind: string }): ChartKind<Chart> {
  if (!isKind(chart.kind)) {
    throw new TypeError(`chart.kind must be one of ${Object.keys(chartKinds).join(", ")}, got ${chart.kind}`);
  }
  return chartKinds[chart.kind];
}

function isKind(kind: string): kind is Chart["kind"] {
  return Object.hasOwn(chartKinds, kind);
}
