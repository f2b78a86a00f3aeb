import type { Piece } from "./piece.ts";

/** What holds for a question as a whole, wherever it is said. */
const flags: ReadonlySet<string> = new Set(
  "drop keep loo lpo strat shuffle sorted nested refit lrule srule rule cv grid draw dense series f16 f32 f64".split(
    " ",
  ),
);
/** Those that are no part of what a number is called. */
const loose: ReadonlySet<string> = new Set(
  "drop keep strat shuffle sorted refit lrule srule rule series f16 f32 f64".split(" "),
);
/** Things that can be left out by a word of denial. */
const deniable: ReadonlySet<string> = new Set([...flags, "bias", "accum"]);

interface Flagged {
  readonly pieces: readonly Piece[];
  readonly flags: ReadonlySet<string>;
}

/** The flags of a question, those denied as `no:drop`, and its pieces without them; undefined where a denial denies nothing. */
export function withoutFlags(pieces: readonly Piece[]): Flagged | undefined {
  const found = new Set<string>();
  const rest: Piece[] = [];
  for (const stretch of stretches(pieces)) {
    const one = flagged(stretch);
    if (one === undefined) return undefined;
    for (const name of one.flags) found.add(name);
    rest.push(...one.pieces);
  }
  for (const name of found) if (found.has(`no:${name}`)) return undefined;
  if (found.has("no:drop")) found.add("keep");
  return { pieces: rest, flags: found };
}

function flagged(stretch: readonly Piece[]): Flagged | undefined {
  const isDenied = stretch.some((one) => says(one, "not"));
  const named = stretch.flatMap((one) =>
    one.kind === "word" ? one.is.filter((is) => deniable.has(is)) : [],
  );
  if (named.length === 0 && saysDropped(stretch)) {
    const ends = stretch.filter(({ kind }) => kind === "end");
    return { pieces: ends, flags: new Set([isDenied ? "keep" : "drop"]) };
  }
  // what is set aside is taken away from the whole
  const isTaken = named.length === 0 && stretch.some((one) => one.kind === "number");
  if (
    isDenied &&
    named.length === 0 &&
    !(isTaken && stretch.every((one) => !says(one, "not") || isSetAside(one)))
  )
    return undefined;
  if (named.includes("drop") && named.includes("keep")) named.splice(named.indexOf("drop"), 1);
  const isIncluded = named.includes("bias") && stretch.some((one) => says(one, "yes"));
  const isKept = (one: Piece): boolean => {
    if (one.kind !== "word") return true;
    if (one.is[0] === "not" || one.is[0] === "yes") return false;
    if (one.is[0] === "bias" && isIncluded) return false;
    return named.length === 0 || !one.is.every((is) => loose.has(is) || (isDenied && deniable.has(is)));
  };
  const found = named
    .filter((name) => isDenied || flags.has(name))
    .map((name) => (!isDenied ? name : name === "keep" && !named.includes("drop") ? "keep" : `no:${name}`));
  return { pieces: stretch.filter(isKept), flags: new Set(found) };
}

/** "the last incomplete batch is thrown away". */
function saysDropped(stretch: readonly Piece[]): boolean {
  const all = new Set(stretch.flatMap((one) => (one.kind === "word" ? one.is : [one.kind])));
  return (
    all.has("dropped") &&
    all.has("batch") &&
    !all.has("number") &&
    !all.has("ask") &&
    !all.has("rows") &&
    !all.has("count")
  );
}

/** "빼고": left out of what comes next, and no denial. */
function isSetAside(piece: Piece): boolean {
  return piece.kind === "word" && piece.text.startsWith("빼");
}

function says(piece: Piece, feature: string): boolean {
  return piece.kind === "word" && piece.is[0] === feature;
}

/** Pieces between strong ends, each with the end behind it. */
function stretches(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const all: Piece[][] = [[]];
  for (const piece of pieces) {
    all.at(-1)!.push(piece);
    if (piece.kind === "end" && piece.strength >= 2) all.push([]);
  }
  return all;
}
