import { syllableAdvance, unitsPerEm } from "../text/advances.ts";

/** A node of the picture that MathJax makes. */
export interface DrawnNode {
  readonly kind: string;
  readonly value?: string;
  readonly attributes?: Readonly<Record<string, unknown>>;
  readonly children?: readonly DrawnNode[];
}

/** A node of the formula as MathML. */
export interface MathNode {
  readonly kind: string;
  readonly childNodes: readonly (MathNode | null)[];
  /** What TeX takes a sign for: 1 an operator, 2 a binary one, 3 a relation, 4 and 5 what opens and closes. */
  readonly texClass?: number | null;
  readonly attributes?: { getExplicit(name: string): unknown };
  getText?(): string;
}

/** What MathJax makes of a formula. */
export interface Typeset {
  readonly drawn: DrawnNode;
  readonly math: MathNode;
}

type Convert = (latex: string) => Promise<Typeset>;

let loading: Promise<Convert> | undefined;

/** MathJax, loaded when the first formula is typeset. */
export function loadMathJax(): Promise<Convert> {
  loading ??= load().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

/** Only what typesets: no macros of the formula's own, no links, styles or scripts. */
const packages = ["base", "ams", "boldsymbol"];

async function load(): Promise<Convert> {
  const [{ mathjax }, { TeX }, { SVG }, { liteAdaptor }, { RegisterHTMLHandler }] = await importMathJax();
  const adaptor = liteAdaptor({ cjkCharWidth: syllableAdvance / unitsPerEm.text });
  RegisterHTMLHandler(adaptor);
  const input = new TeX({
    packages,
    maxBuffer: 5000,
    formatError: (_: unknown, { message }: { readonly message: string }) => {
      throw new RangeError(message);
    },
  });
  const output = new SVG({ fontCache: "none", linebreaks: { inline: false } });
  const page = mathjax.document("", { InputJax: input, OutputJax: output });
  return (latex) =>
    mathjax.handleRetriesFor(() => {
      const drawn: unknown = page.convert(latex, { display: true });
      const math: unknown = page.convert(latex, { display: true, end: afterCompiling });
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the lite adaptor's nodes and MathJax's MathML
      return { drawn, math } as Typeset;
    });
}

/** MathJax's STATE.COMPILED: read, not yet typeset. */
const afterCompiling = 20;

async function importMathJax() {
  try {
    const modules = await Promise.all([
      import("@mathjax/src/js/mathjax.js"),
      import("@mathjax/src/js/input/tex.js"),
      import("@mathjax/src/js/output/svg.js"),
      import("@mathjax/src/js/adaptors/liteAdaptor.js"),
      import("@mathjax/src/js/handlers/html.js"),
      import("@mathjax/src/js/input/tex/base/BaseConfiguration.js"),
      import("@mathjax/src/js/input/tex/ams/AmsConfiguration.js"),
      import("@mathjax/src/js/input/tex/boldsymbol/BoldsymbolConfiguration.js"),
      import("@mathjax/src/js/util/asyncLoad/esm.js"),
    ]);
    return modules;
  } catch (error) {
    throw new Error("formulas need MathJax: npm install @mathjax/src", { cause: error });
  }
}
