/** The operations of a formula, over whatever it is worked out in. */
export interface Algebra<Value> {
  readonly number: (value: number) => Value;
  readonly add: (a: Value, b: Value) => Value;
  readonly subtract: (a: Value, b: Value) => Value;
  readonly multiply: (a: Value, b: Value) => Value;
  readonly divide: (a: Value, b: Value) => Value;
  readonly power: (a: Value, b: Value) => Value;
  readonly calls: Readonly<Record<string, (...values: Value[]) => Value>>;
}

const token = /\s*(?:(\d+(?:\.\d+)?(?:e[+-]?\d+)?)|([A-Za-z_]\w*)|([-+*/^(),]))/uy;

/** Works out a formula: numbers, names, + - * / ^, brackets, calls and pi. */
export function workOut<Value>(
  text: string,
  algebra: Algebra<Value>,
  valueOf: (name: string) => Value,
): Value {
  const tokens: string[] = [];
  token.lastIndex = 0;
  while (token.lastIndex < text.trimEnd().length) {
    const match = token.exec(text);
    if (match === null) throw new SyntaxError(`no formula: ${text}`);
    tokens.push(match[0].trim());
  }
  let at = 0;
  const take = (...wanted: readonly string[]): string | undefined =>
    wanted.includes(tokens[at] ?? "") ? tokens[at++] : undefined;

  function sum(): Value {
    let left = product();
    for (let sign = take("+", "-"); sign !== undefined; sign = take("+", "-"))
      left = sign === "+" ? algebra.add(left, product()) : algebra.subtract(left, product());
    return left;
  }
  function product(): Value {
    let left = signed();
    for (let sign = take("*", "/"); sign !== undefined; sign = take("*", "/"))
      left = sign === "*" ? algebra.multiply(left, signed()) : algebra.divide(left, signed());
    return left;
  }
  function signed(): Value {
    return take("-") === undefined ? raised() : algebra.subtract(algebra.number(0), signed());
  }
  function raised(): Value {
    const base = atom();
    return take("^") === undefined ? base : algebra.power(base, signed());
  }
  function atom(): Value {
    const word = tokens[at++] ?? "";
    if (word === "(") return closed(sum());
    if (/^\d/u.test(word)) return algebra.number(Number(word));
    if (word === "pi") return algebra.number(Math.PI);
    if (take("(") === undefined) return valueOf(word);
    const values = [sum()];
    while (take(",") !== undefined) values.push(sum());
    const call = algebra.calls[word];
    if (call === undefined) throw new SyntaxError(`no function ${word}: ${text}`);
    return closed(call(...values));
  }
  function closed(value: Value): Value {
    if (take(")") === undefined) throw new SyntaxError(`a bracket stays open: ${text}`);
    return value;
  }

  const result = sum();
  if (at < tokens.length) throw new SyntaxError(`more than a formula: ${text}`);
  return result;
}
