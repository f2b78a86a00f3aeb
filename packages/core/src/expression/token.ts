import { ExpressionError } from "./expression-error.ts";

export interface Token {
  readonly kind: "number" | "name" | "symbol" | "end";
  readonly text: string;
  readonly position: number;
}

const pattern =
  /(?<number>(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)|(?<name>[A-Za-z_]\w*)|(?<symbol>\*\*|[<>=!]=|[-+*/^(),?:<>=])/uy;
const space = /\s*/uy;

/** Splits one line into tokens; `offset` is its place in the whole text. The last token is the end. */
export function tokenize(line: string, offset = 0): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  for (;;) {
    space.lastIndex = at;
    at += space.exec(line)?.[0].length ?? 0;
    if (at >= line.length) break;
    const token = next(line, at, offset);
    tokens.push(token);
    at += token.text.length;
  }
  tokens.push({ kind: "end", text: "", position: offset + line.length });
  return tokens;
}

function next(line: string, at: number, offset: number): Token {
  pattern.lastIndex = at;
  const groups = pattern.exec(line)?.groups;
  const position = offset + at;
  if (groups?.["number"] !== undefined) return { kind: "number", text: groups["number"], position };
  if (groups?.["name"] !== undefined) return { kind: "name", text: groups["name"], position };
  if (groups?.["symbol"] !== undefined) return { kind: "symbol", text: groups["symbol"], position };
  const character = String.fromCodePoint(line.codePointAt(at) ?? 0);
  throw new ExpressionError(
    "unexpected-character",
    position,
    `unexpected character ${JSON.stringify(character)}`,
    {
      character,
    },
  );
}
