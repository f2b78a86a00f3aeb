import type { Chain } from "@opt/core";
import type { Bilingual } from "../locale.ts";

/** A number that a method is set up with. */
export interface Setting {
  readonly name: string;
  readonly label: string;
  /** What it is where the question does not say; left out where it has to be told. */
  readonly standard?: number;
  /** What questions call it. */
  readonly roles: readonly string[];
}

/** What a method keeps from step to step, zero at first. */
export interface Kept {
  readonly name: string;
  readonly roles: readonly string[];
  /** What core calls it. */
  readonly slot?: string;
}

/** The setting of one run: settings by name, and at which step the formulas are wanted. */
export interface Moment {
  readonly t: number;
  readonly valueOf: (name: string) => number;
  readonly forms: ReadonlySet<string>;
}

/**
 * A method as its formulas: `m'` is m after this step, `m` before it; `g'` is the gradient of this step and `t` its
 * number. The last line says the new place.
 */
export interface Row {
  readonly name: string;
  readonly title: Bilingual;
  readonly card: string;
  readonly settings: readonly Setting[];
  readonly kept: readonly Kept[];
  readonly formulas: (moment: Moment) => readonly string[];
  /** The same as core does it; left out where core has it in no form. */
  readonly chain?: (settings: Readonly<Record<string, number>>) => Chain;
  /** Whether the place after a decay of weights shrinks by itself; else the decay goes into the gradient. */
  readonly isDecoupled?: true;
  /** Whether the gradient is taken ahead of the place, at this formula. */
  readonly ahead?: string;
  /** What is kept over its counterpart in core. */
  readonly scale?: (settings: Readonly<Record<string, number>>) => number;
}

export const same = (text: string): Bilingual => ({ ko: text, en: text });
export const mu: Setting = {
  name: "mu",
  label: "μ",
  roles: ["mu", "beta", "beta1", "gamma", "rho", "coefficient", "alpha"],
};
export const rho = (standard: number): Setting => ({
  name: "rho",
  label: "ρ",
  standard,
  roles: ["rho", "alpha", "beta", "coefficient", "beta2", "gamma", "decay"],
});
export const beta1: Setting = { name: "beta1", label: "β₁", standard: 0.9, roles: ["beta1", "mu"] };
export const beta2 = (standard = 0.999): Setting => ({
  name: "beta2",
  label: "β₂",
  standard,
  roles: ["beta2", "rho"],
});
export const eps = (standard: number): Setting => ({ name: "epsilon", label: "ε", standard, roles: ["eps"] });

export const firstMoment: Kept = { name: "m", roles: ["m", "first", "buffer", "velocity"], slot: "mean" };
export const secondMoment: Kept = { name: "v", roles: ["v", "second", "sum", "s"], slot: "meanSquare" };
export const velocity: Kept = {
  name: "v",
  roles: ["v", "velocity", "buffer", "m", "b", "u", "first"],
  slot: "velocity",
};
