import { checkCertificate } from "../../src/certificate/check.ts";
import type { Certificate } from "../../src/certificate/certificate.ts";
import { compute } from "../../src/compute/compute.ts";
import type { DrawnAsk } from "./ask-draws.ts";
import { drawAsk } from "./asks.ts";
import { drawDemo } from "./demo-draws.ts";
import { faultsOfMeaning } from "./meant.ts";
import { certifyDemo, certifyQuestion, drawQuestion } from "../support/study.ts";

/** What checking one question or ask gave. */
export interface Checked {
  readonly what: string;
  readonly faults: readonly string[];
  readonly certificate?: Certificate;
}

/** Every eighth is a question of a quiz, the others are asked. */
export function certifyOne(seed: number): Checked {
  if (seed % 8 !== 0) return certifyAsk(drawAsk(seed), seed);
  const question = drawQuestion({ seed });
  const certificate = certifyQuestion(question);
  const faults = [...faultsOfMeaning(question, certificate), ...checkCertificate(certificate, seed)];
  return { what: JSON.stringify(question), certificate, faults };
}

/** A race or a cross-validation, run with options that the seed draws. */
export async function certifyDrawnDemo(seed: number): Promise<Checked> {
  const demo = drawDemo(seed % 2 === 0 ? "race" : "kfold", seed);
  const certificate = await certifyDemo(demo);
  return { what: JSON.stringify(demo), certificate, faults: checkCertificate(certificate, seed) };
}

/** Asks, and holds the numbers that were understood against those that were meant. */
export function certifyAsk({ question, locale, meant, answers, about }: DrawnAsk, seed: number): Checked {
  const computed = compute(question, { locale });
  if (computed?.derivation === undefined) return { what: question, faults: ["not answered"] };
  const facts = new Map(computed.derivation.facts.map((fact) => [fact.name, fact]));
  const misread = Object.entries(meant)
    .filter(([name, value]) => facts.get(name)?.value !== value)
    .map(([name, value]) => `${name} was meant to be ${value}, not ${facts.get(name)?.value}`);
  const { answers: given = [] } = computed.derivation;
  const values = given.map((name) => facts.get(name)?.value);
  const answered = given.join() === answers.join() && values.join() === computed.values?.join();
  const shown = computed.derivation.texts.some(({ text }) => text === computed.text);
  return {
    what: question,
    certificate: computed.derivation,
    faults: [
      ...misread,
      ...(about.test(computed.text) ? [] : ["the answer is about something else"]),
      ...(answered ? [] : [`${given.join()} answers, not ${answers.join()}`]),
      ...(shown ? [] : ["the text shown is not the one certified"]),
      ...checkCertificate(computed.derivation, seed),
    ],
  };
}
