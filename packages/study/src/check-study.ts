import { isRecord } from "@opt/description";
import * as must from "./argument-rules.ts";
import { checkRequest, optional, type RulesOf } from "./check-request.ts";
import type { StudyOptions } from "./study-options.ts";

const rules: RulesOf<StudyOptions> = {
  packs: must.listOf("packs, as revivePack returns them", isPack),
  templates: optional(must.listOf("templates, such as those of @opt/study", isTemplate)),
  demos: optional(must.listOf("demos, such as those of @opt/study", isDemo)),
  computations: optional(must.listOf("computations, such as those of @opt/study", isComputation)),
  declined: optional({
    says: "an object with a store, such as memoryDeclined()",
    holds: (value) => isRecord(value) && isRecord(value["store"]),
  }),
};

/** What a study is made of. @throws {TypeError} and {RangeError} as `checkRequest` does. */
export function checkStudy(options: StudyOptions): StudyOptions {
  return checkRequest("createStudy", options, rules);
}

function isPack(value: unknown): boolean {
  return isRecord(value) && value["kind"] === "pack" && Array.isArray(value["cards"]) && "learned" in value;
}

function isTemplate(value: unknown): boolean {
  return isRecord(value) && typeof value["name"] === "string" && typeof value["draw"] === "function";
}

function isDemo(value: unknown): boolean {
  return isRecord(value) && isRecord(value["spec"]) && typeof value["run"] === "function";
}

function isComputation(value: unknown): boolean {
  return isRecord(value) && typeof value["name"] === "string" && typeof value["card"] === "string";
}
