export { type Locale, type LocalizedText } from "./text/locale.ts";
export { type Message } from "./text/phrase.ts";

export {
  fitDomain,
  type Grid,
  type Minimum,
  raceChart,
  type RaceChart,
  type RaceChartOptions,
  type RaceRun,
} from "./chart/race.ts";
export { type FoldIndices, kFoldChart, type KFoldChart, type KFoldChartOptions } from "./chart/k-fold.ts";
export { type ChartDescription, type ChartTexts } from "./chart/description.ts";
export { type Chart } from "./chart/kinds.ts";
export { revive } from "./chart/revive.ts";

export { chartFinding } from "./chart/finding.ts";
export { describeChart } from "./describe/describe.ts";
export { type FontFace, renderSvg, type SvgOptions } from "./render/render-svg.ts";

export { layout, type LayoutOptions } from "./chart/layout.ts";
export { type Scene } from "./scene/scene.ts";
export { type Theme, themes } from "./scene/theme.ts";
