import { formulaChart, type FormulaChart } from "../chart/formula.ts";
import { readNumber } from "../chart/numbers.ts";
import { readObject } from "../text/list.ts";
import { checkNames } from "../text/names.ts";
import { loadMathJax } from "./mathjax.ts";
import { speak } from "./speak.ts";
import { collect } from "./typeset.ts";

export interface FormulaOptions {
  /** Pixels per em, 8 to 96. Default 28. */
  readonly fontSize?: number;
}

const longest = 1000;
const deepest = 24;
/** Thousandths of an em. */
const largest = { width: 80_000, height: 40_000 };

/**
 * A LaTeX formula, typeset: a description that you pass to `renderPng`, `renderSvg` or `describeChart` like a chart.
 * Its size is that of the formula plus a margin. The alt text is the formula in words, in Korean and English. Needs
 * `@mathjax/src`, but only to typeset: the result can be drawn without it.
 *
 * Reads LaTeX's mathematics with AMS' additions and `\boldsymbol`; text in any language goes into `\text{…}`. Formulas cannot define
 * macros, and hold at most 1000 characters, 24 nested braces, and 80 by 40 ems.
 *
 * @throws `TypeError` for a value that is not a string, `RangeError` for an invalid or too large formula, `Error` if
 * MathJax is not installed.
 *
 * @example
 * ```ts
 * const formula = await formulaPicture(String.raw`\hat m_t = \frac{m_t}{1 - \beta_1^t}`);
 * console.log(describeChart(formula, "en"));
 * // → m hat sub t equals the fraction m sub t over 1 minus beta sub 1 to the t, end of fraction
 * ```
 */
export async function formulaPicture(latex: string, options: FormulaOptions = {}): Promise<FormulaChart> {
  checkLatex(latex);
  const { fontSize = 28 } = readObject("options", options);
  checkNames("options", options, ["fontSize"]);
  readNumber("fontSize", fontSize, 8, 96);
  const convert = await loadMathJax();
  const { drawn, math } = await convert(latex).catch((error: unknown) => {
    throw new RangeError(
      `latex must be a formula: ${error instanceof Error ? error.message : String(error)}`,
      {
        cause: error,
      },
    );
  });
  const { width, height, shapes, texts } = collect(drawn);
  if (!(width <= largest.width && height <= largest.height))
    throw new RangeError(
      `latex must fit into ${largest.width / 1000} by ${largest.height / 1000} ems, got ${Math.round(width / 1000)} by ${Math.round(height / 1000)}`,
    );
  const spoken = { ko: speak(math, "ko"), en: speak(math, "en") };
  return formulaChart({
    latex,
    width: Math.max(1, width),
    height: Math.max(1, height),
    shapes,
    texts,
    spoken,
    fontSize,
  });
}

function checkLatex(latex: string): void {
  if (typeof latex !== "string") throw new TypeError(`latex must be a string, got ${typeof latex}`);
  if (latex.trim() === "") throw new RangeError("latex must hold a formula, got nothing");
  if (latex.length > longest)
    throw new RangeError(`latex must have at most ${longest} characters, got ${latex.length}`);
  if (/\\tag\b/u.test(latex))
    throw new RangeError(String.raw`latex must have no \tag: a picture has no margin for it`);
  let depth = 0;
  for (const [sign] of latex.matchAll(/[{}]|\\left\b|\\right\b|\\begin\b|\\end\b/gu)) {
    depth += sign === "}" || sign === "\\right" || sign === "\\end" ? -1 : 1;
    if (depth > deepest) throw new RangeError(`latex must be nested at most ${deepest} deep`);
  }
}
