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
  if (typeof json !== "object" || json === null) {
    throw new TypeError(`revive needs the JSON of a splitter, got ${json === null ? "null" : typeof json}`);
  }
  const { kind, version, ...options }: { kind?: unknown; version?: unknown } = json;
  if (!isKind(kind)) {
    throw new RangeError(`kind must be one of ${Object.keys(factories).join(", ")}, got ${String(kind)}`);
  }
  if (version !== 1) throw new RangeError(`version must be 1, got ${String(version)}`);
  return Reflect.apply(factories[kind], undefined, [options]);
}

const factories: Readonly<Record<SplitterKind, (options: never) => Splitter>> = splitters;

function isKind(kind: unknown): kind is SplitterKind {
  return typeof kind === "string" && Object.hasOwn(factories, kind);
}
