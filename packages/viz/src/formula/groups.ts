import { withParticle } from "@opt/words";
import { type Group, grouped, isGroup, leftAndRight, tableIn } from "./fences.ts";
import { attributeOf, core, isSimple, type MathList, textOf } from "./math-node.ts";
import type { MathNode } from "./mathjax.ts";
import { clause } from "./sequence.ts";
import { signNames } from "./sign-names.ts";
import type { Reader } from "./reader.ts";
import { cases, matrix } from "./tables.ts";

/** What fences make of what they hold. */
const meanings: ReadonlyMap<string, { readonly ko: string; readonly en: string; readonly end: string }> =
  new Map([
    ["|", { ko: "절댓값", en: "the absolute value of", end: "absolute value" }],
    ["‖", { ko: "노름", en: "the norm of", end: "norm" }],
    ["⌊", { ko: "내림", en: "the floor of", end: "floor" }],
    ["⌈", { ko: "올림", en: "the ceiling of", end: "ceiling" }],
  ]);

/** What stands between fences: a matrix, an absolute value, a norm, a set, or just that. */
export function between(node: Group, reader: Reader): string {
  const { open, close, childNodes: parts } = node;
  const { locale, list } = reader;
  const table = tableIn(parts);
  if (open === "" && close === "|") return `${list(parts)} ${reader.read(fenceOnly(close))}`;
  if (table !== null && open === "{" && close === "") return cases(table, reader);
  if (table !== null && close !== "") return matrix(table, open, reader);
  if (isBinomial(open, parts)) return reader.read(core(parts[0]));
  const meaning = close === "" || (open === "|" && isCapital(parts)) ? undefined : meanings.get(open);
  if (meaning !== undefined) return measured(meaning[locale], meaning, parts, reader);
  if (open === "{" && close === "}" && isSet(parts)) return set(parts, reader);
  const said = clause(parts, { ...reader, list: (inner) => clause(inner, reader, "given") }, "given");
  return `${fence(open, reader)} ${said} ${fence(close, reader)}`;
}

function fence(sign: string, { locale }: Reader): string {
  return signNames.get(sign)?.[locale] ?? sign;
}

function fenceOnly(sign: string): MathNode {
  return { kind: "mo", childNodes: [], getText: () => sign };
}

function measured(
  name: string,
  { ko, end }: { readonly ko: string; readonly end: string },
  parts: MathList,
  { locale, list }: Reader,
): string {
  const closes =
    parts.length === 1 && isSimple(parts[0]) ? "" : { ko: `, ${ko} 끝`, en: `, end of ${end}` }[locale];
  return `${name} ${list(parts)}${closes}`;
}

/** Bars around one capital letter may be a size or a determinant as well. */
function isCapital(parts: MathList): boolean {
  const inner = core(parts.length === 1 ? parts[0] : null);
  const letter = inner?.kind === "msub" ? core(inner.childNodes[0]) : inner;
  return /^\p{Lu}$/u.test(textOf(letter).normalize("NFKC"));
}

function isBinomial(open: string, parts: MathList): boolean {
  const inner = core(parts.length === 1 ? parts[0] : null);
  return open === "(" && inner?.kind === "mfrac" && hasNoLine(inner);
}

/** Whether a fraction is drawn without its line: the numbers of a binomial coefficient. */
export function hasNoLine(node: MathNode): boolean {
  return /^0[a-z]*$/u.test(attributeOf(node, "linethickness"));
}

function isSet(parts: MathList): boolean {
  return grouped(parts).some(
    (part) => part.kind === "bar" || /^[,∣:]$/u.test(part.kind === "mo" ? textOf(part) : ""),
  );
}

function set(parts: MathList, reader: Reader): string {
  const said = clause(parts, reader, "such that");
  return { ko: `집합 ${said}, 집합 끝`, en: `the set of ${said}, end of set` }[reader.locale];
}

/** A norm with its index: "the 2 norm of x". */
export function normOf(base: MathNode | null, index: MathNode | null, reader: Reader): string | undefined {
  const inner = groupIn(base);
  if (inner?.open !== "‖" || tableIn(inner.childNodes) !== null) return undefined;
  const which = reader.read(index).trim();
  const end = isSimple(index) ? "" : ",";
  const { ko, end: closing } = meanings.get("‖")!;
  const name = reader.locale === "ko" ? `${which}${end} 노름` : `the ${which}${end} norm of`;
  return measured(name, { ko, end: closing }, inner.childNodes, reader);
}

/** The one group that a node is. */
export function groupIn(node: MathNode | null): Group | null {
  const inner = node === null ? null : core(leftAndRight(node));
  if (isGroup(inner)) return inner;
  const parts = grouped(
    inner?.kind === "mrow" || inner?.kind === "inferredMrow" || inner?.kind === "TeXAtom"
      ? inner.childNodes
      : [],
  );
  return parts.length === 1 && isGroup(parts[0]!) ? parts[0] : null;
}

/** What stands in round brackets that hold all of it. */
export function bare(node: MathNode | null): MathNode | undefined {
  const inner = groupIn(node);
  return inner?.open === "(" && inner.close === ")"
    ? { kind: "mrow", childNodes: inner.childNodes }
    : undefined;
}

/** What a bar says that has something at its foot and head: where what stands before it is taken. */
export function evaluated(from: MathNode | null, to: MathNode | null, { locale, read }: Reader): string {
  const [low, high] = [
    read(from)
      .replace(/[ ,]+$/u, "")
      .trim(),
    read(to).trim(),
  ];
  if (from === null) return { ko: `, ${high}까지 계산,`, en: `, evaluated up to ${high},` }[locale];
  if (to !== null)
    return { ko: `, ${low}부터 ${high}까지 계산한 값,`, en: `, evaluated from ${low} to ${high},` }[locale];
  if (/^\p{Lu}$/u.test(textOf(core(from))))
    return { ko: `, ${withParticle(low, "으로/로")} 제한,`, en: `, restricted to ${low},` }[locale];
  return { ko: `, ${low}에서 계산한 값,`, en: `, evaluated at ${low},` }[locale];
}

/** `[…]` or `….|` between two bounds. */
export function takenBetween(
  base: MathNode | null,
  from: MathNode | null,
  to: MathNode | null,
  reader: Reader,
): string | undefined {
  const inner = groupIn(base);
  if (inner === null) return undefined;
  const isBar = inner.open === "" && inner.close === "|";
  if (!isBar && !(inner.open === "[" && from !== null && to !== null)) return undefined;
  return `${reader.list(inner.childNodes)}${evaluated(from, to, reader)}`;
}
