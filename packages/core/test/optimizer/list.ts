import type { Chain } from "../../src/index.ts";
import * as optimizers from "../../src/optimizers.ts";

export type Create = (options: object) => Chain;

/** Every named optimizer. */
export const factories: readonly (readonly [string, Create])[] = Object.entries(optimizers).map(
  ([name, create]) => [name, create as unknown as Create],
);

/** Whether an optimizer takes an option, whatever its value. */
export function takes(create: Create, option: string): boolean {
  try {
    create({ [option]: undefined });
    return true;
  } catch (error) {
    return !String(error).includes("has no option");
  }
}

/** The names of the options of an optimizer. */
export function optionsOf(create: Create): string[] {
  try {
    create({ "": undefined });
  } catch (error) {
    return String(error).split("its options are ")[1]!.split(", ");
  }
  throw new TypeError("an optimizer must refuse an option that it does not know");
}

/**
 * The options where the learning rate is one of them, else none: some find the length of their steps themselves. Those
 * for matrices are told what to do with vectors.
 */
export function rateOf(create: Create, learningRate: number): Readonly<Record<string, number>> {
  return {
    ...(takes(create, "learningRate") ? { learningRate } : {}),
    ...(takes(create, "auxLearningRate") ? { auxLearningRate: learningRate } : {}),
  };
}
