import { lettersOf, syllablesOf } from "../language/letters.ts";

/** Letters that thumbs and ears take for each other. */
const near: Readonly<Record<string, string>> = {
  ㅐ: "ㅔ",
  ㅔ: "ㅐ",
  ㅓ: "ㅏ",
  ㅏ: "ㅓ",
  ㅗ: "ㅜ",
  ㅜ: "ㅗ",
  ㅡ: "ㅜ",
  ㅣ: "ㅡ",
  ㅂ: "ㅍ",
  ㅈ: "ㅊ",
  ㄷ: "ㅌ",
  ㄱ: "ㅋ",
  ㅅ: "ㅆ",
  a: "s",
  e: "r",
  i: "o",
  o: "i",
  t: "y",
  n: "m",
  m: "n",
  r: "t",
  s: "a",
  d: "f",
  u: "i",
};

/** The text with a slip or two, as hasty typing makes them: a neighbouring letter, one lost, two swapped, a lost space. */
export function withSlips(text: string, draw: (below: number) => number): string {
  const letters = Array.from(lettersOf(text));
  for (let slips = 1 + Math.floor(letters.length / 40); slips > 0; slips--) slip(letters, draw);
  return syllablesOf(letters.join(""));
}

function slip(letters: string[], draw: (below: number) => number): void {
  const at = draw(letters.length);
  const kind = draw(4);
  const other = near[letters[at]!];
  if (kind === 0 && other !== undefined) letters[at] = other;
  else if (kind === 1) letters.splice(at, 1);
  else if (kind === 2 && at + 1 < letters.length)
    [letters[at], letters[at + 1]] = [letters[at + 1]!, letters[at]!];
  else {
    const space = letters.indexOf(" ", at);
    if (space >= 0) letters.splice(space, 1);
  }
}
