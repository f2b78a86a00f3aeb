import { core, isSilent, type MathList, textOf } from "./math-node.ts";
import type { MathNode } from "./mathjax.ts";

/** What stands between two fences; `close` is empty where nothing closes it. */
export interface Group extends MathNode {
  readonly kind: "group";
  readonly open: string;
  readonly close: string;
}

/** A bar that stands between two things, or behind one, with what stands at its foot and head. */
export interface Bar extends MathNode {
  readonly kind: "bar";
  readonly isEvaluated: boolean;
}

interface Frame {
  readonly opened: MathNode | null;
  readonly open: string;
  readonly items: MathNode[];
}

const opening = new Set(["(", "[", "{", "⟨", "⌊", "⌈"]);
const closing = new Set([")", "]", "}", "⟩", "⌋", "⌉"]);
const bars = new Set(["|", "‖"]);
const scripted = new Set(["msub", "msup", "msubsup"]);

export function isGroup(node: MathNode | null): node is Group {
  return node?.kind === "group";
}

/** The list with what stands between fences as one; a bar opens where nothing stands before it that it could close. */
export function grouped(parts: MathList): MathNode[] {
  const nodes = parts.filter((part): part is MathNode => !isSilent(part)).map(leftAndRight);
  const frames: Frame[] = [{ opened: null, open: "", items: [] }];
  for (const [i, node] of nodes.entries()) {
    const { sign, side } = fenceOf(node);
    if (side === "open") frames.push({ opened: node, open: sign, items: [] });
    else if (side === "close") closeBracket(frames, node, sign);
    else if (side === "bar") placeBar(frames, node, sign, nodes.slice(i));
    else frames.at(-1)!.items.push(node);
  }
  while (frames.length > 1) dissolve(frames);
  return frames[0]!.items;
}

/** `\left` and `\right` make a row of their own, in which a side may be missing. */
export function leftAndRight(node: MathNode): MathNode {
  const row = core(node);
  if (row?.kind !== "mrow" && row?.kind !== "TeXAtom") return node;
  const parts = row.childNodes;
  const [first, last] = [parts[0] ?? null, parts.at(-1) ?? null];
  if (first?.texClass !== 4 || last?.texClass !== 5 || parts.length < 2) return node;
  if (textOf(first) !== "" && textOf(last) !== "") return node;
  return group(textOf(first), textOf(last), parts.slice(1, -1));
}

function group(open: string, close: string, childNodes: MathList): Group {
  return { kind: "group", open, close, childNodes };
}

function fenceOf(node: MathNode): { sign: string; side: "open" | "close" | "bar" | "" } {
  const inner = scripted.has(node.kind) ? core(node.childNodes[0]) : core(node);
  const sign = inner?.kind === "mo" ? textOf(inner) : "";
  if (bars.has(sign)) {
    if (inner?.texClass === 4) return { sign, side: "open" };
    return { sign, side: inner?.texClass === 5 ? "close" : "bar" };
  }
  if (opening.has(sign) && inner === core(node)) return { sign, side: "open" };
  return { sign, side: closing.has(sign) ? "close" : "" };
}

/** Closes the nearest bracket; bars that are open inside of it were none that open. */
function closeBracket(frames: Frame[], node: MathNode, sign: string): void {
  if (!bars.has(sign)) while (bars.has(frames.at(-1)!.open)) dissolve(frames);
  if (frames.length === 1) frames[0]!.items.push(node);
  else closeGroup(frames, node, sign);
}

function closeGroup(frames: Frame[], node: MathNode, sign: string): void {
  const { open, items } = frames.pop()!;
  const inside = group(open, sign, items);
  const whole = scripted.has(node.kind)
    ? { ...shallow(node), childNodes: [inside, ...node.childNodes.slice(1)] }
    : inside;
  frames.at(-1)!.items.push(whole);
}

function shallow({ kind, texClass }: MathNode): MathNode {
  return { kind, texClass: texClass ?? null, childNodes: [] };
}

function dissolve(frames: Frame[]): void {
  const { opened, items } = frames.pop()!;
  frames.at(-1)!.items.push(opened!, ...items);
}

function placeBar(frames: Frame[], node: MathNode, sign: string, rest: readonly MathNode[]): void {
  const { open, items } = frames.at(-1)!;
  const follows = isOperand(items.at(-1));
  if (open === sign && follows) closeGroup(frames, node, sign);
  else if (!scripted.has(node.kind) && (!follows || countBars(rest, sign) % 2 === 0))
    frames.push({ opened: node, open: sign, items: [] });
  else items.push({ kind: "bar", childNodes: [node], isEvaluated: scripted.has(node.kind) } as Bar);
}

function countBars(rest: readonly MathNode[], sign: string): number {
  let [depth, count] = [0, 0];
  for (const node of rest) {
    const fence = fenceOf(node);
    if (fence.side === "open") depth++;
    else if (fence.side === "close") depth--;
    else if (fence.side === "bar" && depth === 0 && fence.sign === sign) count++;
    if (depth < 0) break;
  }
  return count;
}

function isOperand(node: MathNode | undefined): boolean {
  if (node === undefined || node.kind === "bar") return false;
  const inner = core(node);
  if (inner?.kind === "mo") return [0, 5].includes(inner.texClass ?? 0) && /[!′″…⋯]/u.test(textOf(inner));
  return inner?.kind !== "mi" || inner.texClass !== 1;
}

/** What a bar has at its foot and head. */
export function scriptsOf({ kind, childNodes }: MathNode): {
  below: MathNode | null;
  above: MathNode | null;
} {
  const [, first = null, second = null] = childNodes;
  if (kind === "msubsup") return { below: first, above: second };
  return kind === "msub" ? { below: first, above: null } : { below: null, above: first };
}

/** The table that stands alone between fences. */
export function tableIn(parts: MathList): MathNode | null {
  const inner = parts.filter((part): part is MathNode => !isSilent(part));
  const only = inner.length === 1 ? core(inner[0]) : null;
  return only?.kind === "mtable" ? only : null;
}
