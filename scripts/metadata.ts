// Writes what publish.json says into each package that is published, the links of its README too: node
// scripts/metadata.ts. Whoever hosts the repository elsewhere changes that file and runs this.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "..");

interface Settings {
  readonly repository: string;
  readonly author: string;
}

export type Manifest = Readonly<Record<string, unknown>> & {
  readonly name: string;
  readonly version: string;
  /** What is packed, as patterns. */
  readonly files: readonly string[];
  /** The file of each entry. */
  readonly exports: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly engines?: Readonly<Record<string, string>>;
};

/** The folders of the packages that are published. */
export function publishedPackages(): readonly string[] {
  return readdirSync(join(root, "packages")).filter((name) => {
    const path = join(root, "packages", name, "package.json");
    return existsSync(path) && readManifest(name)["private"] !== true;
  });
}

export function readManifest(name: string): Manifest {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every package.json of ours has these
  return JSON.parse(readFileSync(join(root, "packages", name, "package.json"), "utf8")) as Manifest;
}

export function readSettings(): Settings {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the file is ours
  return JSON.parse(readFileSync(join(root, "publish.json"), "utf8")) as Settings;
}

/** A text with the links into one repository led into another. */
export function withRepository(text: string, from: string, to: string): string {
  return text.replaceAll(`${from}/`, () => `${to}/`);
}

/** A manifest with the address and owner that publish.json gives. */
export function withMetadata(name: string, manifest: Manifest): Manifest {
  const { repository, author } = readSettings();
  const directory = `packages/${name}`;
  const own = {
    homepage: `${repository}/tree/main/${directory}#readme`,
    bugs: { url: `${repository}/issues` },
    license: manifest["license"],
    author,
    repository: { type: "git", url: `git+${repository}.git`, directory },
  };
  const result: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(manifest)) {
    if (Object.hasOwn(own, key)) continue;
    result[key] = value;
    // they stand behind the keywords
    if (key === "keywords") Object.assign(result, own);
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the name was kept
  return result as Manifest;
}

if (import.meta.main)
  for (const name of publishedPackages()) {
    const folder = join(root, "packages", name);
    const before = readManifest(name);
    const old = String(before["homepage"]).replace(/\/tree\/main\/.*$/u, "");
    writeFileSync(
      join(folder, "package.json"),
      `${JSON.stringify(withMetadata(name, before), undefined, 2)}\n`,
    );
    for (const file of readdirSync(folder).filter((one) => one.endsWith(".md")))
      writeFileSync(
        join(folder, file),
        withRepository(readFileSync(join(folder, file), "utf8"), old, readSettings().repository),
      );
  }
