import { numberReader } from "@opt/viz";
import type { Figure, Ledger } from "../derivation/ledger.ts";

/** Writes figures in the digits of a picture that tells some numbers. */
export function asDrawn(ledger: Ledger, told: readonly number[]): (figure: Figure) => string {
  const read = numberReader(told);
  return (figure) => {
    const text = read(figure.value);
    return ledger.write(figure, typeof text === "string" ? text : text.en);
  };
}

/** What a picture tells of its lines: where each begins and ends, and is lowest and highest. */
export function toldOf(lines: readonly (readonly number[])[]): number[] {
  return lines.flatMap((line) => {
    const known = line.filter(Number.isFinite);
    return known.length === 0 ? [] : [known[0]!, known.at(-1)!, Math.min(...known), Math.max(...known)];
  });
}
