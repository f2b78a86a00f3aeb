import type { Names } from "./names.ts";
import { type Place, withRow } from "./rows.ts";

/** A file made from a template, and where it goes. */
export interface File {
  readonly template: string;
  readonly path: (names: Names) => string;
}

/** A file with a list that gets one more row. */
export interface List {
  readonly path: string;
  readonly withRow: (text: string, names: Names) => string;
}

/** Something that `npm run new` lays out. */
export interface Kind {
  readonly files: readonly File[];
  readonly lists: readonly List[];
  /** What is left to do by hand. */
  readonly next: readonly string[];
}

const exports = { row: /^export .*"\.\/(?:.*\/)?(?<key>[^/]+)\.ts";$/u, sorted: true };

const list = (path: string, form: "kebab" | "camel", row: (names: Names) => string, place: Place): List => ({
  path,
  withRow: (text, names) => withRow(text, names[form], row(names), place),
});

const files = (template: string, source: string, test?: string): readonly File[] => [
  { template, path: (names) => `${source}/${names.kebab}.ts` },
  ...(test === undefined
    ? []
    : [{ template: `${template}-test`, path: (names: Names) => `${test}/${names.kebab}.test.ts` }]),
];

const imported = (path: string): List =>
  list(path, "kebab", ({ camel, kebab }) => `import { ${camel} } from "./${kebab}.ts";`, {
    row: /^import .*"(?<key>.+)";$/u,
  });

/** A row of an array, and its import. */
const arrayOf = (path: string, after: string): readonly List[] => [
  imported(path),
  list(path, "camel", ({ camel }) => `  ${camel},`, { after, row: /^ {2}(?<key>\w+),$/u, end: "];" }),
];

const study = "packages/study";

export const kinds: Readonly<Record<string, Kind>> = {
  optimizer: {
    files: files("optimizer", "packages/core/src/optimizer", "packages/core/test/optimizer"),
    lists: [
      list(
        "packages/core/src/optimizers.ts",
        "kebab",
        ({ camel: name, Pascal, kebab: file }) =>
          `export { ${name}, type ${Pascal}Options } from "./optimizer/${file}.ts";`,
        exports,
      ),
    ],
    next: [
      "write the rule, its equations and its source (@see)",
      "hold it against an outside implementation: packages/core/test/reference/README.md",
      "npm run optimizers in packages/core writes the table",
    ],
  },
  surface: {
    files: files("surface", "packages/core/src/objective"),
    lists: [
      list(
        "packages/core/src/surfaces.ts",
        "kebab",
        (names) => `export { ${names.camel} } from "./objective/${names.kebab}.ts";`,
        exports,
      ),
      list(
        "packages/core/test/objective/surfaces.test.ts",
        "camel",
        (names) => `  ${names.camel}: (x, y) => x * x + y * y,`,
        {
          after: "const known: Readonly<Record<keyof typeof surfaces, (x: number, y: number) => number>> = {",
          row: /^ {2}(?<key>\w+): \(x/u,
          end: "};",
          sorted: true,
        },
      ),
    ],
    next: [
      "write the expression, its domain, all its minima and its source (@see)",
      "and its row in the test",
    ],
  },
  splitter: {
    files: files("splitter", "packages/data/src/split"),
    lists: [
      list(
        "packages/data/src/splitters.ts",
        "kebab",
        ({ camel: name, Pascal, kebab: file }) =>
          `export { type ${Pascal}, ${name}, type ${Pascal}Options } from "./split/${file}.ts";`,
        { row: /^(?:export|\}) .*"\.\/split\/(?<key>[^/]+)\.ts";$/u },
      ),
      list(
        "packages/data/test/split/laws.test.ts",
        "camel",
        ({ camel }) => `  ${camel}: { options: { testSize: 0.3 }, goesForward: true },`,
        {
          after: "const laws: { readonly [Name in keyof typeof splitters]: Law } = {",
          row: /^ {2}(?<key>\w+): \{/u,
          end: "};",
        },
      ),
    ],
    next: [
      "write the rule, its refusals, and in the doc comment rows that you split by hand: a test runs them",
      "say in its row of laws.test.ts what it promises",
    ],
  },
  chart: {
    files: [
      ...files("chart", "packages/viz/src/chart"),
      { template: "chart-kind", path: ({ kebab }) => `packages/viz/test/kind/${kebab}.ts` },
    ],
    lists: [
      list(
        "packages/viz/src/chart/charts.ts",
        "kebab",
        ({ camel: name, Pascal, kebab: file }) =>
          `export { ${name}Chart, type ${Pascal}Chart, type ${Pascal}ChartOptions } from "./${file}.ts";`,
        { row: /^(?:export|\}) .*"\.\/(?<key>[^/]+)\.ts";$/u },
      ),
    ],
    next: [
      "draw, and say what the data show in Korean and English",
      "say in its file of test/kind what is drawn, and read its words back",
      "npm run update-goldens, look at the pictures, then npm run gallery (both write files)",
    ],
  },
  card: {
    files: [{ template: "card", path: (names) => `${study}/packs/optimization/${names.kebab}.md` }],
    lists: [
      list(`${study}/packs/optimization/pack.md`, "kebab", (names) => `  - ${names.kebab}`, {
        row: /^ {2}- (?<key>[-\w]+)$/u,
        end: "# Words of the subject that choose no card, but are no strangers in a question.",
      }),
    ],
    next: ["write it in both languages, with its sources", "npm run train in packages/study"],
  },
  template: {
    files: files("template", `${study}/src/question`, `${study}/test/question`),
    lists: arrayOf(`${study}/src/question/templates.ts`, "export const templates: readonly Template[] = ["),
    next: [
      "write what is drawn, the words, and a wrong number for each mistake people make, some below and some above the right one",
    ],
  },
  computation: {
    files: files("computation", `${study}/src/compute`, `${study}/test/compute`),
    lists: arrayOf(
      `${study}/src/compute/computations.ts`,
      "export const computations: readonly Computation[] = [",
    ),
    next: [
      "write what it understands, in both languages, and the formula",
      "the first row that understands wins",
    ],
  },
  demo: {
    files: files("demo", `${study}/src/demo`, `${study}/test/demo`),
    lists: arrayOf(`${study}/src/demo/demos.ts`, "export const demos: readonly Demo[] = ["),
    next: ["write the run, its options and its words; the Korean label is the slash command's"],
  },
  command: {
    files: files("command", "apps/bot/src/features", "apps/bot/test/features"),
    lists: arrayOf("apps/bot/src/features/features.ts", "export const features: readonly Feature[] = ["),
    next: [
      "write what it answers; the Korean label is the slash command's",
      "a view of its own goes into NAME-view.ts",
    ],
  },
};
