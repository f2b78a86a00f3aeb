import type { Lowering } from "./build-graph.ts";
import type { Bounding, Node } from "./graph.ts";
import type { Dtype } from "./unit.ts";
import * as vectorCode from "./wasm-vector-instructions.ts";
import { type VectorEmitter, vectorExtensions } from "./wasm-vector.ts";

/**
 * The bound that a value is, where a plain comparison is all that it takes: written as a choice, or by a number that is
 * no 0 and not NaN. (The smaller of any two numbers is NaN where one of them is, and -0 is smaller than 0.)
 */
export function boundingOf({ op, operands }: Node, dtype: Dtype): Bounding | undefined {
  if (op === "<") {
    const [less, more, whenTrue, whenFalse] = operands;
    if (less === whenFalse && more === whenTrue) return { operation: "max", first: less!, second: more! };
    return less === whenTrue && more === whenFalse
      ? { operation: "min", first: more!, second: less! }
      : undefined;
  }
  if (op !== "min" && op !== "max") return undefined;
  const [one, other] = operands;
  if (isNumber(other!, dtype)) return { operation: op, first: one!, second: other! };
  return isNumber(one!, dtype) ? { operation: op, first: other!, second: one! } : undefined;
}

function isNumber({ op, operands, value }: Node, dtype: Dtype): boolean {
  if (op === "narrow" && operands[0]!.op === "constant")
    return Math.abs(dtype === "float32" ? Math.fround(operands[0]!.value) : operands[0]!.value) > 0;
  return op === "constant" && Math.abs(value) > 0;
}

function emitBounding(node: Node, body: VectorEmitter): boolean {
  const bounding = boundingOf(node, body.dtype);
  const { code: target, codes } = body;
  if (bounding !== undefined) {
    body.push(bounding.first);
    body.push(bounding.second);
    target.vector(codes.bounding[bounding.operation]);
    return true;
  }
  if (node.op !== "min") return false;
  // of NaN and a number, or of two zeros, each order takes another: all bits of both are NaN, or -0
  const [one, other] = node.operands.map((operand) => body.keep(operand));
  target.get(one!).get(other!).vector(codes.bounding.min);
  target.get(other!).get(one!).vector(codes.bounding.min).vector(vectorCode.or);
  return true;
}

/**
 * Maxima, which take machines eight instructions each: of two elements as a minimum of what they are negated, six. Of an
 * element and a number for all as a plain comparison, two: what is added sets right where that differs, and is -0 unless the
 * number is NaN or 0.
 */
function loweringFor(dtype: Dtype): Lowering {
  /** What is at most so large is 0 in the dtype. */
  const least = dtype === "float32" ? 2 ** -150 : 0;
  return (name, operands, make, constant) => {
    if (name !== "max" || operands.some((operand) => isNumber(operand, dtype))) return undefined;
    const bound = operands.find(({ uniform, level }) => uniform && level === 0);
    if (bound === undefined) {
      const [one, other] = operands.map((operand) => make("negate", operand));
      return make("negate", make("min", one!, other!));
    }
    const value = operands.find(({ uniform }) => !uniform)!;
    const isNumeric = make("==", bound, bound, constant(-0), bound);
    const change = make("<=", make("abs", bound), constant(least), bound, isNumeric);
    return make("add", make("<", value, bound, bound, value), change);
  };
}

/** Passes on what has rules with bounds; pages without them leave out how these are found. */
export function withBounds<T>(passed: T): T {
  vectorExtensions.emitBounding = emitBounding;
  vectorExtensions.loweringFor = loweringFor;
  return passed;
}

// whoever loads the whole package has it from the start, whatever comes from JSON
withBounds(undefined);
