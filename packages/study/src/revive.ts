import type { Demo } from "./demo/demo.ts";
import { describeDemo } from "./demo/demos.ts";
import type { DemoDescription } from "./demo/description.ts";
import { type Factories, freeze, reviveAs } from "@opt/description";
import type { Kit } from "./question/kit.ts";
import type { Question } from "./question/question.ts";
import { viewQuestion } from "./question/view.ts";

/**
 * Brings a question or a demo back from JSON (text or parsed): checked, frozen, equal to the one that was written.
 *
 * @throws {TypeError} for what is not a description of this package; {RangeError} for one that does not hold together.
 */
export function revive(kit: Kit, demos: readonly Demo[], json: unknown): Question | DemoDescription {
  const factories: Factories<Question | DemoDescription> = {
    question: (data: object) => reviveQuestion(kit, checkData(data)),
    demo: (data: object) => reviveDemo(demos, checkData(data)),
  };
  return reviveAs(json, factories, "question or demo");
}

interface Data {
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly seed: number;
  readonly template?: unknown;
  readonly name?: unknown;
}

function checkData(data: object): Data {
  const { parameters, seed, ...rest }: Partial<Data> = data;
  if (typeof parameters !== "object" || parameters === null)
    throw new TypeError(
      `parameters must be a record, got ${parameters === null ? "null" : typeof parameters}`,
    );
  if (typeof seed !== "number") throw new TypeError(`seed must be a number, got ${typeof seed}`);
  return { ...rest, parameters, seed };
}

function reviveQuestion(kit: Kit, { template, parameters, seed }: Data): Question {
  if (!areParameters(parameters))
    throw new TypeError("parameters must hold numbers, texts, booleans or lists of numbers");
  const copy = structuredClone(parameters);
  const question: Question = freeze({
    kind: "question",
    version: 1,
    template: String(template),
    parameters: copy,
    seed,
  });
  viewQuestion(kit, question, { locale: "en" });
  return question;
}

function areParameters(parameters: Readonly<Record<string, unknown>>): parameters is Question["parameters"] {
  return Object.values(parameters).every((value) =>
    Array.isArray(value)
      ? value.every((part) => typeof part === "number")
      : ["number", "string", "boolean"].includes(typeof value),
  );
}

function reviveDemo(demos: readonly Demo[], { name, parameters, seed }: Data): DemoDescription {
  return describeDemo(demos, String(name), { ...parameters, seed });
}
