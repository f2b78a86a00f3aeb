import { checkFlag, checkOneOf, checkOptions, described } from "../options.ts";
import { contradictionIn } from "./contradictions.ts";
import { FileOptionError } from "./file-option-error.ts";
import type { SplitFileOptions } from "./split-file-options.ts";

const names = [
  "nSplits",
  "testSize",
  "validationSize",
  "stratify",
  "label",
  "group",
  "auditGroup",
  "time",
  "hash",
  "salt",
  "shuffle",
  "randomState",
  "sample",
  "format",
  "separator",
  "write",
  "out",
  "overwrite",
  "signal",
  "onProgress",
];

/** More folds than rows are refused later; so many make sense for no file. */
const mostFolds = 2 ** 20;

/** Refuses options that are wrong or do not fit together, each with a reason. */
export function checkSplitFileOptions(options: SplitFileOptions): void {
  checkOptions("splitFile", options, names);
  for (const name of [
    "stratify",
    "label",
    "group",
    "auditGroup",
    "time",
    "hash",
    "salt",
    "out",
    "separator",
  ] as const) {
    const value = options[name];
    if (value !== undefined && typeof value !== "string")
      throw new TypeError(`${name} must be a text, got ${described(value)}`);
  }
  for (const name of ["shuffle", "overwrite"] as const)
    if (options[name] !== undefined) checkFlag(name, options[name]);
  if (options.write !== undefined) checkOneOf("write", options.write, ["assignment", "parts", "nothing"]);
  const pair = contradictionIn(options);
  if (pair !== undefined) throw new FileOptionError("contradiction", { a: pair.a, b: pair.b });
  if (options.salt !== undefined && options.hash === undefined)
    throw new FileOptionError("alone", { option: "salt", other: "hash" });
  checkNumbers(options);
  checkSizes(options);
  checkApart(options);
}

function checkNumbers({ nSplits = 2, randomState = 0, sample = 1 }: SplitFileOptions): void {
  if (!(isNumber("nSplits", nSplits) && isWhole(nSplits, 2, mostFolds)))
    throw new FileOptionError("no-folds", { got: nSplits, most: mostFolds });
  if (!(isNumber("randomState", randomState) && isWhole(randomState, 0, 2 ** 32 - 1)))
    throw new FileOptionError("no-seed", { got: randomState });
  if (!(isNumber("sample", sample) && sample > 0 && sample <= 1))
    throw new FileOptionError("no-sample", { got: sample });
}

function checkSizes({ testSize = 0.2, validationSize = 0.1, hash }: SplitFileOptions): void {
  for (const [option, got] of Object.entries({ testSize, validationSize })) {
    if (option === "validationSize" && got === 0) continue;
    if (!(isNumber(option, got) && got > 0 && (got < 1 || Number.isInteger(got))))
      throw new FileOptionError("no-size", { option, got });
    if (hash !== undefined && got >= 1) throw new FileOptionError("hash-size", { option, got });
  }
  // Without the last digits that binary fractions add.
  const sum = Number((testSize + validationSize).toFixed(12));
  if (testSize < 1 && validationSize < 1 && sum >= 1)
    throw new FileOptionError("sizes", { testSize, validationSize });
}

function isNumber(name: string, value: unknown): value is number {
  if (typeof value !== "number") throw new TypeError(`${name} must be a number, got ${described(value)}`);
  return true;
}

function isWhole(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}

/** Refuses one column in two roles. */
function checkApart({ stratify, label, group, auditGroup, time, hash }: SplitFileOptions): void {
  if (stratify !== undefined && label !== undefined && stratify !== label)
    throw new FileOptionError("other-label", { stratify, label });
  const classes = stratify === undefined ? { label } : { stratify };
  const roles = Object.entries({ ...classes, group, auditGroup, time, hash });
  for (const [i, [option, column]] of roles.entries()) {
    const other = roles.slice(0, i).find(([, earlier]) => earlier !== undefined && earlier === column);
    if (other !== undefined)
      throw new FileOptionError("same-column", { option, other: other[0], column: column! });
  }
}
