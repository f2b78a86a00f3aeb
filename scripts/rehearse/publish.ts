import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { publishedPackages } from "../metadata.ts";
import { command, type Place } from "./command.ts";
import type { Registry } from "./registry.ts";

/** A copy of the repository that is free to get versions and to be published. */
export interface Workshop extends Place {
  readonly packages: readonly string[];
  readonly registry: Registry;
}

/** Copies what is committed, and what was built here, into `folder`. */
export async function openWorkshop(root: string, folder: string, registry: Registry): Promise<Workshop> {
  const outside = { cwd: folder, env: process.env };
  await command("git", ["clone", "--quiet", "--depth=1", `file://${root}`, folder], {
    ...outside,
    cwd: root,
  });
  await command("git", ["checkout", "--quiet", "-B", "main"], outside);
  const pnpm = join(root, "node_modules/.bin/pnpm");
  // with the store of this machine, as everything in it was installed for the root
  await command(pnpm, ["install", "--frozen-lockfile", "--prefer-offline"], outside);
  const packages = publishedPackages();
  for (const name of packages)
    await cp(join(root, "packages", name, "dist"), join(folder, "packages", name, "dist"), {
      recursive: true,
    });
  return { cwd: folder, env: registry.env, packages, registry };
}

/** Turns the changesets into versions, publishes what is new, and returns what the registry has more, `@opt/core@0.1.0`. */
export async function publish(workshop: Workshop): Promise<readonly string[]> {
  const outside = { ...workshop, env: process.env };
  const program = (name: string) => join(workshop.cwd, "node_modules/.bin", name);
  await command(program("changeset"), ["version"], outside);
  await command(program("pnpm"), ["install", "--no-frozen-lockfile", "--prefer-offline"], outside);
  await command("git", ["add", "--all"], outside);
  const author = ["-c", "user.name=rehearsal", "-c", "user.email=rehearsal@localhost"];
  await command("git", [...author, "commit", "--quiet", "--no-verify", "-m", "Versions"], outside);
  const before = await published(workshop);
  await command(program("changeset"), ["publish", "--no-git-tag"], workshop);
  const after = await published(workshop);
  return after.filter((version) => !before.includes(version));
}

/** Changes a word of one package, as a patch, and publishes. */
export async function publishPatch(workshop: Workshop, name: string): Promise<readonly string[]> {
  const path = join(workshop.cwd, "packages", name, "README.md");
  await writeFile(path, `${await readFile(path, "utf8")}\n`);
  const text = `---\n"@opt/${name}": patch\n---\n\nThe README ends with a line more.\n`;
  await writeFile(join(workshop.cwd, ".changeset", "rehearsal.md"), text);
  return publish(workshop);
}

/** Every version of our packages that the registry has. */
async function published({ packages, registry }: Workshop): Promise<readonly string[]> {
  const lists = await Promise.all(
    packages.map(async (name) => {
      const answer = await fetch(new URL(`@opt%2f${name}`, registry.url));
      if (answer.status === 404) return [];
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what a registry answers for a package
      const { versions } = (await answer.json()) as { readonly versions: object };
      return Object.keys(versions).map((version) => `@opt/${name}@${version}`);
    }),
  );
  return lists.flat();
}
