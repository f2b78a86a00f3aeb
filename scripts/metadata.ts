// Writes what publish.json says into each package that is published: node scripts/metadata.ts. Whoever hosts the
// repository elsewhere changes that file and runs this.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "..");

interface Settings {
  readonly repository: string;
  readonly author: string;
}

export type Manifest = Readonly<Record<string, unknown>> & {
  readonly name: string;
  readonly exports?: Readonly<Record<string, string>>;
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
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every package.json of ours has a name
  return JSON.parse(readFileSync(join(root, "packages", name, "package.json"), "utf8")) as Manifest;
}

export function readSettings(): Settings {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the file is ours
  return JSON.parse(readFileSync(join(root, "publish.json"), "utf8")) as Settings;
}

/** A manifest with the address and owner that publish.json gives. */
export function withMetadata(name: string, manifest: Manifest): Manifest {
  const settings = readSettings();
  const directory = `packages/${name}`;
  const own = {
    homepage: `${settings.repository}/tree/main/${directory}#readme`,
    bugs: { url: `${settings.repository}/issues` },
    license: manifest["license"],
    author: settings.author,
    repository: { type: "git", url: `git+${settings.repository}.git`, directory },
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
    const after = withMetadata(name, before);
    writeFileSync(join(folder, "package.json"), `${JSON.stringify(after, undefined, 2)}\n`);
    // pages link to what is not packed by the address of the repository
    const [old, now] = [before, after].map((one) => String(one["homepage"]).replace(/\/tree\/.*$/u, ""));
    const page = join(folder, "README.md");
    writeFileSync(page, readFileSync(page, "utf8").replaceAll(`${old}/`, `${now}/`));
  }
