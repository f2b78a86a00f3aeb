import { withParticle } from "@opt/words";
import type { Locale } from "../text/locale.ts";
import type { MathNode } from "./mathjax.ts";
import { greekNames, markNames, signNames } from "./sign-names.ts";

/**
 * A formula as it is read aloud in Korean or English: fractions, roots, indices and powers are named where they begin,
 * and closed where they hold more than one sign, so that nothing is ambiguous.
 */
export function speak(node: MathNode, locale: Locale): string {
  return read(node, locale)
    .replaceAll(/\s+/gu, " ")
    .replaceAll(/ ([,;])/gu, "$1")
    .trim();
}

function read(node: MathNode | null, locale: Locale): string {
  if (node === null) return "";
  const { kind, childNodes: parts } = node;
  switch (kind) {
    case "mi":
    case "mn":
    case "mtext":
      return named(textOf(node), locale);
    case "mo":
      if (isSilent(node)) return "";
      return signNames.get(textOf(node))?.[locale] ?? named(textOf(node), locale);
    case "mfrac":
      return fraction(parts, locale);
    case "msqrt":
      return root(readAll(parts, locale), "", parts, locale);
    case "mroot":
      return root(read(parts[0]!, locale), read(parts[1]!, locale), parts.slice(0, 1), locale);
    case "msub":
      return isLarge(parts[0])
        ? limits(parts[0]!, parts[1]!, null, locale)
        : below(parts[0]!, parts[1]!, locale);
    case "msup":
      return power(parts[0]!, parts[1]!, locale);
    case "msubsup":
      if (isLarge(parts[0])) return limits(parts[0]!, parts[1]!, parts[2]!, locale);
      return raised(below(parts[0]!, parts[1]!, locale), parts[2]!, locale);
    case "mover":
      return over(parts[0]!, parts[1]!, locale);
    case "munder":
      return limits(parts[0]!, parts[1]!, null, locale);
    case "munderover":
      return limits(parts[0]!, parts[1]!, parts[2]!, locale);
    case "mtable":
      return parts.map((row) => read(row, locale)).join("; ");
    case "mtr":
    case "mlabeledtr":
      return sequence(parts.flatMap(unwrapped), locale);
    default:
      return sequence(parts, locale);
  }
}

/** Korean joins what is equal or assigned to what stands before it: "a는 b", "a에 대입, b". */
function sequence(parts: readonly (MathNode | null)[], locale: Locale): string {
  let said = "";
  for (const part of parts) {
    const sign = locale === "ko" && part?.kind === "mo" ? textOf(part) : "";
    const before = said
      .replaceAll(/\s+/gu, " ")
      .replace(/[ ,]+$/u, "")
      .trim();
    if (sign === "=" && before !== "") said = withParticle(before, "은/는");
    else if (sign === "←" && before !== "") said = `${before}에 대입,`;
    else said += ` ${read(part, locale)}`;
  }
  return said;
}

/** The signs of a cell, which align what belongs together. */
function unwrapped(node: MathNode | null): readonly (MathNode | null)[] {
  return node !== null && ["mtd", "mstyle", "inferredMrow"].includes(node.kind)
    ? node.childNodes.flatMap(unwrapped)
    : [node];
}

function readAll(parts: readonly (MathNode | null)[], locale: Locale): string {
  return parts.length === 1 ? read(parts[0]!, locale) : sequence(parts, locale);
}

function fraction([top, bottom]: readonly (MathNode | null)[], locale: Locale): string {
  const [above, under] = [read(top ?? null, locale), read(bottom ?? null, locale)];
  if (isSimple(top) && isSimple(bottom))
    return { ko: `${under} 분의 ${above}`, en: `${above} over ${under}` }[locale];
  return {
    ko: `분수 시작, 분모 ${under}, 분자 ${above}, 분수 끝`,
    en: `the fraction ${above} over ${under}, end of fraction`,
  }[locale];
}

function root(inner: string, index: string, parts: readonly (MathNode | null)[], locale: Locale): string {
  const end =
    parts.length === 1 && isSimple(parts[0]) ? "" : { ko: ", 루트 끝", en: ", end of root" }[locale];
  const degree = index === "" ? "" : { ko: `${index}제곱 `, en: `with index ${index} ` }[locale];
  return { ko: `${degree}루트 ${inner}${end}`, en: `the root ${degree}of ${inner}${end}` }[locale];
}

function below(base: MathNode | null, index: MathNode | null, locale: Locale): string {
  return `${read(base, locale)} ${{ ko: "아래첨자", en: "sub" }[locale]} ${read(index, locale)}${isSimple(index) ? "" : ","}`;
}

function power(base: MathNode | null, exponent: MathNode | null, locale: Locale): string {
  return raised(read(base, locale), exponent, locale);
}

function raised(base: string, exponent: MathNode | null, locale: Locale): string {
  const text = read(exponent, locale).trim();
  const prime = signNames.get("′")?.[locale];
  if (text === prime) return `${base} ${text}`;
  if (text === "2") return `${base}${{ ko: " 제곱", en: " squared" }[locale]}`;
  if (text === "3") return `${base}${{ ko: " 세제곱", en: " cubed" }[locale]}`;
  const end = isSimple(exponent) ? "" : ",";
  return { ko: `${base}의 ${text}제곱${end}`, en: `${base} to the ${text}${end}` }[locale];
}

function over(base: MathNode | null, mark: MathNode | null, locale: Locale): string {
  const name = markNames.get(textOf(mark))?.[locale] ?? read(mark, locale);
  return `${read(base, locale)} ${name}`;
}

function limits(base: MathNode | null, from: MathNode | null, to: MathNode | null, locale: Locale): string {
  const mark = markNames.get(textOf(from))?.[locale];
  if (to === null && mark !== undefined) return `${read(base, locale)} ${mark}`;
  const [sign, low] = [read(base, locale).trim(), read(from, locale).trim()];
  if (to === null) return { ko: `${sign} 아래 ${low},`, en: `${sign} over ${low},` }[locale];
  const high = read(to, locale).trim();
  return { ko: `${low}부터 ${high}까지의 ${sign},`, en: `${sign} from ${low} to ${high} of` }[locale];
}

/** Whether what stands below and above is where an operator begins and ends. */
function isLarge(node: MathNode | null | undefined): boolean {
  return /^[∏∐∑∫-∳⋀-⋃]$/u.test(textOf(node ?? null));
}

/** A single sign, or something that holds nothing else: it needs no end. */
function isSimple(node: MathNode | null | undefined): boolean {
  if (node === null || node === undefined) return true;
  if (["mi", "mn", "mo", "mtext"].includes(node.kind)) return true;
  const parts = node.childNodes.filter((part) => part !== null && !isSilent(part));
  if (["mrow", "TeXAtom", "inferredMrow", "mstyle", "mover"].includes(node.kind))
    return parts.length === 1 || node.kind === "mover" ? isSimple(parts[0]) : false;
  return false;
}

/** Invisible operators: applied to, times, comma. */
function isSilent(node: MathNode): boolean {
  return node.kind === "mspace" || /^[\u2061-\u2064]?$/u.test(node.kind === "mo" ? textOf(node) : "x");
}

function textOf(node: MathNode | null): string {
  if (node === null) return "";
  return node.childNodes.length === 0
    ? (node.getText?.() ?? "")
    : node.childNodes.map((part) => textOf(part)).join("");
}

/** Letters of mathematical alphabets as plain ones, Greek letters by their names. */
function named(text: string, locale: Locale): string {
  const plain = text.normalize("NFKC");
  return Array.from(plain, (sign) => {
    const greek = greekNames.get(sign);
    return greek === undefined ? sign : ` ${greek[locale]} `;
  }).join("");
}
