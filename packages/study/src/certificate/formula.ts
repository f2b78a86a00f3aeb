type Rule<Value> = (a: Value, b: Value) => Value;
type Operation = "add" | "subtract" | "multiply" | "divide" | "power";

/** The operations of a formula, over whatever it is worked out in. */
export type Algebra<Value> = Readonly<Record<Operation, Rule<Value>>> & {
  readonly number: (value: number) => Value;
  readonly calls: Readonly<Record<string, Rule<Value>>>;
};

const constants: Readonly<Record<string, number>> = { __proto__: null!, pi: Math.PI, e: Math.E };

/** The signs of the first few hundred formulas. */
const known = new Map<string, readonly string[]>();

/** Works out a formula: numbers, names, + - * / ^, brackets, calls, pi and e. */
export function workOut<Value>(text: string, algebra: Algebra<Value>, of: (name: string) => Value): Value {
  const tokens = known.get(text) ?? text.match(/\d+(?:\.\d+)?(?:e[+-]?\d+)?|[A-Za-z_]\w*|\S/gu) ?? [];
  if (known.size < 500) known.set(text, tokens);
  let at = 0;
  const isNext = (wanted: string): boolean => tokens[at] === wanted && at++ >= 0;

  function chained(part: () => Value, names: Readonly<Record<string, Operation>>): Value {
    let value = part();
    while (names[tokens[at]!] !== undefined) value = algebra[names[tokens[at++]!]!](value, part());
    return value;
  }
  const product = (): Value => chained(signed, { "*": "multiply", "/": "divide" });
  const sum = (): Value => chained(product, { "+": "add", "-": "subtract" });
  function signed(): Value {
    if (isNext("-")) return algebra.subtract(algebra.number(0), signed());
    const base = atom();
    return isNext("^") ? algebra.power(base, signed()) : base;
  }
  function atom(): Value {
    const word = tokens[at++] ?? "";
    if (/^\d/u.test(word)) return algebra.number(Number(word));
    if (word !== "(" && !isNext("(")) return word in constants ? algebra.number(constants[word]!) : of(word);
    const first = sum();
    const value = word === "(" ? first : algebra.calls[word]!(first, isNext(",") ? sum() : first);
    // a bracket that stays open leaves nothing to read
    at = isNext(")") ? at : Infinity;
    return value;
  }

  const result = sum();
  if (at !== tokens.length) throw new SyntaxError(`not a formula: ${text}`);
  return result;
}
