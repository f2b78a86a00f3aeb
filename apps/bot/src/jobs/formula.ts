import { readFileSync } from "node:fs";
import { revive, type Chart } from "@opt/viz";
import { z } from "zod";
import { formulaPicture, type FormulaChart } from "@opt/viz/formula";

/** Formulas of our cards, typeset beforehand by `npm run typeset`, by their LaTeX; so the bot needs no MathJax. */
const file = new URL("../../assets/formulas.json", import.meta.url);

const byLatex = z.record(z.string(), z.unknown());

let typeset: ReadonlyMap<string, unknown> | undefined;

function known(): ReadonlyMap<string, unknown> {
  typeset ??= new Map(Object.entries(byLatex.parse(JSON.parse(readFileSync(file, "utf8")))));
  return typeset;
}

/**
 * A formula as a chart; undefined where it was not typeset beforehand and MathJax is not installed, as for the formulas of
 * a group's own pack.
 */
export async function formulaOf(latex: string): Promise<Chart | FormulaChart | undefined> {
  const before = known().get(latex);
  if (before !== undefined) return revive(before);
  try {
    return await formulaPicture(latex);
  } catch (error) {
    if (error instanceof Error && error.message.startsWith("formulas need MathJax")) return undefined;
    throw error;
  }
}
