/** A table of numbers, one row per example. */
export interface Table {
  readonly data: Float64Array;
  readonly shape: readonly [rows: number, features: number];
}

/** A small data set for teaching, in the form that the evaluation functions take, with its source. */
export interface LessonData {
  /** A tensor of `[rows, features]`; NaN where a value is missing. */
  readonly inputs: Table;
  /** The class of each row. */
  readonly targets: readonly string[];
  /** The names of the features with their units, one for each column of `inputs`. */
  readonly features: readonly string[];
  /** The classes, in English as in `targets`, and in Korean. */
  readonly classes: readonly { readonly en: string; readonly ko: string }[];
  /** The authors of the data and where to find them. */
  readonly source: string;
  readonly licence: string;
}

/** Reads rows of numbers parted by commas, and rows by semicolons; an empty text is a missing number. */
export function parseRows(text: string): number[][] {
  return text.split(";").map((row) => row.split(",").map((value) => (value === "" ? NaN : Number(value))));
}

/** Returns the first `width` numbers of each row as one table. */
export function tableOf(rows: readonly (readonly number[])[], width: number): Table {
  const data = new Float64Array(rows.length * width);
  for (const [row, values] of rows.entries()) data.set(values.slice(0, width), row * width);
  return { data, shape: [rows.length, width] };
}
