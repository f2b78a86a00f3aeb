/** The tools' ways of writing a log. */
export type LogFormat = "csv" | "json-lines" | "keras" | "trainer-state" | "events";

/** One entry of a log: numbers by the name of their column; what was not measured is left out. */
export type LogRecord = ReadonlyMap<string, number>;

/** A quantity over the course of a training, in the order of the log. */
export interface LogCurve {
  /** As the log calls it. */
  readonly name: string;
  readonly x: Float64Array;
  /** NaN and infinities are what the log says. */
  readonly y: Float64Array;
}

/** What a log holds of a training. */
export interface TrainingLog {
  readonly format: LogFormat;
  /** What x counts: what the log calls so, or its rows where it names neither. */
  readonly unit: "epoch" | "step" | "row";
  readonly train: LogCurve | undefined;
  readonly validation: LogCurve | undefined;
  readonly rate: LogCurve | undefined;
}
