type Names = "add" | "subtract" | "multiply" | "divide" | "power";
type Operations<Value> = Readonly<Record<Names, (a: Value, b: Value) => Value>>;

/** The operations of a formula, over whatever it is worked out in. */
export type Algebra<Value> = Operations<Value> & {
  readonly number: (value: number) => Value;
  readonly calls: Readonly<Record<string, (a: Value, b: Value) => Value>>;
};

/** Works out a formula: numbers, names, + - * / ^, brackets, calls and pi. */
export function workOut<Value>(text: string, algebra: Algebra<Value>, of: (name: string) => Value): Value {
  const tokens = text.match(/\d+(?:\.\d+)?(?:e[+-]?\d+)?|[A-Za-z_]\w*|\S/gu) ?? [];
  let at = 0;
  const isNext = (wanted: string): boolean => tokens[at] === wanted && at++ >= 0;

  function chained(part: () => Value, names: Readonly<Record<string, keyof Operations<Value>>>): Value {
    let value = part();
    for (let name = names[tokens[at]!]; name !== undefined; name = names[tokens[at]!]) {
      at++;
      value = algebra[name](value, part());
    }
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
    if (word === "(") return closed(sum());
    if (/^\d/u.test(word)) return algebra.number(Number(word));
    if (word === "pi") return algebra.number(Math.PI);
    if (!isNext("(")) return of(word);
    const first = sum();
    return closed(algebra.calls[word]!(first, isNext(",") ? sum() : first));
  }
  function closed(value: Value): Value {
    if (!isNext(")")) throw new SyntaxError(`a bracket stays open: ${text}`);
    return value;
  }

  const result = sum();
  if (at < tokens.length) throw new SyntaxError(`more than a formula: ${text}`);
  return result;
}
