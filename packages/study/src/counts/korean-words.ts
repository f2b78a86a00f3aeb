import { korean, particles } from "./lexicon-korean.ts";
import type { Piece } from "./piece.ts";

interface Entry {
  readonly is: readonly string[];
  readonly isParticle: boolean;
}

const entries = new Map<string, Entry>();
for (const [features, words] of korean)
  for (const text of words.split("|"))
    if (!entries.has(text)) entries.set(text, { is: features.split(" ").filter(Boolean), isParticle: false });
const endings = new Set(particles);
const longest = Math.max(...Array.from(entries.keys(), (text) => text.length));
const longestEnding = Math.max(...particles.map(({ length }) => length));

/** Words of one letter that may stand behind another word: "샘플수", "에폭당". */
const behind: ReadonlySet<string> = new Set("당 별 수 총 각 용 씩 개 번 회 장 명 건 째 때 데".split(" "));
/** What ends a clause. */
const closes = /(?<!라|다|자|냐)(?:고|며|면|데|서|니까|지만|거든요?|때)$|^다$/u;
const telling: Piece = { kind: "end", strength: 2, tells: true };
/** What ends a phrase. */
const parts = /^(?:에|에서|으로|로|을|를|와|과|랑|이랑|에는|엔|부터|까지|만|은|는|이|가|인)$/u;

interface Best {
  readonly cost: number;
  readonly length: number;
  readonly as: "word" | "ending" | "unknown";
}

/** The words of a row of Korean text with single spaces, by the division that leaves least unknown. */
export function koreanPieces(row: string, isJoined: boolean, isCounted: boolean): readonly Piece[] {
  const starts = new Set<number>();
  let letters = "";
  for (const run of row.split(" ")) {
    starts.add(letters.length);
    letters += run;
  }
  const best = divided(letters, starts, isJoined);
  return collect(letters, starts, best, isCounted);
}

function divided(letters: string, starts: ReadonlySet<number>, isJoined: boolean): readonly Best[] {
  const best: Best[] = [];
  best[letters.length] = { cost: 0, length: 0, as: "word" };
  for (let at = letters.length - 1; at >= 0; at -= 1) {
    const isStart = starts.has(at);
    let choice: Best = { cost: 10 + best[at + 1]!.cost + (isStart ? 5 : 0), length: 1, as: "unknown" };
    for (let length = 1; length <= Math.min(longest, letters.length - at); length += 1) {
      const text = letters.slice(at, at + length);
      if (!entries.has(text)) continue;
      if (length === 1 && !isStart && !behind.has(text)) continue;
      const cost = 2 + (isStart ? 0 : 1) + crossed(starts, at, length) + best[at + length]!.cost;
      if (cost <= choice.cost) choice = { cost, length, as: "word" };
    }
    if (!isStart || (at === 0 && isJoined))
      for (let length = 1; length <= Math.min(longestEnding, letters.length - at); length += 1) {
        // an ending does not go on in the next word
        if (length > 1 && starts.has(at + length - 1)) break;
        if (!endings.has(letters.slice(at, at + length))) continue;
        const cost = 1 + best[at + length]!.cost;
        if (cost < choice.cost) choice = { cost, length, as: "ending" };
      }
    best[at] = choice;
  }
  return best;
}

/** A word of several runs has to be better than its runs. */
function crossed(starts: ReadonlySet<number>, at: number, length: number): number {
  let runs = 0;
  for (let inside = at + 1; inside < at + length; inside += 1) if (starts.has(inside)) runs += 0.75;
  return runs;
}

/** What a word of two senses says where it stands: "개" counts behind a number and barks elsewhere, "도" is a degree. */
function meant(
  text: string,
  isStart: boolean,
  isOfNumber: boolean,
  last: Piece | undefined,
): readonly string[] {
  const { is } = entries.get(text)!;
  const isAsked =
    last?.kind === "word" && (last.is[0] === "ask" || (last.is[0] === "things" && last.text === "개"));
  if (text === "개" && isStart && !isOfNumber && !isAsked) return ["label"];
  // "몇 개씩"
  if (text === "씩" && !isOfNumber) return [];
  // "걸리는 시간", and no hours
  if (text === "시간" && !isOfNumber && !isAsked) return ["time"];
  return is[0] === "aside" && text.length === 1 && !isOfNumber ? ["unsure"] : is;
}

function collect(
  letters: string,
  starts: ReadonlySet<number>,
  best: readonly Best[],
  isCounted: boolean,
): readonly Piece[] {
  const pieces: Piece[] = [];
  // whether only counters and endings have stood since a number
  let isOfNumber = isCounted;
  for (let at = 0; at < letters.length;) {
    const { length, as } = best[at]!;
    const text = letters.slice(at, at + length);
    if (as === "unknown") {
      let end = at;
      while (end < letters.length && best[end]!.as === "unknown" && (end === at || !starts.has(end)))
        end += 1;
      pieces.push({ kind: "unknown", text: letters.slice(at, end) });
      isOfNumber = false;
      at = end;
      continue;
    }
    at += length;
    if (as === "word") {
      const is = meant(text, starts.has(at - length), isOfNumber, pieces.at(-1));
      if (is[0] === "joint") pieces.push({ kind: "end", strength: 2 });
      else if (is[0] === "soft") pieces.push(closes.test(text) ? telling : { kind: "end", strength: 1 });
      else if (is.length > 0) pieces.push({ kind: "word", is, many: false, text });
      isOfNumber &&= is.length === 0;
    } else if (closes.test(text)) pieces.push(telling);
    else if (/^(?:와|과|랑|이랑)$/u.test(text)) pieces.push({ kind: "end", strength: 1, joins: true });
    else if (isOfNumber && parts.test(text)) pieces.push({ kind: "end", strength: 1 });
    else if (parts.test(text) && !/^(?:은|는|이|가)$/u.test(text)) pieces.push({ kind: "end", strength: 1 });
  }
  return pieces;
}
