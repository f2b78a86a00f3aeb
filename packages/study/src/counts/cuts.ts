import type { Piece } from "./piece.ts";

export type NumberPiece = Extract<Piece, { kind: "number" }>;
export type Anchor = NumberPiece | "ask";

/** A way to divide what stands between two anchors. */
export interface Cut {
  readonly left: readonly Piece[];
  readonly right: readonly Piece[];
  readonly free: readonly (readonly Piece[])[];
}

/** Numbers and question words, and the ways to divide what stands before, between and behind them. */
export interface Gaps {
  readonly anchors: readonly Anchor[];
  readonly cuts: readonly (readonly Cut[])[];
}

export function gapsOf(pieces: readonly Piece[]): Gaps {
  const anchors: Anchor[] = [];
  const gaps: Piece[][] = [[]];
  for (const piece of pieces) {
    const anchor = anchorOf(piece);
    // "what is the number of": one question
    if (anchor === "ask" && anchors.at(-1) === "ask" && gaps.at(-1)!.every(isSoft)) continue;
    if (anchor === undefined) gaps.at(-1)!.push(piece);
    else {
      anchors.push(anchor);
      gaps.push(anchor === "ask" ? besides(piece) : []);
    }
  }
  const last = gaps.length - 1;
  return { anchors, cuts: gaps.map((gap, at) => cutsOf(gap, anchors[at - 1], at < last)) };
}

/** What a question word says besides asking: "how often". */
function besides(piece: Piece): Piece[] {
  return piece.kind === "word" && piece.is.length > 1 ? [{ ...piece, is: piece.is.slice(1) }] : [];
}

function anchorOf(piece: Piece): Anchor | undefined {
  if (piece.kind === "number") return piece;
  return piece.kind === "word" && piece.is[0] === "ask" ? "ask" : undefined;
}

function isSoft(piece: Piece): boolean {
  return piece.kind === "end" && piece.strength === 1;
}

function cutsOf(gap: readonly Piece[], anchor: Anchor | undefined, hasRight: boolean): readonly Cut[] {
  const strong = [...gap.keys()].filter((at) => isEnd(gap[at]!, 2));
  const [first, last] = [strong[0], strong.at(-1)];
  const hasLeft = anchor !== undefined;
  if (first === undefined || last === undefined) return weakCuts(gap, anchor, hasRight);
  const middle = between(gap.slice(first + 1, last + 1));
  const lefts = hasLeft
    ? fronts(gap.slice(0, first + 1), anchor, !hasRight)
    : [{ taken: [], free: [gap.slice(0, first + 1)] }];
  const rights = hasRight ? backs(gap.slice(last + 1)) : [{ taken: [], free: [gap.slice(last + 1)] }];
  return lefts.flatMap((left) =>
    rights.map((right) => ({
      left: left.taken,
      right: right.taken,
      free: [...left.free, ...middle, ...right.free].filter((one) => one.length > 0),
    })),
  );
}

function isEnd(piece: Piece, least: number): boolean {
  return piece.kind === "end" && piece.strength >= least;
}

interface Taking {
  readonly taken: readonly Piece[];
  readonly free: readonly (readonly Piece[])[];
}

/** All of a stretch, or what stands before its first soft end. */
function fronts(stretch: readonly Piece[], anchor: Anchor, isLast: boolean): readonly Taking[] {
  // what goes on after "how many steps do" belongs to it
  const ends = anchor === "ask" ? [] : [...stretch.keys()].filter((at) => isSoft(stretch[at]!));
  return [
    { taken: stretch, free: [] },
    ...firstWords(ends, stretch, isLast && anchor !== "ask").map((at) => ({
      taken: stretch.slice(0, at),
      free: [stretch.slice(at)],
    })),
  ].filter((one, at, all) => at === 0 || one.free[0]!.some(says) || all.length === 1);
}

/** "3 epochs total steps": behind the last number a question may begin with any word. */
function firstWords(ends: readonly number[], stretch: readonly Piece[], isLast: boolean): readonly number[] {
  return isLast && ends.length === 0 ? stretch.flatMap((_, at) => (at > 0 ? [at] : [])) : ends;
}

function backs(stretch: readonly Piece[]): readonly Taking[] {
  const ends = [...stretch.keys()].filter((at) => isSoft(stretch[at]!));
  return [
    { taken: stretch, free: [] },
    ...ends.map((at) => ({ taken: stretch.slice(at + 1), free: [stretch.slice(0, at)] })),
  ].filter((one, at) => at === 0 || one.free[0]!.some(says));
}

function says(piece: Piece): boolean {
  return piece.kind === "word";
}

function weakCuts(gap: readonly Piece[], anchor: Anchor | undefined, hasRight: boolean): readonly Cut[] {
  const hasLeft = anchor !== undefined;
  if (!hasRight && anchor === undefined) return [{ left: [], right: [], free: [gap] }];
  if (!hasRight)
    return fronts(gap, anchor!, true).map(({ taken, free }) => ({ left: taken, right: [], free }));
  if (!hasLeft) return backs(gap).map(({ taken, free }) => ({ left: [], right: taken, free }));
  const softs = [...gap.keys()].filter((at) => isSoft(gap[at]!));
  const places =
    softs.length > 0
      ? [-1, ...softs, gap.length]
      : Array.from({ length: gap.length + 1 }, (_, at) => at - 0.5);
  const cuts = places.map((at) => ({
    left: gap.filter((_, index) => index < at),
    right: gap.filter((_, index) => index > at),
    free: [] as (readonly Piece[])[],
  }));
  return distinct(cuts);
}

/** Cuts that give the same words to both sides are one. */
function distinct(cuts: readonly Cut[]): readonly Cut[] {
  const known = new Map<string, Cut>();
  for (const cut of cuts) {
    const key = `${cut.left.filter(says).length},${cut.right.filter(says).length}`;
    if (!known.has(key)) known.set(key, cut);
  }
  return [...known.values()];
}

/** The stretches between strong ends. */
function between(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const stretches: Piece[][] = [[]];
  for (const piece of pieces) {
    // its end goes with it, for what a clause tells is no question
    stretches.at(-1)!.push(piece);
    if (isEnd(piece, 2)) stretches.push([]);
  }
  return stretches.filter((one) => one.some(says));
}
