import type { Computed } from "../compute/computation.ts";
import { searchable } from "../language/normalise.ts";
import { numbersBeyond, numbersOf } from "../language/numbers.ts";
import type { ClaimedNumber } from "./claimed-number.ts";
import type { AskResult } from "./result.ts";
import type { Subject } from "./subject.ts";
import { verdictWord } from "./wording.ts";

/** A computation as an answer: its numbers, or which numbers the question does not give. */
export function computedResult({ cards, packOf: packs }: Subject, computed: Computed): AskResult {
  const { computation, card: slug, locale, text, values, parsed, missing, derivation } = computed;
  const card = cards.get(slug);
  const pack = packs.get(slug);
  const about = {
    locale,
    text,
    ...(card === undefined ? {} : { card: slug }),
    ...(pack === undefined ? {} : { pack }),
  };
  if (values === undefined)
    return {
      outcome: "suggest",
      ...about,
      parsed: { kind: "computation", computation },
      ...(missing && { missing }),
    };
  return {
    outcome: "answer",
    ...about,
    values,
    parsed: { kind: "computation", computation, ...parsed },
    ...(card?.demo ? { demo: card.demo } : {}),
    ...(derivation && { derivation }),
  };
}

const tolerance = 1e-3;

/** The computation with a verdict on a statement that ends in numbers; undefined where it does not name the result. */
export function checkedResult(
  subject: Subject,
  computed: Computed,
  statement: string,
): AskResult | undefined {
  const { values, parsed, locale } = computed;
  if (values === undefined) return undefined;
  const said = numbersBeyond(numbersOf(searchable(statement)), Object.values(parsed));
  if (said.length !== values.length) return undefined;
  const truth = numbersAgree(said, values);
  const result = computedResult(subject, computed);
  return { ...result, text: `${verdictWord(truth, locale)}\n${result.text}`, truth };
}

/** The computation with a verdict on a statement that gives one number of it as the result. */
export function claimedResult(subject: Subject, { computed, said }: ClaimedNumber): AskResult {
  const truth = numbersAgree([said], computed.values!);
  const result = computedResult(subject, computed);
  return { ...result, text: `${verdictWord(truth, computed.locale)}\n${result.text}`, truth };
}

function numbersAgree(said: readonly number[], values: readonly number[]): boolean {
  const [ours, theirs] = [values, said].map((all) => all.toSorted((a, b) => a - b));
  return ours!.every(
    (value, at) => Math.abs(value - theirs![at]!) <= tolerance * Math.max(1e-6, Math.abs(value)),
  );
}
