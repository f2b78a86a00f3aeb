import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseSync } from "oxc-parser";

/** A name of another module: all of it where `name` is `*`. */
export interface Elsewhere {
  readonly from: string;
  readonly name: string;
}

/** What a module declares under one name, overloads together. */
export interface Declared {
  readonly text: string;
  /** Every identifier in it: those that the module knows are what the declaration is made of. */
  readonly uses: ReadonlySet<string>;
}

export interface Module {
  readonly declared: ReadonlyMap<string, Declared>;
  readonly imported: ReadonlyMap<string, Elsewhere>;
  /** The names it exports, each with its name inside. */
  readonly exported: ReadonlyMap<string, string | Elsewhere>;
  /** The modules of which it exports everything. */
  readonly stars: readonly string[];
}

type Node = Readonly<Record<string, unknown>> & {
  readonly type: string;
  readonly start: number;
  readonly end: number;
};

/** What a built declaration file declares, imports and exports. */
export function readModule(file: string): Module {
  const source = readFileSync(file, "utf8");
  const { program, comments, errors } = parseSync(file, source, { lang: "dts" });
  if (errors.length > 0) throw new Error(`${file} does not parse: ${errors[0]!.message}`);
  const declared = new Map<string, { text: string; uses: Set<string> }>();
  const imported = new Map<string, Elsewhere>();
  const exported = new Map<string, string | Elsewhere>();
  const stars: string[] = [];
  const declare = (node: Node, isExported: boolean): void => {
    const inside = comments.filter(({ start, end }) => start >= node.start && end <= node.end);
    const text = withoutComments(source, node, inside);
    for (const name of declaredNames(node)) {
      const earlier = declared.get(name);
      const uses = new Set([...(earlier?.uses ?? []), ...identifiers(node)]);
      declared.set(name, { text: earlier === undefined ? text : `${earlier.text}\n${text}`, uses });
      if (isExported) exported.set(name, name);
    }
  };
  for (const statement of program.body) {
    if (statement.type === "ImportDeclaration") {
      const from = resolved(file, statement.source.value);
      for (const one of statement.specifiers) {
        const name = one.type === "ImportSpecifier" ? nameOf(one.imported) : "*";
        imported.set(one.local.name, { from, name });
      }
    } else if (statement.type === "ExportAllDeclaration") {
      const from = resolved(file, statement.source.value);
      if (statement.exported === null) stars.push(from);
      else exported.set(nameOf(statement.exported), { from, name: "*" });
    } else if (statement.type === "ExportNamedDeclaration") {
      const from = statement.source === null ? undefined : resolved(file, statement.source.value);
      for (const one of statement.specifiers) {
        const name = nameOf(one.local);
        exported.set(nameOf(one.exported), from === undefined ? name : { from, name });
      }
      if (statement.declaration !== null) declare(asNode(statement.declaration), true);
    } else declare(asNode(statement), false);
  }
  return { declared, imported, exported, stars };
}

/** A specifier of ours as the declaration file it means; of another package as it stands. */
function resolved(file: string, specifier: string): string {
  if (!specifier.startsWith(".")) return specifier;
  const path = join(dirname(file), specifier.replace(/\.(?:ts|js)$/u, ".d.ts"));
  if (!existsSync(path)) throw new Error(`${file} imports ${specifier}, which is not built`);
  return path;
}

function withoutComments(
  source: string,
  { start, end }: Node,
  comments: readonly { start: number; end: number }[],
): string {
  let text = "";
  let from = start;
  for (const comment of comments) {
    text += source.slice(from, comment.start);
    from = comment.end;
  }
  text += source.slice(from, end);
  return text
    .split("\n")
    .map((line) => line.trimEnd())
    .filter((line) => line !== "")
    .join("\n");
}

function declaredNames(node: Node): readonly string[] {
  const declarators = node["declarations"];
  const nodes = Array.isArray(declarators) ? declarators.map((one) => asNode(one)["id"]) : [node["id"]];
  return nodes.filter((id) => id !== null && id !== undefined).map(nameOf);
}

function* identifiers(value: unknown): Generator<string> {
  if (Array.isArray(value)) for (const one of value) yield* identifiers(one);
  else if (typeof value === "object" && value !== null) {
    const node = asNode(value);
    if (node.type === "Identifier") yield nameOf(node);
    for (const child of Object.values(node)) yield* identifiers(child);
  }
}

const nameOf = (node: unknown): string => {
  const { name, value } = asNode(node);
  return String(name ?? value);
};

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the parser's trees are plain objects with a type
const asNode = (value: unknown): Node => value as Node;
