import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { checkCertificate } from "../../src/certificate/check.ts";
import type { Certificate } from "../../src/certificate/certificate.ts";
import { numbersIn } from "../../src/certificate/printed.ts";
import { certifyOne } from "./certify.ts";
import { certifyQuestion, drawQuestion, grade, viewQuestion } from "../support/study.ts";
import { answerOf } from "../support/answer-of.ts";

const folder = fileURLToPath(new URL("../../src/certificate/", import.meta.url));
const checker = ["check", "formula", "interval", "printed", "runs", "splits"];

test("ten thousand questions and asks: none uncertified, none wrong", () => {
  const faults: string[] = [];
  for (let seed = 0; seed < 10_000; seed++) {
    const { what, faults: found } = certifyOne(seed);
    for (const fault of found) faults.push(`${seed}: ${what}: ${fault}`);
  }
  expect(faults).toEqual([]);
}, 300_000);

test("the checker is its own: no line of core, data or study, and fewer than 300 in all", () => {
  const sources = checker.map((name) => readFileSync(`${folder}${name}.ts`, "utf8"));
  for (const source of sources)
    for (const [, from] of source.matchAll(/from "([^"]+)"/gu)) expect(from).toMatch(/^\.\/[a-z]+\.ts$/u);
  const lines = sources
    .flatMap((source) => source.split("\n"))
    .filter((line) => !/^\s*(?:\/?\*|\/\/|$)/u.test(line));
  expect(lines.length).toBeLessThan(300);
});

test("the certificate is of the very texts that a learner sees", () => {
  for (let seed = 0; seed < 300; seed++) {
    const question = drawQuestion({ seed });
    const texts = new Set(certifyQuestion(question).texts.map(({ text }) => text));
    for (const locale of ["ko", "en"] as const) {
      const { input, prompt, options, parts = [] } = viewQuestion(question, { locale });
      const shown = [prompt, ...options.map(({ label }) => label), ...parts.map((part) => part.prompt)];
      const isClicked = input === "choice" || input === "boolean";
      for (const given of isClicked ? options.map(({ id }) => id) : [answerOf(question, false)]) {
        const { why, answer, tempting } = grade(question, given, { locale });
        shown.push(why, answer, ...(tempting === undefined ? [] : [tempting]));
      }
      for (const text of shown) expect(numbersIn(text).length === 0 || texts.has(text)).toBe(true);
    }
  }
});

const sample = certifyQuestion(drawQuestion({ seed: 1, template: "momentum-two-steps" }));

test.each<[string, (certificate: Certificate) => Certificate]>([
  [
    "a value that its formula does not give",
    ({ facts, ...rest }) => ({
      ...rest,
      facts: facts.map((fact) => (fact.name === "w2" ? { ...fact, value: fact.value + 1e-6 } : fact)),
    }),
  ],
  [
    "a number in the text that is not the fact's",
    ({ texts, ...rest }) => ({
      ...rest,
      texts: texts.map((one) => ({ ...one, text: one.text.replace("0.01", "0.02") })),
    }),
  ],
  [
    "a number that nothing stands behind",
    ({ texts, ...rest }) => ({ ...rest, texts: texts.map(({ text }) => ({ text, numbers: [] })) }),
  ],
  ["a fact stated twice", ({ facts, ...rest }) => ({ ...rest, facts: [...facts, facts[0]!] })],
  [
    "a given number that the question does not hold",
    ({ facts, ...rest }) => ({
      ...rest,
      question: "lr = 0.1",
      facts: facts.map((fact) => (fact.kind === "given" ? { ...fact, read: { at: 5, text: "0.1" } } : fact)),
    }),
  ],
])("the checker refuses %s", (_, change) => {
  expect(checkCertificate(sample)).toEqual([]);
  expect(checkCertificate(change(sample))).not.toEqual([]);
});

test("the checker refuses two splits of one name, and a fold that does not hold what is said of it", () => {
  const folds = certifyQuestion(
    drawQuestion({ seed: 3, template: "fold-classes", card: "sorted-data-bias" }),
  );
  const [split, ...others] = folds.splits;
  expect(checkCertificate(folds)).toEqual([]);
  expect(checkCertificate({ ...folds, splits: [split!, split!, ...others] })).not.toEqual([]);
  const turned = { ...split!, tests: split!.tests.toReversed() };
  expect(checkCertificate({ ...folds, splits: [turned, ...others] })).not.toEqual([]);
});
