// Small data sets for lessons, each with its source and licence
export { animals } from "./datasets/animals.ts";
export { digits } from "./datasets/digits.ts";
export { iris } from "./datasets/iris.ts";
export { type Penguins, penguins } from "./datasets/penguins.ts";
export type { LessonData, Table } from "./datasets/lesson-data.ts";
