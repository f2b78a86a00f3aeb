import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Manifest } from "../metadata.ts";
import { readModule, type Elsewhere, type Module } from "./module.ts";

interface Found {
  readonly file: string;
  readonly name: string;
  readonly text: string;
}

/**
 * A package's public API as text: for every entry of `exports` the names with their declarations, then the types they
 * are made of and do not export. Read from the built declarations; sorted; comments left out.
 */
export function describeApi(folder: string, manifest: Manifest): string {
  const read = reader();
  const entries = Object.entries(manifest.exports);
  const shown = new Map<string, Found>();
  const parts = entries.map(([entry, target]) => {
    const file = join(folder, target.replace(/\.js$/u, ".d.ts"));
    if (target.endsWith(".bundle.js")) return `## \`${entry}\`\n\nThe entries for pages, in one file.`;
    if (!file.endsWith(".d.ts")) return `## \`${entry}\`\n\nFiles, no code.`;
    if (!existsSync(file)) throw new Error(`${file} is not built: npm run build`);
    const found = [...exportsOf(read, file)].toSorted(byName);
    for (const [, one] of found) shown.set(keyOf(one), one);
    return `## \`${entry}\`\n\n${block(found)}`;
  });
  const hidden = behind(read, [...shown.values()])
    .map((one): [string, Found] => [one.name, one])
    .toSorted(byName);
  if (hidden.length > 0)
    parts.push(`## Not exported\n\nWhat the declarations above are made of.\n\n${block(hidden)}`);
  return [
    `# \`${manifest.name}\`: its public API`,
    "Written by `npm run api` from the built declarations; not by hand.",
    ...parts,
  ]
    .join("\n\n")
    .concat("\n");
}

const keyOf = ({ file, name }: Found): string => `${file} ${name}`;
const byName = ([a, one]: [string, Found], [b, other]: [string, Found]): number =>
  compare(a, b) || compare(one.text, other.text);
const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

function block(found: readonly [string, Found][]): string {
  const texts = found.map(([name, { text }]) => `// ${name}\n${text}`);
  return `\`\`\`ts\n${texts.join("\n\n")}\n\`\`\``;
}

type Read = (file: string) => Module;

function reader(): Read {
  const modules = new Map<string, Module>();
  return (file) => {
    const known = modules.get(file) ?? readModule(file);
    modules.set(file, known);
    return known;
  };
}

function exportsOf(read: Read, file: string): Map<string, Found> {
  const module = read(file);
  const all = new Map<string, Found>(module.stars.flatMap((star) => [...exportsOf(read, star)]));
  for (const [name, target] of module.exported)
    all.set(name, find(read, typeof target === "string" ? { from: file, name: target } : target));
  return all;
}

/** Where a name is declared, through every file that only passes it on. */
function find(read: Read, { from, name }: Elsewhere): Found {
  if (!from.endsWith(".d.ts")) return { file: from, name, text: `import { ${name} } from "${from}";` };
  if (name === "*") {
    const names = [...exportsOf(read, from).keys()].toSorted(compare);
    return { file: from, name, text: `namespace { ${names.join(", ")} }` };
  }
  const module = read(from);
  const declared = module.declared.get(name);
  if (declared !== undefined) return { file: from, name, text: declared.text };
  const target = module.exported.get(name) ?? module.imported.get(name);
  if (typeof target === "object") return find(read, target);
  const imported = typeof target === "string" ? module.imported.get(target) : undefined;
  if (imported !== undefined) return find(read, imported);
  if (typeof target === "string" && target !== name) return find(read, { from, name: target });
  for (const star of module.stars) {
    const found = exportsOf(read, star).get(name);
    if (found !== undefined) return found;
  }
  throw new Error(`${from} does not declare ${name}`);
}

/** Everything of ours that the declarations use, and what that uses, without the declarations themselves. */
function behind(read: Read, shown: readonly Found[]): readonly Found[] {
  const seen = new Set(shown.map(keyOf));
  const queue = [...shown];
  const result: Found[] = [];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    if (!next.file.endsWith(".d.ts") || next.name === "*") continue;
    const module = read(next.file);
    for (const name of module.declared.get(next.name)!.uses) {
      const from =
        module.imported.get(name) ?? (module.declared.has(name) ? { from: next.file, name } : undefined);
      if (from === undefined || !from.from.endsWith(".d.ts")) continue;
      const found = find(read, from);
      if (seen.has(keyOf(found))) continue;
      seen.add(keyOf(found));
      queue.push(found);
      result.push(found);
    }
  }
  return result;
}
