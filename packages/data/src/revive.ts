import { type Factories, reviveAs } from "@opt/description";
import * as splitters from "./splitters.ts";

/** The name of a splitter. */
export type SplitterKind = keyof typeof splitters;

/** Any splitter's description. */
export type Splitter = ReturnType<(typeof splitters)[SplitterKind]>;

/**
 * Returns the description that the JSON of one describes; validates it as its factory does.
 *
 * @throws {TypeError} no object, or an option the splitter does not have
 * @throws {RangeError} an unknown kind or version, or an option out of range
 * @example
 * ```ts
 * import { kFold, revive } from "@opt/data";
 * const saved = JSON.stringify(kFold({ nSplits: 4, shuffle: true, randomState: 7 }));
 * console.log(String(revive(JSON.parse(saved)))); // → kFold({ nSplits: 4, shuffle: true, randomState: 7 })
 * ```
 */
export function revive<Kind extends SplitterKind>(json: {
  readonly kind: Kind;
}): ReturnType<(typeof splitters)[Kind]>;
export function revive(json: unknown): Splitter;
export function revive(json: unknown): Splitter {
  return reviveAs(json, factories, "splitter");
}

const factories: Factories<Splitter> = splitters;
