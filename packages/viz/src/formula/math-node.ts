import type { MathNode } from "./mathjax.ts";

/** A list of what stands side by side. */
export type MathList = readonly (MathNode | null)[];

const wrappers = new Set(["mrow", "TeXAtom", "inferredMrow", "mstyle", "mpadded", "mtd"]);

export function textOf(node: MathNode | null | undefined): string {
  if (node === null || node === undefined) return "";
  return node.childNodes.length === 0
    ? (node.getText?.() ?? "")
    : node.childNodes.map((part) => textOf(part)).join("");
}

/** Whether nothing is said of it: invisible operators, spaces, and what only takes room. */
export function isSilent(node: MathNode | null): boolean {
  if (node === null || node.kind === "mspace" || node.kind === "mphantom") return true;
  if (["mo", "mi"].includes(node.kind)) return /^[\u2061-\u2064]?$/u.test(textOf(node));
  return wrappers.has(node.kind) && node.childNodes.every(isSilent);
}

export function isWrapper({ kind }: MathNode): boolean {
  return wrappers.has(kind);
}

/** What stands in it that is said. */
export function spokenParts({ childNodes }: MathNode): MathNode[] {
  return childNodes.filter((part): part is MathNode => !isSilent(part));
}

/** What stands alone in nothing but wrappers. */
export function core(node: MathNode | null | undefined): MathNode | null {
  if (node === null || node === undefined || isSilent(node)) return null;
  const parts = isWrapper(node) ? spokenParts(node) : [];
  return parts.length === 1 ? core(parts[0]) : node;
}

/** The sign that an operator is, also one with something above or below it. */
export function signOf(node: MathNode | null): string {
  const inner = core(node);
  if (inner?.kind === "mo") return textOf(inner);
  return ["mover", "munder", "munderover"].includes(inner?.kind ?? "") ? signOf(inner!.childNodes[0]!) : "";
}

/** A single sign, or something that holds nothing else: it needs no end. */
export function isSimple(node: MathNode | null | undefined): boolean {
  const inner = core(node);
  if (inner === null || ["mi", "mn", "mo", "mtext"].includes(inner.kind)) return true;
  return inner.kind === "mover" && isSimple(inner.childNodes[0]);
}

/** Whether a fraction is read without naming its end, so that what follows must be set apart. */
export function isShortFraction(node: MathNode): boolean {
  const inner = core(node);
  return inner?.kind === "mfrac" && inner.childNodes.every(isSimple);
}

/** What a node was given of its own: its alphabet, the width of its line. */
export function attributeOf(node: MathNode | null | undefined, name: string): string {
  const value = node?.attributes?.getExplicit(name);
  return typeof value === "string" || typeof value === "number" ? `${value}` : "";
}

/** The rows of a table as their cells. */
export function cellsOf(table: MathNode): MathList[] {
  return table.childNodes.map((row) => row?.childNodes ?? []);
}

/** A node that holds a text. */
export function word(text: string): MathNode {
  return { kind: "mi", childNodes: [], getText: () => text };
}
