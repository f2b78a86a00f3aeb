import type { Quantity } from "../compute/reading.ts";
import type { Piece } from "./piece.ts";

/** Pieces in which the classes of a question are words of their own, `label1` for the first, and what they are called. */
export interface Labelled {
  readonly pieces: readonly Piece[];
  readonly names: readonly string[];
}

const mostLabels = 6;

/** Takes words that nobody knows for classes where each stands by a number in the same way, at least two of them. */
export function withLabels(pieces: readonly Piece[], quantities: readonly Quantity[]): Labelled {
  const numbered = classesByNumber(pieces, quantities);
  const names = namesIn(numbered);
  if (names.length === 0 || names.length > mostLabels) return { pieces: numbered, names: [] };
  return { pieces: numbered.map((piece) => asLabel(piece, names)), names };
}

/** A number that is a name, written so that nobody takes it for a result. */
const asName = "⓪①②③④⑤⑥⑦⑧⑨";

/** "class 0 has 60, class 1 has 40": the number of a class is its name. */
function classesByNumber(pieces: readonly Piece[], quantities: readonly Quantity[]): readonly Piece[] {
  const numberAt = (at: number): number | undefined => {
    const [name, number] = [pieces[at], pieces[at + 1]];
    const isClass = name?.kind === "word" && name.is[0] === "class" && !name.many;
    return isClass && number?.kind === "number" ? quantities[number.index]!.value : undefined;
  };
  const isCounted = (at: number): boolean => {
    const next = pieces.slice(at + 2).find((one) => one.kind === "number" || isWord(one, "class"));
    return next?.kind === "number";
  };
  const places = [...pieces.keys()].filter((at) => numberAt(at) !== undefined);
  const named = new Set(places.filter(isCounted).map(numberAt));
  if (named.size < 2 || [...named].some((one) => asName[one!] === undefined)) return pieces;
  return pieces.flatMap((piece, at) => {
    if (named.has(numberAt(at - 1))) return [];
    const name = named.has(numberAt(at)) && piece.kind === "word" ? piece.text : undefined;
    return name === undefined
      ? [piece]
      : [{ kind: "unknown", text: `${name} ${asName[numberAt(at)!]!}` } as const];
  });
}

function isWord(piece: Piece, feature: string): boolean {
  return piece.kind === "word" && piece.is[0] === feature;
}

/** What the classes are called, in the order told. */
function namesIn(pieces: readonly Piece[]): readonly string[] {
  const beside = (step: 1 | -1): readonly string[] =>
    pieces.flatMap((piece, at) => {
      if (piece.kind !== "number") return [];
      let next = at + step;
      // "420명 남", "class A has 30"
      while (isPassed(pieces[next])) next += step;
      const name = nameOf(pieces[next]);
      return name === undefined ? [] : [name];
    });
  const [behind, before] = [beside(1), beside(-1)];
  const names = [...new Set(before.length >= behind.length ? before : behind)];
  const known = pieces.flatMap((one) =>
    one.kind === "word" && one.is[0] === "label" ? [single(one.text)] : [],
  );
  if (names.length >= 2) return names;
  // "30 are positive": the others are told by the whole
  return known.length > 0 ? [...new Set([...names, ...known])].slice(0, 2) : [];
}

function isPassed(piece: Piece | undefined): boolean {
  if (piece === undefined) return false;
  return (
    (piece.kind === "end" && piece.strength === 1) ||
    (piece.kind === "word" && piece.is.every((one) => passed.has(one)))
  );
}

const passed: ReadonlySet<string> = new Set(["rows", "things", "pct", "class", "total"]);

function nameOf(piece: Piece | undefined): string | undefined {
  if (piece?.kind === "unknown") return single(piece.text);
  return piece?.kind === "word" && piece.is[0] === "label" ? single(piece.text) : undefined;
}

/** The same name in the singular. */
function single(text: string): string {
  return text.replace(/(?<=[a-z]{2})(?:ies)$/u, "y").replace(/(?<=[a-z]{2})s$/u, "");
}

function asLabel(piece: Piece, names: readonly string[]): Piece {
  const name = nameOf(piece);
  const at = name === undefined ? -1 : names.indexOf(name);
  return at < 0 ? piece : { kind: "word", is: [`label${at + 1}`], many: false, text: name! };
}
