import type { Computed } from "../compute/computation.ts";
import { findCard } from "../content/cards.ts";
import type { AskResult } from "./result.ts";

/** A computation as an answer: its numbers, or which number the question does not give. */
export function computedResult({
  computation,
  card,
  locale,
  text,
  values,
  parsed,
  missing,
  derivation,
}: Computed): AskResult {
  const known = findCard(card) === undefined ? {} : { card };
  if (values === undefined)
    return {
      outcome: "suggest",
      locale,
      text,
      ...known,
      parsed: { shape: "compute", computation },
      ...(missing && { missing }),
    };
  return {
    outcome: "answer",
    locale,
    text,
    ...known,
    values,
    parsed: { shape: "compute", computation, ...parsed },
    ...(derivation && { derivation }),
  };
}
