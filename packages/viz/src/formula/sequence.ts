import { particle } from "@opt/words";
import { grouped } from "./fences.ts";
import { attributeOf, core, isShortFraction, type MathList, signOf, textOf, word } from "./math-node.ts";
import type { MathNode } from "./mathjax.ts";
import { notesOf } from "./limits.ts";
import { isOperator } from "./operators.ts";
import { implications, type Relation, relations, tilde } from "./relation-names.ts";
import type { Reader } from "./reader.ts";

/** How a bar is said: what is given, what a set's members must be, or the sign. */
type Condition = "given" | "such that" | "";

/** What stands side by side: statements set apart by commas, each with its relations. */
export function sequence(parts: MathList, reader: Reader): string {
  return clause(parts, reader, "");
}

export function clause(parts: MathList, reader: Reader, condition: Condition): string {
  const items = grouped(parts);
  const at = condition === "" ? -1 : items.findIndex((item, i) => i > 0 && isCondition(item, condition));
  if (at === -1) return statements(items, reader);
  const words = { ko: "조건", en: condition === "such that" ? "such that" : "given" }[reader.locale];
  const [before, after] = [
    statements(items.slice(0, at), reader),
    clause(items.slice(at + 1), reader, condition),
  ];
  return `${before}${reader.locale === "ko" ? "," : ""} ${words} ${after}`;
}

function isCondition(item: MathNode, condition: Condition): boolean {
  const sign = item.kind === "bar" ? textOf(item) : textOf(item.kind === "mo" ? item : null);
  if (item.kind === "bar") return sign === "|";
  return sign === "∣" || (sign === ":" && condition === "such that");
}

function statements(items: readonly MathNode[], reader: Reader): string {
  let said = "";
  let begin = 0;
  for (const [i, item] of [...items, word("")].entries()) {
    const sign = i === items.length ? "" : textOf(item.kind === "mo" ? item : null);
    const isColon = sign === ":" && holdsRelation(items.slice(begin, i));
    if (i < items.length && sign !== "," && sign !== ";" && !isColon) continue;
    said += ` ${related(items.slice(begin, i), implications, reader, (inner) => related(inner, relations, reader, (side) => plain(side, reader)))}${isColon ? ` ${reader.read(item)}` : sign}`;
    begin = i + 1;
  }
  return said;
}

/** A colon after a relation ends a statement; after a name it says what that is. */
function holdsRelation(items: readonly MathNode[]): boolean {
  return items.some((_, i) => relationOf(items, i, relations) !== undefined);
}

type Read = (items: readonly MathNode[]) => string;

/** Korean says a relation after both its sides, so that a chain names its inner members twice. */
function related(
  items: readonly MathNode[],
  table: ReadonlyMap<string, Relation>,
  reader: Reader,
  read: Read,
): string {
  const signs = items.flatMap((item, i) => {
    const relation = relationOf(items, i, table);
    return relation === undefined ? [] : [{ i, item, relation, notes: notesOf(item, reader) }];
  });
  if (signs.length === 0 || items.length === 1) return read(items);
  const ends = [...signs.map(({ i }) => i), items.length];
  const sides = ends.map((end, k) => read(items.slice(k === 0 ? 0 : ends[k - 1]! + 1, end)));
  if (reader.locale === "en")
    return sides
      .map((side, k) =>
        k === 0 ? side : `${signs[k - 1]!.relation.en}${prefixed(signs[k - 1]!.notes)} ${side}`,
      )
      .join(" ");
  return signs.reduce((said, { relation, notes }, k) => {
    const isOne =
      k === 0 || (relation.right === "" && signs.slice(0, k).every((sign) => sign.relation.right === ""));
    const before = isOne ? said : `${trimmed(said)}, ${trimmed(sides[k]!)}`;
    return `${joined(before, relation.left, "이")} ${joined(sides[k + 1]!, relation.right, "")}${prefixed(notes)}`;
  }, sides[0]!);
}

function prefixed(notes: string): string {
  return notes === "" ? "" : `, ${notes}`;
}

function trimmed(text: string): string {
  return text
    .replaceAll(/\s+/gu, " ")
    .replace(/[ ,]+$/u, "")
    .trim();
}

/** A side with what follows it, which may begin with a pair of particles. */
function joined(side: string, follows: string, missing: string): string {
  const said = trimmed(side) || missing;
  if (follows === "") return trimmed(side) === "" ? "" : ` ${side}`;
  const [pair = "", ...rest] = follows.split(" ");
  return `${said}${pair.includes("/") && said !== "" ? particle(said, pair) : ` ${pair}`.replace(/^ (?=[의에보])/u, "")} ${rest.join(" ")}`;
}

function relationOf(
  items: readonly MathNode[],
  i: number,
  table: ReadonlyMap<string, Relation>,
): Relation | undefined {
  const sign = signOf(items[i]!);
  if (sign === "∼" && table === relations)
    return isDistribution(items[i + 1]) ? tilde.distributed : tilde.similar;
  if ((sign === "⊥" || sign === "∣") && i === 0) return undefined;
  return table.get(sign);
}

/** Distributions have names, or are called p, q or π. */
function isDistribution(node: MathNode | undefined): boolean {
  let inner = core(node);
  while (inner?.kind === "msub" || inner?.kind === "msup" || inner?.kind === "mover")
    inner = core(inner.childNodes[0]);
  return /^(?:\p{Lu}.*|[pqπρμνd]|\p{L}{2,})$/u.test(textOf(inner).normalize("NFKC"));
}

/** What is neither a statement nor a list of them: terms, one after another. */
function plain(items: readonly MathNode[], reader: Reader): string {
  let said = "";
  for (let i = 0; i < items.length; i++) {
    const [before, item, after] = [items[i - 1], items[i]!, items[i + 1]];
    const joinedArg = textOf(core(item)) === "arg" && after !== undefined ? argument(after) : undefined;
    if (joinedArg !== undefined) {
      said += ` ${reader.read(joinedArg)}`;
      i++;
    } else
      said += ` ${signed(item, before, reader) ?? reader.read(item)}${isFollowed(item, after) ? "," : ""}`;
  }
  return said;
}

/** Whether what follows could be taken for a part of a fraction that has no end. */
function isFollowed(item: MathNode, after: MathNode | undefined): boolean {
  return after !== undefined && (core(after)?.kind !== "mo" || isOperator(after)) && isShortFraction(item);
}

/** `\arg\min_w` as one. */
function argument(node: MathNode): MathNode | undefined {
  const inner = core(node);
  const base = core(inner?.kind === "munder" || inner?.kind === "msub" ? inner.childNodes[0] : inner);
  const name = textOf(base);
  if (inner === null || (name !== "min" && name !== "max")) return undefined;
  const whole: MathNode = { ...word(`arg${name}`), texClass: 1 };
  return inner === base ? whole : { kind: inner.kind, childNodes: [whole, ...inner.childNodes.slice(1)] };
}

/** Signs that mean another thing by what stands before them. */
function signed(item: MathNode, before: MathNode | undefined, { locale }: Reader): string | undefined {
  const sign = item.kind === "mo" ? textOf(item) : "";
  const isFirst =
    before === undefined ||
    (core(before)?.kind === "mo" && [1, 2, 3, 4, 6].includes(core(before)!.texClass ?? 0));
  if (locale === "ko" && isFirst && (sign === "−" || sign === "+" || sign === "±" || sign === "∓"))
    return { "−": "마이너스", "+": "플러스", "±": "플러스마이너스", "∓": "마이너스플러스" }[sign];
  const operates = textOf(core(before)) === "∇" || isBold(before);
  if (sign === "⋅" && operates) return { ko: "점", en: "dot" }[locale];
  if (sign === "×" && operates) return { ko: "크로스", en: "cross" }[locale];
  return undefined;
}

function isBold(node: MathNode | undefined): boolean {
  return attributeOf(core(node), "mathvariant").includes("bold");
}
