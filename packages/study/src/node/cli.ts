/// <reference types="node" />
import { writeFile } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import type { Guessed } from "../pack/blind.ts";
import { checkPack, type Checked, preparePack } from "./check.ts";

const usage = `Usage: study check <folder>                    reports problems in a pack, and how well questions find its cards
       study train <folder>                    trains the pack and writes <folder>/pack.json for createStudy
       study train <folder> --module <file>    writes a module that exports the trained pack instead`;

/** Runs the command line; resolves to the exit code. */
export async function runCli(
  args: readonly string[],
  print: (line: string) => void = (line) => process.stdout.write(`${line}\n`),
): Promise<number> {
  const [command, folder, flag, target, ...rest] = args;
  const isModule = flag === "--module" && target !== undefined;
  const isSound = rest.length === 0 && (flag === undefined || (command === "train" && isModule));
  if (folder === undefined || !isSound || (command !== "check" && command !== "train")) {
    print(usage);
    return 2;
  }
  const work: (folder: string) => Promise<Omit<Checked, "findings"> & Partial<Checked>> =
    command === "check" ? checkPack : preparePack;
  const checked = await work(resolve(folder)).catch((error: unknown) => {
    print(reasonOf(error, folder));
  });
  if (checked === undefined) return 2;
  report(checked, print);
  if (checked.pack === undefined) return 1;
  if (command === "train") {
    const file = isModule ? target : join(folder, "pack.json");
    await writeFile(file, isModule ? moduleOf(checked.pack) : `${JSON.stringify(checked.pack)}\n`);
    print(`wrote ${file}`);
  }
  return 0;
}

function reasonOf(error: unknown, folder: string): string {
  if (!(error instanceof Error)) return String(error);
  const isMissing = "code" in error && error.code === "ENOENT";
  return isMissing ? `there is no folder ${folder} with a pack.md in it` : error.message;
}

function report(
  { problems, findings }: Partial<Checked> & Pick<Checked, "problems">,
  print: (line: string) => void,
): void {
  for (const { file, line, severity, message } of problems)
    print(`${relative(".", file)}:${line}: ${severity}: ${message}`);
  if (findings === undefined) return;
  const { examples, blind } = findings;
  const heldBack = findings.heldBack();
  print(`${examples.answered} of ${examples.asked} of its own questions are answered`);
  print(`${heldBack.first} of ${heldBack.asked} questions held back while learning are ranked first`);
  print(guessed("Korean", blind.ko));
  print(guessed("English", blind.en));
}

const mostNamed = 5;

/** How far the looks of claims give them away, and where most. */
function guessed(language: string, { share, cards, signs }: Guessed): string {
  const easiest = cards.slice(0, mostNamed).map(({ slug, right, claims }) => `${slug} ${right} of ${claims}`);
  const telling = signs
    .slice(0, mostNamed)
    .map(({ name, weight }) => `${name} (${weight > 0 ? "true" : "false"})`);
  return [
    `${(100 * share).toFixed(0)} % of its claims in ${language} are told true from false by their looks alone (50 % is chance)`,
    `  most in ${easiest.join(", ")}; by ${telling.join(", ")}`,
  ].join("\n");
}

/** The pack as a module that exports its JSON, for bundlers and browsers; `revivePack` reads it. */
function moduleOf(pack: NonNullable<Checked["pack"]>): string {
  const json = JSON.stringify(pack)
    .replaceAll("\\", "\\\\")
    .replaceAll("'", "\\'")
    .replaceAll("\u2028", "\\u2028")
    .replaceAll("\u2029", "\\u2029");
  const name = pack.name.replace(/-([a-z0-9])/gu, (_, letter: string) => letter.toUpperCase());
  return `// Made by "study train"; edit the Markdown instead.

/** The pack "${pack.title.en}" as JSON. */
export const ${name}Json: string =
  '${json}';
`;
}
