import { compile, ExpressionError, type Objective, parseObjective } from "@opt/core";
import * as named from "@opt/core/surfaces";
import { InputError } from "../input-error.ts";
import type { Bilingual } from "../locale.ts";
import { nameKey } from "./racers.ts";
import type { DemoValue } from "./description.ts";
import { findSurface, type Runner } from "./surfaces.ts";

/** Where a race is run. */
export interface RaceField {
  readonly label: Bilingual;
  readonly objective: Objective;
  /** The loss as a formula. */
  readonly loss: string;
  /** The least it can be; undefined for a formula, of which nobody knows. */
  readonly floor: number | undefined;
  readonly start: readonly [number, number];
  /** What the picture shows at least: the objective's own domain, and the start. */
  readonly domain: readonly (readonly [low: number, high: number])[];
  readonly steps: number;
  /** The rates of the usual four, where they are known to do well. */
  readonly rates: Readonly<Record<Runner, number>> | undefined;
  /** The card that it illustrates. */
  readonly card: string;
}

/**
 * The field that a race's options name: a surface of the list, any surface of core by its name, or a typed formula over
 * x and y; and the start, where one is given.
 *
 * @throws {InputError} for a formula that cannot be read, or that has no value where the race is to start.
 */
export function fieldOf({ surface, formula, x, y }: Readonly<Record<string, DemoValue>>): RaceField {
  const field = formula === undefined ? listed(String(surface)) : typed(String(formula));
  const start = [Number(x ?? field.start[0]), Number(y ?? field.start[1])] as const;
  const value = compile(field.objective).value(start);
  if (!Number.isFinite(value))
    throw new InputError("no-loss-there", `the loss must have a value at the start (${start.join(", ")})`, {
      got: `(${start.join(", ")})`,
    });
  const domain = field.objective.domain.map(
    ([low, high], axis) => [Math.min(low, start[axis]!), Math.max(high, start[axis]!)] as const,
  );
  return { ...field, start, domain };
}

function listed(name: string): Omit<RaceField, "domain"> {
  const { label, objective, loss, floor, start, rates, steps, card } = findSurface(name);
  return { label, objective: objective(), loss, floor, start, rates, steps, card };
}

const unlisted = new Map(Object.entries(named).map(([name, make]) => [nameKey(name), make]));

function typed(text: string): Omit<RaceField, "domain"> {
  const make = unlisted.get(nameKey(text));
  const objective = make?.() ?? read(text);
  const [left, low] = objective.domain.map(([from, to]) => from + 0.2 * (to - from));
  return {
    label: { ko: text, en: text },
    objective,
    loss: objective.expression,
    floor: make && Math.min(...objective.minima.map(({ value }) => value)),
    start: [left!, low!],
    steps: 100,
    rates: undefined,
    card: "loss-function",
  };
}

function read(formula: string): Objective {
  try {
    return parseObjective(formula, { variables: ["x", "y"] });
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    throw new InputError("not-a-formula", `formula must be one over x and y: ${error.message}`, {
      got: formula,
      place: error.position + 1,
    });
  }
}
