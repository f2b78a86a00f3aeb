// Writes src/kernel/block-loops.ts: loops over blocks for the operations that rules are made of, alone and two or
// three at once, each for both dtypes, so that an engine sees one kind of array in each loop.
const infix: Readonly<Record<string, string>> = { add: "+", subtract: "-", multiply: "*", divide: "/" };
const operators = Object.keys(infix);
const choices = ["<", "<=", "=="];

/** A pattern: an operand (`"?"`), or an operation on patterns. */
type Pattern = "?" | { readonly name: string; readonly operands: readonly Pattern[] };

const of = (name: string, ...operands: readonly Pattern[]): Pattern => ({ name, operands });

const product = of("multiply", "?", "?");
const root = of("sqrt", "?");
const scaledRoot = of("multiply", root, "?");

/** Each operation alone, for every chain; then the pairs and longer ones that the named optimizers are made of. */
const patterns: readonly Pattern[] = [
  ...["sqrt", "abs", "negate"].map((name) => of(name, "?")),
  ...[...operators, "min", "max"].map((name) => of(name, "?", "?")),
  ...choices.map((choice) => of(choice, "?", "?", "?", "?")),
  ...(["add", "subtract"] as const).flatMap((outer) => [
    of(outer, product, "?"),
    of(outer, "?", product),
    of(outer, product, product),
    of(outer, "?", of("divide", "?", "?")),
  ]),
  of("add", of("add", "?", "?"), "?"),
  of("subtract", of("subtract", "?", "?"), "?"),
  of("multiply", "?", of("subtract", "?", "?")),
  ...[product, of("divide", "?", "?"), of("subtract", "?", "?")].flatMap((inner) => [
    of("multiply", inner, "?"),
    of("divide", inner, "?"),
  ]),
  of("multiply", "?", product),
  of("multiply", "?", of("divide", "?", "?")),
  of("multiply", "?", root),
  of("divide", "?", of("add", "?", "?")),
  of("divide", "?", root),
  of("add", root, "?"),
  of("add", product, of("multiply", "?", product)),
  // Adam's and its relatives' step: a mean over a root
  of("divide", product, of("add", scaledRoot, "?")),
  of("divide", "?", of("add", root, "?")),
  of("divide", "?", of("add", scaledRoot, "?")),
  of("max", product, "?"),
];

/** The name of a pattern, as the back end looks it up. */
function keyOf(pattern: Pattern): string {
  if (pattern === "?") return "?";
  const { name, operands } = pattern;
  return `${name}(${operands.map(keyOf).join(",")})`;
}

/** The text of a pattern, every operation but the outermost rounded; a store rounds the last. */
function textOf(pattern: Pattern, isSingle: boolean, take: () => string, isOuter = true): string {
  if (pattern === "?") return take();
  const { name, operands } = pattern;
  const parts = operands.map((operand) => textOf(operand, isSingle, take, false));
  const text = operation(name, parts);
  return isSingle && !isOuter ? `Math.fround(${text})` : isOuter ? text : `(${text})`;
}

function operation(name: string, [a, b, c, d]: readonly string[]): string {
  if (choices.includes(name)) return `${a} ${name === "==" ? "===" : name} ${b} ? ${c} : ${d}`;
  if (name === "negate") return `-${a}`;
  return name in infix ? `${a} ${infix[name]} ${b}` : `Math.${name}(${b === undefined ? a : `${a}, ${b}`})`;
}

const letters = ["a", "b", "c", "d", "e"];

function loopOf(pattern: Pattern, isSingle: boolean): string {
  let count = 0;
  const text = textOf(pattern, isSingle, () => {
    const letter = letters[count++]!;
    return `${letter}[${letter}0 + i]!`;
  });
  const used = letters.slice(0, count);
  const array = isSingle ? "Float32Array" : "Float64Array";
  const parameters = [`to: ${array}`, "k: Places", ...used.map((name) => `${name}: ${array}`)];
  const places = ["t0 = at[k[0]!]!", ...used.map((name, i) => `${name}0 = at[k[${i + 1}]!]!`)];
  return `  "${keyOf(pattern)}": (${parameters.join(", ")}): Instruction => (at, n) => {
    const ${places.join(", ")};
    for (let i = 0; i < n; i++) to[t0 + i] = ${text};
  },
`;
}

function table(isSingle: boolean): string {
  return patterns.map((pattern) => loopOf(pattern, isSingle)).join("");
}

/** The source of the loops. */
export function blockLoopsSource(): string {
  return `// Written by \`pnpm generate\` (scripts/generate-loops.ts, which does not read it);
// test/kernel/generated.test.ts compares it with what the script writes.

/** Works on the first \`n\` numbers of its registers, which begin at the places in \`at\`. */
export type Instruction = (at: readonly number[], n: number) => void;

/** Which entries of \`at\` the target and the operands have. */
type Places = readonly number[];

type Table<A> = Readonly<Record<string, (to: A, k: Places, ...operands: A[]) => Instruction>>;

/* eslint-disable */
export const singleLoops = {
${table(true)}} as unknown as Table<Float32Array>;

export const doubleLoops = {
${table(false)}} as unknown as Table<Float64Array>;
`;
}
