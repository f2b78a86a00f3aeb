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
  /** What it is, in a few words. */
  readonly is: string;
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

const api = "npm run api updates the package's api.md";

export const kinds: Readonly<Record<string, Kind>> = {
  optimizer: {
    is: "an optimizer of @opt/core",
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
      "compare it with an outside implementation: packages/core/test/reference/README.md says how",
      "if another library has it, add its line to packages/core/COMING-FROM.md",
      "npm run optimizers in packages/core updates the table in docs/optimizers.md",
      api,
    ],
  },
  surface: {
    is: "a loss surface of @opt/core",
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
      "write the same function in its row of surfaces.test.ts",
      api,
    ],
  },
  splitter: {
    is: "a splitter of @opt/data",
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
        ({ camel }) => `  ${camel}: { options: { testSize: 0.3 }, seed: "none", goesForward: 0 },`,
        {
          after: "const laws: { readonly [Name in keyof typeof splitters]: Law } = {",
          row: /^ {2}(?<key>\w+): \{/u,
          end: "};",
        },
      ),
    ],
    next: [
      "write the rule and its errors, and in the doc comment an example that you worked out by hand: a test runs it",
      "say in its row of laws.test.ts what it promises",
      api,
    ],
  },
  chart: {
    is: "a kind of chart of @opt/viz",
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
      "draw it, and say what the data show in Korean and English",
      "say in its file in test/kind what is drawn, and check what its sentences say",
      "npm run update-goldens in packages/viz, look at the pictures, then npm run gallery (both write files)",
      api,
    ],
  },
  card: {
    is: "a study card",
    files: [{ template: "card", path: (names) => `${study}/packs/optimization/${names.kebab}.md` }],
    lists: [
      list(`${study}/packs/optimization/pack.md`, "kebab", (names) => `  - ${names.kebab}`, {
        row: /^ {2}- (?<key>[-\w]+)$/u,
        end: "# Words of the subject that choose no card, but are no strangers in a question.",
      }),
    ],
    next: [
      "write it in both languages, with its sources",
      "npm run train, then npm run readme in packages/study; npm run typeset in apps/bot",
    ],
  },
  template: {
    is: "a quiz question with numbers from a seed",
    files: files("template", `${study}/src/question`, `${study}/test/question`),
    lists: arrayOf(`${study}/src/question/templates.ts`, "export const templates: readonly Template[] = ["),
    next: [
      "choose the numbers, write the question, and add a wrong answer for each typical mistake, some below and some above the right one",
    ],
  },
  computation: {
    is: "a calculation that /ask works out",
    files: files("computation", `${study}/src/compute`, `${study}/test/compute`),
    lists: arrayOf(
      `${study}/src/compute/computations.ts`,
      "export const computations: readonly Computation[] = [",
    ),
    next: [
      "write which questions it understands, in both languages, and the formula",
      "the first computation in the list that understands a question answers it",
    ],
  },
  demo: {
    is: "a demo for /demo",
    files: files("demo", `${study}/src/demo`, `${study}/test/demo`),
    lists: arrayOf(`${study}/src/demo/demos.ts`, "export const demos: readonly Demo[] = ["),
    next: ["write the run, its options and its texts; label.ko is the option's name in Korean Discord"],
  },
  command: {
    is: "a slash command of the bot",
    files: files("command", "apps/bot/src/features", "apps/bot/test/features"),
    lists: arrayOf("apps/bot/src/features/features.ts", "export const features: readonly Feature[] = ["),
    next: [
      "write what it answers; label.ko is the command's name in Korean Discord",
      "if the messages are longer than a line, put them into NAME-view.ts",
      "add its row to the table of commands in apps/bot/README.md",
    ],
  },
};
