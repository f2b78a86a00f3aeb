// Fits what speaks for an option to the development questions, as a choice among the options of each: prints weights
// for src/ask/option-scores.ts, and how many are chosen rightly that were not learned from: `npm run fit-choices`, with
// the path of another pack.
import { readFile } from "node:fs/promises";
import { asksWhichFailsIn, withoutNegation } from "../src/ask/choose.ts";
import { optionSignals, signalsOfOptions } from "../src/ask/option-scores.ts";
import { optionsOf } from "../src/ask/options.ts";
import { readQuestion } from "../src/ask/read.ts";
import { createSubject } from "../src/ask/subject.ts";
import { optimization } from "../src/optimization.ts";
import { revivePack } from "../src/pack/pack.ts";
import { readRows } from "../test/ask/score.ts";
import { developmentSets } from "./verdict-sets.ts";

const [file] = process.argv.slice(2);
const pack = file === undefined ? optimization : revivePack(await readFile(file, "utf8"));
const subject = createSubject([pack]);
const parts = 5;
const rounds = 2000;
const step = 0.3;
const shrinking = 0.003;

interface Choice {
  readonly signals: readonly (readonly number[])[];
  readonly right: number;
}

const choices = developmentSets.flatMap(readRows).flatMap(({ kind, question, locale, expect }): Choice[] => {
  const choice = kind === "choice" ? optionsOf(question) : undefined;
  const right = choice?.options.findIndex(({ label }) => label === expect.choice) ?? -1;
  if (choice === undefined || right < 0) return [];
  const reading = readQuestion(subject, choice.stem, locale);
  const sign = asksWhichFailsIn(choice.stem) ? -1 : 1;
  const positive = { ...choice, stem: withoutNegation(choice.stem) };
  const scored = signalsOfOptions(subject, positive, reading, locale);
  return [{ right, signals: scored.map(({ signals }) => optionSignals.map((name) => sign * signals[name])) }];
});

function oddsOf(weights: readonly number[], { signals }: Choice): readonly number[] {
  const powers = signals.map((own) =>
    Math.exp(own.reduce((sum, value, at) => sum + value * weights[at]!, 0)),
  );
  const all = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / all);
}

function fit(rows: readonly Choice[]): readonly number[] {
  let weights = optionSignals.map(() => 0);
  for (let round = 0; round < rounds; round++) {
    const slope = weights.map((weight) => shrinking * weight);
    for (const row of rows)
      oddsOf(weights, row).forEach((odds, option) => {
        const error = (odds - Number(option === row.right)) / rows.length;
        row.signals[option]!.forEach((signal, at) => {
          slope[at]! += error * signal;
        });
      });
    weights = weights.map((weight, at) => weight - step * slope[at]!);
  }
  return weights;
}

const weights = fit(choices);
optionSignals.forEach((name, at) => process.stdout.write(`${name}: ${weights[at]!.toFixed(2)}\n`));
let right = 0;
for (let part = 0; part < parts; part++) {
  const own = fit(choices.filter((_, at) => at % parts !== part));
  for (const choice of choices.filter((_, at) => at % parts === part)) {
    const odds = oddsOf(own, choice);
    right += Number(odds.indexOf(Math.max(...odds)) === choice.right);
  }
}
process.stdout.write(`${right} of ${choices.length} are right that were not learned from\n`);
