import { withParticle } from "@opt/words";
import { core, isSilent, type MathList, signOf, spokenParts, textOf } from "./math-node.ts";
import type { MathNode } from "./mathjax.ts";
import { isOperator, large, limitName, lower } from "./operators.ts";
import type { Reader } from "./reader.ts";
import { implications, relations } from "./relation-names.ts";
import { markNames } from "./sign-names.ts";

/** What runs over something: sums, integrals, limits; and what is drawn below a letter. */
export function limits(
  base: MathNode | null,
  from: MathNode | null,
  to: MathNode | null,
  reader: Reader,
): string {
  const { locale, read } = reader;
  const mark = to === null ? markBelow(base, from, reader) : undefined;
  if (mark !== undefined) return mark;
  const name = limitName(base, locale) ?? read(base).trim();
  if (/^l(?:o?)g$/u.test(textOf(core(base))))
    return { ko: `밑이 ${read(from)}인 ${name}`, en: `${name} base ${read(from)} of` }[locale];
  const [the, high] = [locale === "en" ? withArticle(name) : name, read(to).trim()];
  if (
    !isOperator(base) &&
    limitName(base, locale) === undefined &&
    !isSilent(base) &&
    !large.test(signOf(base))
  )
    return labelled(base, from, to, reader);
  if (from === null || isSilent(from))
    return { ko: `${high}까지의 ${the},`, en: `${the} up to ${high} of` }[locale];
  if (to !== null)
    return {
      ko: `${read(from).trim()}부터 ${high}까지의 ${the},`,
      en: `${the} from ${read(from)} to ${high} of`,
    }[locale];
  if (isLimit(base)) return approached(the, from, reader);
  return { ko: `${ranged(from, base, reader)} ${the},`, en: `${the} over ${read(from)},` }[locale];
}

function withArticle(name: string): string {
  return /^(?:the|arg) /u.test(name) ? name : `the ${name}`;
}

function isLimit(base: MathNode | null): boolean {
  return textOf(core(base)).startsWith("lim");
}

/** "as x goes to 0 of", "x가 0으로 갈 때의". */
function approached(name: string, from: MathNode, reader: Reader): string {
  const { locale, read, list } = reader;
  const parts = from.kind === "mi" ? [from] : flat(from);
  const at = parts.findIndex((part) => ["→", "⟶", "↗", "↘"].includes(signOf(part)));
  if (at < 1)
    return { ko: `${read(from).trim()}에 대한 ${name},`, en: `${name} over ${read(from)},` }[locale];
  const goal = parts.slice(at + 1);
  const side = sideOf(goal);
  const aim = list(
    side === undefined ? goal : [...goal.slice(0, -1), core(goal.at(-1))!.childNodes[0]!],
  ).trim();
  const what = list(parts.slice(0, at)).trim();
  const sides = {
    "+": ["오른쪽에서 ", " from above"],
    "−": ["왼쪽에서 ", " from below"],
    "": ["", ""],
  } as const;
  const [ko, en] = sides[side ?? ""];
  if (locale === "en") return `${name} as ${what} ${read(parts[at]!)} ${aim}${en} of`;
  const way = new Map([
    ["↗", "커지며 "],
    ["↘", "작아지며 "],
  ]).get(signOf(parts[at]!));
  return `${withParticle(what, "이/가")} ${way ?? ""}${ko}${withParticle(aim, "으로/로")} 갈 때의 ${name},`;
}

/** The side from which a limit is approached, `0^+`. */
function sideOf(goal: MathList): "+" | "−" | undefined {
  const last = core(goal.at(-1));
  const side = last?.kind === "msup" ? textOf(core(last.childNodes[1])) : "";
  return side === "+" || side === "−" ? side : undefined;
}

/** The parts of what stands below an operator. */
function flat(node: MathNode): MathNode[] {
  const parts = spokenParts(node);
  return parts.length === 1 && node.kind !== "msup" ? flat(parts[0]!) : parts;
}

function ranged(from: MathNode, base: MathNode | null, { read }: Reader): string {
  const said = read(from).replace(/[ ,]+$/u, "");
  if (holdsRelation(from)) return `${said} 조건의`;
  return /[∫-∳⨌]/u.test(textOf(core(base))) ? `${said}에서의` : `${said}에 대한`;
}

function holdsRelation(node: MathNode | null): boolean {
  if (node === null) return false;
  const sign = node.kind === "mo" ? textOf(node) : "";
  return relations.has(sign) || implications.has(sign) || sign === "∼" || node.childNodes.some(holdsRelation);
}

/** What is drawn below: a bar, a brace. */
function markBelow(
  base: MathNode | null,
  from: MathNode | null,
  { locale, read }: Reader,
): string | undefined {
  const sign = textOf(from);
  if (isOperator(base)) return undefined;
  const mark = markNames.get(lower.has(sign) ? "_" : sign)?.[locale];
  return mark === undefined ? undefined : `${read(base)} ${mark}`;
}

/** What has a word above or below it: braces with what they hold, arrows with what is done. */
function labelled(
  base: MathNode | null,
  from: MathNode | null,
  to: MathNode | null,
  { locale, read }: Reader,
): string {
  const notes = [
    base === null ? "" : ",",
    isSilent(from) ? "" : { ko: `아래에 ${read(from)},`, en: `with ${read(from)} below,` }[locale],
    isSilent(to) ? "" : { ko: `위에 ${read(to)},`, en: `with ${read(to)} above,` }[locale],
  ];
  return `${read(base)}${notes.join(" ")}`;
}

/** What a name below or above a sign says, after it. */
export function notesOf(node: MathNode | null, reader: Reader): string {
  const inner = core(node);
  if (!/^m(?:over|under|underover)$/u.test(inner?.kind ?? "")) return "";
  const [base = null, first = null, second = null] = inner!.childNodes;
  const own = labelled(
    null,
    inner!.kind === "mover" ? null : first,
    inner!.kind === "mover" ? first : second,
    reader,
  );
  return `${notesOf(base, reader)} ${own}`.trim();
}
