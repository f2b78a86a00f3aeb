import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createStudy } from "../../src/create-study.ts";
import { runCli } from "../../src/node/cli.ts";
import { cardFront, frontKeys, packFront } from "../../src/node/front-matter.ts";
import { revivePack } from "../../src/pack/pack.ts";
import { templates } from "../../src/question/templates.ts";

const root = join(import.meta.dirname, "../..");
let docs = "";
let readme = "";
let folder = "";
let files: readonly (readonly [name: string, text: string])[] = [];

beforeAll(async () => {
  docs = await readFile(join(root, "PACKS.md"), "utf8");
  readme = await readFile(join(root, "README.md"), "utf8");
  folder = await mkdtemp(join(tmpdir(), "pack-docs-"));
  files = Array.from(
    docs.matchAll(/^`(tea\/[a-z-]+\.md)`\n\n```markdown\n([\s\S]*?)^```$/gmu),
    ([, name = "", text = ""]) => [name, text] as const,
  );
  for (const [name, text] of files) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function run(...args: string[]): Promise<readonly [number, string]> {
  const lines: string[] = [];
  const code = await runCli(args, (line) => lines.push(line));
  return [code, lines.join("\n")];
}

test("the pack of PACKS.md is accepted, trained, and answers and asks as it says", async () => {
  expect(files.map(([name]) => name)).toEqual([
    "tea/pack.md",
    "tea/steeping-time.md",
    "tea/water-temperature.md",
  ]);
  const [checked, said] = await run("check", join(folder, "tea"));
  expect([checked, said.match(/error/gu)]).toEqual([0, null]);
  expect((await run("train", join(folder, "tea")))[0]).toBe(0);
  const pack = revivePack(await readFile(join(folder, "tea/pack.json"), "utf8"));
  const study = createStudy({ packs: [pack], templates });
  const asked = /study\.ask\("([^"]+)"/u.exec(docs)![1]!;
  expect(study.ask(asked, { locale: "en" })).toMatchObject({ outcome: "answer", card: "steeping-time" });
  const question = study.drawQuestion({ seed: 1, template: "true-false", card: "water-temperature" });
  expect(study.viewQuestion(question, { locale: "ko" }).card).toBe("water-temperature");
});

test("the card in README.md is one of them", () => {
  const [, card = ""] = /```markdown\n(---\nslug:[\s\S]*?)^```$/mu.exec(readme) ?? [];
  expect(files.map(([, text]) => text)).toContain(card);
});

test("PACKS.md lists every name that may stand in front matter, and no hint is of one that may not", () => {
  const schemas = { card: cardFront, pack: packFront };
  for (const kind of ["card", "pack"] as const) {
    const known = frontKeys[kind][""]!;
    for (const name of known) expect(docs).toContain(`\n| \`${name}\``);
    const parsed = schemas[kind].safeParse(Object.fromEntries([...known, "zzz"].map((name) => [name, true])));
    const unknown = parsed.error?.issues.flatMap((issue) =>
      issue.code === "unrecognized_keys" ? issue.keys : [],
    );
    expect(unknown).toEqual(["zzz"]);
    const found = parsed.error?.issues.flatMap(({ path }) => path).toSorted();
    expect(found).toEqual(known.toSorted());
  }
});

/** What is said of the pack with a file changed, as "line: message" of that file, and of others with their name. */
async function saidWith(name: string, change: (text: string) => string): Promise<readonly string[]> {
  const [, text] = files.find(([own]) => own === `tea/${name}`)!;
  const changed = change(text);
  expect(changed).not.toBe(text);
  const file = join(folder, "tea", name);
  await writeFile(file, changed);
  const [, said] = await run("check", join(folder, "tea"));
  await writeFile(file, text);
  return said
    .split("\n")
    .filter((line) => line.includes(": error: "))
    .map((line) => line.replace(/^.*\//u, "").replace(" error: ", " "));
}

const lineOf = (text: string, part: string): number =>
  text.split("\n").findIndex((line) => line.includes(part)) + 1;

test.each([
  ["pack.md", () => "", ["pack.md:1: the file must start with front matter between two lines of ---"]],
  [
    "pack.md",
    (text: string) => text.replace(/^---[\s\S]*?^---$/mu, "---\ntitle: { ko: 차 }\n---"),
    ["pack.md:1: name is missing", "pack.md:1: cards is missing", "pack.md:2: title.en is missing"],
  ],
  [
    "pack.md",
    (text: string) => text.replace("name: tea", "name: Tea"),
    [/name: must be small letters and digits joined by hyphens, got Tea$/u],
  ],
  [
    "pack.md",
    (text: string) => text.replace(/^cards: .*$/mu, "cards: []"),
    [/cards: must hold at least 1, got a list of 0$/u],
  ],
  [
    "pack.md",
    (text: string) => text.replace("synonyms:", "synonym:"),
    [/unknown key synonym; did you mean synonyms\?$/u],
  ],
  [
    "pack.md",
    (text: string) => text.replace("## Off topic", "## Of topic"),
    [/unknown heading "Of topic"; known are "다른 이야기", "Off topic"; did you mean "Off topic"\?$/u],
  ],
  [
    "steeping-time.md",
    (text: string) => text.replace("## True", "## Truth"),
    [/unknown heading "Truth"; known are "질문", /u],
  ],
  [
    "steeping-time.md",
    (text: string) => text.replace("# 한국어", "# 한글"),
    [/headings with one # must be "한국어" and "English", once each, got "한글"$/u],
  ],
  [
    "steeping-time.md",
    (text: string) => text.replace("everyday:", "every:"),
    [/unknown key every; known are slug, /u],
  ],
  [
    "steeping-time.md",
    (text: string) => text.replace("year: 2019", "yaer: 2019"),
    [/sources.0.year is missing$/u, /unknown key yaer in sources.0; did you mean year\?$/u],
  ],
  [
    "steeping-time.md",
    (text: string) => text.replace("year: 2019", 'year: "2019"'),
    [/sources.0.year: must be a number, got 2019$/u],
  ],
  [
    "steeping-time.md",
    (text: string) => text.replace("slug: steeping-time\n", ""),
    [
      "pack.md:4: there is no card steeping-time in this folder",
      "pack.md:8: near: there is no card steeping-time",
      "steeping-time.md:1: slug is missing",
    ],
  ],
] as const)("%s: what is wrong is said once, in our words (%#)", async (name, change, messages) => {
  const said = await saidWith(name, change);
  const fitting = messages.filter((one, at) =>
    typeof one === "string" ? said[at] === one : one.test(said[at] ?? ""),
  );
  expect(said).toHaveLength(messages.length);
  expect([said, fitting]).toEqual([said, messages]);
});

test("an unknown key is told at its own line", async () => {
  const [said = ""] = await saidWith("water-temperature.md", (text) =>
    text.replace("sources:", "colour: red\nsources:"),
  );
  const [, text] = files.find(([name]) => name === "tea/water-temperature.md")!;
  expect(said).toMatch(
    new RegExp(`^water-temperature.md:${lineOf(text, "sources:")}: unknown key colour`, "u"),
  );
});
