export interface Token {
  readonly kind: "number" | "name" | "symbol" | "end";
  readonly text: string;
  readonly position: number;
}

const pattern =
  /\s*(?:((?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)|([A-Za-z_]\w*)|(\*\*|[<>=!]=|[-+*/^(),?:<>=]))/guy;

/** Splits a formula into tokens, as far as it consists of them. The last token is the end. */
export function tokenize(formula: string): Token[] {
  const tokens = Array.from(
    formula.matchAll(pattern),
    ({ 0: whole, 1: number, 2: name, 3: symbol, index }): Token => {
      const text = number ?? name ?? symbol!;
      const kind = number !== undefined ? "number" : name !== undefined ? "name" : "symbol";
      return { kind, text, position: index + whole.length - text.length };
    },
  );
  return [...tokens, { kind: "end", text: "", position: formula.length }];
}
