/** What may stand next. */
type Expected = "value" | "item" | "name" | "key" | "colon" | "comma" | "end";

const space = /[ \t\r\n]*/uy;
const token =
  /"(?:[^"\\\p{Cc}]|[\u007F-\u009F]|\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[Ee][-+]?\d+)?|true|false|null|[[\]{},:]/uy;

/**
 * Where a text stops being JSON: the place of the first sign that cannot stand there, and its length where it ends too
 * soon. Engines do not agree on saying it, and some do not.
 */
export function faultOf(text: string): number {
  const open: string[] = [];
  let expected: Expected = "value";
  for (let at = 0; ;) {
    at = skip(text, at);
    token.lastIndex = at;
    const [piece = ""] = token.exec(text) ?? [];
    const next: Expected | undefined = piece === "" ? undefined : follow(piece, expected, open);
    if (next === undefined) return at;
    expected = next;
    at += piece.length;
  }
}

function skip(text: string, from: number): number {
  space.lastIndex = from;
  return from + space.exec(text)![0].length;
}

/** What may stand after a piece; undefined where the piece must not stand there. Brackets are opened and closed. */
function follow(piece: string, expected: Expected, open: string[]): Expected | undefined {
  const closes = piece === "]" || piece === "}";
  if (closes && mayClose(piece, expected, open)) {
    open.pop();
    return open.length === 0 ? "end" : "comma";
  }
  if (expected === "colon") return piece === ":" ? "value" : undefined;
  if (expected === "comma" && piece === ",") return open.at(-1) === "[" ? "value" : "key";
  if (expected === "key" || expected === "name") return piece.startsWith('"') ? "colon" : undefined;
  if ((expected !== "value" && expected !== "item") || closes || piece === "," || piece === ":")
    return undefined;
  if (piece !== "[" && piece !== "{") return open.length === 0 ? "end" : "comma";
  open.push(piece);
  return piece === "[" ? "item" : "name";
}

function mayClose(piece: string, expected: Expected, open: readonly string[]): boolean {
  if (piece === "]") return open.at(-1) === "[" && (expected === "item" || expected === "comma");
  return open.at(-1) === "{" && (expected === "name" || expected === "comma");
}
