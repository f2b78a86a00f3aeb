import { isMultipliedPower, powerByMultiplying, type FunctionName } from "../expression/functions.ts";
import type { Assignment, Comparison, Expression } from "../expression/tree.ts";
import type { Unit } from "./unit.ts";

/**
 * A value of a unit. `uniform` ones are float64 and the same for all elements; `narrow` rounds one to the
 * dtype for use beside elements. Equal values are one node.
 */
export interface Node {
  readonly id: number;
  readonly op: "constant" | "scalar" | "load" | "narrow" | "select" | FunctionName;
  /** The number, the index of the scalar, or that of the array. */
  readonly value: number;
  readonly comparison: Comparison | undefined;
  readonly operands: readonly Node[];
  readonly uniform: boolean;
  /** How many other nodes and results use it. */
  uses: number;
}

/** A unit as values to compute and places to put them. */
export interface Graph {
  readonly scalarStores: readonly { readonly index: number; readonly node: Node }[];
  readonly stores: readonly { readonly array: number; readonly node: Node }[];
  readonly reductions: readonly { readonly lanes: number; readonly left: Node; readonly right: Node }[];
}

/** Turns the trees of a unit into a graph in which nothing is computed twice. */
export function graphOf(unit: Unit): Graph {
  return new GraphBuilder(unit).build();
}

class GraphBuilder {
  private readonly nodes = new Map<string, Node>();
  private readonly scalars = new Map<number, Node>();
  private readonly values = new Map<string, Node>();
  private readonly unit: Unit;

  constructor(unit: Unit) {
    this.unit = unit;
  }

  build(): Graph {
    const { prepare, pass } = this.unit;
    const changed = new Set<number>();
    for (const { target, value } of prepare) {
      const index = this.unit.scalars.get(target)!;
      this.scalars.set(index, this.lower(value));
      changed.add(index);
    }
    const scalarStores = [...changed].map((index) => ({ index, node: used(this.scalars.get(index)!) }));
    if (pass === undefined) return { scalarStores, stores: [], reductions: [] };
    const initial = pass.arrays.map((name, array) => {
      const node = this.node("load", array, [], false);
      this.values.set(name, node);
      return node;
    });
    this.assign(pass.statements);
    const stores = pass.arrays
      .map((name, array) => ({ array, node: this.values.get(name)! }))
      .filter(({ array, node }) => node !== initial[array])
      .map(({ array, node }) => ({ array, node: used(node) }));
    const reductions = pass.reductions.map(({ lanes, left, right }) => ({
      lanes,
      left: used(this.element(left)),
      right: used(this.element(right)),
    }));
    return { scalarStores, stores, reductions };
  }

  private assign(statements: readonly Assignment[]): void {
    for (const { target, value } of statements) this.values.set(target, this.element(value));
  }

  private element(expression: Expression): Node {
    return this.narrowed(this.lower(expression));
  }

  private narrowed(node: Node): Node {
    return node.uniform ? this.node("narrow", 0, [node], false) : node;
  }

  private lower(expression: Expression): Node {
    if (expression.kind === "constant") return this.constant(expression.value);
    if (expression.kind === "variable") return this.variable(expression.name);
    if (expression.kind === "conditional")
      return this.select(
        expression.operator,
        this.lower(expression.left),
        this.lower(expression.right),
        this.lower(expression.whenTrue),
        this.lower(expression.whenFalse),
      );
    const [first, second] = expression.operands;
    const a = this.lower(first);
    if (second === undefined) return this.unary(expression.name, a);
    if (expression.name === "power" && second.kind === "constant" && isMultipliedPower(second.value))
      return powerByMultiplying(a, second.value, {
        one: () => this.constant(1),
        multiply: (left, right) => this.operation("multiply", left, right),
        divide: (left, right) => this.operation("divide", left, right),
      });
    return this.operation(expression.name, a, this.lower(second));
  }

  private unary(name: FunctionName, a: Node): Node {
    if (name !== "sign") return this.operation(name, a);
    const negative = this.select("<", a, this.constant(0), this.constant(-1), a);
    return this.select(">", a, this.constant(0), this.constant(1), negative);
  }

  private variable(name: string): Node {
    const index = this.unit.scalars.get(name);
    if (index === undefined) return this.values.get(name)!;
    let node = this.scalars.get(index);
    if (node === undefined) {
      node = this.node("scalar", index, [], true);
      this.scalars.set(index, node);
    }
    return node;
  }

  private constant(value: number): Node {
    return this.node("constant", value, [], true);
  }

  private operation(name: FunctionName, ...operands: readonly Node[]): Node {
    const uniform = operands.every((operand) => operand.uniform);
    return this.node(
      name,
      0,
      uniform ? operands : operands.map((operand) => this.narrowed(operand)),
      uniform,
    );
  }

  private select(comparison: Comparison, left: Node, right: Node, whenTrue: Node, whenFalse: Node): Node {
    const parts = [left, right, whenTrue, whenFalse];
    if (parts.every((part) => part.uniform)) return this.node("select", 0, parts, true, comparison);
    if (left.uniform && right.uniform) {
      // decided in float64, once for all elements
      const holds = this.node(
        "select",
        0,
        [left, right, this.constant(1), this.constant(0)],
        true,
        comparison,
      );
      return this.select("!=", this.narrowed(holds), this.narrowed(this.constant(0)), whenTrue, whenFalse);
    }
    const narrow = parts.map((part) => this.narrowed(part));
    return this.node("select", 0, narrow, false, comparison);
  }

  private node(
    op: Node["op"],
    value: number,
    operands: readonly Node[],
    uniform: boolean,
    comparison?: Comparison,
  ): Node {
    const number = Object.is(value, -0) ? "-0" : value;
    const key = `${op} ${number} ${comparison ?? ""} ${operands.map(({ id }) => id).join(" ")}`;
    let node = this.nodes.get(key);
    if (node === undefined) {
      node = { id: this.nodes.size, op, value, comparison, operands, uniform, uses: 0 };
      for (const operand of operands) operand.uses++;
      this.nodes.set(key, node);
    }
    return node;
  }
}

function used(node: Node): Node {
  node.uses++;
  return node;
}
