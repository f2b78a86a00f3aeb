export { type Locale, type LocalizedText } from "./text/locale.ts";
export { type Message } from "./text/phrase.ts";

export { raceChart } from "./chart/race.ts";
export type { Grid, Minimum, RaceChart, RaceChartOptions, RaceRun } from "./chart/race-data.ts";
export { fitDomain } from "./chart/fit-domain.ts";
export { lossChart } from "./chart/loss.ts";
export type { LossChart, LossChartOptions, LossSeries } from "./chart/loss-data.ts";
export { scheduleChart } from "./chart/schedule.ts";
export type { ScheduleChart, ScheduleChartOptions } from "./chart/schedule-data.ts";
export { stepChart } from "./chart/step.ts";
export type { StepChart, StepChartOptions } from "./chart/step-data.ts";
export { gradientNoiseChart } from "./chart/gradient-noise.ts";
export type { GradientNoiseChart, GradientNoiseChartOptions } from "./chart/gradient-noise-data.ts";
export { scalingChart } from "./chart/scaling.ts";
export type { ScalingChart, ScalingChartOptions } from "./chart/scaling-data.ts";
export { kFoldChart } from "./chart/k-fold.ts";
export type { FoldIndices, KFoldChart, KFoldChartOptions } from "./chart/k-fold-data.ts";
export { splitChart, type SplitChart, type SplitChartOptions } from "./chart/split.ts";
export {
  classBalanceChart,
  type ClassBalanceChart,
  type ClassBalanceChartOptions,
} from "./chart/class-balance.ts";
export {
  learningCurveChart,
  type LearningCurveChart,
  type LearningCurveChartOptions,
} from "./chart/learning-curve.ts";
export {
  validationCurveChart,
  type ValidationCurveChart,
  type ValidationCurveChartOptions,
} from "./chart/validation-curve.ts";
export { heatmapChart } from "./chart/heatmap.ts";
export type { GridAxis, HeatmapChart, HeatmapChartOptions } from "./chart/heatmap-data.ts";
export { confusionChart, type ConfusionChart, type ConfusionChartOptions } from "./chart/confusion.ts";
export { genealogyChart } from "./chart/genealogy.ts";
export type {
  GenealogyMember,
  Improvement,
  GenealogyChart,
  GenealogyChartOptions,
} from "./chart/genealogy-data.ts";
export { streakChart } from "./chart/streak.ts";
export type { StreakChart, StreakChartOptions } from "./chart/streak-data.ts";
export {
  leaderboardChart,
  type LeaderboardChart,
  type LeaderboardChartOptions,
} from "./chart/leaderboard.ts";
export { lineChart } from "./chart/line.ts";
export type {
  LineChart,
  LineChartOptions,
  LineSeries,
  Places,
  ReferenceBand,
  ReferenceLine,
} from "./chart/line-data.ts";
export { barChart } from "./chart/bar.ts";
export type { BarChart, BarChartOptions } from "./chart/bar-data.ts";
export { scatterChart, type ScatterChart, type ScatterChartOptions } from "./chart/scatter.ts";
export { histogramChart } from "./chart/histogram.ts";
export type { HistogramChart, HistogramChartOptions } from "./chart/histogram-data.ts";
export { rocChart } from "./chart/roc.ts";
export type { RocChart, RocChartOptions } from "./chart/roc-data.ts";
export {
  calibrationChart,
  type CalibrationChart,
  type CalibrationChartOptions,
} from "./chart/calibration.ts";
export { rangeTestChart, type RangeTestChart, type RangeTestChartOptions } from "./chart/range-test.ts";
export { gradientFlowChart } from "./chart/gradient-flow.ts";
export type { GradientFlowChart, GradientFlowChartOptions } from "./chart/gradient-flow-data.ts";
export { landscapeChart, type LandscapeChart, type LandscapeChartOptions } from "./chart/landscape.ts";
export { surfaceChart } from "./chart/surface.ts";
export type { SurfaceChart, SurfaceChartOptions } from "./chart/surface-data.ts";
export { decisionChart } from "./chart/decision.ts";
export type { DecisionChart, DecisionChartOptions } from "./chart/decision-data.ts";
export {
  smallMultiplesChart,
  type SmallMultiplesChart,
  type SmallMultiplesChartOptions,
} from "./chart/small-multiples.ts";
export type { Axis, AxisOptions, TimeAxisOptions, ValueAxisOptions } from "./chart/axis.ts";
export type { AxesWords, AxisWords } from "./chart/own-axes.ts";
export { type Format, type Unit } from "./text/format.ts";
export { type Curve } from "./chart/curve.ts";
export { type ClassNames, type Label } from "./chart/classes.ts";
export { type ChartDescription, type ChartTexts } from "./chart/description.ts";
export { type Chart } from "./chart/kinds.ts";
export { revive } from "./chart/revive.ts";

export { chartFinding } from "./chart/finding.ts";
export { describeChart } from "./describe/describe.ts";
export { type FontAddress, type FontFace, type FontFile } from "./render/embed-fonts.ts";
export { type CanvasOptions, drawCanvas } from "./render/draw-canvas.ts";
export { type CanvasContext } from "./render/draw-items.ts";
export { fontFile } from "./render/font-file.ts";
export { renderSvg, type SvgOptions } from "./render/render-svg.ts";

export { type RegisteredFont, registerFont } from "./text/register-font.ts";
export { layout, type LayoutOptions } from "./chart/layout.ts";
export { type Scene } from "./scene/scene.ts";
export { type Theme, themes } from "./scene/theme.ts";
