import type { Bilingual } from "./locale.ts";
import { InputError, type InputErrorCode } from "./input-error.ts";

/** What a number must be, and how it is called. */
export interface NumberRule {
  readonly name: string;
  readonly label: Bilingual;
  readonly type: "number" | "integer";
  /** Whether a number must be greater than 0. */
  readonly positive?: boolean;
  /** Inclusive limits. */
  readonly minimum?: number;
  readonly maximum?: number;
  /** A limit that is not reached itself. */
  readonly below?: number;
}

/** The limits of a number in a few words, for its description: "0 to 100", "0 이상 1 미만". */
export function rangeOf({
  positive,
  minimum,
  maximum,
  below,
}: Omit<NumberRule, "name" | "label">): Bilingual {
  const from = minimum === undefined ? "" : String(minimum);
  if (minimum !== undefined && maximum !== undefined)
    return { ko: `${from}~${maximum}`, en: `${from} to ${maximum}` };
  if (minimum !== undefined && below !== undefined)
    return { ko: `${from} 이상 ${below} 미만`, en: `${from} to below ${below}` };
  if (positive === true && maximum !== undefined)
    return { ko: `0보다 크고 ${maximum} 이하`, en: `above 0, at most ${maximum}` };
  return positive === true ? { ko: "0보다 큼", en: "greater than 0" } : { ko: "", en: "" };
}

/** Returns the number when it keeps the rule. @throws {InputError} that states the whole rule. */
export function checkNumber(rule: NumberRule, value: unknown): number {
  const { type, positive, minimum = -Infinity, maximum = Infinity, below = Infinity } = rule;
  if (typeof value !== "number" || !Number.isFinite(value)) throw refuse(rule, "not-a-number", value);
  if (type === "integer" && !Number.isInteger(value)) throw refuse(rule, "not-a-whole-number", value);
  if (positive === true && !(value > 0)) throw refuse(rule, "not-positive", value);
  if (!(value >= minimum)) throw refuse(rule, "too-small", value);
  if (!(value <= maximum && value < below)) throw refuse(rule, "too-large", value);
  return value;
}

function refuse(rule: NumberRule, code: InputErrorCode, value: unknown): InputError {
  const { name, label } = rule;
  const [said, got] = [wordsOf(rule), shownValue(value)];
  return new InputError(code, `${name} must be ${said.en}, got ${got}`, {
    option: label.en,
    optionKo: label.ko,
    rule: said.en,
    ruleKo: said.ko,
    got,
  });
}

/** The rule as it follows "must be". */
function wordsOf(rule: NumberRule): Bilingual {
  const range = rangeOf(rule);
  const [ko, en] = rule.type === "integer" ? ["정수", "a whole number"] : ["수", "a number"];
  if (range.ko === "") return { ko, en };
  if (rule.positive === true && rule.minimum === undefined)
    return {
      ko: `${rule.maximum === undefined ? "0보다 큰" : `${range.ko}인`} ${ko}`,
      en: `${en} ${range.en}`,
    };
  return {
    ko: `${range.ko}${rule.below === undefined ? " 사이" : ""}의 ${ko}`,
    en: `${en} from ${range.en}`,
  };
}

/** A refused value in a few characters. */
export function shownValue(value: unknown): string {
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "boolean" || typeof value === "bigint")
    return String(value);
  return typeof value;
}
