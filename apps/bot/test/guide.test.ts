import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { registered } from "../src/bot.ts";
import { openStore } from "../src/store/open-store.ts";

const read = async (name: string) => await readFile(new URL(`../${name}`, import.meta.url), "utf8");
const [guide, readme, example, config] = await Promise.all(
  ["GUIDE.md", "README.md", ".env.example", "src/config.ts"].map(read),
);
const backup = /^# SQLite.*\n(?<save>.+)\n(?<restore>.+)$/mu.exec(guide ?? "")?.groups;

/** A repository's root with nothing in it but the bot's Node and its data. */
async function newRoot(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), "opt-guide-"));
  await mkdir(join(root, "apps/bot/node_modules/.bin"), { recursive: true });
  await mkdir(join(root, "apps/bot/data"));
  await symlink(process.execPath, join(root, "apps/bot/node_modules/.bin/node"));
  return root;
}

test("the guide's backup of a file is made while the bot runs, and restores it", async () => {
  const root = await newRoot();
  const file = join(root, "apps/bot/data/bot.sqlite");
  const shell = async (line: string | undefined) =>
    await promisify(execFile)("sh", ["-c", line ?? "exit 1"], { cwd: root });
  const running = await openStore({ file });
  await running.logs.add({ id: "1", userId: "mina", text: "모멘텀", at: 1 });
  await shell(backup?.["save"]);
  await running.logs.add({ id: "2", userId: "mina", text: "after the backup", at: 2 });
  await running.close();
  await shell(backup?.["restore"]);
  const restored = await openStore({ file });
  expect((await restored.logs.of("mina")).map(({ text }) => text)).toEqual(["모멘텀"]);
  await restored.close();
});

const found = (text: string | undefined, pattern: RegExp): readonly string[] =>
  [...(text ?? "").matchAll(pattern)].map(([, name = ""]) => name).toSorted();

test("the README and the example of .env name every variable that is read, and no other", () => {
  const variables = found(config, /^ {2}([A-Z_]+): (?:z|wholeNumber)\b/gmu);
  expect(variables).toContain("DISCORD_TOKEN");
  expect(found(readme, /^\| `([A-Z_]+)` /gmu)).toEqual(variables);
  expect(found(example, /^([A-Z_]+)=/gmu)).toEqual([...variables, "POSTGRES_PASSWORD"].toSorted());
});

test("the README's table has every command, and no other", () => {
  const commands = registered.specs.map(({ name }) => name).toSorted();
  expect(found(readme, /^\| `\/([a-z]+)\b/gmu)).toEqual(commands);
});
