import { isMultipliedPower, powerByMultiplying, type FunctionName } from "../expression/functions.ts";
import type { Assignment, Conditional, Expression } from "../expression/tree.ts";
import type { Choice, Graph, GraphReduction, GraphRound, Level, Node } from "./graph.ts";
import type { Round, Unit } from "./unit.ts";
import { remembered } from "../remembered.ts";

/** Turns the trees of a unit into a graph in which nothing is computed twice. */
export function graphOf(unit: Unit): Graph {
  return new GraphBuilder(unit).build();
}

class GraphBuilder {
  readonly #nodes = new Map<string, Node>();
  readonly #scalars = new Map<number, Node>();
  /** Values of a part by name. */
  readonly #parts = new Map<string, Node>();
  /** Values of elements by name, anew in each round. */
  #elements = new Map<string, Node>();
  #round = 0;
  #results = 0;
  readonly #unit: Unit;
  readonly #partLevel: Level;

  constructor(unit: Unit) {
    this.#unit = unit;
    this.#partLevel = unit.loop === "row" ? 2 : unit.loop === "leaf" ? 1 : 0;
  }

  build(): Graph {
    const changed = new Set<number>();
    for (const { target, value } of this.#unit.prepare) {
      const index = this.#unit.scalars.get(target)!;
      this.#scalars.set(index, this.#lower(value));
      changed.add(index);
    }
    const scalarStores = [...changed].map((index) => ({ index, node: used(this.#scalars.get(index)!) }));
    const first = new Map<number, Node>();
    for (const [array, { name, extent }] of this.#unit.arrays.entries()) {
      if (extent !== "leaf" && extent !== "row") continue;
      const node = this.#node("part", array, [], true, extent === "leaf" ? 1 : 2);
      this.#parts.set(name, node);
      first.set(array, node);
    }
    const rounds = this.#unit.rounds.map((round) => this.#buildRound(round));
    const partStores = [...first].flatMap(([array, node]) => {
      const last = this.#parts.get(this.#unit.arrays[array]!.name)!;
      return last === node ? [] : [{ array, node: used(last) }];
    });
    return { scalarStores, rounds, partStores };
  }

  #buildRound({ prepare, statements, reductions }: Round): GraphRound {
    this.#round++;
    for (const { target, value } of prepare) this.#parts.set(target, this.#lower(value));
    this.#elements = new Map();
    const { arrays } = this.#unit;
    const initial = new Map<number, Node>();
    for (const [array, { name, extent }] of arrays.entries()) {
      if (extent !== "element" && extent !== "column") continue;
      const node = this.#node("load", array, [], false);
      this.#elements.set(name, node);
      initial.set(array, node);
    }
    this.#assign(statements);
    const stores = [...initial].flatMap(([array, before]) => {
      const node = this.#elements.get(arrays[array]!.name)!;
      return node === before ? [] : [{ array, node: used(node) }];
    });
    const sums = reductions.map((reduction): GraphReduction => ({
      reduction,
      result: "name" in reduction.into ? this.#results++ : -1,
      left: used(this.#element(reduction.left)),
      right: used(this.#element(reduction.right)),
    }));
    for (const { reduction, result } of sums)
      if ("name" in reduction.into)
        this.#parts.set(reduction.into.name, this.#node("result", result, [], true, this.#partLevel));
    return { stores, reductions: sums };
  }

  #assign(statements: readonly Assignment[]): void {
    for (const { target, value } of statements) this.#elements.set(target, this.#element(value));
  }

  #element(expression: Expression): Node {
    return this.#narrowed(this.#lower(expression));
  }

  #narrowed(node: Node): Node {
    return node.uniform ? this.#node("narrow", 0, [node], false) : node;
  }

  #lower(expression: Expression): Node {
    if (expression.kind === "constant") return this.#constant(expression.value);
    if (expression.kind === "variable") return this.#variable(expression.name);
    if (expression.kind === "conditional") return this.#conditional(expression);
    const [first, second] = expression.operands;
    const a = this.#lower(first);
    if (second === undefined) return this.#unary(expression.name, a);
    if (expression.name === "power" && second.kind === "constant" && isMultipliedPower(second.value))
      return powerByMultiplying(a, second.value, {
        one: () => this.#constant(1),
        multiply: (left, right) => this.#operation("multiply", left, right),
        divide: (left, right) => this.#operation("divide", left, right),
      });
    return this.#operation(expression.name, a, this.#lower(second));
  }

  #unary(name: FunctionName, a: Node): Node {
    if (name === "negate" && a.op === "constant") return this.#constant(-a.value);
    if (name !== "sign") return this.#operation(name, a);
    const zero = this.#constant(0);
    return this.#select("<", zero, a, this.#constant(1), this.#select("<", a, zero, this.#constant(-1), a));
  }

  #variable(name: string): Node {
    const own = this.#elements.get(name) ?? this.#parts.get(name);
    if (own !== undefined) return own;
    const index = this.#unit.scalars.get(name)!;
    return remembered(this.#scalars, index, () => this.#node("scalar", index, [], true));
  }

  #constant(value: number): Node {
    return this.#node("constant", value, [], true);
  }

  #operation(name: FunctionName, ...operands: readonly Node[]): Node {
    const uniform = operands.every((operand) => operand.uniform);
    return this.#node(
      name,
      0,
      uniform ? operands : operands.map((operand) => this.#narrowed(operand)),
      uniform,
    );
  }

  #conditional({ operator, left, right, whenTrue, whenFalse }: Conditional): Node {
    const [a, b] = [this.#lower(left), this.#lower(right)];
    const [yes, no] = [this.#lower(whenTrue), this.#lower(whenFalse)];
    if (operator === "!=") return this.#select("==", a, b, no, yes);
    if (operator === ">") return this.#select("<", b, a, yes, no);
    return operator === ">=" ? this.#select("<=", b, a, yes, no) : this.#select(operator, a, b, yes, no);
  }

  #select(choice: Choice, left: Node, right: Node, whenTrue: Node, whenFalse: Node): Node {
    const parts = [left, right, whenTrue, whenFalse];
    if (parts.every((part) => part.uniform)) return this.#node(choice, 0, parts, true);
    if (left.uniform && right.uniform) {
      // decided in float64, once for all elements
      const fails = this.#node(choice, 0, [left, right, this.#constant(0), this.#constant(1)], true);
      return this.#select(
        "==",
        this.#narrowed(fails),
        this.#narrowed(this.#constant(0)),
        whenTrue,
        whenFalse,
      );
    }
    return this.#node(
      choice,
      0,
      parts.map((part) => this.#narrowed(part)),
      false,
    );
  }

  #node(
    op: Node["op"],
    value: number,
    operands: readonly Node[],
    uniform: boolean,
    level: Level = levelOf(operands),
  ): Node {
    const number = Object.is(value, -0) ? "-0" : value;
    // an array may have changed between two rounds
    const round = op === "load" ? this.#round : "";
    const key = `${op} ${number} ${round} ${operands.map(({ id }) => id).join(" ")}`;
    return remembered(this.#nodes, key, () => {
      for (const operand of operands) operand.uses++;
      return { id: this.#nodes.size, op, value, operands, uniform, level, uses: 0 };
    });
  }
}

function levelOf(operands: readonly Node[]): Level {
  let level: Level = 0;
  for (const operand of operands) if (operand.level > level) level = operand.level;
  return level;
}

function used(node: Node): Node {
  node.uses++;
  return node;
}
