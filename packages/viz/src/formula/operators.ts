import type { Locale } from "../text/locale.ts";
import { attributeOf, core, isWrapper, spokenParts, textOf } from "./math-node.ts";
import type { MathNode } from "./mathjax.ts";
import { wordNames } from "./word-names.ts";

export const large: RegExp = /^[∏∐∑∫-∳⨀-⨆⨌⋀-⋃]$/u;
export const lower: ReadonlySet<string> = new Set(["―", "¯", "‾", "_"]);

/** What double-struck letters stand for before what they are applied to. */
const struck: ReadonlyMap<string, { readonly ko: string; readonly en: string }> = new Map([
  ["E", { ko: "기댓값", en: "the expectation" }],
  ["P", { ko: "확률", en: "the probability" }],
  ["1", { ko: "지시 함수", en: "the indicator" }],
]);

/** Whether what stands below it is what it runs over. */
export function isOperator(node: MathNode | null): boolean {
  const inner = core(node);
  if (inner === null) return false;
  const text = compact(inner);
  if (inner.kind === "mo" && large.test(text)) return true;
  return isStruck(inner) || (text.length > 1 && isOfLetters(node) && wordNames.has(text));
}

/** Whether TeX takes it, or what it wraps alone, for an operator. */
function isOfLetters(node: MathNode | null): boolean {
  if (node === null || node.texClass === 1) return node !== null;
  const parts = isWrapper(node) ? spokenParts(node) : [];
  return parts.length === 1 && isOfLetters(parts[0]!);
}

function isStruck(inner: MathNode): boolean {
  return attributeOf(inner, "mathvariant") === "double-struck" && struck.has(textOf(inner));
}

/** The name of an operator that is written in letters or signs. */
export function nameOf(node: MathNode, locale: Locale): string | undefined {
  const inner = core(node) ?? node;
  if (isStruck(inner)) return struck.get(textOf(inner))![locale];
  return isOfLetters(node) ? wordNames.get(compact(inner))?.[locale] : undefined;
}

export function compact(node: MathNode): string {
  return textOf(node).replaceAll(/\s/gu, "");
}

/** Limits whose name is drawn: bars and arrows above or below "lim". */
export function limitName(node: MathNode | null, locale: Locale): string | undefined {
  const inner = core(node);
  const [base = null, mark = null] = inner?.childNodes ?? [];
  if (inner === null || compact(base ?? inner) !== "lim") return undefined;
  const sign = textOf(mark);
  if (sign === "→") return { ko: "귀납적 극한", en: "direct limit" }[locale];
  if (sign === "←") return { ko: "사영 극한", en: "inverse limit" }[locale];
  if (!lower.has(sign)) return undefined;
  return wordNames.get(inner.kind === "mover" ? "limsup" : "liminf")![locale];
}
