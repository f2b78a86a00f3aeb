import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";

const root = resolve(import.meta.dirname, "..");
let house: string;

// A house with two packages, versioned by this repository's settings.
beforeEach(() => {
  house = mkdtempSync(join(tmpdir(), "changelog-"));
  mkdirSync(join(house, ".changeset"));
  mkdirSync(join(house, "scripts"));
  for (const name of [".changeset/config.json", "scripts/changelog.ts"])
    cpSync(join(root, name), join(house, name));
  write("package.json", '{ "private": true, "type": "module" }');
  write("pnpm-workspace.yaml", "packages: [packages/*]\n");
  write("packages/core/package.json", '{ "name": "@opt/core", "version": "0.1.0" }');
  const uses = '"dependencies": { "@opt/core": "workspace:^" }';
  write("packages/study/package.json", `{ "name": "@opt/study", "version": "0.1.0", ${uses} }`);
  git("init", "--quiet", "--initial-branch", "main");
  git("add", ".changeset", "scripts", "package.json", "packages");
  git("-c", "user.name=a", "-c", "user.email=a@localhost", "commit", "--quiet", "-m", "One");
});
afterEach(() => rmSync(house, { recursive: true, force: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(house, path)), { recursive: true });
  writeFileSync(join(house, path), text);
}

function git(...words: string[]): void {
  execFileSync("git", words, { cwd: house });
}

function changelogs(bump: string, ...texts: string[]): { core: string; study: string | undefined } {
  for (const [i, text] of texts.entries())
    write(`.changeset/change-${i}.md`, `---\n"@opt/core": ${bump}\n---\n\n${text}\n`);
  execFileSync(join(root, "node_modules/.bin/changeset"), ["version"], { cwd: house, stdio: "pipe" });
  const read = (name: string) => readFileSync(join(house, "packages", name, "CHANGELOG.md"), "utf8");
  const version = JSON.parse(readFileSync(join(house, "packages/study/package.json"), "utf8")) as {
    version: string;
  };
  return { core: read("core"), study: version.version === "0.1.0" ? undefined : read("study") };
}

test("a changelog has the users' words alone; what a package uses is one line", () => {
  expect(changelogs("minor", "`lion` takes a decay.\n\n- One.\n- Two.", "`adam` is faster.")).toEqual({
    core: "# @opt/core\n\n## 0.2.0\n\n### Minor Changes\n\n- `lion` takes a decay.\n\n  - One.\n  - Two.\n- `adam` is faster.\n",
    study: "# @opt/study\n\n## 0.1.1\n\n### Patch Changes\n\n- Uses @opt/core 0.2.0.\n",
  });
});

test("a patch of one package leaves those that use it alone", () => {
  expect(changelogs("patch", "A fault is mended.")).toEqual({
    core: "# @opt/core\n\n## 0.1.1\n\n### Patch Changes\n\n- A fault is mended.\n",
    study: undefined,
  });
});
