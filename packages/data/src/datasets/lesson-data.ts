/** A table of numbers, one row an example. */
export interface Table {
  readonly data: Float64Array;
  readonly shape: readonly [rows: number, features: number];
}

/** A small data set for lessons: a record for the evaluating functions, with where it comes from. */
export interface LessonData {
  /** A tensor of `[rows, features]`; NaN where a value is missing. */
  readonly inputs: Table;
  /** The class of each row. */
  readonly targets: readonly string[];
  /** The features' names, with units, one a column of `inputs`. */
  readonly features: readonly string[];
  /** The classes, in English as in `targets`, and in Korean. */
  readonly classes: readonly { readonly en: string; readonly ko: string }[];
  /** Who made the data, and where they are. */
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
