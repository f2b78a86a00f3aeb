import { countOf, featuresOf } from "../language/features.ts";
import { numbersOf } from "../language/numbers.ts";
import { searchable } from "../language/normalise.ts";
import type { Option } from "./choice-question.ts";
import type { Subject } from "./subject.ts";

/** The features that only this option has. */
function ownFeatures(option: Option, options: readonly Option[]): readonly number[] {
  const others = new Set(
    options.filter((one) => one !== option).flatMap(({ text }) => Array.from(featuresOf(text))),
  );
  return [...featuresOf(option.text)].filter((feature) => !others.has(feature));
}

/** "k번", "n - 1 times": an option that is a number by a letter. */
const variable = /^([knbm](?:\s?[-+/*]\s?\d+)?)\s?(?:번|개|장|배|times?|models?)?$/u;

/** What is looked for of an option in what the cards say. */
export type Sought =
  | { readonly letter: string }
  | { readonly numbers: readonly number[] }
  | { readonly features: readonly number[] };

/** What is looked for of an option: its own features, but numbers and letters for numbers as such. */
export function soughtOf(option: Option, options: readonly Option[]): Sought {
  const plain = searchable(option.text).trim();
  const [, letter] = variable.exec(plain) ?? [];
  if (letter !== undefined) return { letter: letter.replaceAll(/\s/gu, "") };
  const numbers = numbersOf(plain);
  const letters = option.text.replace(/[\d\s.,/%×*배번개]/gu, "");
  return numbers.length > 0 && letters.length <= 2 ? { numbers } : { features: ownFeatures(option, options) };
}

/** The share of what is looked for that a passage holds. */
export function overlap(subject: Subject, sought: Sought, passage: string): number {
  if ("letter" in sought) return standsIn(sought.letter, passage) ? 1 : 0;
  if ("numbers" in sought) {
    const said = subject.numbersOf(passage);
    return sought.numbers.every((number) => said.some((one) => Math.abs(one - number) < 1e-9)) ? 1 : 0;
  }
  const features = subject.featuresOf(passage);
  let [held, all] = [0, 1e-9];
  for (const feature of sought.features) {
    all += countOf(feature);
    if (features.has(feature)) held += countOf(feature);
  }
  return held / all;
}

function standsIn(letter: string, passage: string): boolean {
  const said = searchable(passage).replace(/\s?([-+/*])\s?(?=\d)/gu, "$1");
  const places = said.split(letter);
  return places
    .slice(1)
    .some((behind, at) => !/[a-z\d]$/u.test(places[at]!) && !/^(?:[a-z\d]|[-+/*]\d)/u.test(behind));
}
