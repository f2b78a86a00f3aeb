import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Cell } from "./cell.ts";
import { command } from "./command.ts";
import { npmProject, type Published, type Rehearsal } from "./rehearsal.ts";
import { installTool } from "./tools.ts";

const compilers = ["5.7", "5.9", "6.0", "7.0"];

interface Setting {
  readonly name: string;
  readonly lib: readonly string[];
  /** Whether the types of Node are there. Without them only what runs in a browser can be compiled. */
  readonly node: boolean;
}

const settings: readonly Setting[] = [
  { name: "Node and the DOM", lib: ["es2022", "dom", "dom.iterable"], node: true },
  { name: "Node without the DOM", lib: ["es2022"], node: true },
  { name: "the DOM without Node", lib: ["es2022", "dom", "dom.iterable"], node: false },
];

const resolutions = [
  ["esnext", "bundler"],
  ["nodenext", "nodenext"],
] as const;

const strict = {
  noEmit: true,
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  skipLibCheck: false,
  target: "es2022",
};

/** Each package's types under a strict compiler that checks libraries, too. */
export function typeCells(rehearsal: Rehearsal): readonly Cell[] {
  return rehearsal.packages.flatMap((one) =>
    compilers.map((version) => ({
      group: "Types, strict, without skipLibCheck",
      row: `@opt/${one.name}`,
      column: `TypeScript ${version}`,
      run: async () => {
        const cwd = await npmProject(rehearsal, `types-${one.name}`, [...one.needs, "@types/node@24"]);
        const place = await installTool(rehearsal.tools, `typescript@${version}`);
        await compileAll(rehearsal, one, { version, cwd, place });
      },
    })),
  );
}

/** A compiler: its version, the project it compiles, and the folder that holds it in its `node_modules`. */
interface Compiler {
  readonly version: string;
  readonly cwd: string;
  readonly place: string;
  /** Where the types of Node are, if not in the project. */
  readonly typeRoots?: readonly string[];
}

/** Compiles everything that a package exports, in every setting. */
export async function compileAll(
  rehearsal: Rehearsal,
  one: Published,
  { version, cwd, place, typeRoots }: Compiler,
): Promise<void> {
  for (const setting of settings)
    for (const [module, resolution] of resolutions) {
      const entries = setting.node ? one.entries : one.browserEntries;
      if (entries.length === 0) continue;
      const name = `types-${version}-${resolution}-${setting.name.replaceAll(" ", "-")}`;
      const lines = entries.map((entry, index) => `export * as e${index} from "${entry}";`);
      await writeFile(join(cwd, `${name}.ts`), `${lines.join("\n")}\n`);
      const compilerOptions = {
        ...strict,
        lib: setting.lib,
        module,
        moduleResolution: resolution,
        typeRoots,
      };
      const types = setting.node ? ["node"] : [];
      const project = { compilerOptions: { ...compilerOptions, types }, files: [`${name}.ts`] };
      await writeFile(join(cwd, `${name}.json`), JSON.stringify(project));
      const program = join(place, "node_modules/typescript/bin/tsc");
      await command(process.execPath, [program, "--project", `${name}.json`], {
        cwd,
        env: rehearsal.registry.env,
      }).catch((error: Error) => {
        throw new Error(`${resolution}, ${setting.name}: ${error.message}`);
      });
    }
}
