import { spawn } from "node:child_process";
import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { describe, expect, it } from "vitest";
import { runCommand } from "../../src/node-cli/run-command.ts";
import { scratchFolder } from "../node-file/scratch.ts";

const folder = scratchFolder();
const animals = ["cat", "dog", "elephant"].flatMap((label) => Array.from({ length: 100 }, () => label));

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

async function run(args: readonly string[], language = "en_US.UTF-8"): Promise<Ran> {
  const text = { out: "", error: "" };
  const code = await runCommand(args, {
    stdout: { write: (piece) => (text.out += piece) },
    stderr: { write: (piece) => (text.error += piece) },
    clock: () => 0,
    language,
    signal: new AbortController().signal,
  });
  return { code, ...text };
}

async function animalsFile(name: string): Promise<string> {
  const path = folder.in(name);
  await writeFile(path, `id,label\n${animals.map((label, id) => `${id},${label}\n`).join("")}`);
  return path;
}

async function hasBytes(path: string): Promise<boolean> {
  const names = await readdir(path);
  const sizes = await Promise.all(names.map(async (name) => (await stat(`${path}/${name}`)).size));
  return sizes.some((size) => size > 0);
}

/** The options that a help text lists. */
function optionsIn(text: string): string[] {
  return [...new Set(text.match(/^ {2}--[a-z-]+/gmu))].toSorted();
}

describe("opt-data split", () => {
  it("prints the split, a picture of it and what is wrong with it", async () => {
    const path = await animalsFile("animals.csv");
    const { code, out, error } = await run([
      "split",
      path,
      "--k",
      "5",
      "--stratify",
      "label",
      "--seed",
      "42",
    ]);
    expect([code, error]).toEqual([0, ""]);
    expect(out).toBe(`stratifiedKFold({ nSplits: 5, shuffle: true, randomState: 42 })
300 rows were split.

  fold-0  60 rows    20%  █████████████░░░░░░░░░░░░░░▓▓▓▓▓▓▓▓▓▓▓▓▓
  fold-1  60 rows    20%  █████████████░░░░░░░░░░░░░░▓▓▓▓▓▓▓▓▓▓▓▓▓
  fold-2  60 rows    20%  █████████████░░░░░░░░░░░░░░▓▓▓▓▓▓▓▓▓▓▓▓▓
  fold-3  60 rows    20%  █████████████░░░░░░░░░░░░░░▓▓▓▓▓▓▓▓▓▓▓▓▓
  fold-4  60 rows    20%  █████████████░░░░░░░░░░░░░░▓▓▓▓▓▓▓▓▓▓▓▓▓

  █ cat   ░ dog   ▓ elephant

✓ No problems found in what was checked.
· not checked: groups (--audit-group), time order (--time), nearly equal texts
→ ${folder.in("animals.split.csv")}
`);
  });

  it("speaks Korean where the system does, or when asked to", async () => {
    const path = await animalsFile("sorted.csv");
    const args = ["split", path, "--no-shuffle", "--label", "label", "--overwrite"];
    const { out } = await run(args, "ko_KR.UTF-8");
    expect(out).toContain("300행을 나눴어요.");
    expect(out).toContain("검증 데이터 30개가 모두 elephant예요.");
    expect((await run([...args, "--lang", "ko"])).out).toBe(out);
  });

  it("prints JSON when asked to", async () => {
    const path = await animalsFile("json.csv");
    const { out } = await run([
      "split",
      path,
      "--test",
      "60",
      "--validation",
      "10%",
      "--label",
      "label",
      "--json",
    ]);
    const result = JSON.parse(out) as { parts: { rows: number }[]; files: string[] };
    expect(result.parts.map(({ rows }) => rows)).toEqual([210, 30, 60]);
    expect(result.files).toEqual([folder.in("json.split.csv")]);
  });

  it("shades many classes, the rare ones as others, and empty parts not at all", async () => {
    const path = folder.in("many.csv");
    const letters = "a a a a a a a a b b b b b b b c c c c c c d d d d e e e f g";
    await writeFile(path, `x\n${letters.replaceAll(" ", "\n")}\n`);
    const { out } = await run(["split", path, "--label", "x", "--k", "2"]);
    const bars = out.match(/(?<=%  )\S{40}$/gmu);
    expect(bars).toHaveLength(2);
    expect(out).toMatch(/· others$/mu);
  });

  it("has help in both languages that names every option", async () => {
    const [en, ko] = [await run(["--help"]), await run(["split", "--help"], "ko")];
    expect([en.code, ko.code]).toEqual([0, 0]);
    expect(optionsIn(en.out)).toHaveLength(22);
    expect(optionsIn(ko.out)).toEqual(optionsIn(en.out));
  });

  it.each([
    [
      ["split", "a.csv", "--folds", "5"],
      "there is no option --folds; did you mean --k?",
      "--folds 옵션은 없어요. 혹시 --k인가요?",
    ],
    [
      ["split", "a.csv", "--stratfy", "x"],
      "there is no option --stratfy; did you mean --stratify?",
      "혹시 --stratify인가요?",
    ],
    [["split", "a.csv", "--zzz"], "there is no option --zzz", "--zzz 옵션은 없어요."],
    [["split", "a.csv", "--k"], "--k needs a value", "--k 뒤에 값이 있어야 해요."],
    [
      ["split", "a.csv", "--k", "five"],
      '--k must be a whole number, got "five"',
      '값은 0 이상의 정수여야 하는데 "five"예요.',
    ],
    [
      ["split", "a.csv", "--test", "much"],
      '--test must be a share or a number of rows such as 0.2, 20% or 60, got "much"',
      "비율이나 행 수여야",
    ],
    [["split", "a.csv", "--parts=yes"], "--parts takes no value", "--parts 옵션은 값을 받지 않아요."],
    [
      ["split", "a.csv", "--parts", "--assignment"],
      "use either --parts or --assignment, not both",
      "하나만 써 주세요.",
    ],
    [
      ["split", "a.csv", "--k", "5", "--test", "0.2"],
      "--test must be left out with --k: folds have no test part of their own",
      "--k와 --test는 함께 쓸 수 없어요. 폴드에는 따로 테스트 부분이 없어요.",
    ],
    [
      ["split", "a.csv", "--time", "day", "--group", "team"],
      "--group must be left out with --time: the last rows of time part groups; --audit-group says which",
      "갈라진 그룹은 --audit-group 열로 살펴볼 수 있어요.",
    ],
    [
      ["split", "a.csv", "--format", "엑셀"],
      '--format must be one of csv, tsv, jsonl, parquet, arrow, got "엑셀"',
      '하나여야 하는데 "엑셀"이에요.',
    ],
    [["split"], "a file to split is needed", "나눌 파일이 필요해요"],
    [["split", "a.csv", "b.csv"], 'only one file can be split at a time; also got "b.csv"', "파일은 하나만"],
    [["merge"], 'there is no command "merge"; the only one is split', '"merge" 명령은 없어요.'],
    [[], "a command is needed", "무엇을 할지"],
    [["split", "a.csv", "--lang", "fr"], '--lang must be ko or en, got "fr"', "--lang 값은 ko 또는 en"],
    [
      ["split", "a.csv", "--sample", "2"],
      "--sample must be a share above 0 and up to 1, got 2",
      "--sample 값은 0보다 크고 1(100%)을 넘지 않는 비율이어야 하는데 2예요.",
    ],
    [["split", "a.xlsx"], "FILE must end in .csv", "파일 이름이 .csv"],
  ])("%j is a wrong command", async (args, en, ko) => {
    const [english, korean] = [await run(args), await run(args, "ko_KR")];
    expect([english.code, korean.code, english.out]).toEqual([2, 2, ""]);
    expect(english.error).toContain(en);
    expect(korean.error).toContain(ko);
  });

  it("ends with 1 where the file cannot be split", async () => {
    const { code, error } = await run(["split", folder.in("none.csv")], "ko");
    expect([code, error]).toEqual([1, `파일이 없어요: ${folder.in("none.csv")}\n`]);
    const blocked = await animalsFile("blocked.csv");
    const { code: other, error: why } = await run(["split", blocked, "--out", `${blocked}/inside.csv`]);
    expect([other, why]).toEqual([1, expect.stringContaining("a file cannot be read or written")]);
  });
});

describe("the program", () => {
  it("shows progress and, interrupted, leaves nothing behind", async () => {
    const path = folder.in("large.csv");
    const line = `${"x".repeat(40)},cat\n`;
    await writeFile(path, `id,label\n${line.repeat(1_500_000)}`);
    const before = await folder.list();
    const script = join(import.meta.dirname, "../../src/cli.ts");
    const args = [script, "split", path, "--hash", "id", "--parts", "--lang", "en"];
    const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"] });
    const lines: string[] = [];
    createInterface(child.stderr).on("line", (text) => lines.push(text));
    const appeared = async (): Promise<void> => {
      const names = await folder.list();
      const folders = names.filter((name) => name === "large.split");
      if (folders.length > 0 && (await hasBytes(folder.in("large.split")))) return;
      await new Promise((resolve) => setTimeout(resolve, 20));
      return appeared();
    };
    await appeared();
    child.kill("SIGINT");
    const code = await new Promise((resolve) => child.on("close", resolve));
    expect([code, lines.at(-1)]).toEqual([130, "stopped; no files are left behind"]);
    expect(await folder.list()).toEqual(before);
  });

  it("is what package.json names", async () => {
    const manifest = JSON.parse(await readFile(new URL("../../package.json", import.meta.url), "utf8")) as {
      bin: Record<string, string>;
    };
    expect(manifest.bin).toEqual({ "opt-data": "./dist/cli.js" });
  });
});
