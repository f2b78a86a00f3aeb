import { readFileSync } from "node:fs";
import type { Family, Method, Where } from "../../src/index.ts";
import { fulfils } from "../../src/transform/where.ts";
import { factories, rateOf } from "./list.ts";
import { readReferences, type Reference, type Source } from "./references.ts";

/** What the table says of an optimizer. */
export interface OptimizerRow {
  readonly name: string;
  readonly paper: string;
  /** The year of the paper that its doc comment names, and what its description says of its origin. */
  readonly paperYear: number;
  readonly family: Family;
  readonly memory: string;
  readonly source: string;
  readonly second: string;
}

const read = (path: string): string => readFileSync(new URL(`../../src/${path}`, import.meta.url), "utf8");

/** Every optimizer of `src/optimizers.ts`, in its order. */
export function optimizerRows(): OptimizerRow[] {
  const references = readReferences();
  const byName = new Map(factories);
  const rows = read("optimizers.ts").matchAll(/export \{\s*(\w+)[^}]*\} from "\.\/(.+)"/gu);
  return Array.from(rows, ([, name, file]) => {
    const create = byName.get(name!)!;
    const method = create(rateOf(create, 0.1));
    const own = references.filter(({ as, cases }) =>
      as === undefined ? cases.some((one) => one.name === name) : as === name,
    );
    const reference = own.find(({ as }) => as === undefined) ?? own[0]!;
    const { title, year, url } = paperOf(read(file!));
    return {
      name: name!,
      paper: url === undefined ? title : `[${title}](${url})`,
      paperYear: year,
      family: method.family!,
      memory: memoryOf(method),
      ...sourcesOf(reference),
    };
  });
}

/** The first paper that a doc comment names. */
function paperOf(source: string): { title: string; year: number; url: string | undefined } {
  const text = /@see ([\s\S]*?)\n \* @/u.exec(source)![1]!.replaceAll(/\s*\n \*\s*/gu, " ");
  const [, title, rest] = /"(.+?)"(.*)/u.exec(text)!;
  const [first] = rest!.split(";");
  return {
    title: title!,
    year: Number(/\((\d{4})\)/u.exec(first!)![1]),
    url: /https?:\S+/u.exec(first!)?.[0],
  };
}

const each: Readonly<Record<string, string>> = {
  rowSquare: "squares of the rows",
  columnSquare: "squares of the columns",
};

/** What is kept from step to step with the default options, in numbers of the dtype for each parameter. */
function memoryOf(method: Method): string {
  const shapes = slotShapesOf(method);
  const elements = shapes.filter((shape) => shape === "element").length;
  const others = [...new Set(shapes.filter((shape) => shape !== "element"))].map(
    (shape) => `${shapes.filter((one) => one === shape).length} ${each[shape] ?? `a ${shape}`}`,
  );
  return [...(elements > 0 || others.length === 0 ? [`${elements}`] : []), ...others].join(", ");
}

const isFor = (where: Where | null): boolean => where === null || fulfils(where, "weight", [4, 3]);

/** The shapes of the arrays that a method keeps for a matrix. */
function slotShapesOf(method: Method): string[] {
  if (method.kind === "transform")
    return isFor(method.where) ? Object.values(method.slots).map(({ shape }) => shape) : [];
  if (method.kind === "partition") return slotShapesOf(method.rules.find(({ where }) => isFor(where))!.use);
  return method.stages.flatMap((part) => slotShapesOf(part));
}

/** Who ours is held to, and who else of those that were run is nearest to them. */
function sourcesOf({ source, sources, held }: Reference): { source: string; second: string } {
  if (sources === undefined) return { source, second: "" };
  const first = sources[0]!;
  const own = Object.keys(held ?? { [first.source]: {} });
  // differences are from the first source
  const base = sources.find((one) => one.source === own[0])!;
  const others = base === first ? sources.filter((one) => !own.includes(one.source)) : [first];
  const [nearest] = others
    .map((one) => ({ name: one.source, far: farthest(base === first ? one : base) }))
    .toSorted((a, b) => a.far - b.far);
  return {
    source: own.map((one) => wordsOf(one)).join(", "),
    second: nearest === undefined ? "" : `${wordsOf(nearest.name)}, ${differenceWords(nearest.far)}`,
  };
}

const farthest = ({ differences = {} }: Source): number =>
  Math.max(0, ...Object.values(differences).map((difference) => difference ?? Infinity));

const wordsOf = (source: string): string =>
  ({ authors: "the authors", paper: "the paper, transcribed", other: "a port", torch: "PyTorch" })[source] ??
  source;

const differenceWords = (far: number): string => (far === 0 ? "0" : far.toExponential(0));

const improvements = { base: "", direction: "direction", size: "step size", both: "both" };

/** The rows as a table of Markdown. */
export function optimizersTable(rows: readonly OptimizerRow[]): string {
  const head = ["optimizer", "paper", "year", "from", "improves", "memory", "reference", "second"];
  const lines = rows.map(({ name, paper, family: { year, parents, improves }, memory, source, second }) => [
    `\`${name}\``,
    paper,
    String(year),
    parents.map((parent) => `\`${parent}\``).join(", "),
    improvements[improves],
    memory,
    source,
    second,
  ]);
  return [head, head.map(() => "---"), ...lines].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
