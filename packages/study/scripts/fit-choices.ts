// Fits what speaks for an option to the development questions, as a choice among the options of each: prints weights
// for src/ask/option-scores.ts, and how many of each author's questions are chosen rightly and wrongly above some odds
// by weights that were fitted without that author: `npm run fit-choices`. Cards were mended by these questions, so the
// same is asked of packs that lack some of their claims and most of their wordings.
import { readFile } from "node:fs/promises";
import { asksWhichFailsIn, withoutNegation } from "../src/ask/choose.ts";
import { optionSignals, signalsOfOptions } from "../src/ask/option-signals.ts";
import { optionsOf } from "../src/ask/options.ts";
import { plainStem } from "../src/ask/plain-stem.ts";
import { readQuestion } from "../src/ask/read.ts";
import { createSubject } from "../src/ask/subject.ts";
import { optimization } from "../src/optimization.ts";
import { type Pack, revivePack } from "../src/pack/pack.ts";
import { readRows } from "../test/ask/score.ts";
import { type Choice, fit, oddsOf } from "./choice-fit.ts";
import { thinned } from "./thinned.ts";
import { developmentSets } from "./verdict-sets.ts";

const [file] = process.argv.slice(2);
const pack = file === undefined ? optimization : revivePack(await readFile(file, "utf8"));
const thin = [1, 2, 3].map((seed) => thinned(pack, seed));

function choicesOf(own: Pack): readonly Choice[] {
  const subject = createSubject([own]);
  return developmentSets.flatMap((author) =>
    readRows(author).flatMap(({ kind, question, locale, expect }): Choice[] => {
      const choice = kind === "choice" ? optionsOf(question) : undefined;
      const right = choice?.options.findIndex(({ label }) => label === expect.choice) ?? -1;
      if (choice === undefined || right < 0) return [];
      const reading = readQuestion(subject, choice.stem, locale);
      const sign = asksWhichFailsIn(choice.stem) ? -1 : 1;
      const stem = plainStem(withoutNegation(choice.stem));
      const signals = signalsOfOptions(subject, { ...choice, stem }, reading, locale);
      return [
        {
          author,
          right,
          signals: signals.map((one) => optionSignals.map((name) => sign * one.signals[name])),
        },
      ];
    }),
  );
}

const whole = choicesOf(pack);
const lacking = thin.flatMap(choicesOf);
const weights = fit([...whole, ...lacking]);
process.stdout.write(
  `${optionSignals.map((name, at) => `  ${name}: ${weights[at]!.toFixed(2)},`).join("\n")}\n`,
);
for (const [name, rows] of [
  ["as it is", whole],
  ["with a part of what it says", lacking],
] as const) {
  const odds = developmentSets.flatMap((author) => {
    const own = fit([...whole, ...lacking].filter((row) => row.author !== author));
    return rows.filter((row) => row.author === author).map((row) => ({ row, odds: oddsOf(own, row) }));
  });
  for (const least of [0, 0.5, 0.55, 0.6, 0.65, 0.7, 0.8]) {
    const given = odds.filter((one) => Math.max(...one.odds) >= least);
    const right = given.filter((one) => one.odds.indexOf(Math.max(...one.odds)) === one.row.right).length;
    process.stdout.write(
      `the pack ${name}, odds from ${least}: ${right} right, ${given.length - right} wrong of ${rows.length}\n`,
    );
  }
}
