export { type Locale, type LocalizedText } from "./text/locale.ts";
export { type ChartDescription } from "./chart/description.ts";
export {
  type Grid,
  type Minimum,
  raceChart,
  type RaceChart,
  type RaceChartOptions,
  type RaceRun,
} from "./chart/race.ts";
export { type FoldIndices, kFoldChart, type KFoldChart, type KFoldChartOptions } from "./chart/k-fold.ts";
