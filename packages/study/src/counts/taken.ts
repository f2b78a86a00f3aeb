import type { Reading } from "../compute/reading.ts";
import { withoutAsides } from "./asides.ts";
import { withoutGuess } from "./baselines.ts";
import { withoutFlags } from "./flags.ts";
import { withLabels } from "./labels.ts";
import type { Piece } from "./piece.ts";
import { piecesOf } from "./pieces.ts";
import { withScopes } from "./scopes.ts";
import { type Span, timesTogether } from "./units.ts";

/** A question taken apart. */
export interface Taken {
  readonly reading: Reading;
  readonly pieces: readonly Piece[];
  /** Numbers of units of time, by their place. */
  readonly spans: ReadonlyMap<number, readonly Span[]>;
  readonly flags: ReadonlySet<string>;
  /** All features that are said anywhere. */
  readonly said: ReadonlySet<string>;
  /** What its classes are called. */
  readonly names: readonly string[];
}

const mostLetters = 1200;
const mostNumbers = 14;
const mostPieces = 160;

/** Takes a question apart; undefined where a word is not known that may change a number, or there is too much of it. */
export function takenApart(reading: Reading): Taken | undefined {
  const { pattern, quantities } = reading;
  if (quantities.length === 0 || quantities.length > mostNumbers || pattern.length > mostLetters)
    return undefined;
  const labelled = withLabels(piecesOf(reading), quantities);
  const guess = withoutGuess(labelled.pieces);
  const known = withoutAsides(guess.pieces);
  if (known === undefined || known.length > mostPieces) return undefined;
  const flagged = withoutFlags(withScopes(known, quantities));
  if (flagged === undefined) return undefined;
  const { pieces, spans } = timesTogether(flagged.pieces, quantities);
  const said = new Set([
    ...(guess.says === undefined ? [] : [guess.says, "says"]),
    ...flagged.flags,
    ...pieces.flatMap((one) => (one.kind === "word" ? one.is : [])),
  ]);
  return { reading, pieces, spans, flags: flagged.flags, said, names: labelled.names };
}
