import { print } from "@opt/core";
import { treeOf } from "../derivation/ledger.ts";
import type { Bilingual } from "../locale.ts";
import { isSameFormula, type Range } from "./same-formula.ts";
import { plain } from "./template.ts";
import { typedFormula } from "./typed-formula.ts";
import type { Verdict } from "./verdict.ts";

/** A formula as people read it: "lr × g / (1 − beta)". */
export function readable(formula: string): string {
  return formula.replaceAll(" * ", " × ").replaceAll("-", "−");
}

/** What to add to a question for a formula: which names it may have. */
export function howToWrite(names: readonly string[]): Bilingual {
  const list = names.join(", ");
  return {
    ko: `쓸 수 있는 이름: ${list}. 곱셈은 * 또는 ×, 거듭제곱은 ^, 제곱근은 sqrt( )로 적어요.`,
    en: `It may name ${list}; * or × multiplies, ^ takes a power, sqrt( ) a root.`,
  };
}

/**
 * Judges a typed formula: right where it comes to the same as the key for every value; a mistaken one is told by what it
 * comes to. Where two mistaken ones are the same, the first is named.
 */
export function judgeFormula(
  answer: string,
  key: { readonly formula: string; readonly names: Readonly<Record<string, Range>> },
  mistaken: readonly { readonly formula: string; readonly words: Bilingual }[],
): Verdict {
  const { formula, names } = key;
  const typed = typedFormula(answer, Object.keys(names));
  const given = plain(readable(print(typed)));
  const correct = isSameFormula(treeOf(formula), typed, names);
  const meant = mistaken.find((one) => isSameFormula(treeOf(one.formula), typed, names));
  return { correct, given, answer: plain(readable(formula)), tempting: correct ? undefined : meant?.words };
}
