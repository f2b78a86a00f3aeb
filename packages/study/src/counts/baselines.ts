import type { Piece } from "./piece.ts";

/** Pieces without "says healthy for everybody", and the flag `says1` of the class that is always said. */
export function withoutGuess(pieces: readonly Piece[]): {
  readonly pieces: readonly Piece[];
  readonly says?: string;
} {
  const stretches: Piece[][] = [[]];
  for (const piece of pieces) {
    stretches.at(-1)!.push(piece);
    if (piece.kind === "end" && piece.strength >= 2) stretches.push([]);
  }
  const at = stretches.findIndex((stretch) => guessed(stretch) !== undefined);
  if (at < 0) return { pieces };
  const rest = stretches.map((stretch, index) =>
    index === at ? stretch.filter(({ kind }) => kind === "end") : stretch,
  );
  return { pieces: rest.flat(), says: `says${guessed(stretches[at]!)!.slice("label".length)}` };
}

/** The one class of a stretch that tells a guess and no number. */
function guessed(stretch: readonly Piece[]): string | undefined {
  if (stretch.some(({ kind }) => kind === "number")) return undefined;
  const words = stretch.flatMap((one) => (one.kind === "word" ? one.is : []));
  const labels = words.filter((one) => /^label\d/u.test(one));
  return words.includes("says") && !words.includes("ask") && labels.length === 1 ? labels[0] : undefined;
}
