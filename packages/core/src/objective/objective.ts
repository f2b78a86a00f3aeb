/** An interval, lower end first. */
export type Interval = readonly [number, number];

/** A function to minimize, as data. */
export interface Objective {
  readonly kind: "objective";
  readonly version: 1;
  readonly name: string;
  /** The variables in the order of a point's coordinates. */
  readonly variables: readonly string[];
  /** The formula of the variables. */
  readonly expression: string;
  /** The part of the plane worth drawing: one interval per variable. */
  readonly domain: readonly Interval[];
  /** The known minima; none for a user's formula. */
  readonly minima: readonly Minimum[];
  toString(): string;
}

export interface Minimum {
  readonly point: readonly number[];
  readonly value: number;
}

class ObjectiveDescription implements Objective {
  readonly kind = "objective";
  readonly version = 1;
  readonly name: string;
  readonly variables: readonly string[];
  readonly expression: string;
  readonly domain: readonly Interval[];
  readonly minima: readonly Minimum[];

  constructor(parts: Omit<Objective, "kind" | "version" | "toString">) {
    this.name = parts.name;
    this.variables = Object.freeze([...parts.variables]);
    this.expression = parts.expression;
    this.domain = Object.freeze(parts.domain.map(([low, high]) => Object.freeze([low, high] as const)));
    this.minima = Object.freeze(
      parts.minima.map(({ point, value }) => Object.freeze({ point: Object.freeze([...point]), value })),
    );
    Object.freeze(this);
  }

  toString(): string {
    return `${this.name}(${this.variables.join(", ")}) = ${this.expression}`;
  }
}

/** Freezes the parts of an objective into a description. */
export function describeObjective(parts: Omit<Objective, "kind" | "version" | "toString">): Objective {
  return new ObjectiveDescription(parts);
}
