import { irisRows } from "./iris-rows.ts";
import { type LessonData, parseRows, tableOf } from "./lesson-data.ts";

const classes = [
  { en: "setosa", ko: "부채붓꽃" },
  { en: "versicolor", ko: "버시컬러" },
  { en: "virginica", ko: "버지니카" },
];

/**
 * Returns Fisher's irises: 150 flowers, 50 of each of three species, in the order of their species; four lengths in cm.
 * As in scikit-learn's `load_iris`, rows 34 and 37 are those of Fisher's paper, which UCI's file has wrong.
 *
 * @example
 * ```ts
 * import { iris } from "@opt/data/datasets";
 * const { inputs, targets, features } = iris();
 * console.log(inputs.shape, features[0], targets[149]); // → [ 150, 4 ] sepal length (cm) virginica
 * console.log([...inputs.data.subarray(0, 4)].join(" ")); // → 5.1 3.5 1.4 0.2
 * ```
 */
export function iris(): LessonData {
  const rows = parseRows(irisRows);
  return {
    inputs: tableOf(rows, 4),
    targets: rows.map((_, row) => classes[Math.floor(row / 50)]!.en),
    features: ["sepal length (cm)", "sepal width (cm)", "petal length (cm)", "petal width (cm)"],
    classes,
    source: "R. A. Fisher (1936), UCI Machine Learning Repository, https://doi.org/10.24432/C56C76",
    licence: "CC BY 4.0",
  };
}
