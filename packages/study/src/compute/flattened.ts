import { Asked } from "./asked.ts";
import type { Quantity } from "./reading.ts";

/** Sides of a picture before the first layer: "28x28 -> 100", "28*28*3 inputs". */
const sides =
  /#\d+;(?:\s?[x*×]\s?#\d+;){1,2}(?=\)?\s?(?:->|→|=>|-\s?#|,|to\s#|개?의?\s?입력|inputs?|픽셀|pixels?|이미지|images?|사진))|(?<=(?:입력|inputs?|이미지|images?|픽셀|pixels?)(?:\s|=|:|이|은|는|크기|size|of|is|\()*)#\d+;(?:\s?[x*×]\s?#\d+;){1,2}(?!\s?[x*×]\s?#)/u;

/** The question with the sides of a picture as the one number that they are as inputs; itself where there are none. */
export function flattened(asked: Asked): Asked {
  const { question, reading } = asked;
  const match = sides.exec(reading.pattern);
  // "4x8x8x2" is a network of its own
  if (match === null || /[x*×]\s?$/u.test(reading.pattern.slice(0, match.index))) return asked;
  const indices = Array.from(match[0].matchAll(/#(\d+);/gu), ([, index]) => Number(index));
  const value = indices.reduce((product, index) => product * reading.quantities[index]!.value, 1);
  // "28x28 images into 784-30-10": the inputs are told as well
  if (reading.quantities.some((other) => other.value === value))
    return new Asked(question, {
      ...reading,
      pattern: reading.pattern.replace(match[0], " "),
      aside: [...(reading.aside ?? []), ...indices],
    });
  const [first, ...others] = indices;
  const inputs: Quantity = { value, at: reading.quantities[first!]!.at, percent: false };
  return new Asked(question, {
    ...reading,
    pattern: reading.pattern.replace(match[0], `#${first};`),
    quantities: reading.quantities.with(first!, inputs),
    aside: [...(reading.aside ?? []), ...others],
  });
}
