import { writeFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { commandOf, readArguments } from "../../src/node-cli/command-options.ts";
import { runCommand } from "../../src/node-cli/run-command.ts";
import { systemProblem, systemWords } from "../../src/node-cli/system-problem.ts";
import { mistakeWords } from "../../src/node-cli/usage-error.ts";
import { contradictions } from "../../src/node-file/contradictions.ts";
import { badRowWords, problemWords } from "../../src/node-file/file-problem.ts";
import { optionWords } from "../../src/node-file/option-problem.ts";
import type { BadRow } from "../../src/node-file/row-target.ts";
import { splitFile } from "../../src/node.ts";
import { scratchFolder } from "../node-file/scratch.ts";

const folder = scratchFolder();

async function run(args: readonly string[], language: string): Promise<readonly [number, string]> {
  let text = "";
  const code = await runCommand(args, {
    stdout: { write: (piece) => expect(piece).toBe("") },
    stderr: { write: (piece) => (text += piece) },
    clock: () => 0,
    language,
    signal: new AbortController().signal,
  });
  return [code, text];
}

/** Names that are the same in every language. */
const names = [
  "CSV, TSV, JSON Lines, JSON, UTF-8, gzip, MiB, Parquet, Arrow, DuckDB, hyparquet, apache-arrow, npm install, opt-data",
  "csv, tsv, jsonl, parquet, arrow, FILE, ko, en, split",
].flatMap((list) => list.split(", "));
/** Also values in quotes, paths, options, endings, SQL, and the names of errors of the system. */
const untranslated = new RegExp(
  String.raw`"[^"]*"|“[^”]*”|\bCOPY \(.*$|/\S+|--?[\w-]+|\.\w+|\bE[A-Z]+\b|\b(?:${names.join("|")})\b`,
  "gmu",
);

/** Returns the words of another language in a Korean and an English text, and which of the two says nothing. */
function foreign(ko: string, en: string): string[] {
  const [korean = "", english = ""] = [ko, en].map((text) => text.replaceAll(untranslated, " "));
  const others = [...(korean.match(/[a-z]{2,}/giu) ?? []), ...(english.match(/[가-힣]+/gu) ?? [])];
  if (!/[가-힣]/u.test(korean)) others.push(`nothing Korean in ${ko}`);
  if (!/[a-z]{2,}/u.test(english)) others.push(`nothing English in ${en}`);
  return others;
}

const csv = "id,label,team,day\n1,cat,red,1\n2,cat,red,2\n3,dog,blue,3\n4,dog,blue,4\n";
const files: Readonly<Record<string, string | Uint8Array>> = {
  "a.csv": csv,
  "a.jsonl": '{"label":1}\n',
  "a.parquet": "not checked",
  "a.arrow": "not checked",
  "two.csv": "a,a\n1,2\n",
  "header.csv": '"a"b,c\n1,2\n',
  "empty.csv": "a\n",
  "latin.csv": Buffer.from("label\ncaf\xe9\ncat\ncat\ncat\n", "latin1"),
  "broken.csv.gz": gzipSync(csv).subarray(0, 20),
  "fields.csv": "a,b\n1,2\n3\n",
  "open.csv": 'a,b\n1,"2\n',
  "after.csv": 'a,b\n1,"2"3\n',
  "lines.jsonl": '{"a":1}\n{"a":\n',
  "lists.jsonl": "[1]\n",
  "objects.jsonl": '{"a":{}}\n',
  "bytes.jsonl": Buffer.from([0x7b, 0xff, 0x0a]),
  "gap.csv": "team,x\nred,1\n,2\n",
  "soon.csv": "day\n2026-01-01\nsoon\n",
  "ratio.csv": "x\n0.5\n0.7\n0.5\n0.7\n",
  "rare.csv": "x\na\na\na\na\na\na\na\na\na\nb\n",
  "kinds.csv": "x\na\nb\nc\nd\na\nb\nc\nd\na\nb\nc\nd\n",
  "semicolons.csv": "a;b\n1;2\n",
  "tabs.csv": "a\tb\n1\t2\n",
  "there.csv": csv,
  "there.split.csv": "mine",
};

/** Every refusal that a command can meet, by its code: the file, and what is asked for. */
const refusals: readonly (readonly [code: string, command: string])[] = [
  // a wrong command
  ["unknown-option", "split a.csv --zzz"],
  ["unknown-option", "split a.csv --folds 3"],
  ["no-value", "split a.csv --k"],
  ["no-flag", "split a.csv --json=yes"],
  ["no-number", "split a.csv --k five"],
  ["no-share", "split a.csv --test much"],
  ["no-verb", ""],
  ["unknown-verb", "merge"],
  ["no-path", "split"],
  ["two-paths", "split a.csv b.csv"],
  ["two-outputs", "split a.csv --parts --assignment"],
  ["no-language", "split a.csv --lang fr"],
  // wrong options
  ["alone", "split a.csv --salt 2"],
  ["same-column", "split a.csv --stratify label --group label"],
  ["other-label", "split a.csv --stratify label --label team"],
  ["no-folds", "split a.csv --k 1"],
  ["no-folds", "split a.csv --k 99999999999999999999"],
  ["no-seed", "split a.csv --seed 4294967296"],
  ["no-sample", "split a.csv --sample 2"],
  ["no-size", "split a.csv --test 0"],
  ["no-size", "split a.csv --test 1.5"],
  ["hash-size", "split a.csv --hash id --test 2"],
  ["sizes", "split a.csv --test 0.9"],
  ["ending", "split a.xlsx"],
  ["ending", "split a.csv --out a.xlsx"],
  ["unknown-format", "split a.csv --format xls"],
  ["no-separator", "split a.csv --separator ;;"],
  ["only-csv", "split a.jsonl --separator ;"],
  ["text-only", "split a.csv --out a.parquet"],
  ["no-copies", "split a.parquet --parts"],
  ["no-copies", "split a.arrow --parts"],
  ["itself", "split a.csv --out a.csv"],
  // files that cannot be split
  ["unknown-column", "split a.csv --stratify labl"],
  ["unknown-column", "split a.csv --stratify zzzzzz"],
  ["unknown-column", "split a.jsonl --label x"],
  ["double-column", "split two.csv --label a"],
  ["bad-header", "split header.csv --label c"],
  ["not-utf-8", "split latin.csv --k 2 --stratify label"],
  ["no-rows", "split empty.csv"],
  ["broken-gzip", "split broken.csv.gz"],
  ["broken-file", "split a.parquet --label x"],
  ["broken-file", "split a.arrow --label x"],
  ["no-file", "split none.csv"],
  ["exists", "split there.csv"],
  ["too-many-folds", "split a.csv --k 5"],
  ["too-many-folds", "split a.csv --k 4 --time day"],
  ["too-many-folds", "split a.csv --k 3 --group team"],
  ["too-many-folds", "split a.csv --k 3 --stratify label"],
  ["quantity", "split ratio.csv --k 2 --stratify x"],
  ["no-room", "split a.csv --test 3 --validation 1"],
  ["too-few-groups", "split a.csv --group team"],
  ["lonely-class", "split rare.csv --stratify x --test 0.5 --validation 0"],
  ["small-part", "split kinds.csv --stratify x --test 2"],
  // rows that cannot be read
  ["unknown-column", "split semicolons.csv --label b"],
  ["unknown-column", "split tabs.csv --label b"],
  ["field-count", "split fields.csv"],
  ["unclosed-quote", "split open.csv"],
  ["text-after-quote", "split after.csv"],
  ["not-json", "split lines.jsonl"],
  ["not-an-object", "split lists.jsonl"],
  ["no-plain-value", "split objects.jsonl --label a"],
  ["not-utf-8", "split bytes.jsonl"],
  ["no-value", "split gap.csv --group team"],
  ["no-time", "split soon.csv --time day"],
  // the system
  ["EEXIST", "split a.csv --out a.csv/inside.csv"],
];

/** What no small file brings about: said of values of their kind. */
const rare: readonly string[] = ["bad-rows", "row-too-long", "changed", "not-splittable", "needs-package"];

/** Returns the codes of the error that a command meets. */
async function codesOf(args: readonly string[]): Promise<readonly unknown[]> {
  try {
    const { path, options } = commandOf(readArguments(args));
    await splitFile(path, options);
  } catch (error) {
    const { code, rows = [] } = error as { readonly code: string; readonly rows?: readonly BadRow[] };
    return [code, ...rows.map((row) => row.code)];
  }
  return [];
}

describe("every refusal is in the reader's language throughout", () => {
  it.each(refusals)("%s: opt-data %s", async (code, command) => {
    for (const [name, content] of Object.entries(files)) await writeFile(folder.in(name), content);
    const args = command
      .split(" ")
      .filter((arg) => arg !== "")
      .map((arg) => (/\.(?:csv|jsonl|parquet|arrow|xlsx|gz)/u.test(arg) ? folder.in(arg) : arg));
    const before = await folder.list();
    const [english, korean] = [await run(args, "en_US"), await run(args, "ko_KR")];
    const isWrongCommand = code in optionWords || (code in mistakeWords && !command.includes("gap.csv"));
    expect([english[0], korean[0]]).toEqual(isWrongCommand ? [2, 2] : [1, 1]);
    expect(foreign(korean[1], english[1])).toEqual([]);
    expect(english[1]).not.toMatch(/\b1 (?:fields|rows|groups|classes|parts|folds)\b/u);
    expect(code === "no-language" ? [code] : await codesOf(args)).toContain(code);
    expect(await folder.list()).toEqual(before);
  });

  it("as are those that no small file brings about", () => {
    const values = { count: 2, line: 3, format: "Parquet", name: "hyparquet", reason: "too few rows" };
    for (const code of rare) {
      const { ko, en } = problemWords[code as keyof typeof problemWords];
      expect(foreign(ko(values, String), en(values, String))).toEqual([]);
    }
    for (const code of [...Object.keys(systemWords), "EIO"]) {
      const error = Object.assign(new Error("broken"), { code, path: "/a/b.csv" });
      expect(foreign(systemProblem(error, "ko"), systemProblem(error, "en"))).toEqual([]);
    }
  });

  it.each(contradictions)("as is why $b does not go with $a", (pair) => {
    const { ko, en } = optionWords.contradiction;
    const say = [ko, en].map((words) => words({ a: pair.a, b: pair.b }, (option) => `--${option}`));
    expect(foreign(say[0]!, say[1]!)).toEqual([]);
  });

  it("and none is left out", () => {
    const tables = [mistakeWords, optionWords, problemWords, badRowWords];
    const tried = new Set([...refusals.map(([code]) => code), ...rare, "contradiction"]);
    expect(tables.flatMap((table) => Object.keys(table)).filter((code) => !tried.has(code))).toEqual([]);
  });
});
