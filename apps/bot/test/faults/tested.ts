import { spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdir, mkdtemp, readFile, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brokenSource, type Place } from "./places.ts";
import type { Verdict } from "./simulated.ts";

/** Looks for faults by the tests that have to do with a file. */
export interface TestedHunt {
  /** Which test fails first; nothing where none does. */
  look(place: Place): Promise<Verdict>;
  close(): Promise<void>;
}

/** Test files by what they are about, the quick ones first. */
const tests: readonly { readonly of: RegExp; readonly files: readonly string[]; readonly name?: string }[] = [
  { of: /^store\/spans/u, files: ["test/store/spans.test.ts"] },
  { of: /^store\/own-questions/u, files: ["test/store/migrations.test.ts"] },
  { of: /^store\//u, files: ["test/store/sqlite.test.ts"], name: "keeps what a store promises" },
  {
    of: /^store\/(?:sql-store|rows)/u,
    files: ["test/store/batched-file.test.ts", "test/store/migrations.test.ts"],
  },
  { of: /^store\/sql-store/u, files: ["test/store/sqlite.test.ts"], name: "is killed|second process" },
  { of: /^store\/prepared/u, files: ["test/store/postgres-driver.test.ts"] },
  { of: /^store\/(?:sql-|prepared)/u, files: ["test/store/postgres.test.ts"] },
  { of: /^router\//u, files: ["test/router/"] },
  { of: /^features\/card/u, files: ["test/features/card-search.test.ts", "test/features/card-view.test.ts"] },
  { of: /^features\/split/u, files: ["test/features/split-questions.test.ts"] },
  { of: /^features\/demo/u, files: ["test/features/demo.test.ts"] },
  { of: /^features\/(?:daily|send-once|hour)/u, files: ["test/features/daily-clock.test.ts"] },
  {
    of: /^features\/(?:teach|own-question|proposals)/u,
    files: ["test/features/teach-view.test.ts", "test/features/own-question.test.ts"],
  },
  { of: /^features\/race/u, files: ["test/features/race-picture.test.ts"] },
  {
    of: /^features\/quiz/u,
    files: [
      "test/features/quiz-view.test.ts",
      "test/features/quiz-choices.test.ts",
      "test/features/quiz-order.test.ts",
    ],
  },
  { of: /^features\//u, files: ["test/features/features.test.ts"] },
  { of: /^features\/(?:battle|race|board|teach|daily|settings)/u, files: ["test/e2e/group.test.ts"] },
  { of: /^features\/(?:me|review|study-log|data|settings)/u, files: ["test/e2e/own.test.ts"] },
  { of: /^features\/quiz/u, files: ["test/e2e/quiz.test.ts"] },
];

const app = fileURLToPath(new URL("../../", import.meta.url));
const root = fileURLToPath(new URL("../../../../", import.meta.url));

async function linkAll(from: string, to: string, but: readonly string[]): Promise<void> {
  for (const name of await readdir(from))
    if (!but.includes(name)) await symlink(join(from, name), join(to, name));
}

/** The repository with sources and tests of the bot as a copy, and all else as it is. */
async function copyOfApp(): Promise<readonly [repository: string, bot: string]> {
  const repository = await mkdtemp(join(tmpdir(), "opt-faults-"));
  const bot = join(repository, "apps", "bot");
  await mkdir(bot, { recursive: true });
  await linkAll(root, repository, ["apps", ".git"]);
  await linkAll(app, bot, ["src", "test"]);
  for (const part of ["src", "test"]) await cp(join(app, part), join(bot, part), { recursive: true });
  return [repository, bot];
}

interface Report {
  readonly testResults: readonly {
    readonly message?: string;
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

/** Runs test files until the first fails; which it was, or nothing. */
async function failing(bot: string, files: readonly string[], name: string | undefined): Promise<Verdict> {
  const told = join(bot, "told.json");
  await rm(told, { force: true });
  const only = name === undefined ? [] : ["-t", name];
  const given = [
    "run",
    ...files,
    ...only,
    "--bail=1",
    "--maxWorkers=1",
    "--reporter=json",
    `--outputFile=${told}`,
  ];
  const child = spawn("vitest", given, { cwd: bot, stdio: "ignore" });
  const [code] = await once(child, "exit");
  if (code === 0) return undefined;
  const text = await readFile(told, "utf8").catch(() => undefined);
  if (text === undefined) return `tests, ${files.join(", ")}: do not run`;
  const report: Report = JSON.parse(text);
  const failed = report.testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .find(({ status }) => status === "failed");
  const first = report.testResults.find(({ message = "" }) => message !== "");
  return `tests, ${files.join(", ")}: ${failed?.fullName ?? first?.message?.slice(0, 120) ?? "something that nobody catches"}`;
}

/** A hunt by test files, in a copy of the bot; a test counts that fails twice with the fault in it. */
export async function openTestedHunt(): Promise<TestedHunt> {
  const [repository, bot] = await copyOfApp();

  async function look(place: Place): Promise<Verdict> {
    const file = join(bot, "src", place.file);
    const whole = await readFile(file, "utf8");
    await writeFile(file, await brokenSource(place));
    try {
      for (const { files, name } of tests.filter(({ of }) => of.test(place.file))) {
        const found = await failing(bot, files, name);
        // a busy machine lets a test fail now and then
        if (found !== undefined && (await failing(bot, files, name)) === found) return found;
      }
      return undefined;
    } finally {
      await writeFile(file, whole);
    }
  }

  return { look, close: async () => await rm(repository, { recursive: true }) };
}
