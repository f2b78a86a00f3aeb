import type { GeneratedLoop } from "../kernel/unit.ts";
import { ChainDescription } from "./method-description.ts";
import type { Chain, Family, Method } from "./method.ts";

/** A named optimizer: how it is called, how a chart calls it, and where it comes from. */
export interface Named extends Family {
  readonly name: string;
  readonly title: string;
}

/** A named optimizer of the options it was made from, with the loops written ahead of time for all its rules. */
export function writtenChain(
  { name, title, ...family }: Named,
  options: object,
  stages: readonly Method[],
  loops?: readonly GeneratedLoop[],
): Chain {
  return new ChainDescription(name, title, options, stages, Object.freeze(family), loops);
}
