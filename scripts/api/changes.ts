import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Manifest } from "../metadata.ts";

export interface Changeset {
  readonly bumps: ReadonlyMap<string, string>;
  readonly text: string;
}

/** The changesets that wait in a repository for the next release. */
export function readChangesets(root: string): readonly Changeset[] {
  const folder = join(root, ".changeset");
  return readdirSync(folder)
    .filter((name) => name.endsWith(".md") && name !== "README.md")
    .map((name) => {
      const [, front = "", text = ""] = readFileSync(join(folder, name), "utf8").split(/^---$/mu);
      const bumps = [...front.matchAll(/^"?(?<name>[^":\n]+)"?: *(?<bump>\w+)$/gmu)];
      return { bumps: new Map(bumps.map(({ groups }) => [groups!["name"]!, groups!["bump"]!])), text };
    });
}

/**
 * The description a package was last published with, from the tag that `changeset publish` sets. Nothing where this
 * version has no tag: a package that was never published, a clone without tags, or no clone at all.
 */
export function publishedApi(root: string, directory: string, manifest: Manifest): string | undefined {
  if (!existsSync(join(root, ".git"))) return undefined;
  const tag = `${manifest.name}@${manifest.version}`;
  const git = (...words: string[]): string => execFileSync("git", words, { cwd: root, encoding: "utf8" });
  if (git("tag", "--list", tag).trim() === "") return undefined;
  return git("show", `${tag}:${directory}/api.md`);
}

/**
 * What a change of a described API still lacks, as sentences: a name that goes or changes is named in a changeset of
 * its package, which raises the minor or the major version; anything else takes a changeset of the package.
 */
export function unannounced(
  name: string,
  before: string,
  after: string,
  changesets: readonly Changeset[],
): readonly string[] {
  if (before === after) return [];
  const own = changesets.filter(({ bumps }) => (bumps.get(name) ?? "none") !== "none");
  if (own.length === 0) return [`The public API of ${name} changed: say so in a changeset (npx changeset).`];
  const [old, now] = [declarations(before), declarations(after)];
  const breaking = own.filter(({ bumps }) => bumps.get(name) !== "patch").map(({ text }) => text);
  const named = new Set(
    [...breaking.join("\n").matchAll(/`(?<name>[\w$]+)/gu)].map(({ groups }) => groups!["name"]),
  );
  return [...old]
    .filter(([key, text]) => now.get(key) !== text)
    .flatMap(([key]) => {
      const [entry, exported] = key.split(" ");
      if (named.has(exported)) return [];
      const what = now.has(key) ? "changed" : "went";
      return [`\`${exported}\` of ${name} (${entry}) ${what}: name it in a minor or major changeset.`];
    });
}

/** The exported declarations of a description, by entry and name. */
function declarations(description: string): Map<string, string> {
  const result = new Map<string, string>();
  for (const part of description.split(/^## /mu).slice(1)) {
    const entry = /^`(?<entry>[^`]+)`/u.exec(part)?.groups?.["entry"];
    if (entry === undefined) continue;
    const code = /```ts\n(?<code>.*)\n```/su.exec(part)?.groups?.["code"] ?? "";
    for (const one of code.split(/^\/\/ /mu).slice(1)) {
      const end = one.indexOf("\n");
      result.set(`${entry} ${one.slice(0, end)}`, one.slice(end).trim());
    }
  }
  return result;
}
