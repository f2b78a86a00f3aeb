import { animalRows } from "./animal-rows.ts";
import { type LessonData, parseRows, tableOf } from "./lesson-data.ts";

const classes = [
  { en: "cat", ko: "고양이" },
  { en: "dog", ko: "개" },
  { en: "elephant", ko: "코끼리" },
];

/**
 * Returns 300 made-up animals, sorted: a hundred cats, then a hundred dogs, then a hundred elephants. Their numbers
 * were drawn from normal distributions by a script with a seed; cats and small dogs overlap, elephants stand apart.
 * An example of what goes wrong if sorted rows are split without shuffling.
 *
 * @example
 * ```ts
 * import { auditSplit, trainValidationTestSplit } from "@opt/data";
 * import { animals } from "@opt/data/datasets";
 * const { inputs, targets: labels } = animals();
 * console.log(inputs.shape, labels[0], labels[299]); // → [ 300, 3 ] cat elephant
 * const parts = trainValidationTestSplit({ shuffle: false }).split({ length: 300, labels });
 * const sentences = auditSplit(parts, { length: 300, labels }).sentences("en");
 * console.log(sentences.find((text) => text.startsWith("All"))); // → All 60 rows of the test data are of class "elephant".
 * ```
 */
export function animals(): LessonData {
  const rows = parseRows(animalRows);
  return {
    inputs: tableOf(rows, 3),
    targets: rows.map((_, row) => classes[Math.floor(row / 100)]!.en),
    features: ["weight (kg)", "shoulder height (cm)", "ear length (cm)"],
    classes,
    source: "drawn by packages/data/scripts/make_datasets.py",
    licence: "CC0",
  };
}
