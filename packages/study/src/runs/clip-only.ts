import type { Row } from "./row.ts";

/** What stands for a method where a gradient is clipped and no step is taken. */
export const clipOnly: Row = {
  name: "clip",
  title: { ko: "기울기 클리핑", en: "gradient clipping" },
  card: "gradient-clipping",
  settings: [],
  kept: [],
  formulas: () => [],
};
