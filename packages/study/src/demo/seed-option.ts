import type { Bilingual } from "../locale.ts";
import type { DemoOption } from "./description.ts";

/** The seed of a demo, with a word on what it draws. */
export function seedOption(description: Bilingual): DemoOption {
  return {
    name: "seed",
    label: { ko: "시드", en: "seed" },
    description,
    type: "integer",
    minimum: 0,
    maximum: 2 ** 32 - 1,
    default: 0,
  };
}

/** How many steps a demo takes. */
export function stepsOption(usual: number, most: number, least = 1): DemoOption {
  return {
    name: "steps",
    label: { ko: "스텝", en: "steps" },
    description: {
      ko: `몇 스텝을 갈지 (${least}~${most})`,
      en: `How many steps to take (${least} to ${most})`,
    },
    type: "integer",
    minimum: least,
    maximum: most,
    default: usual,
  };
}
