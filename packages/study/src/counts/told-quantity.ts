import type { Quantity } from "../compute/reading.ts";
import type { Span } from "./units.ts";

/** A quantity that a question tells, with its value in the unit of the network. */
export interface Told {
  readonly of: string;
  readonly value: number;
  readonly quantity: Quantity;
  /** What is said around it. */
  readonly bag: ReadonlySet<string>;
  /** Of what units of time it is made. */
  readonly spans?: readonly Span[];
}
