import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { formatNumber } from "../src/number.ts";
import { particle } from "../src/particle.ts";
import { greek, pairs, particleAfter, readLetters, readNumber, writeNumber } from "./readings.ts";

/** Random numbers from 0 to 1, the same each time (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const random = seeded(2026);
const below = (count: number) => Math.floor(random() * count);
const one = <Choice>(choices: readonly Choice[]): Choice => choices[below(choices.length)]!;
const many = (count: number, make: () => string) => Array.from({ length: count }, make).join("");

/** A word as it is written, and the syllables in which it is read. */
type Word = readonly [written: string, spoken: string];

const hangul = (): Word => {
  const word = many(1 + below(4), () => String.fromCodePoint(0xac00 + below(11_172)));
  return [word, word];
};

const digits = (most: number) =>
  String(one([1 + below(9), 10 * (1 + below(9)), 1 + below(10 ** (1 + below(most)))]));
const grouped = (whole: string) => whole.replaceAll(/\B(?=(?:\d{3})+$)/gu, ",");

const number = (): Word => {
  const text = one([
    () => digits(9),
    () => grouped(digits(9)),
    () => `${digits(4)}.${many(1 + below(4), () => String(below(10)))}`,
    () => `−${digits(4)}`,
    () => `${digits(2)}%`,
    () => `${digits(2)}/${digits(2)}`,
    () => `10${one(["⁻", ""])}${one(Array.from("²³⁴⁵⁶⁷⁸⁹"))}`,
    () => `${digits(1)}.${below(10)}×10⁻${one(Array.from("⁵⁶⁷⁸⁹"))}`,
    () => `${one(["1", "3", "20", "4500"])}${"0000".repeat(1 + below(3))}`,
  ])();
  return [text, readNumber(text)];
};

/** Units are read as such in capitals too: "12 KM" is 킬로미터. */
const units = new Set(["KM", "CM", "MM", "ML", "KG", "MG"]);

const letters = (): Word => {
  const word = many(1 + below(4), () => String.fromCodePoint(65 + below(26)));
  return units.has(word) ? letters() : [word, readLetters(word)];
};

const symbol = (): Word => {
  const [letter, name] = one(Object.entries(greek));
  const index = below(10);
  return one<Word>([
    [letter, name],
    [`${letter}${String.fromCodePoint(0x2080 + index)}`, `${name} ${readNumber(String(index))}`],
    [`${letter}²`, `${name} 제곱`],
    [`${letter}′`, `${name} 프라임`],
    [`${below(360)}°`, "도"],
    ["∞", "무한대"],
  ]);
};

const loanwords: Record<string, string> = JSON.parse(
  readFileSync(new URL("reference/loanwords.json", import.meta.url), "utf8"),
);
/** Written words whose Korean spelling ends as the National Institute of Korean Language has it. */
const endings = { vowel: "가", rieul: "갈", consonant: "감" } as const;
const latin: Word[] = Object.entries(loanwords).flatMap(([ending, words]) =>
  words.split(" ").map((word): Word => [word, endings[ending as keyof typeof endings]]),
);

/** Words as sentences hold them: numbered, quoted, with their English in brackets, in decomposed letters. */
const dressed = (): Word => {
  const [written, spoken] = one([hangul, number, letters])();
  const [before] = one([hangul, letters])();
  return one<Word>([
    [`${before} ${written}`, spoken],
    [`「${written}」`, spoken],
    [`‘${written}’`, spoken],
    [`"${written}"`, spoken],
    [`${written}(${before})`, spoken],
    [`${written} (${before})`, spoken],
    [`${written}…`, spoken],
    [`${written}!`, spoken],
    [written.normalize("NFD"), spoken],
  ]);
};

const words: Word[] = [
  ...Array.from({ length: 3000 }, hangul),
  ...Array.from({ length: 3000 }, number),
  ...Array.from({ length: 800 }, letters),
  ...Array.from({ length: 600 }, symbol),
  ...latin,
  ...Array.from({ length: 2000 }, dressed),
];

/** Loanwords whose ending no short rule gives: names of people and places, and stops that Korean tells apart by use. */
const decided =
  "aumont beiderbecke bulloch cashbag cavaignac cheviot corot creep crozet gaiseric gibb gourmont gundlach hip jet nicot norfolk ooc roc schlick talk technocrat tilak trollope uncok vildrac watt";

test("10,000 words and numbers are followed by the particle of how they are read; each difference is decided here", () => {
  const differences = new Set<string>();
  for (const [written, spoken] of words) {
    // 으로/로 alone tells all three endings apart
    for (const pair of [one(pairs), "으로/로", "은/는"])
      if (particle(written, pair) !== particleAfter(spoken, pair)) differences.add(written);
  }
  expect(words.length).toBeGreaterThan(10_000);
  expect([...differences].toSorted().join(" ")).toBe(decided);
});

test("10,000 numbers are written as exact arithmetic rounds them", () => {
  const differences: string[] = [];
  for (let i = 0; i < 10_000; i++) {
    const size = 10 ** (random() * 24 - 10);
    const value = one([
      size,
      Math.round(size * 1000) / 1000,
      Number(size.toPrecision(1 + below(6))),
      Math.ceil(size),
    ]);
    const kept = 1 + below(6);
    if (value === 0) continue;
    const [ours, theirs] = [formatNumber(value, kept), writeNumber(value, kept)];
    if (ours !== theirs) differences.push(`${value} to ${kept}: ${ours}, not ${theirs}`);
  }
  expect(differences).toEqual([]);
});
