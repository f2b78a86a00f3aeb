import type { Bilingual } from "../locale.ts";
import type { DemoOption } from "./description.ts";
import { surfaces } from "./surfaces.ts";

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

/** The seed of the noise on gradients. */
export const noiseSeedOption: DemoOption = {
  ...seedOption({ ko: "같은 시드는 같은 잡음을 만들어요", en: "The same seed gives the same noise" }),
  idle: [{ noise: 0 }],
};

/** How much noise is added to gradients. */
export const noiseOption: DemoOption = {
  name: "noise",
  label: { ko: "잡음", en: "noise" },
  description: {
    ko: "기울기에 더할 흔들림의 표준편차 (0~1)",
    en: "Standard deviation of noise on the gradient (0 to 1)",
  },
  type: "number",
  minimum: 0,
  maximum: 1,
  default: 0,
};

/** The surface to descend on; the first is the default. */
export const surfaceOption: DemoOption = {
  name: "surface",
  label: { ko: "지형", en: "surface" },
  description: { ko: "내려갈 손실의 모양", en: "The shape of the loss to descend" },
  type: "choice",
  choices: surfaces.map(({ name, label }) => ({ value: name, label })),
  default: surfaces[0]!.name,
};

/** Which of its pictures a demo draws; the first is the default. */
export function pictureOption(choices: NonNullable<DemoOption["choices"]>): DemoOption {
  return {
    name: "picture",
    label: { ko: "그림", en: "picture" },
    description: { ko: "무엇을 그릴지", en: "What to draw" },
    type: "choice",
    choices,
    default: choices[0]!.value,
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
