export { type FormulaOptions, formulaPicture } from "./formula/formula-picture.ts";
export type { FormulaChart, FormulaText } from "./chart/formula.ts";
