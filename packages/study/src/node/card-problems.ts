import { checkCertificate } from "../certificate/check.ts";
import { compute } from "../compute/compute.ts";
import { computations } from "../compute/computations.ts";
import { workedExample } from "../compute/worked-example.ts";
import { demos, describeDemo } from "../demo/demos.ts";
import { InputError } from "../input-error.ts";
import type { Locale } from "../locale.ts";
import type { Card } from "../pack/card.ts";
import type { MarkdownFile, Problem } from "./parse-markdown.ts";
import { sumProblems } from "./sum-problems.ts";

const locales: readonly Locale[] = ["ko", "en"];

/** What is wrong with what a card has run or computed: its demo, its example and the sums in its texts. */
export function cardProblems(card: Card, file: MarkdownFile): readonly Problem[] {
  const say = (path: readonly PropertyKey[], message: string): Problem => ({
    file: file.file,
    line: file.lineOf(path),
    severity: "error",
    message,
  });
  const demo = demoFault(card);
  return [
    ...(demo === undefined ? [] : [say(["demo"], `demo: ${demo}`)]),
    ...exampleFaults(card).map(([locale, message]) => say(["example", locale], `example: ${message}`)),
    ...sumProblems(file),
  ];
}

function demoFault({ demo }: Card): string | undefined {
  if (demo === null) return undefined;
  try {
    describeDemo(demos, demo.name, demo.options);
    return undefined;
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
}

function exampleFaults(card: Card): readonly (readonly [locale: Locale, message: string])[] {
  const { example } = card;
  if (example === null) return [];
  const worked = locales.map((locale) => workedExample(card, locale, computations));
  const faults = locales.flatMap((locale, index) => {
    const one = worked[index];
    if (one !== undefined) return checkCertificate(one.derivation).map((fault) => [locale, fault] as const);
    const missing = compute(example[locale], { locale })?.missing ?? [];
    const why = missing.length === 0 ? "" : `; it does not say ${missing.join(", ")}`;
    return [[locale, `"${example[locale]}" must be a question that is computed in full${why}`] as const];
  });
  const [ko, en] = worked;
  if (ko === undefined || en === undefined || faults.length > 0) return faults;
  const isSame =
    ko.computation === en.computation &&
    ko.values.length === en.values.length &&
    ko.values.every((value, at) => Object.is(value, en.values[at]));
  if (isSame) return [];
  return [
    ["en", `both languages must ask for the same, got ${ko.values.join(", ")} and ${en.values.join(", ")}`],
  ];
}
