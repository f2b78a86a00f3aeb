import { functionNames, type FunctionName } from "../src/expression/functions.ts";
import { leafShape } from "../src/engine/leaf-shape.ts";
import { planMethod } from "../src/engine/plan.ts";
import { graphOf } from "../src/kernel/build-graph.ts";
import { isChoice, nodesOf, type GraphRound, type Node } from "../src/kernel/graph.ts";
import { isGiven, sweepKey, type SweepKey } from "../src/kernel/sweep-key.ts";
import type { Dtype, Unit } from "../src/kernel/unit.ts";
import type { Method } from "../src/transform/method.ts";

const infix: Partial<Record<FunctionName, string>> = {
  add: "+",
  subtract: "-",
  multiply: "*",
  divide: "/",
  power: "**",
};

/** What an optimizer may be asked for that changes its rule; whatever it does not know is left out. */
const switches: readonly object[] = [
  { weightDecay: 0.1 },
  { maximize: true },
  { amsgrad: true },
  { centered: true },
  { momentum: 0.9 },
  { dampening: 0.1 },
  { nesterov: true },
  { like: "optax" },
];

/** A method with every combination of the switches that it takes. */
export function variantsOf(create: (options: object) => Method): Method[] {
  const variants: Method[] = [];
  for (let bits = 0; bits < 2 ** switches.length; bits++) {
    const chosen = switches.filter((_, i) => (bits >> i) % 2 === 1);
    try {
      variants.push(create(Object.assign({ learningRate: 0.1 }, { weightDecay: 0 }, ...chosen)));
    } catch {
      // an option that it does not know, or not beside another one
    }
    try {
      variants.push(create(Object.assign({ learningRate: 0.1 }, ...chosen)));
    } catch {
      // the same
    }
  }
  return variants;
}

/** The most loops of an optimizer, before one does for gradients as they are and turned around: divisions hide that. */
const mostLoops = 4;

/** The source of the loops of a named optimizer, one for each of its rules and each dtype. */
export function loopSource(name: string, create: (options: object) => Method): string {
  const written = new Map<string, string>();
  const units: { unit: Unit; rules: string[] }[] = [];
  for (const method of variantsOf(create)) {
    const { unit, rules } = sweepOf(method, "float64");
    if (rules.length > 0) units.push({ unit, rules });
  }
  const isShared =
    new Set(units.map(({ rules }) => rules[0])).size > mostLoops &&
    units.every(({ rules }) => rules[0]!.includes("/"));
  for (const { unit, rules } of units) {
    const rule = rules[isShared ? 1 : 0]!;
    if (!written.has(rule)) written.set(rule, writeLoops(unit, rule, isShared));
  }
  return `// Written by \`pnpm generate\` (scripts/generate-loops.ts, which does not read it) from the rule of ${name};
// test/kernel/generated.test.ts compares it with what the script writes.
/* oxlint-disable no-unused-vars -- all loops take the same, so that a bundler calls it alike */
import type { GeneratedLoop } from "../kernel/unit.ts";

// oxfmt-ignore
export const ${name}Loops: readonly GeneratedLoop[] = [
${[...written.values()].join("")}];
`;
}

/** The last sweep of a method over one leaf, and the keys of the loops that would do for it. */
export function sweepOf(method: Method, dtype: Dtype): { unit: Unit; rules: string[] } {
  const plan = planMethod(method, [leafShape("value", [], [1])], dtype, undefined, false);
  const sweep = plan
    .sections(plan.activity(0))
    .flatMap(({ items }) => items)
    .at(-1);
  if (sweep?.kind !== "sweep") throw new TypeError("the last thing that a method does must be a sweep");
  const { loop, rounds, arrays } = sweep;
  const unit: Unit = { dtype, prepare: [], loop, rounds, arrays, scalars: plan.scalars.index };
  const keys = [false, true].map((shared) => sweepKey(unit, graphOf(unit), shared)?.key);
  return { unit, rules: keys.filter((key) => key !== undefined) };
}

function writeLoops(unit: Unit, key: string, isShared: boolean): string {
  const loops = (["float64", "float32"] as const).map(
    (dtype) => `    ${dtype}: ${new LoopWriter({ ...unit, dtype }, isShared).write()},\n`,
  );
  return `  {\n    key: ${JSON.stringify(key)},\n${loops.join("")}  },\n`;
}

const named = (letter: string, count: number): string =>
  Array.from({ length: count }, (_, i) => `${letter}${i}`).join(", ");

/**
 * What every loop takes: arrays, their length, numbers, a sign, and names for what it computes. It is the same for all,
 * so that a bundler calls the same things alike and the loops pack into a third less.
 */
const head = `[${named("a", 5)}], n, [${named("c", 11)}], s, i, ${named("p", 2)}, ${named("q", 5)}, ${named("t", 3)}`;

/** Writes loops that are alike where their rules are, and what is used once where it is used, so that they pack well. */
class LoopWriter {
  private readonly unit: Unit;
  private readonly round: GraphRound;
  private readonly numbers: SweepKey["numbers"];
  private readonly isShared: boolean;
  private readonly names = new Map<Node, string>();
  private readonly inside: string[] = [];
  private others = 0;

  constructor(unit: Unit, isShared: boolean) {
    this.unit = unit;
    this.isShared = isShared;
    const graph = graphOf(unit);
    const { stores, reductions } = graph.rounds[0]!;
    // the state first: the division before the parameters takes long
    this.round = {
      stores: stores.toSorted((one, other) => Number(one.array === 0) - Number(other.array === 0)),
      reductions,
    };
    this.numbers = sweepKey(unit, graph, isShared)!.numbers;
  }

  write(): string {
    const { numbers } = this;
    const { stores } = this.round;
    for (const [i, node] of numbers.entries()) this.names.set(node, `c${i}!`);
    const nodes = nodesOf(this.round);
    const gradient = this.isShared ? nodes.findLast((node) => isGiven(node)) : undefined;
    const turned = gradient === undefined ? [] : turnedBy(gradient, nodes);
    const ahead = turned.map((node) => {
      const name = this.names.get(node)!;
      this.names.set(node, name.slice(0, -1));
      return `${name.slice(0, -1)} = s * ${name};`;
    });
    if (gradient !== undefined) this.bind(gradient, "p1", ahead.length === 0 ? "s * a1![i]!" : "a1![i]!");
    for (const node of nodes) if (node.op === "load" && !this.names.has(node)) this.load(node);
    // a store rounds by itself
    const results = stores.map(
      ({ array, node }) => `a${array}![i] = ${node.uses > 1 ? this.element(node) : this.exact(node)}`,
    );
    const lines = [
      `(${head}) => {`,
      ...ahead,
      "for (i = 0; i < n; i++) {",
      ...[...this.inside, ...results].map((line) => `  ${line};`),
      "}",
    ];
    return `${lines.join("\n      ")}\n    }`;
  }

  /** A number as it was before the stores: named where it is used more than once, or read after its array changes. */
  private load(node: Node): void {
    const text = `a${node.value}![i]!`;
    if (node.value === 0 || node.uses > 1 || this.isReadLate(node))
      this.bind(node, node.value < 2 ? `p${node.value}` : `t${this.others++}`, text);
    else this.names.set(node, text);
  }

  private isReadLate(load: Node): boolean {
    const reads = (node: Node): boolean =>
      node === load || node.operands.some((part) => part.uses === 1 && reads(part));
    const { stores } = this.round;
    const own = stores.findIndex(({ array }) => array === load.value);
    return own >= 0 && stores.some(({ node }, i) => i > own && node.uses === 1 && reads(node));
  }

  private bind(node: Node, name: string, text: string): string {
    this.names.set(node, name);
    this.inside.push(`${name} = ${text}`);
    return name;
  }

  private element(node: Node): string {
    const known = this.names.get(node);
    if (known !== undefined) return known;
    const text = isChosen(node) ? `(${this.exact(node)})` : this.rounded(this.exact(node));
    return node.uses > 1 ? this.bind(node, this.nameOf(node), text) : text;
  }

  /** What is stored is called after its array. */
  private nameOf(node: Node): string {
    const store = this.round.stores.find((one) => one.node === node);
    if (store !== undefined) return `q${store.array}`;
    // the gradients, decayed, take the place of those before
    return node.op === "add" && isGiven(node.operands[0]!) ? "p1" : `t${this.others++}`;
  }

  private rounded(text: string): string {
    return `${this.unit.dtype === "float32" ? "Math.fround" : ""}(${text})`;
  }

  /** A value before its rounding. */
  private exact(node: Node): string {
    const parts = node.operands.map((operand) => this.element(operand));
    return this.names.get(node) ?? operation(node, parts);
  }
}

/**
 * The numbers that can be multiplied by the sign of the gradients ahead of the loop, in their place: where these are
 * multiplied by numbers that nothing else is, and by themselves.
 */
function turnedBy(gradient: Node, nodes: readonly Node[]): readonly Node[] {
  const numbers: Node[] = [];
  for (const { op, operands } of nodes.filter((node) => node.operands.includes(gradient))) {
    const others = operands.filter((operand) => operand !== gradient);
    if (op !== "multiply" || others.some((other) => other.op !== "narrow" || other.uses > 1)) return [];
    numbers.push(...others);
  }
  return numbers;
}

/** Whether a value is one of its operands, the sign aside. */
function isChosen({ op }: Node): boolean {
  return isChoice(op) || op === "negate" || op === "max" || op === "min" || op === "abs";
}

function operation({ op }: Node, parts: readonly string[]): string {
  const [a, b, c, d] = parts;
  if (isChoice(op)) return `${op === "==" ? `(${a}) ===` : `${a} ${op}`} ${b} ? ${c} : ${d}`;
  if (op === "negate") return `-${a}`;
  if (
    op === "constant" ||
    op === "scalar" ||
    op === "part" ||
    op === "result" ||
    op === "load" ||
    op === "narrow"
  )
    throw new TypeError(`${op} is no operation`);
  if (op in infix) return `${a} ${infix[op]} ${b}`;
  if (!functionNames.includes(op)) throw new TypeError(`${op} has no text`);
  return `Math.${op}(${parts.join(", ")})`;
}
