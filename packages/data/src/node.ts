// What needs Node's own modules

// Files
export { splitFile } from "./node-file/split-file.ts";
export {
  type ColumnKind,
  type FileTable,
  readTable,
  type ReadTableOptions,
  type TableColumns,
} from "./node-file/read-table.ts";
export type { FileSplit } from "./node-file/file-split.ts";
export type { FileProgress, SplitFileOptions } from "./node-file/split-file-options.ts";
export type { FilePart } from "./node-file/part-counts.ts";
export { describeUnseen, type Unseen } from "./node-file/unseen.ts";
export type { FileFormat } from "./node-file/file-format.ts";
export { FileOptionError } from "./node-file/file-option-error.ts";
export type { OptionProblem } from "./node-file/option-problem.ts";
export { FileSplitError } from "./node-file/file-split-error.ts";
export type { FileProblem } from "./node-file/file-problem.ts";
export type { BadRow, BadRowCode } from "./node-file/row-target.ts";

// Threads
export {
  type Evaluation,
  type WorkerExecutor,
  workerExecutor,
  type WorkerExecutorOptions,
} from "./node/worker-executor.ts";
export { type WorkerSource, workerSource, type WorkerSourceOptions } from "./node/worker-source.ts";
