import { isRecord } from "@opt/description";
import type { Rule } from "./check-request.ts";

/** Of what a more exact check follows that says itself what is wrong. */
export const checkedLater: Rule = { says: "", holds: () => true };

export const text: Rule = { says: "a text", holds: (value) => typeof value === "string" };

export const identifier: Rule = {
  says: "a text that is not empty",
  holds: (value) => typeof value === "string" && value !== "",
};

export const groupOrNull: Rule = {
  says: "the id of a group or null",
  holds: (value) => value === null || typeof value === "string",
};

export const flag: Rule = { says: "true or false", holds: (value) => typeof value === "boolean" };

export const moment: Rule = {
  says: "a number of milliseconds",
  holds: (value) => Number.isFinite(value),
};

export const index: Rule = { says: "a number", holds: (value) => typeof value === "number" };

export const seed: Rule = {
  says: "a whole number from 0 to 2^32 - 1",
  holds: (value) => Number.isInteger(value) && Number(value) >= 0 && Number(value) < 2 ** 32,
};

export const locale: Rule = { says: '"ko" or "en"', holds: (value) => value === "ko" || value === "en" };

export const record: Rule = { says: "an object", holds: (value) => isRecord(value) && !Array.isArray(value) };

/** The executor of fits of `@opt/data`. */
export const executor: Rule = {
  says: "an executor, which is a function",
  holds: (value) => typeof value === "function",
};

/** A number is what a program has in hand for a question that wants one. */
export const answer: Rule = {
  says: "a text or a number",
  holds: (value) => typeof value === "string" || Number.isFinite(value),
};

export const question: Rule = { says: "a question, as drawQuestion returns it", holds: isQuestion };

export const store: Rule = {
  says: "a store, such as memoryStore()",
  holds: (value) =>
    isRecord(value) &&
    ["quizzes", "attempts", "reviews", "races", "teaching"].every((part) => isRecord(value[part])),
};

/** A list of which every entry keeps a rule. */
export function listOf(says: string, holds: Rule["holds"] = () => true): Rule {
  return { says: `a list of ${says}`, holds: (value) => Array.isArray(value) && value.every(holds) };
}

export const proposalState: Rule = {
  says: '"proposed", "approved" or "rejected"',
  holds: (value) => value === "proposed" || value === "approved" || value === "rejected",
};

/** Of a refusal or a problem that is put into words. */
export const problem: Rule = {
  says: "a problem with a code and values",
  holds: (value) => isRecord(value) && typeof value["code"] === "string" && isRecord(value["values"]),
};

export const which: Rule = {
  says: '"due" or "missed"',
  holds: (value) => value === "due" || value === "missed",
};

export const questions: Rule = listOf("questions", isQuestion);

export const abortSignal: Rule = {
  says: "an AbortSignal",
  holds: (value) => isRecord(value) && typeof value["aborted"] === "boolean",
};

function isQuestion(value: unknown): boolean {
  return isRecord(value) && typeof value["template"] === "string" && isRecord(value["parameters"]);
}
