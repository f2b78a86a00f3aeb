import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { publishedApi, readChangesets, unannounced } from "../scripts/api/changes.ts";
import { describeApi } from "../scripts/api/describe.ts";
import { publishedPackages, readManifest } from "../scripts/metadata.ts";

const root = resolve(import.meta.dirname, "..");

test.each(publishedPackages())("the public API of %s is the one described", (name) => {
  const folder = join(root, "packages", name);
  const same = readFileSync(join(folder, "api.md"), "utf8") === describeApi(folder, readManifest(name));
  expect(same, `the public API of ${name} changed. If you mean it: npm run api`).toBe(true);
});

test.each(publishedPackages())("what changed in %s since its release stands in a changeset", (name) => {
  const manifest = readManifest(name);
  const before = publishedApi(root, `packages/${name}`, manifest);
  // nothing to compare with before the first release
  if (before === undefined) return;
  const after = readFileSync(join(root, "packages", name, "api.md"), "utf8");
  expect(unannounced(manifest.name, before, after, readChangesets(root))).toEqual([]);
});

/** A repository with one package, whose files are written as given. */
function repository(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "api-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, ".."), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

const manifest = {
  name: "@opt/fit",
  version: "0.1.0",
  files: ["dist"],
  exports: { ".": "./dist/index.js", "./*": "./data/*" },
};

test("a description holds every way of exporting, and what the exports are made of", () => {
  const folder = repository({
    "dist/index.d.ts": `import type { Inner } from "./inner.ts";
import { z } from "zod";
export * from "./star.ts";
export * as all from "./star.ts";
export { hidden as shown } from "./inner.js";
/** Documented. */
export declare const one: number, two: Inner; // and a remark
export declare function over(value: /* why */ string): "// kept";
export declare function over(value: number): z.ZodType;
export { z };
`,
    "dist/inner.d.ts": `interface Deep {\n    readonly self: Deep;\n}
interface Unused {}
export type Inner = Deep;\nexport declare const hidden: Deep;\nexport {};\n`,
    "dist/star.d.ts": `declare class Box<T> {\n    #private;\n    readonly value: T;\n}\nexport { Box };\n`,
  });
  expect(describeApi(folder, manifest)).toBe(`# \`@opt/fit\`: its public API

Written by \`npm run api\` from the built declarations; not by hand.

## \`.\`

\`\`\`ts
// Box
declare class Box<T> {
    #private;
    readonly value: T;
}

// all
namespace { Box }

// one
declare const one: number, two: Inner;

// over
declare function over(value:  string): "// kept";
declare function over(value: number): z.ZodType;

// shown
declare const hidden: Deep;

// two
declare const one: number, two: Inner;

// z
import { z } from "zod";
\`\`\`

## \`./*\`

Files, no code.

## Not exported

What the declarations above are made of.

\`\`\`ts
// Deep
interface Deep {
    readonly self: Deep;
}

// Inner
type Inner = Deep;
\`\`\`
`);
});

const api = (...names: string[]): string =>
  `## \`.\`\n\n\`\`\`ts\n${names.map((one) => `// ${one.split(":")[0]}\nconst ${one};`).join("\n\n")}\n\`\`\`\n`;
const set = (bump: string, text: string) => ({ bumps: new Map([["@opt/fit", bump]]), text });

test("a name that goes or changes is named in a changeset that raises the minor version", () => {
  const lacks = (after: string, ...sets: ReturnType<typeof set>[]) =>
    unannounced("@opt/fit", api("fit: 1", "fitted: 2"), after, sets);
  const changed = "The public API of @opt/fit changed: say so in a changeset (npx changeset).";
  const went = "`fit` of @opt/fit (.) went: name it in a minor or major changeset.";

  expect(lacks(api("fit: 1", "fitted: 2"))).toEqual([]);
  expect(lacks(api("fit: 1", "fitted: 2", "more: 3"))).toEqual([changed]);
  expect(lacks(api("fit: 1", "fitted: 2", "more: 3"), set("patch", "More."))).toEqual([]);
  expect(lacks(api("fit: 1", "fitted: 2", "more: 3"), set("none", "More."))).toEqual([changed]);
  expect(lacks(api("fitted: 2"), set("minor", "`fitted` is all."))).toEqual([went]);
  expect(lacks(api("fitted: 2"), set("patch", "`fit` is gone."))).toEqual([went]);
  expect(lacks(api("fitted: 2"), set("minor", "`fit` is gone."))).toEqual([]);
  expect(lacks(api("fit: 3", "fitted: 2"), set("minor", "New."))).toEqual([went.replace("went", "changed")]);
  expect(lacks(api("fit: 3", "fitted: 2"), set("major", "`fit(x)` is 3."))).toEqual([]);
});

test("the description of the last release comes from its tag, changesets from their folder", () => {
  const folder = repository({
    "packages/fit/api.md": "as published\n",
    ".changeset/README.md": "---\n---\n",
    ".changeset/one.md": '---\n"@opt/fit": minor\n"@opt/other": patch\n---\n\n`fit` is gone.\n',
  });
  const git = (...words: string[]) =>
    execFileSync("git", ["-c", "user.name=opt", "-c", "user.email=opt@example.org", ...words], {
      cwd: folder,
    });
  git("init", "--quiet");
  git("add", ".");
  git("commit", "--quiet", "-m", "One");
  expect(publishedApi(folder, "packages/fit", manifest)).toBeUndefined();
  git("tag", "@opt/fit@0.1.0");
  writeFileSync(join(folder, "packages/fit/api.md"), "as it is now\n");
  expect(publishedApi(folder, "packages/fit", manifest)).toBe("as published\n");
  expect(readChangesets(folder)).toEqual([
    {
      bumps: new Map([
        ["@opt/fit", "minor"],
        ["@opt/other", "patch"],
      ]),
      text: "\n\n`fit` is gone.\n",
    },
  ]);
});
