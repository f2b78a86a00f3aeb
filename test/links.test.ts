import { existsSync, globSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { expect, test } from "vitest";
import { publishedPackages, readManifest, readSettings } from "../scripts/metadata.ts";

const root = resolve(import.meta.dirname, "..");
const { repository } = readSettings();

/** The files of a package that are packed, and what the build adds when it is packed. */
function packed(name: string): ReadonlySet<string> {
  const folder = join(root, "packages", name);
  const patterns = (readManifest(name)["files"] as string[]).flatMap((file) => [file, `${file}/**`]);
  const always = ["README.md", "LICENSE", "CHANGELOG.md", "package.json"];
  return new Set([...always, ...globSync(patterns, { cwd: folder })]);
}

function* linksOf(text: string): Generator<string> {
  for (const [, link = ""] of text.matchAll(/\]\(([^)\s]+)\)/gu)) yield link.replace(/#.*$/u, "");
}

/** Why a link of a packed page leads nowhere for those who installed the package, if it does. */
function fault(link: string, page: string, name: string, files: ReadonlySet<string>): string | undefined {
  const own = /^(?:blob|raw|tree)\/main\/(.*)$/u.exec(
    link.startsWith(`${repository}/`) ? link.slice(repository.length + 1) : "",
  );
  if (own !== null) return existsSync(join(root, own[1]!)) ? undefined : "is not in the repository";
  if (link === "" || /^[a-z]+:/u.test(link)) return undefined;
  const path = relative(join(root, "packages", name), join(root, "packages", name, page, "..", link));
  if (!existsSync(join(root, "packages", name, path))) return "is not there";
  return files.has(path) ? undefined : `is not packed: write ${repository}/blob/main/packages/${name}/…`;
}

test.each(publishedPackages())("the links of %s lead somewhere, also from where it is installed", (name) => {
  const files = packed(name);
  const pages = [...files].filter(
    (path) => path.endsWith(".md") && existsSync(join(root, "packages", name, path)),
  );
  const dead = pages.flatMap((page) =>
    [...linksOf(readFileSync(join(root, "packages", name, page), "utf8"))].flatMap((link) => {
      const why = fault(link, page, name, files);
      return why === undefined ? [] : [`${page}: ${link} ${why}`];
    }),
  );
  expect(dead).toEqual([]);
});

test("a link to what is not packed is found", () => {
  const files = new Set(["README.md"]);
  expect(fault("docs/engine.md", "README.md", "core", files)).toMatch(/^is not packed/u);
  expect(fault("docs/nothing.md", "README.md", "core", files)).toBe("is not there");
  expect(fault(`${repository}/blob/main/packages/core/docs/nothing.md`, "README.md", "core", files)).toBe(
    "is not in the repository",
  );
  expect(
    fault(`${repository}/blob/main/packages/core/docs/engine.md`, "README.md", "core", files),
  ).toBeUndefined();
});
