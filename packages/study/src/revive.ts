import { describeDemo } from "./demo/demos.ts";
import type { DemoDescription } from "./demo/description.ts";
import { freeze } from "./freeze.ts";
import type { Question } from "./question/question.ts";
import { viewQuestion } from "./question/view.ts";

/**
 * Brings a question or a demo back from JSON (text or parsed): checked, frozen, equal to the one that was written.
 *
 * @throws {TypeError} for what is no description of this package; {RangeError} for one that does not hold together.
 * @example
 * ```ts
 * import { describeDemo, revive } from "@opt/study";
 * const demo = describeDemo("kfold", { k: 5 });
 * console.log(revive(JSON.stringify(demo)).kind);
 * // → demo
 * ```
 */
export function revive(json: unknown): Question | DemoDescription {
  const value: unknown = typeof json === "string" ? JSON.parse(json) : json;
  if (isDescription(value, "question")) return reviveQuestion(value);
  if (isDescription(value, "demo")) return reviveDemo(value);
  throw new TypeError(`json must be a question or demo of version 1, got ${typeof value}`);
}

interface Description {
  readonly kind: string;
  readonly version: 1;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly seed: number;
  readonly template?: unknown;
  readonly name?: unknown;
}

function isDescription(value: unknown, kind: string): value is Description {
  if (typeof value !== "object" || value === null) return false;
  const { kind: is, version, parameters, seed } = value as Partial<Description>;
  return (
    is === kind &&
    version === 1 &&
    typeof parameters === "object" &&
    parameters !== null &&
    typeof seed === "number"
  );
}

function reviveQuestion({ template, parameters, seed }: Description): Question {
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
  viewQuestion(question, "en");
  return question;
}

function areParameters(parameters: Readonly<Record<string, unknown>>): parameters is Question["parameters"] {
  return Object.values(parameters).every((value) =>
    Array.isArray(value)
      ? value.every((part) => typeof part === "number")
      : ["number", "string", "boolean"].includes(typeof value),
  );
}

function reviveDemo({ name, parameters, seed }: Description): DemoDescription {
  return describeDemo(String(name), { ...parameters, seed });
}
