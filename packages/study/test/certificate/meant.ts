import type { Certificate } from "../../src/certificate/certificate.ts";
import type { Question } from "../../src/question/question.ts";
import { grade, viewQuestion } from "../support/study.ts";

interface Posed {
  readonly prompt: string;
  /** The right answer. */
  readonly key: string;
  readonly certificate: Certificate;
  readonly parameters: Question["parameters"];
}

/** What the words of a question must say, by what it was drawn to ask; true where they do. */
const meanings: Readonly<Record<string, (posed: Posed) => boolean>> = {
  "fold-classes": ({ prompt, key, certificate: { facts, texts }, parameters: { side, method } }) => {
    const named = texts.find(({ text }) => text === key)?.numbers.map(({ fact }) => fact) ?? [];
    const counted = facts.filter((fact) => named.includes(fact.name));
    return (
      /to train on/u.test(prompt) === (side === "train") &&
      /stratified/u.test(prompt) === (method === "stratified") &&
      counted.length > 0 &&
      counted.every((fact) => fact.kind === "count" && fact.side === side)
    );
  },
  "which-optimizer": ({ key, parameters: { walker } }) => key === walker,
};

/** What is wrong with a question beside its numbers: that it asks for something else than it was drawn to ask. */
export function faultsOfMeaning(question: Question, certificate: Certificate): readonly string[] {
  const meaning = meanings[question.template];
  if (meaning === undefined) return [];
  const locale = { locale: "en" } as const;
  const { answer: key } = grade(question, "a", locale);
  const { prompt } = viewQuestion(question, locale);
  return meaning({ prompt, key, certificate, parameters: question.parameters })
    ? []
    : [`it does not ask what it was drawn to ask: ${prompt}`];
}
