import { attributeOf, core, isSilent, isSimple, spokenParts, textOf } from "./math-node.ts";
import type { MathNode } from "./mathjax.ts";
import { isGroup } from "./fences.ts";
import { bare, normOf } from "./groups.ts";
import { markNames } from "./sign-names.ts";
import type { Reader } from "./reader.ts";

const postfix: ReadonlyMap<string, { readonly ko: string; readonly en: string }> = new Map([
  ["∗", { ko: "별표", en: "star" }],
  ["⋆", { ko: "별표", en: "star" }],
  ["†", { ko: "대거", en: "dagger" }],
  ["∘", { ko: "도", en: "degrees" }],
  ["+", { ko: "플러스", en: "plus" }],
  ["−", { ko: "마이너스", en: "minus" }],
  ["⊤", { ko: "전치", en: "transpose" }],
  ["⊺", { ko: "전치", en: "transpose" }],
  ["−⊤", { ko: "역전치", en: "inverse transpose" }],
  ["⊥", { ko: "직교 여공간", en: "perp" }],
]);

/** What tells numbers apart and is no function there. */
const labels: ReadonlyMap<string, { readonly ko: string; readonly en: string }> = new Map([
  ["max", { ko: "최대", en: "max" }],
  ["min", { ko: "최소", en: "min" }],
]);

export function below(base: MathNode | null, index: MathNode | null, reader: Reader): string {
  const { locale, read } = reader;
  const norm = normOf(base, index, reader);
  if (norm !== undefined) return norm;
  const foot = isSilent(core(base)) ? "" : read(base);
  if (textOf(core(base)) === "∂" && isSimple(index))
    return { ko: `${read(index)}에 대한 편미분`, en: `the partial with respect to ${read(index)} of` }[
      locale
    ];
  const label = labels.get(textOf(core(index)))?.[locale];
  if (label !== undefined) return `${foot} ${{ ko: "아래첨자", en: "sub" }[locale]} ${label}`;
  return `${foot} ${{ ko: "아래첨자", en: "sub" }[locale]} ${read(index)}${isSimple(index) ? "" : ","}`;
}

/** What was read, to a power: or with a prime, a star, or what else is written there and is none. */
export function raised(
  said: string,
  base: MathNode | null,
  exponent: MathNode | null,
  reader: Reader,
): string {
  const { locale, read } = reader;
  const stands = spokenParts(unwrapped(exponent));
  const first = stands[0] ?? exponent;
  const prime = /^[′″‴⁗]/u.test(textOf(first)) ? first : null;
  if (prime !== null) {
    const primed = `${said} ${read(prime)}`;
    return stands.length > 1 ? raised(primed, null, row(stands.slice(1)), reader) : primed;
  }
  const text = textOf(exponent).replaceAll(/[\u2061-\u2064\s]/gu, "");
  const mark = isTransposed(base, exponent, text)
    ? postfix.get(text.startsWith("−") ? "−⊤" : "⊤")
    : postfix.get(text);
  if (mark !== undefined) return text === "∘" && locale === "ko" ? `${said}도` : `${said} ${mark[locale]}`;
  if (text === "−1" && isInverted(base)) return `${said} ${{ ko: "인버스", en: "inverse" }[locale]}`;
  if (isSilent(core(base)) && said.trim() === "")
    return { ko: `위첨자 ${read(exponent)},`, en: `superscript ${read(exponent)},` }[locale];
  const gap = closesAlone(base) ? "," : "";
  if (text === "2") return `${said}${gap}${{ ko: " 제곱", en: " squared" }[locale]}`;
  if (text === "3") return `${said}${gap}${{ ko: " 세제곱", en: " cubed" }[locale]}`;
  const inner = bare(exponent);
  if (inner !== undefined || text === "T")
    return {
      ko: `${said} 위첨자 ${read(inner ?? exponent)},`,
      en: `${said} superscript ${read(inner ?? exponent)},`,
    }[locale];
  const power = read(exponent).trim();
  if (isSimple(exponent))
    return { ko: `${said}의 ${power}제곱`, en: `${said}${gap} to the ${power}` }[locale];
  return {
    ko: `${said}의 ${power.replace(/,$/u, "")} 승,`,
    en: `${said}${gap} to the ${power.replace(/^the /u, "")},`,
  }[locale];
}

function unwrapped(node: MathNode | null): MathNode {
  const parts = node === null ? [] : spokenParts(node);
  if (node === null || node.kind === "mo" || node.kind === "mi") return row([]);
  return parts.length === 1
    ? unwrapped(parts[0]!)
    : row(["mrow", "TeXAtom", "inferredMrow"].includes(node.kind) ? parts : []);
}

function row(childNodes: readonly MathNode[]): MathNode {
  return { kind: "mrow", childNodes };
}

/** `T` above a matrix or a vector's letter; above other letters it is as often a power. */
function isTransposed(base: MathNode | null, exponent: MathNode | null, text: string): boolean {
  if (text !== "T" && text !== "−T") return false;
  const letter = core(base);
  const bold = attributeOf(letter, "mathvariant").includes("bold");
  const upright = attributeOf(lastLetter(exponent), "mathvariant") !== "";
  return upright || bold || /^[A-Zu-z]$/u.test(textOf(letter));
}

function lastLetter(node: MathNode | null): MathNode | undefined {
  const inner = core(node);
  return inner?.kind === "mi"
    ? inner
    : inner === null
      ? undefined
      : lastLetter(spokenParts(inner).at(-1) ?? null);
}

/** Functions and matrices have inverses; small letters have powers. */
function isInverted(base: MathNode | null): boolean {
  const inner = core(base);
  return (
    inner !== null && (/^[A-Zfgh]$/u.test(textOf(inner)) || inner.texClass === 1) && inner.kind !== "msup"
  );
}

/** Whether what is read of it could be taken to hold what follows. */
function closesAlone(base: MathNode | null): boolean {
  const inner = core(base);
  if (inner === null) return false;
  return (
    (isGroup(inner) && !["(", "["].includes(inner.open)) || ["mfrac", "msqrt", "mroot"].includes(inner.kind)
  );
}

/** A letter with what stands over it. */
export function over(base: MathNode | null, mark: MathNode | null, reader: Reader): string {
  const { locale, read } = reader;
  const name = markNames.get(textOf(mark))?.[locale];
  if (name === undefined)
    return `${read(base)}, ${{ ko: `위에 ${stacked(mark, reader)}`, en: `with ${stacked(mark, reader)} above` }[locale]},`;
  if (isSimple(base) || /[⏞⎴]/u.test(textOf(mark))) return `${read(base)} ${name}`;
  return { ko: `${read(base)}, 전체에 ${name},`, en: `${read(base)}, all under a ${name},` }[locale];
}

/** What stands above: an exclamation mark is no factorial there. */
function stacked(mark: MathNode | null, { locale, read }: Reader): string {
  return textOf(mark) === "!" ? { ko: "느낌표", en: "an exclamation mark" }[locale] : read(mark).trim();
}
