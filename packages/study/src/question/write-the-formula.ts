import { Ledger } from "../derivation/ledger.ts";
import { formulas } from "../formula/formulas.ts";
import { howToWrite, judgeFormula, readable } from "./judge-formula.ts";
import type { Question } from "./question.ts";
import { pick, plain, type Posed, type Template } from "./template.ts";

/** A quantity that a card has a formula for, to be written down. */
export const writeTheFormula: Template = {
  name: "write-the-formula",
  input: "formula",
  cards: formulas.map(({ card }) => card),
  draw: (stream, card = pick(stream, formulas).card) => ({ card }),
  pose,
};

function pose({ parameters: { card } }: Question): Posed {
  const row = formulas.find((one) => one.card === card);
  if (row === undefined) throw new RangeError(`card must be one with a formula, got ${String(card)}`);
  const how = howToWrite(Object.keys(row.names));
  const key = plain(readable(row.formula));
  const prompt = { ko: `${row.ask.ko}\n${how.ko}`, en: `${row.ask.en}\n${how.en}` };
  const why = { ko: `답: ${key.ko}`, en: `Answer: ${key.en}` };
  const ledger = new Ledger();
  for (const text of [prompt, key, why, ...row.mistaken.map(({ words }) => words)].flatMap(({ ko, en }) => [
    ko,
    en,
  ]))
    ledger.quote(text, row.card);
  return {
    card: row.card,
    prompt,
    key,
    distractors: row.mistaken.map(({ formula, words }) => ({
      label: plain(readable(formula)),
      tempting: words,
    })),
    why,
    judge: (answer) => judgeFormula(answer, row, row.mistaken),
    ledger,
  };
}
