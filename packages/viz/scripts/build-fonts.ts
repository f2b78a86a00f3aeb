// Builds fonts/*.otf, fonts/*.ttf, fonts/OFL*.txt and src/text/advances.ts from npm's pretendard and Noto Sans Math.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import subsetFont from "subset-font";
import { letterOf } from "../src/text/letter.ts";
import { mathSigns, syllables, textSigns } from "./coverage.ts";
import { nameTable, readAdvances, readTables, table, type Tables, writeTables } from "./sfnt.ts";

const root = join(import.meta.dirname, "..");
const pretendard = join(dirname(fileURLToPath(import.meta.resolve("pretendard/package.json"))), "dist");
const noto = dirname(fileURLToPath(import.meta.resolve("@fontsource/noto-sans-math/package.json")));
const oldName = "Pretendard";
const newName = "OptSansSub";

interface Face {
  readonly file: string;
  readonly family: string;
  readonly style: string;
  readonly copyright: string;
}

async function subset(source: string, codes: readonly number[], face: Face): Promise<Tables> {
  const file = await subsetFont(readFileSync(source), String.fromCodePoint(...codes), {
    targetFormat: "sfnt",
    // Layout features would change widths behind the metrics' back: `calt` draws 3x4 as 3×4.
    dropTables: ["GSUB", "GPOS", "GDEF", "BASE", "MATH", "gasp"],
    noHinting: true,
  });
  const tables = readTables(file);
  const cff = tables.get("CFF ");
  if (cff !== undefined) tables.set("CFF ", renamed(cff));
  const postScript = `${face.family.replace(" ", "")}-${face.style}`;
  tables.set(
    "name",
    nameTable({
      0: face.copyright,
      1: face.style === "Regular" ? face.family : `${face.family} ${face.style}`,
      2: "Regular",
      3: `${postScript};1.0`,
      4: `${face.family} ${face.style}`,
      5: "Version 1.0",
      6: postScript,
      13: "This Font Software is licensed under the SIL Open Font License, Version 1.1.",
      14: "https://openfontlicense.org",
      16: face.family,
      17: face.style,
    }),
  );
  const font = writeTables(cff === undefined ? "\0\u0001\0\0" : "OTTO", tables);
  if (font.includes(oldName) || font.includes(Buffer.from(oldName, "utf16le").swap16())) {
    throw new Error(`${face.file} still holds the reserved name`);
  }
  writeFileSync(join(root, "fonts", face.file), font);
  return readTables(font);
}

/** The reserved name replaced by one of the same length, so that every offset stays. */
function renamed(cff: Buffer): Buffer {
  const copy = Buffer.from(cff);
  for (let at = copy.indexOf(oldName); at >= 0; at = copy.indexOf(oldName)) copy.write(newName, at, "latin1");
  return copy;
}

/** Advances by ascending code point, without the signs to skip. */
function advancesOf(tables: Tables, skip: ReadonlySet<number>): [code: number, width: number][] {
  return [...readAdvances(tables)].filter(([code]) => !skip.has(code)).toSorted(([a], [b]) => a - b);
}

type Advances = readonly (readonly [code: number, width: number])[];

/**
 * Advances as runs of neighbouring code points, each as its width in two signs and how much wider the second weight is in
 * a third; `(` alone where a letter with a mark is as wide as the letter in both.
 */
function packAdvances(advances: Advances, second: Advances): string {
  const weights = [new Map(advances), new Map(second)] as const;
  let packed = "";
  let last = -1;
  for (const [i, [code, width]] of advances.entries()) {
    const signs = weights.every((widths) => isAsItsLetter(code, widths))
      ? "("
      : String.fromCharCode(41 + Math.floor(width / 80), 40 + (width % 80)) + signOf(second[i]![1] - width);
    packed += code === last + 1 ? signs : `${packed && " "}${(code - last - 1).toString(36)}!${signs}`;
    last = code;
  }
  return packed;
}

/** "A" for nothing, the signs after it for more, those before it for less; beyond ASCII letters that can be read. */
function signOf(more: number): string {
  const code = 65 + more;
  if (code <= 33) throw new Error(`a second weight must not be narrower by more than 31, got ${-more}`);
  return String.fromCharCode(code > 126 ? code + 130 : code);
}

/** Whether a letter with a mark is as wide as the letter without it, which comes before it. */
function isAsItsLetter(code: number, widths: ReadonlyMap<number, number>): boolean {
  const letter = letterOf(code);
  return letter < code && widths.get(letter) === widths.get(code);
}

/** Advances of the text font are even: they are told in units of two. */
const textUnit = 2;

mkdirSync(join(root, "fonts"), { recursive: true });
const sansCopyright =
  "Copyright (c) 2021 Kil Hyung-jin and the authors of Inter, Source Han Sans and M PLUS; see OFL.txt";
const skip = new Set(syllables);
const weights: [code: number, width: number][][] = [];
let syllable = 0;
let units = 0;
for (const style of ["Regular", "SemiBold"]) {
  const tables = await subset(
    join(pretendard, `public/static/Pretendard-${style}.otf`),
    [...textSigns, ...syllables],
    { file: `OptSans-${style}.otf`, family: "Opt Sans", style, copyright: sansCopyright },
  );
  const advances = readAdvances(tables);
  const widths = new Set(syllables.map((code) => advances.get(code)));
  if (widths.size !== 1) throw new Error("the syllables do not share one advance");
  [syllable = 0] = widths;
  units = table(tables, "head").readUInt16BE(18);
  weights.push(advancesOf(tables, skip).map(([code, width]) => [code, width / textUnit]));
}
const [regular = [], semibold = []] = weights;
if (semibold.length !== regular.length || semibold.some(([code], i) => code !== regular[i]![0]))
  throw new Error("the two weights do not hold the same signs");
const mathTables = await subset(join(noto, "files/noto-sans-math-latin-400-normal.woff"), mathSigns, {
  file: "OptMath-Regular.ttf",
  family: "Opt Math",
  style: "Regular",
  copyright: "Copyright 2022 Google LLC. All Rights Reserved.",
});
const mathAdvances = advancesOf(mathTables, new Set([0x20, 0xa0]));
writeFileSync(join(root, "fonts/OFL.txt"), readFileSync(join(pretendard, "LICENSE.txt")));
writeFileSync(join(root, "fonts/OFL-Math.txt"), readFileSync(join(noto, "LICENSE")));
writeFileSync(
  join(root, "src/text/advances.ts"),
  `// Written by scripts/build-fonts.ts from the committed fonts.

/** How many units of the advances are an em. */
export const unitsPerEm = { text: ${units / textUnit}, math: ${table(mathTables, "head").readUInt16BE(18)} } as const;

/** Advance of every Hangul syllable, in both weights. */
export const syllableAdvance = ${syllable / textUnit};

/**
 * Advances: \`gap!signs gap!signs …\`, each gap the code points that are skipped, in base 36. Of each sign of the font the width
 * stands in two characters of base 80, from \`)\` and from \`(\` on, and in a third how much wider the semibold weight draws
 * it, where "A" is as wide; \`(\` alone is a letter with a mark that is as wide as the letter.
 */
export const packedAdvances = {
  text:
    ${JSON.stringify(packAdvances(regular, semibold))},
  math:
    ${JSON.stringify(packAdvances(mathAdvances, mathAdvances))},
} as const;
`,
);
