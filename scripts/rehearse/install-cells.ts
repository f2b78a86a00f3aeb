import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Cell } from "./cell.ts";
import { command } from "./command.ts";
import { project, type Published, type Rehearsal } from "./rehearsal.ts";
import { smoke } from "./smoke.ts";
import { enginesFrom, installTool } from "./tools.ts";

interface Manager {
  readonly name: string;
  /** Installs into `cwd`, and returns the program that runs a script there. */
  readonly install: (
    rehearsal: Rehearsal,
    cwd: string,
    needs: readonly string[],
  ) => Promise<readonly string[]>;
}

const managers: readonly Manager[] = [
  { name: "npm", install: byNpm },
  { name: "pnpm", install: byPnpm },
  { name: "yarn, node_modules", install: byYarn("node-modules") },
  { name: "yarn, Plug'n'Play", install: byYarn("pnp") },
  { name: "bun", install: byBun },
];

/** Each package alone in an empty project, by every package manager; then a program imports all of it and uses it. */
export function installCells(rehearsal: Rehearsal): readonly Cell[] {
  return rehearsal.packages.flatMap((one) =>
    managers.map((manager) => ({
      group: "Installed alone",
      row: `@opt/${one.name}`,
      column: manager.name,
      run: () => installAndUse(rehearsal, one, manager),
    })),
  );
}

async function installAndUse(rehearsal: Rehearsal, one: Published, manager: Manager): Promise<void> {
  const cwd = await project(rehearsal, `install-${one.name}-${manager.name}`);
  const [program = "", ...given] = await manager.install(rehearsal, cwd, one.needs);
  const imports = one.entries.map((entry) => `await import(${JSON.stringify(entry)});`);
  await writeFile(join(cwd, "use.js"), `${smoke[one.name]}\n${imports.join("\n")}\n`);
  await command(program, [...given, "use.js"], { cwd, env: rehearsal.registry.env });
}

async function byNpm({ registry: { env } }: Rehearsal, cwd: string, needs: readonly string[]) {
  await command("npm", ["install", "--no-audit", "--no-fund", ...needs], { cwd, env });
  return [process.execPath];
}

async function byPnpm({ root, registry: { env } }: Rehearsal, cwd: string, needs: readonly string[]) {
  // the age that pnpm asks of packages would refuse what was published a minute ago
  await writeFile(join(cwd, "pnpm-workspace.yaml"), "minimumReleaseAge: 0\nstrictDepBuilds: false\n");
  await command(join(root, "node_modules/.bin/pnpm"), ["add", ...needs], { cwd, env });
  return [process.execPath];
}

function byYarn(linker: string): Manager["install"] {
  return async ({ tools, registry: { env, url } }, cwd, needs) => {
    const place = await installTool(tools, "@yarnpkg/cli-dist@4");
    const yarn = join(place, "node_modules/@yarnpkg/cli-dist/bin/yarn.js");
    const settings = {
      nodeLinker: linker,
      npmRegistryServer: url,
      unsafeHttpWhitelist: ["127.0.0.1"],
      npmMinimalAgeGate: 0,
      enableImmutableInstalls: false,
    };
    // JSON is YAML
    await writeFile(join(cwd, ".yarnrc.yml"), JSON.stringify(settings));
    await writeFile(join(cwd, "yarn.lock"), "");
    await command(process.execPath, [yarn, "add", ...needs], { cwd, env });
    return [process.execPath, yarn, "node"];
  };
}

async function byBun({ tools, registry: { env } }: Rehearsal, cwd: string, needs: readonly string[]) {
  const bun = enginesFrom("20").find(({ name }) => name === "Bun")!;
  const program = join(await installTool(tools, bun.spec), bun.binary);
  await command(program, ["add", ...needs], { cwd, env });
  return [program];
}
