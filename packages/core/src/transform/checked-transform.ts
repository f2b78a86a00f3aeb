import { knownOptions, oneOf, show, wholeNumber } from "../check.ts";
import { checkNames } from "./check-names.ts";
import type { Range } from "./hyperparameter.ts";
import type { MatrixKit } from "./matrix-kit.ts";
import {
  isPair,
  type KeptScalar,
  type Phase,
  type PhaseOptions,
  type Slot,
  type SlotShape,
} from "./phase.ts";
import { transformOf, type Transform, type TransformOptions } from "./transform.ts";

const phaseNames: readonly (keyof Phase)[] = [
  "reduce",
  "scope",
  "prepare",
  "rule",
  "matrix",
  "every",
  "from",
  "until",
  "evaluate",
];

const optionNames: readonly string[] = [
  "name",
  "hyperparameters",
  "ranges",
  "slots",
  "scalars",
  "phases",
  "view",
  "where",
  "needs",
  ...phaseNames,
];

const slotShapes: readonly SlotShape[] = ["element", "row", "column", "leaf", "rowSquare", "columnSquare"];

/**
 * A stage from options that someone else wrote, each of which is looked at; `matrices` is what its matrix operations are
 * run with.
 */
export function checkedTransform(options: TransformOptions, matrices: MatrixKit): Transform {
  knownOptions("transform", options, optionNames);
  const { name, hyperparameters = {}, ranges = {}, slots = {}, scalars = {} } = options;
  if (typeof name !== "string" || !/^[A-Za-z]\w*$/u.test(name))
    throw new RangeError(`name must be letters, digits and underscores, got ${show(name)}`);
  for (const key of Object.keys(ranges))
    if (!Object.hasOwn(hyperparameters, key))
      throw new RangeError(`${name}: there is no hyperparameter ${key} to have a range`);
  for (const [key, given] of Object.entries(hyperparameters)) {
    const isBounded = typeof given === "object" && given !== null && "range" in given;
    checkRange(key, isBounded ? given.range : ranges[key]);
  }
  for (const [key, slot] of Object.entries(slots)) checkSlot(key, slot);
  checkPhases(options);
  for (const [key, scalar] of Object.entries(scalars)) checkScalar(key, scalar);
  const stage = transformOf(options, matrices);
  checkNames(stage);
  return stage;
}

function checkRange(name: string, range: Range | undefined): void {
  if (range === undefined) return;
  knownOptions(`the range of ${name}`, range, ["above", "least", "below"]);
  for (const bound of Object.values(range))
    if (typeof bound !== "number")
      throw new TypeError(`the range of ${name} must be of numbers, got ${show(bound)}`);
}

function checkSlot(name: string, slot: number | "parameter" | Slot): void {
  if (typeof slot !== "object") return;
  knownOptions(`slot ${name}`, slot, ["shape", "start"]);
  const shape = oneOf(`shape of ${name}`, slot.shape ?? "element", slotShapes);
  if (slot.start === "parameter" && shape !== "element")
    throw new RangeError(
      `slot ${name} must have the shape of the parameters to start from them, has ${shape}`,
    );
}

function checkScalar(name: string, scalar: number | KeptScalar): void {
  if (typeof scalar !== "object") return;
  knownOptions(`scalar ${name}`, scalar, ["start", "each"]);
  if (scalar.each !== undefined) oneOf(`each of ${name}`, scalar.each, ["all", "leaf", "row"]);
}

function checkPhases(options: TransformOptions): void {
  const { phases, name } = options;
  if (phases === undefined) {
    checkPhase(name, options);
    return;
  }
  if (!Array.isArray(phases) || phases.length === 0)
    throw new TypeError(`${name}: phases must be a list of at least one, got ${show(phases)}`);
  for (const field of phaseNames)
    if (options[field] !== undefined) throw new RangeError(`${name}: ${field} must be given within phases`);
  for (const phase of Array.from<PhaseOptions>(phases)) {
    knownOptions(`a phase of ${name}`, phase, phaseNames);
    checkPhase(name, phase);
  }
}

function checkPhase(owner: string, options: PhaseOptions): void {
  const { reduce = {}, scope = "all", prepare = "", matrix = [] } = options;
  if (!Array.isArray(matrix)) throw new TypeError(`${owner}: matrix must be a list, got ${show(matrix)}`);
  const isRuleNeeded = matrix.length === 0 && prepare === "";
  const rule = options.rule ?? (isRuleNeeded ? undefined : "");
  if (typeof rule !== "string") throw new TypeError(`rule must be a string, got ${typeof rule}`);
  const { every = 1, from = 0, until = null, evaluate = false } = options;
  knownOptions(`${owner}: reduce`, reduce, Object.keys(reduce ?? {}));
  oneOf("scope", scope, ["all", "leaf", "row", "column"]);
  wholeNumber("every", every, 1);
  wholeNumber("from", from, 0);
  if (until !== null) wholeNumber("until", until, from + 1);
  if (typeof evaluate !== "boolean")
    throw new TypeError(`evaluate must be true or false, got ${show(evaluate)}`);
  for (const [name, formulas] of Object.entries(reduce))
    if (!isPair(formulas) && typeof formulas?.max !== "string")
      throw new TypeError(
        `${owner}: the sum ${name} must be two formulas or { max: formula }, got ${JSON.stringify(formulas)}`,
      );
}
