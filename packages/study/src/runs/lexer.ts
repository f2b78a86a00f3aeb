import { letterAt } from "./letters.ts";
import { phrasesAt } from "./lexicon.ts";
import { numberAt } from "./numbers-told.ts";
import type { Piece } from "./pieces.ts";

/** A way to read some letters, and what it costs: the cheapest way through the whole text is taken. */
interface Way {
  readonly piece?: Piece;
  readonly end: number;
  readonly cost: number;
}

const isLatin = (letter: string | undefined): boolean => letter !== undefined && /[a-zα-ωΣ]/u.test(letter);
const isHangul = (letter: string | undefined): boolean =>
  letter !== undefined && /[가-힣ㄱ-ㅣ]/u.test(letter);
const isGap = (letter: string | undefined): boolean => letter === " " || letter === "\n";

const unknownWord = /[a-z]+(?:'[a-z]+)?/uy;
const laughter = /[ㄱ-ㅣ\u1100-\u11ff]+|\^\^;*(?!\s?\d)|~+|;;+|[\p{Emoji_Presentation}]+/uy;
const stops = /\n+|\.{2,}|…|[.?!](?=\s|$|[)"'가-힣ㄱ-ㅣ])|[?!]+/uy;

function matched(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

/** Takes a folded text apart into numbers, quantities, words, signs and what is not known. */
export function piecesOf(text: string): readonly Piece[] {
  const best = new Float64Array(text.length + 1).fill(Infinity);
  const last: (Way & { from: number })[] = [];
  best[0] = 0;
  for (let at = 0; at < text.length; at++) {
    if (best[at] === Infinity) continue;
    for (const way of waysAt(text, at)) {
      const cost = best[at]! + way.cost;
      if (!(cost < best[way.end]!)) continue;
      best[way.end] = cost;
      last[way.end] = { ...way, from: at };
    }
  }
  const pieces: Piece[] = [];
  for (let at = text.length; at > 0; at = last[at]!.from) {
    const { piece } = last[at]!;
    if (piece !== undefined) pieces.push(piece);
  }
  return pieces.toReversed();
}

function waysAt(text: string, at: number): readonly Way[] {
  const letter = text[at]!;
  if (letter === " ") return [{ end: at + 1, cost: 0 }];
  const stop = matched(laughter, text, at) ?? matched(stops, text, at);
  if (stop !== undefined && stop !== "")
    return [
      { piece: { kind: "stop", said: stop, at, end: at + stop.length }, end: at + stop.length, cost: 1 },
    ];
  const ways: Way[] = [...wordsAt(text, at)];
  const number = numberAt(text, at);
  if (number !== undefined) {
    const { end, ...rest } = number;
    ways.push({ piece: { kind: "number", at, end, ...rest }, end, cost: 0.9 });
  }
  const name = letterAt(text, at);
  if (name !== undefined) {
    const { end, ...rest } = name;
    ways.push({ piece: { kind: "role", at, end, ...rest }, end, cost: 1.1 });
  }
  if (isLatin(letter)) {
    const word = matched(unknownWord, text, at) ?? letter;
    ways.push({
      piece: { kind: "unknown", said: word, at, end: at + word.length },
      end: at + word.length,
      cost: 40,
    });
  } else {
    const kind = isHangul(letter) || /[\p{L}\p{N}]/u.test(letter) ? "unknown" : "sign";
    ways.push({
      piece: { kind, said: letter, at, end: at + 1 },
      end: at + 1,
      cost: kind === "sign" ? 1.2 : 20,
    });
  }
  return ways;
}

/** An ending needs something to end; it may stand apart from letters and numbers, "w 는", but not from a Korean word. */
function mayEnd(text: string, at: number): boolean {
  if (at === 0) return false;
  return !isGap(text[at - 1]) || (text[at - 1] === " " && !isHangul(text[at - 2]));
}

function wordsAt(text: string, at: number): readonly Way[] {
  const before = text[at - 1];
  if (isLatin(text[at]) && isLatin(before)) return [];
  const isInside = isHangul(text[at]) && isHangul(before);
  return phrasesAt(text, at).flatMap(({ end, senses }) => {
    if (isLatin(text[end - 1]) && (isLatin(text[end]) || text[end] === "'")) return [];
    // an ending needs something to end
    const own = senses.filter((sense) => sense !== "end" || mayEnd(text, at));
    const [sense] = isInside && senses.includes("end") ? ["end"] : own;
    if (sense === undefined) return [];
    const short = end - at === 1 && sense !== "end" ? 0.6 : 0;
    const loose = sense === "end" && (at === 0 || isGap(before)) ? 1.5 : 0;
    const inside = isInside && sense !== "end" ? 0.8 : 0;
    const cost = (sense === "end" ? 0.5 : 1) + short + loose + inside;
    const piece: Piece = sense.startsWith("@")
      ? { kind: "role", role: sense.slice(1), said: text.slice(at, end), at, end }
      : { kind: "word", sense, said: text.slice(at, end), at, end };
    return [{ piece, end, cost }];
  });
}
