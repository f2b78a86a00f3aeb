import { adam, type Chain, rmsprop, sgd } from "@opt/core";
import type { Run } from "../certificate/certificate.ts";
import type { Bilingual } from "../locale.ts";
import { type Runner, runners } from "./surfaces.ts";

/** How the runners are called in a chart, where the languages differ. */
export const runnerNames: Readonly<Record<string, Bilingual>> = {
  Momentum: { ko: "모멘텀", en: "Momentum" },
};

/** What a certificate calls them. */
export const runnerMethods: Readonly<Record<Runner, Run["method"]>> = {
  SGD: "sgd",
  Momentum: "momentum",
  RMSProp: "rmsprop",
  Adam: "adam",
};

/** The four runners with their methods. */
export function runnersOf(
  rates: Readonly<Record<Runner, number>>,
  momentum: number,
): readonly (readonly [Runner, Chain])[] {
  return runners.map((name) => [name, methodOf(name, rates[name], momentum)]);
}

/** The method of a runner. */
export function methodOf(name: Runner, learningRate: number, momentum: number): Chain {
  if (name === "SGD") return sgd({ learningRate });
  if (name === "Momentum") return sgd({ learningRate, momentum });
  return name === "RMSProp" ? rmsprop({ learningRate }) : adam({ learningRate });
}
