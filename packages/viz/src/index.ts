// the widths of the font come first: what is like each other then stands together and is packed better
export { type RegisteredFont, registerFont } from "./text/register-font.ts";
export { describeChart } from "./describe/describe.ts";

export { layout, type LayoutOptions } from "./chart/layout.ts";

export { type Locale, type LocalizedText } from "./text/locale.ts";
export { type Message } from "./text/phrase.ts";

export * from "./chart/charts.ts";
export { fitDomain } from "./chart/fit-domain.ts";
export { raceResults, type RaceResult } from "./chart/race-results.ts";
export type { Axis, AxisOptions, TimeAxisOptions, ValueAxisOptions } from "./chart/axis.ts";
export type { AxesWords, AxisWords } from "./chart/own-axes.ts";
export type { Format, Unit } from "./text/format.ts";
export { numberReader } from "./chart/number-reader.ts";
export { type Curve } from "./chart/curve.ts";
export { type ClassNames, type Label } from "./chart/classes.ts";
export { renderSvg, type SvgOptions } from "./render/render-svg.ts";
export { type ChartDescription, type ChartTexts } from "./chart/description.ts";
export { type Chart } from "./chart/kinds.ts";
export { revive } from "./chart/revive.ts";

export { chartFinding } from "./chart/finding.ts";
export { type FontAddress, type FontFace, type FontFile } from "./render/embed-fonts.ts";
export { type CanvasOptions, drawCanvas } from "./render/draw-canvas.ts";
export { type CanvasContext } from "./render/draw-items.ts";
export { fontFile } from "./render/font-file.ts";
export { type Scene } from "./scene/scene.ts";
export { type Theme, themes } from "./scene/theme.ts";
