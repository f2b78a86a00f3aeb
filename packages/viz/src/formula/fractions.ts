import { hasNoLine } from "./groups.ts";
import { core, isSimple, type MathList, spokenParts, textOf } from "./math-node.ts";
import type { MathNode } from "./mathjax.ts";
import type { Reader } from "./reader.ts";

export function fraction(node: MathNode, reader: Reader): string {
  const { locale, read } = reader;
  const [top = null, bottom = null] = node.childNodes;
  const [above, under] = [read(top), read(bottom)];
  const isShort = isSimple(top) && isSimple(bottom);
  if (hasNoLine(node)) {
    const end = isShort ? "," : { ko: ", 이항계수 끝,", en: ", end of binomial," }[locale];
    return { ko: `이항계수 ${above} 중 ${under}${end}`, en: `the binomial ${above} choose ${under}${end}` }[
      locale
    ];
  }
  const derived = derivative(top, bottom, reader);
  if (derived !== undefined) return derived;
  if (isShort) return { ko: `${under} 분의 ${above}`, en: `${above} over ${under}` }[locale];
  return {
    ko: `분수 시작, 분모 ${under}, 분자 ${above}, 분수 끝`,
    en: `the fraction ${above} over ${under}, end of fraction`,
  }[locale];
}

const orders = { ko: ["", "", "2계 ", "3계 "], en: ["", "", "second ", "third "] } as const;

/** `dy/dx`, `∂²f/∂x∂y`: the same sign begins above and before every letter below. */
function derivative(
  top: MathNode | null,
  bottom: MathNode | null,
  { locale, read, list }: Reader,
): string | undefined {
  const [first, ...rest] = partsOf(top);
  const [sign, order] = powerOf(first);
  if (sign !== "d" && sign !== "∂") return undefined;
  const by = variables(partsOf(bottom), sign);
  if (by === undefined || by.order !== (order === "1" ? 1 : Number(order)) || by.order > 3) return undefined;
  const kind = {
    ko: sign === "∂" ? "편미분" : "미분",
    en: sign === "∂" ? "partial derivative" : "derivative",
  }[locale];
  const names = by.letters.map((letter) => read(letter).trim()).join({ ko: ", ", en: " and " }[locale]);
  const what = list(rest).trim();
  const name = `${orders[locale][by.order]}${kind}`;
  if (locale === "ko") return `${what === "" ? "" : `${what.replace(/,$/u, "")}의 `}${names}에 대한 ${name},`;
  return what === ""
    ? `the ${name} with respect to ${names} of`
    : `the ${name} of ${what} with respect to ${names},`;
}

function partsOf(node: MathNode | null): MathNode[] {
  const inner = core(node);
  if (inner === null) return [];
  return ["mrow", "inferredMrow", "TeXAtom"].includes(inner.kind)
    ? spokenParts(inner).flatMap((part) => (part.kind === "TeXAtom" ? partsOf(part) : [part]))
    : [inner];
}

function powerOf(node: MathNode | undefined): [string, string] {
  const inner = core(node);
  if (inner?.kind !== "msup") return [textOf(inner), "1"];
  return [textOf(core(inner.childNodes[0])), textOf(inner.childNodes[1])];
}

function variables(parts: MathNode[], sign: string): { letters: MathNode[]; order: number } | undefined {
  const letters: MathNode[] = [];
  let order = 0;
  for (let i = 0; i < parts.length; i += 2) {
    const letter = parts[i + 1];
    if (textOf(parts[i]) !== sign || letter === undefined) return undefined;
    const power =
      letter.kind === "msup" || letter.kind === "msubsup" ? Number(textOf(letter.childNodes.at(-1))) : 1;
    const base = power === 1 ? letter : without(letter);
    if (!(power >= 1) || !isLetter(base)) return undefined;
    letters.push(base);
    order += power;
  }
  return letters.length === 0 ? undefined : { letters, order };
}

function without(node: MathNode): MathNode {
  const [base = null, index = null] = node.childNodes;
  return node.kind === "msup" ? base! : { kind: "msub", childNodes: [base, index] };
}

function isLetter(node: MathNode): boolean {
  const inner = core(node);
  return inner?.kind === "mi" || (inner?.kind === "msub" && core(inner.childNodes[0])?.kind === "mi");
}

const rootNames: ReadonlyMap<string, { readonly ko: string; readonly en: string }> = new Map([
  ["3", { ko: "세제곱근", en: "cube root" }],
  ["4", { ko: "네제곱근", en: "fourth root" }],
]);

export function root(parts: MathList, index: MathNode | null, { locale, read, list }: Reader): string {
  const end =
    parts.length === 1 && isSimple(parts[0]) ? "" : { ko: ", 루트 끝", en: ", end of root" }[locale];
  const which = read(index).trim();
  if (which === "")
    return { ko: `루트 ${list(parts)}${end}`, en: `the root of ${list(parts)}${end}` }[locale];
  const known = rootNames.get(which)?.[locale];
  const name = known ?? { ko: `${which}제곱근`, en: `root with index ${which}` }[locale];
  const close = end === "" ? "" : { ko: `, ${name} 끝`, en: ", end of root" }[locale];
  return { ko: `${name} ${list(parts)}${close}`, en: `the ${name} of ${list(parts)}${close}` }[locale];
}
