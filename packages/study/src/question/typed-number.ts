import { InputError } from "../input-error.ts";
import { withoutSeparators } from "../language/separators.ts";
import { plainForm, withoutEnding, withoutLead } from "./answer-text.ts";
import { spokenNumber } from "./spoken-number.ts";

const plainNumber = /^[+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:e[+-]?\d{1,3})?$/u;
/** "1/1000", "-3 / 4". */
const fraction = /^([+-]?\d{1,8})\s?[/⁄]\s?(\d{1,8})$/u;
/** "1.5 × 10^-3", "10^-3". */
const scientific = /^(?:([+-]?\d+(?:[.,]\d+)?)\s?[x×*·]\s?)?10\^\(?([+-]?\d{1,3})\)?$/u;
const raised = /[⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻]+/gu;
const percentSign = /\s?(?:%|퍼센트|프로|percent)$/u;
/** "w = …" before a number. */
const named = /^[a-z]\s?=\s*/u;
/** What is counted, behind the number. */
const counted =
  /(?<=[\d가-힣a-z])\s?(?:개|번|장|명|행|회|자|가지|스텝|걸음|에폭|배치|폴드|샘플|바이트|(?<=\s)(?:times|steps|updates|rows|batches|epochs|models|examples|fits|bytes|parameters|weights|characters|pictures))$/u;
/** A longer answer is not a number that a person typed. */
const longest = 200;

/**
 * Reads a number as people type it: "0.5", "0,5", ".5", "−0.5", " ５.０ ", "1e-3", "10⁻³", "1/1000", "50%", "답은 0.5예요.",
 * "w = 0.5", "12번", "천분의 일", "영점 오", "one thousandth", "minus two". Compatibility forms are folded and spaces ignored.
 * Commas between thousands are taken out: "1,000" is a thousand; any other comma is a decimal point: "0,001", "1,5".
 *
 * @param inPercent true where the question counts in percent, so that "50%" is 50; otherwise it is 0.5.
 * @throws {InputError} for anything else.
 */
export function typedNumber(answer: string, inPercent = false): number {
  const text = answer.length > longest ? "" : bare(answer);
  const number = text.replace(percentSign, "");
  const value = numberIn(number, number === text || inPercent ? "" : "e-2");
  if (value !== undefined && Number.isFinite(value)) return value;
  throw new InputError("answer-not-a-number", `answer must be a number, got ${answer}`, { got: answer });
}

/** The number alone, without the words and the full stop around it; "10⁻³" as "10^-3" and "1½" as no number. */
function bare(answer: string): string {
  if (/\d\s*[¼-¾⅐-⅞]/u.test(answer)) return "";
  const alone = withoutLead(withoutSeparators(plainForm(answer.replace(raised, "^$&")))).replace(named, "");
  return withoutEnding(alone).replace(counted, "").trim();
}

/** @param shift a power of ten to take it to, "e-2" */
function numberIn(text: string, shift: string): number | undefined {
  const plain = text.replace(/\s+/gu, "").replace(",", ".");
  if (plainNumber.test(plain))
    return plain.includes("e") ? Number(plain) * Number(`1${shift}`) : Number(plain + shift);
  const value = divided(text) ?? powered(text) ?? spokenNumber(text);
  return value === undefined ? undefined : value * Number(`1${shift}`);
}

function divided(text: string): number | undefined {
  const [, above, below] = fraction.exec(text) ?? [];
  return below === undefined || Number(below) === 0 ? undefined : Number(above) / Number(below);
}

function powered(text: string): number | undefined {
  const [, mantissa = "1", power] = scientific.exec(text) ?? [];
  return power === undefined ? undefined : Number(`${mantissa.replace(",", ".")}e${Number(power)}`);
}
