import { distance, lettersOf, type Tolerance } from "../nearest.ts";
import { decide, type Decision } from "./decide.ts";
import { searchable } from "./normalise.ts";
import { read, type Reading, withoutParticles } from "./read.ts";
import { terms } from "./terms.ts";

/** Among hundreds of terms a short word is near too many of them; it may only have two letters swapped. */
const amongMany: Tolerance = (letters) => Math.floor(letters / 7);
const shortest = 4;

/** Terms in so many words at most; questions are looked through so far. */
const longestTerm = 4;
const mostWords = 40;
const mostRepairs = 2;

interface Written {
  readonly form: string;
  readonly letters: string;
}

const written: readonly Written[] = terms
  .filter(({ strength }) => strength !== "context")
  .flatMap(({ forms }) => forms.map((form) => ({ form, letters: lettersOf(form) })))
  .filter(({ letters }) => letters.length >= shortest);

/** What a question says once its misspelt terms are read as the nearest ones; undefined when nothing comes of it. */
export function guess(
  text: string,
  reading: Reading,
): { readonly reading: Reading; readonly decision: Decision } | undefined {
  let [repaired, current] = [searchable(text), reading];
  for (let round = 0; round < mostRepairs; round++) {
    const better = repair(repaired, new Set(current.unknown));
    if (better === undefined) return undefined;
    repaired = better;
    current = read(repaired);
    const decision = decide(current);
    if (decision.outcome !== "unknown") return { reading: current, decision };
  }
  return undefined;
}

/** Neighbouring words of a text. */
interface Group {
  readonly start: number;
  readonly end: number;
  readonly typed: string;
}

interface Match {
  readonly group: Group;
  readonly term: Written;
  readonly misses: number;
}

/** The text with its best misspelling put right. */
function repair(text: string, unknown: ReadonlySet<string>): string | undefined {
  const best = nearestMatch(groupsOf(text, unknown).flatMap(matchesOf));
  if (best === undefined) return undefined;
  const { group, term } = best;
  return `${text.slice(0, group.start)}${term.form} ${text.slice(group.end)}`;
}

/** All groups of neighbours with a word among them that we do not know. */
function groupsOf(text: string, unknown: ReadonlySet<string>): readonly Group[] {
  const words = Array.from(text.matchAll(/[\p{L}\p{N}']+/gu)).slice(0, mostWords);
  const sizes = Array.from({ length: longestTerm }, (_, index) => index + 1);
  return words.flatMap((first, at) =>
    sizes
      .map((size) => words.slice(at, at + size))
      .filter((group, index) => group.length === sizes[index] && group.some(([word]) => unknown.has(word)))
      .map((group) => ({
        start: first.index,
        end: (group.at(-1)?.index ?? 0) + (group.at(-1)?.[0].length ?? 0),
        typed: group.map(([word]) => word).join(""),
      })),
  );
}

function matchesOf(group: Group): readonly Match[] {
  const spellings = withoutParticles(group.typed).map(lettersOf);
  return written
    .map((term) => ({
      group,
      term,
      misses: Math.min(...spellings.map((letters) => missesOf(letters, term.letters))),
    }))
    .filter(({ misses }) => misses < Infinity);
}

/** The fewest letters off, then the longest term. */
function nearestMatch(matches: readonly Match[]): Match | undefined {
  return matches.toSorted((a, b) => a.misses - b.misses || b.term.letters.length - a.term.letters.length)[0];
}

function missesOf(typed: string, letters: string): number {
  if (typed[0] !== letters[0]) return Infinity;
  const most = amongMany(letters.length);
  if (most > 0) return distance(typed, letters, most);
  return typed.length === letters.length && isSwap(typed, letters) ? 1 : Infinity;
}

function isSwap(a: string, b: string): boolean {
  return distance(a, b, 1) === 1 && Array.from(a).toSorted().join("") === Array.from(b).toSorted().join("");
}
