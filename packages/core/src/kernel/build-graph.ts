import { isMultipliedPower, powerByMultiplying, type FunctionName } from "../expression/functions.ts";
import type { Assignment, Conditional, Expression } from "../expression/tree.ts";
import type { Choice, Graph, GraphReduction, GraphRound, Level, Node } from "./graph.ts";
import type { Extent, Round, Unit } from "./unit.ts";
import { remembered } from "../remembered.ts";

/** Makes the node of an operation on others, or one that is there already. */
export type MakeNode = (name: FunctionName | Choice, ...operands: readonly Node[]) => Node;

/** Puts other operations for one that takes a back end long; `undefined` where it takes it as it is. */
export type Lowering = (
  name: FunctionName | Choice,
  operands: readonly Node[],
  make: MakeNode,
  constant: (value: number) => Node,
) => Node | undefined;

/** Turns the trees of a unit into a graph in which nothing is computed twice. */
export function graphOf(unit: Unit, lowering?: Lowering): Graph {
  return new GraphBuilder(unit, lowering).build();
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
  readonly #lowering: Lowering | undefined;
  readonly #partLevel: Level;

  constructor(unit: Unit, lowering: Lowering | undefined) {
    this.#unit = unit;
    this.#lowering = lowering;
    this.#partLevel = levelOfLoop(unit.loop);
  }

  build(): Graph {
    const changed = new Set<number>();
    for (const { target, value } of this.#unit.prepare) {
      const index = this.#unit.scalars.get(target)!;
      this.#scalars.set(index, this.#lower(value));
      changed.add(index);
    }
    const scalarStores = [...changed].map((index) => ({ index, node: used(this.#scalars.get(index)!) }));
    const first = this.#begin("part", ["leaf", "row"], this.#parts);
    const rounds = this.#unit.rounds.map((round) => this.#buildRound(round));
    return { scalarStores, rounds, partStores: this.#changed(first, this.#parts) };
  }

  #buildRound({ prepare, statements, reductions }: Round): GraphRound {
    this.#round++;
    for (const { target, value } of prepare) this.#parts.set(target, this.#lower(value));
    this.#elements = new Map();
    const initial = this.#begin("load", ["element", "column"], this.#elements);
    this.#assign(statements);
    const stores = this.#changed(initial, this.#elements);
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

  /** Notes what arrays of some extents hold, by name, and returns it by array. */
  #begin(op: "part" | "load", extents: readonly Extent[], values: Map<string, Node>): Map<number, Node> {
    const held = new Map<number, Node>();
    for (const [array, { name, extent }] of this.#unit.arrays.entries()) {
      if (!extents.includes(extent)) continue;
      const node = this.#node(op, array, [], op === "part", levelOfLoop(extent));
      values.set(name, node);
      held.set(array, node);
    }
    return held;
  }

  /** The arrays that hold something else by now. */
  #changed(before: ReadonlyMap<number, Node>, values: ReadonlyMap<string, Node>): GraphRound["stores"] {
    return [...before].flatMap(([array, held]) => {
      const node = values.get(this.#unit.arrays[array]!.name)!;
      return node === held ? [] : [{ array, node: used(node) }];
    });
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

  readonly #constant = (value: number): Node => this.#node("constant", value, [], true);

  readonly #operation: MakeNode = (name, ...operands) => {
    const uniform = operands.every((operand) => operand.uniform);
    if (uniform) return this.#node(name, 0, operands, true);
    return (
      this.#lowering?.(name, operands, this.#operation, this.#constant) ??
      this.#node(
        name,
        0,
        operands.map((operand) => this.#narrowed(operand)),
        false,
      )
    );
  };

  #conditional({ operator, left, right, whenTrue, whenFalse }: Conditional): Node {
    const [a, b] = [this.#lower(left), this.#lower(right)];
    const [yes, no] = [this.#lower(whenTrue), this.#lower(whenFalse)];
    if (operator === "!=") return this.#select("==", a, b, no, yes);
    if (operator === ">") return this.#select("<", b, a, yes, no);
    return operator === ">=" ? this.#select("<=", b, a, yes, no) : this.#select(operator, a, b, yes, no);
  }

  #select(choice: Choice, left: Node, right: Node, ...branches: readonly Node[]): Node {
    if (!(left.uniform && right.uniform) || branches.every(({ uniform }) => uniform))
      return this.#operation(choice, left, right, ...branches);
    // decided in float64, once for all elements
    const fails = this.#operation(choice, left, right, this.#constant(0), this.#constant(1));
    return this.#operation("==", fails, this.#constant(0), ...branches);
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

function levelOfLoop(loop: Unit["loop"] | Extent): Level {
  return loop === "row" ? 2 : loop === "leaf" ? 1 : 0;
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
