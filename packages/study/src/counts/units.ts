import type { Quantity } from "../compute/reading.ts";
import type { Piece } from "./piece.ts";

const seconds: Readonly<Record<string, number>> = { ms: 0.001, sec: 1, min: 60, hour: 3600, day: 86_400 };

/** How many seconds a unit of time has. */
export function unitOf(unit: string): number {
  return seconds[unit]!;
}

const units: ReadonlySet<string> = new Set(Object.keys(seconds));

/** What is asked or told without the unit it is in. */
export function withoutUnit(bag: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...bag].filter((one) => !units.has(one)));
}

/** "minutes and seconds": one number cannot say it. */
export function hasTwoUnits(bag: ReadonlySet<string>): boolean {
  return [...bag].filter((one) => units.has(one)).length > 1;
}

/** The unit of time that a question asks for, else the one that all its times are in. */
export function unitIn(bag: ReadonlySet<string>, told: readonly ReadonlySet<string>[]): string | undefined {
  const own = [...bag].find((one) => units.has(one));
  if (own !== undefined) return own;
  const all = new Set(told.flatMap((one) => [...one].filter((each) => units.has(each))));
  return all.size === 1 ? [...all][0] : undefined;
}

/** A number of units of time. */
export interface Span {
  readonly quantity: Quantity;
  readonly unit: string;
}

/** "3 min 30 s" as one number, and of what each is made, by its place among the numbers. */
export function timesTogether(
  pieces: readonly Piece[],
  quantities: readonly Quantity[],
): { readonly pieces: readonly Piece[]; readonly spans: ReadonlyMap<number, readonly Span[]> } {
  const spans = new Map<number, Span[]>();
  const rest: Piece[] = [];
  let open: number | undefined;
  for (let at = 0; at < pieces.length; at += 1) {
    const [piece, next] = [pieces[at]!, pieces[at + 1]];
    const unit = next?.kind === "word" && next.is[0] === "time" ? next.is[1] : undefined;
    if (piece.kind !== "number" || unit === undefined) {
      // "and" may stand between minutes and seconds
      if (!(piece.kind === "end" && piece.strength < 3)) open = undefined;
      rest.push(piece);
      continue;
    }
    const span = { quantity: quantities[piece.index]!, unit };
    if (open !== undefined && unitOf(spans.get(open)!.at(-1)!.unit) > unitOf(unit))
      spans.get(open)!.push(span);
    else {
      open = piece.index;
      spans.set(open, [span]);
      rest.push(piece, next!);
    }
    at += 1;
  }
  return { pieces: rest, spans };
}
