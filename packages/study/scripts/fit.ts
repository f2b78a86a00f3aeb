// Fits how sure `ask` is of a card to the development questions: prints weights for src/ask/confidence.ts, and what
// would be answered rightly and wrongly at some thresholds: `npm run fit`.
import { readFile } from "node:fs/promises";
import { signalNames, signalsOf } from "../src/ask/confidence.ts";
import { readQuestion } from "../src/ask/read.ts";
import { createSubject } from "../src/ask/subject.ts";
import { languageOf } from "../src/language/language-of.ts";
import { revivePack } from "../src/pack/pack.ts";
import { readRows } from "../test/ask/score.ts";
import { heldOut, lookalikes } from "../test/ask/unseen.ts";
import { optimization } from "../src/optimization.ts";

const concepts = new Set(["direct", "why", "typo", "paraphrase", "symptom", "comparison"]);
const [file] = process.argv.slice(2);
const pack = file === undefined ? optimization : revivePack(await readFile(file, "utf8"));
const subject = createSubject([pack]);

interface Asked {
  readonly kind: string;
  readonly isRight: boolean;
  readonly signals: readonly number[];
}

function ask(kind: string, question: string, accepted: readonly string[]): readonly Asked[] {
  const reading = readQuestion(subject, question, languageOf(question) ?? "en");
  const signals = signalsOf(reading);
  if (signals === undefined) return [];
  const isRight = accepted.includes(reading.candidates[0]!.slug);
  return [{ kind, isRight, signals: [...signalNames.map((name) => signals[name]), 1] }];
}

const asked: readonly Asked[] = [
  ...[
    "outline-development",
    "development",
    "everyday-development",
    "fresh-development",
    "exam-development",
    "chat-development",
  ]
    .flatMap(readRows)
    .flatMap(({ kind, question, expect }) => {
      const accepted = [expect.card ?? [], ...(expect.cards ?? [])].flat();
      const isAbout = concepts.has(kind) && accepted.some((slug) => subject.cards.has(slug));
      return isAbout || kind === "offtopic" ? ask(kind, question, accepted) : [];
    }),
  ...[...heldOut.traps, ...lookalikes].flatMap((question) => ask("offtopic", question, [])),
];

const scales = asked[0]!.signals.map((_, at) => {
  const square = asked.reduce((sum, { signals }) => sum + signals[at]! ** 2, 0) / asked.length;
  return Math.sqrt(square) || 1;
});
const shrinking = 0.002;

function fit(rows: readonly Asked[]): readonly number[] {
  let weights = scales.map(() => 0);
  for (let round = 0; round < 3000; round++) {
    const slope = weights.map((weight, at) => (at < signalNames.length ? shrinking * weight : 0));
    for (const { signals, isRight } of rows) {
      const error = (sureOf(weights, signals) - Number(isRight)) / rows.length;
      signals.forEach((signal, at) => {
        slope[at]! += (error * signal) / scales[at]!;
      });
    }
    weights = weights.map((weight, at) => weight - slope[at]!);
  }
  return weights;
}

function sureOf(weights: readonly number[], signals: readonly number[]): number {
  const sum = weights.reduce((total, weight, at) => total + (weight * signals[at]!) / scales[at]!, 0);
  return 1 / (1 + Math.exp(-sum));
}

const all = fit(asked);
[...signalNames, "bias"].forEach((name, at) => {
  process.stdout.write(`${name}: ${(all[at]! / scales[at]!).toFixed(2)},\n`);
});

const parts = 5;
const sure = asked.map(() => 0);
for (let part = 0; part < parts; part++) {
  const weights = fit(asked.filter((_, at) => at % parts !== part));
  asked.forEach(({ signals }, at) => {
    if (at % parts === part) sure[at] = sureOf(weights, signals);
  });
}
console.table(
  Object.fromEntries(
    [0.4, 0.5, 0.6, 0.65, 0.7, 0.75, 0.8, 0.9].map((least) => [
      least,
      Object.fromEntries(
        [...concepts, "offtopic"].map((kind) => {
          const own = asked.flatMap((one, at) => (one.kind === kind ? [{ ...one, sure: sure[at]! }] : []));
          const answered = own.filter((one) => one.sure >= least);
          const right = answered.filter(({ isRight }) => isRight).length;
          return [kind, `${right} + ${answered.length - right} wrong of ${own.length}`];
        }),
      ),
    ]),
  ),
);
