import type { GeneratedLoop } from "../kernel/unit.ts";
import { showOptions } from "@opt/description";
import type { Chain, Family, Method } from "./method.ts";

/** How deep methods may lie in each other. */
export const deepest = 100;

export class ChainDescription implements Chain {
  readonly kind = "chain";
  readonly version = 1;
  readonly name: string;
  readonly title: string;
  readonly options: Readonly<Record<string, unknown>>;
  readonly stages: readonly Method[];
  declare readonly family: Family | undefined;
  declare readonly loops: readonly GeneratedLoop[];

  constructor(
    name: string,
    title: string,
    options: object,
    stages: readonly Method[],
    family?: Family,
    loops: readonly GeneratedLoop[] = [],
  ) {
    this.name = name;
    this.title = title;
    this.options = Object.freeze({ ...options });
    this.stages = Object.freeze([...stages]);
    Object.defineProperty(this, "family", { value: family });
    Object.defineProperty(this, "loops", { value: loops });
    requireShallow(this);
    Object.freeze(this);
  }

  toString(): string {
    return this.name === "chain"
      ? `chain(${this.stages.join(", ")})`
      : `${this.name}(${Object.keys(this.options).length === 0 ? "" : showOptions(this.options)})`;
  }
}

/** The methods that a method is made of. */
export function partsOf(method: Method): readonly Method[] {
  if (method.kind === "transform") return [];
  return method.kind === "chain" ? method.stages : method.rules.map(({ use }) => use);
}

/** Refuses methods within methods beyond all sense, which would exhaust the stack. */
export function requireShallow(method: Method): void {
  let parts = partsOf(method);
  for (let depth = 1; parts.length > 0; depth++) {
    if (depth > deepest) throw new RangeError(`methods must be nested at most ${deepest} deep`);
    parts = parts.flatMap((part) => partsOf(part));
  }
}

/** The loops of a method and its parts. */
export function loopsOf(method: Method): readonly GeneratedLoop[] {
  const own = method.kind === "chain" ? (method.loops ?? []) : [];
  return [...own, ...partsOf(method).flatMap((part) => loopsOf(part))];
}
