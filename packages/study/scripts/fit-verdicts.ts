// Fits how statements are judged: prints src/ask/verdict-weights.ts. It learns from wordings of claims that were taken
// out of the pack, each judged by what is left, and from the development questions: `npm run fit-verdicts`, with the
// path of another pack.
import { readFile } from "node:fs/promises";
import { nearSignals, turnSignals } from "../src/ask/bearing.ts";
import { readQuestion } from "../src/ask/read.ts";
import { statementOf } from "../src/ask/statement.ts";
import { createSubject, type Subject } from "../src/ask/subject.ts";
import { bearingsOn, leastLead } from "../src/ask/truth.ts";
import type { Locale } from "../src/locale.ts";
import { optimization } from "../src/optimization.ts";
import { revivePack } from "../src/pack/pack.ts";
import { readRows } from "../test/ask/score.ts";
import { fit, likelihoodOf, type Statement } from "./verdict-mixture.ts";
import { developmentSets, withheld } from "./verdict-sets.ts";

const [file] = process.argv.slice(2);
const pack = file === undefined ? optimization : revivePack(await readFile(file, "utf8"));
const questionCounts = 4;
const parts = 5;

function read(subject: Subject, text: string, locale: Locale, truth: boolean, weight: number): Statement {
  const found = bearingsOn(subject, readQuestion(subject, text, locale), statementOf(text), locale);
  return {
    truth,
    weight,
    sayings: found.map(({ saying, bearing }) => ({
      holds: saying.holds,
      near: Float64Array.from(nearSignals, (name) => bearing.near[name]),
      turn: Float64Array.from(turnSignals, (name) => bearing.turn[name]),
    })),
  };
}

// more of them drown the questions: authors word claims unlike those who ask
const { subject: rest, taken } = withheld(pack, 0);
const wordings = taken.map(({ text, locale, truth }) => read(rest, text, locale, truth, 1));
const subject = createSubject([pack]);
const questions = developmentSets
  .flatMap(readRows)
  .flatMap(({ kind, question, locale, expect: { truth } }) =>
    kind === "truefalse" && truth !== undefined
      ? [read(subject, question, locale, truth, questionCounts)]
      : [],
  );

const rows = [...wordings, ...questions];
const weights = fit(rows);
const show = (name: string, value: number): string => `  ${name}: ${value.toFixed(2)},\n`;
const turnsFrom = nearSignals.length + 1;
const turns = (at: number): string =>
  turnSignals
    .map((name, index) => `  ${show(name, weights[turnsFrom + at * turnSignals.length + index]!)}`)
    .join("");
process.stdout.write(`import type { Bearing } from "./bearing.ts";

/** Fitted to wordings that were withheld and to the development questions by \`npm run fit-verdicts\`. */
export const nearWeights: Bearing["near"] = {
${nearSignals.map((name, at) => show(name, weights[at]!)).join("")}};
export const noneWeight = ${weights[nearSignals.length]!.toFixed(2)};
export const turnWeights: { readonly true: Bearing["turn"]; readonly false: Bearing["turn"] } = {
  true: {
${turns(0)}  },
  false: {
${turns(1)}  },
};
`);

const tried = Array.from({ length: parts }, (_, part) => {
  const own = fit(rows.filter((__, at) => at % parts !== part));
  return questions
    .filter((row) => rows.indexOf(row) % parts === part)
    .map((row) => ({ row, likelihood: likelihoodOf(own, row) }));
}).flat();
for (const lead of [0, 0.05, leastLead.given, 0.2, leastLead.sure]) {
  const judged = tried.filter(({ likelihood }) => Math.abs(likelihood - 0.5) >= lead);
  const right = judged.filter(({ likelihood, row }) => likelihood > 0.5 === row.truth).length;
  process.stderr.write(`lead ${lead}: ${right} right, ${judged.length - right} wrong of ${tried.length}\n`);
}
