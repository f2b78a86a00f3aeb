import { countOf, featuresOf } from "../language/features.ts";
import { numbersOf } from "../language/numbers.ts";
import { searchable } from "../language/normalise.ts";
import type { Option } from "./choice-question.ts";
import type { Subject } from "./subject.ts";

/** The features that only this option has. */
export function ownFeatures(option: Option, options: readonly Option[]): readonly number[] {
  const others = new Set(
    options.filter((one) => one !== option).flatMap(({ text }) => Array.from(featuresOf(text))),
  );
  return [...featuresOf(option.text)].filter((feature) => !others.has(feature));
}

/** "k번", "n - 1 times": an option that is a number by a letter. */
const variable = /^([knbm](?:\s?[-+/*]\s?\d+)?)\s?(?:번|개|장|배|times?|models?)?$/u;

/** The share of an option that a passage holds; numbers and letters for numbers must stand in it as such. */
export function overlap(subject: Subject, { text }: Option, own: readonly number[], passage: string): number {
  const plain = searchable(text).trim();
  const [, letter] = variable.exec(plain) ?? [];
  if (letter !== undefined) {
    const expression = letter.replaceAll(/\s/gu, "");
    const said = searchable(passage).replace(/\s?([-+/*])\s?(?=\d)/gu, "$1");
    const places = said.split(expression);
    const stands = places
      .slice(1)
      .some((behind, at) => !/[a-z\d]$/u.test(places[at]!) && !/^(?:[a-z\d]|[-+/*]\d)/u.test(behind));
    return stands ? 1 : 0;
  }
  const numbers = numbersOf(plain);
  const letters = text.replace(/[\d\s.,/%×*배번개]/gu, "");
  if (numbers.length > 0 && letters.length <= 2) {
    const said = numbersOf(searchable(passage));
    return numbers.every((number) => said.some((one) => Math.abs(one - number) < 1e-9)) ? 1 : 0;
  }
  const features = subject.featuresOf(passage);
  let [held, all] = [0, 1e-9];
  for (const feature of own) {
    all += countOf(feature);
    if (features.has(feature)) held += countOf(feature);
  }
  return held / all;
}
