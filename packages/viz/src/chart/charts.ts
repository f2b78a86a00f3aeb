export { raceChart } from "./race.ts";
export type { Grid, Minimum, RaceChart, RaceChartOptions, RaceRun } from "./race-data.ts";
export { lossChart } from "./loss.ts";
export type { LossChart, LossChartOptions, LossSeries } from "./loss-data.ts";
export { scheduleChart } from "./schedule.ts";
export type { ScheduleChart, ScheduleChartOptions } from "./schedule-data.ts";
export { stepChart } from "./step.ts";
export type { StepChart, StepChartOptions } from "./step-data.ts";
export { gradientNoiseChart } from "./gradient-noise.ts";
export type { GradientNoiseChart, GradientNoiseChartOptions } from "./gradient-noise-data.ts";
export { scalingChart } from "./scaling.ts";
export type { ScalingChart, ScalingChartOptions } from "./scaling-data.ts";
export { kFoldChart } from "./k-fold.ts";
export type { FoldIndices, KFoldChart, KFoldChartOptions } from "./k-fold-data.ts";
export { splitChart, type SplitChart, type SplitChartOptions } from "./split.ts";
export { classBalanceChart, type ClassBalanceChart, type ClassBalanceChartOptions } from "./class-balance.ts";
export {
  learningCurveChart,
  type LearningCurveChart,
  type LearningCurveChartOptions,
} from "./learning-curve.ts";
export {
  validationCurveChart,
  type ValidationCurveChart,
  type ValidationCurveChartOptions,
} from "./validation-curve.ts";
export { heatmapChart } from "./heatmap.ts";
export type { GridAxis, HeatmapChart, HeatmapChartOptions } from "./heatmap-data.ts";
export { confusionChart, type ConfusionChart, type ConfusionChartOptions } from "./confusion.ts";
export { genealogyChart } from "./genealogy.ts";
export type {
  GenealogyMember,
  Improvement,
  GenealogyChart,
  GenealogyChartOptions,
} from "./genealogy-data.ts";
export { streakChart } from "./streak.ts";
export type { StreakChart, StreakChartOptions } from "./streak-data.ts";
export { leaderboardChart, type LeaderboardChart, type LeaderboardChartOptions } from "./leaderboard.ts";
export { lineChart } from "./line.ts";
export type {
  LineChart,
  LineChartOptions,
  LineSeries,
  Places,
  ReferenceBand,
  ReferenceLine,
} from "./line-data.ts";
export { barChart } from "./bar.ts";
export type { BarChart, BarChartOptions } from "./bar-data.ts";
export { scatterChart, type ScatterChart, type ScatterChartOptions } from "./scatter.ts";
export { histogramChart } from "./histogram.ts";
export type { HistogramChart, HistogramChartOptions } from "./histogram-data.ts";
export { rocChart } from "./roc.ts";
export type { RocChart, RocChartOptions } from "./roc-data.ts";
export { calibrationChart, type CalibrationChart, type CalibrationChartOptions } from "./calibration.ts";
export { rangeTestChart, type RangeTestChart, type RangeTestChartOptions } from "./range-test.ts";
export { gradientFlowChart } from "./gradient-flow.ts";
export type { GradientFlowChart, GradientFlowChartOptions } from "./gradient-flow-data.ts";
export { landscapeChart, type LandscapeChart, type LandscapeChartOptions } from "./landscape.ts";
export { surfaceChart } from "./surface.ts";
export type { SurfaceChart, SurfaceChartOptions } from "./surface-data.ts";
export { decisionChart } from "./decision.ts";
export type { DecisionChart, DecisionChartOptions } from "./decision-data.ts";
export {
  smallMultiplesChart,
  type SmallMultiplesChart,
  type SmallMultiplesChartOptions,
} from "./small-multiples.ts";
