import type { Piece } from "./piece.ts";

const kinds: ReadonlyMap<string, string> = new Map([
  ["lrule", "bylinear"],
  ["srule", "byroot"],
]);

/** "What by the linear rule, and what by the square root?": two rules say which of two is asked, and hold for no question as a whole. */
export function withBothRules(pieces: readonly Piece[]): readonly Piece[] {
  const said = new Set(pieces.flatMap((one) => (one.kind === "word" ? one.is : [])));
  if (![...kinds.keys()].every((one) => said.has(one)) || said.has("not")) return pieces;
  return pieces.map((one) =>
    one.kind === "word" ? { ...one, is: one.is.map((is) => kinds.get(is) ?? is) } : one,
  );
}
