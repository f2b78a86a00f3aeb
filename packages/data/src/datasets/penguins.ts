import { type LessonData, parseRows, tableOf } from "./lesson-data.ts";
import { penguinRows } from "./penguin-rows.ts";

const classes = [
  { en: "Adelie", ko: "아델리펭귄" },
  { en: "Chinstrap", ko: "턱끈펭귄" },
  { en: "Gentoo", ko: "젠투펭귄" },
];
const islands = ["Biscoe", "Dream", "Torgersen"];
const sexes = ["", "male", "female"];

/** The penguins, with what else is known of each. */
export interface Penguins extends LessonData {
  /** The island of each row: a group that should stay together if a model is to work on other islands. */
  readonly islands: readonly string[];
  /** `"male"`, `"female"` or, where it is not known, `""`. */
  readonly sexes: readonly string[];
}

/**
 * Returns the Palmer penguins: 344 birds of three species on three islands, in the order of their species, with two
 * lengths of the bill and the flipper's in mm and the mass in g. Rows 3 and 339 have no measurements: NaN.
 *
 * @example
 * ```ts
 * import { penguins } from "@opt/data/datasets";
 * const { inputs, targets, islands, sexes } = penguins();
 * console.log(inputs.shape, targets[0], islands[0], sexes[0]); // → [ 344, 4 ] Adelie Torgersen male
 * ```
 */
export function penguins(): Penguins {
  const rows = parseRows(penguinRows);
  return {
    inputs: tableOf(rows, 4),
    targets: rows.map((row) => classes[row[4]!]!.en),
    islands: rows.map((row) => islands[row[5]!]!),
    sexes: rows.map((row) => sexes[row[6]!]!),
    features: ["bill length (mm)", "bill depth (mm)", "flipper length (mm)", "body mass (g)"],
    classes,
    source:
      "K. B. Gorman, T. D. Williams, W. R. Fraser (2014), palmerpenguins, https://allisonhorst.github.io/palmerpenguins/",
    licence: "CC0",
  };
}
