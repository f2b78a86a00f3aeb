/** The operations of a formula, over whatever it is worked out in. */
export interface Algebra<Value> {
  readonly number: (value: number) => Value;
  readonly add: (a: Value, b: Value) => Value;
  readonly subtract: (a: Value, b: Value) => Value;
  readonly multiply: (a: Value, b: Value) => Value;
  readonly divide: (a: Value, b: Value) => Value;
  readonly power: (a: Value, b: Value) => Value;
  readonly calls: Readonly<Record<string, (a: Value, b: Value) => Value>>;
}

/** Works out a formula: numbers, names, + - * / ^, brackets, calls and pi. */
export function workOut<Value>(
  text: string,
  algebra: Algebra<Value>,
  valueOf: (name: string) => Value,
): Value {
  const tokens = text.match(/\d+(?:\.\d+)?(?:e[+-]?\d+)?|[A-Za-z_]\w*|\S/gu) ?? [];
  let at = 0;
  const isNext = (wanted: string): boolean => tokens[at] === wanted && at++ >= 0;

  function sum(): Value {
    let left = product();
    for (;;)
      if (isNext("+")) left = algebra.add(left, product());
      else if (isNext("-")) left = algebra.subtract(left, product());
      else return left;
  }
  function product(): Value {
    let left = signed();
    for (;;)
      if (isNext("*")) left = algebra.multiply(left, signed());
      else if (isNext("/")) left = algebra.divide(left, signed());
      else return left;
  }
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
    if (!/^[A-Za-z_]/u.test(word)) throw new SyntaxError(`no formula: ${text}`);
    if (!isNext("(")) return valueOf(word);
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
