import { stripTypeScriptTypes } from "node:module";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Cell } from "./cell.ts";
import { command } from "./command.ts";
import { npmProject, type Published, readReadme, type Rehearsal } from "./rehearsal.ts";
import { enginesFrom, installTool, type Engine } from "./tools.ts";

/** What a README's examples use beside the package. */
const beside: Readonly<Record<string, readonly string[]>> = { "discord-sandbox": ["discord.js@14"] };

/** Every example of a README that says what it prints, on every engine. */
export function readmeCells(rehearsal: Rehearsal): readonly Cell[] {
  return rehearsal.packages.flatMap((one) =>
    enginesFrom(one.lowestNode).map((engine) => ({
      group: "The README's examples print what they say",
      row: `@opt/${one.name}`,
      column: engine.name,
      run: () => runExamples(rehearsal, one, engine),
    })),
  );
}

async function runExamples(rehearsal: Rehearsal, one: Published, engine: Engine): Promise<string> {
  const program = join(await installTool(rehearsal.tools, engine.spec), engine.binary);
  const cwd = await npmProject(rehearsal, `readme-${one.name}`, [...one.needs, ...(beside[one.name] ?? [])]);
  const readme = await readReadme(rehearsal, one.name);
  const blocks = [...readme.matchAll(/^```ts\n(.*?)^```$/gmsu)].map((match) => match[1]!);
  const examples = blocks.filter((code) => code.includes("// →"));
  if (examples.length === 0) throw new Error("the README has no example that says what it prints");
  for (const [index, code] of examples.entries()) {
    const wanted = [...code.matchAll(/\/\/ → (.*)$/gmu)].map((match) => match[1]!);
    const file = `example-${index}.js`;
    await writeFile(join(cwd, file), stripTypeScriptTypes(code));
    const given = [...engine.before, file];
    const printed = await command(program, given, { cwd, env: { ...rehearsal.registry.env, NO_COLOR: "1" } });
    const lines = inNodesQuotes(printed).trimEnd().split("\n");
    const wrong = wanted.findIndex((line, at) => line !== lines[at]);
    if (wrong >= 0 || lines.length !== wanted.length)
      throw new Error(`example ${index + 1} must print ${wanted[wrong]}, got ${lines[wrong] ?? "nothing"}`);
  }
  return "";
}

/** Bun and Deno print the texts of a list in double quotes where Node prints single ones. */
function inNodesQuotes(text: string): string {
  return text.replaceAll(
    /^(.*\[ )(".*")( \].*)$/gmu,
    (_, before: string, list: string, after: string) => before + list.replaceAll('"', "'") + after,
  );
}
