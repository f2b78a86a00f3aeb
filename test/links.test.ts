import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join, normalize, resolve } from "node:path";
import { expect, test } from "vitest";
import { publishedPackages, readManifest, readSettings, withRepository } from "../scripts/metadata.ts";

const root = resolve(import.meta.dirname, "..");
const { repository } = readSettings();

/** The targets of a Markdown text's links and pictures, without those in code. */
function targets(text: string): readonly string[] {
  const prose = text.replaceAll(/^```.*?^```/gmsu, "");
  const links = prose.matchAll(/\]\((?<target>[^)\s]+)(?: "[^"]*")?\)|(?:src|href)="(?<attribute>[^"]+)"/gu);
  return [...links].map(({ groups }) => groups!["target"] ?? groups!["attribute"]!);
}

/** The anchors of a text's headings, as GitHub makes them, and those it sets itself. */
function anchors(text: string): ReadonlySet<string> {
  const titles = [...text.matchAll(/^#+ (?<title>.+)$/gmu)].map(({ groups }) => groups!["title"]!);
  const headings = titles.map((title) =>
    title
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, "")
      .replaceAll(" ", "-"),
  );
  const own = [...text.matchAll(/(?:id|name)="(?<id>[^"]+)"/gu)].map(({ groups }) => groups!["id"]!);
  return new Set([...headings, ...own]);
}

/** What is wrong with a link of a packed file, if anything. */
function faultOf(
  folder: string,
  packed: readonly string[],
  file: string,
  target: string,
): string | undefined {
  if (target.startsWith(`${repository}/`)) {
    const path = /^\/(?:blob|tree|raw)\/main\/(?<path>[^#]+)/u.exec(target.slice(repository.length));
    if (path === null || existsSync(join(root, path.groups!["path"]!))) return undefined;
    return `${file}: ${target} is not in the repository`;
  }
  if (/^(?:https?|mailto):/u.test(target)) return undefined;
  const [path = "", anchor] = target.split("#");
  const inside = path === "" ? file : normalize(join(dirname(file), path));
  if (!packed.some((one) => inside === one || inside.startsWith(`${one}/`)))
    return `${file}: ${target} is not packed: write its address, ${repository}/blob/main/…`;
  if (!existsSync(join(folder, inside))) return `${file}: ${target} is not there`;
  if (anchor === undefined || anchors(readFileSync(join(folder, inside), "utf8")).has(anchor))
    return undefined;
  return `${file}: ${target} has no such heading`;
}

test.each(publishedPackages())("every link of %s leads somewhere from within the packed files", (name) => {
  const folder = join(root, "packages", name);
  const packed = readManifest(name).files.flatMap((pattern) => globSync(pattern, { cwd: folder }));
  const all = ["README.md", "package.json", ...packed];
  const files = all.filter((file) => file.endsWith(".md") && file !== "CHANGELOG.md");
  const faults = files.flatMap((file) =>
    targets(readFileSync(join(folder, file), "utf8")).map((target) => faultOf(folder, all, file, target)),
  );
  expect(faults.filter((fault) => fault !== undefined)).toEqual([]);
  expect(faults.length).toBeGreaterThan(1);
});

test("faults are found", () => {
  const folder = join(root, "packages/core");
  const fault = (target: string) => faultOf(folder, ["README.md", "dist"], "README.md", target);
  expect(fault("docs/engine.md")).toContain("is not packed");
  expect(fault("../data/README.md")).toContain("is not packed");
  expect(fault("dist/missing.js")).toContain("is not there");
  expect(fault("#no-such-heading")).toContain("has no such heading");
  expect(fault(`${repository}/blob/main/packages/core/docs/missing.md`)).toContain(
    "is not in the repository",
  );
  for (const good of ["#what-is-in-it", "dist/index.js", `${repository}/issues`, "https://example.org/"])
    expect(fault(good)).toBeUndefined();
  expect(targets('[a](b) ![c](d "e")\n```md\n[f](g)\n```\n<img src="h">')).toEqual(["b", "d", "h"]);
});

test("another repository gets links of its own", () => {
  const text = `[a](${repository}/blob/main/a.md), ${repository}-else`;
  expect(withRepository(text, repository, "https://host/opt")).toBe(
    `[a](https://host/opt/blob/main/a.md), ${repository}-else`,
  );
});
