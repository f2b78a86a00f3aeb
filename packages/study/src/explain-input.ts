import type { InputError, InputErrorCode } from "./input-error.ts";
import { josa } from "./josa.ts";
import type { Bilingual, Locale } from "./locale.ts";

type Words = (values: Readonly<Record<string, string>>) => Bilingual;

const sentences: Readonly<Record<InputErrorCode, Words>> = {
  "unknown-demo": ({ got = "", known = "" }) => ({
    ko: `‘${got}’ 데모는 없어요. 할 수 있는 것: ${known}`,
    en: `There is no demo “${got}”. Available: ${known}`,
  }),
  "unknown-option": ({ got = "", known = "", knownKo = "" }) => ({
    ko: `‘${got}’ 옵션은 없어요. 쓸 수 있는 옵션: ${knownKo}`,
    en: `There is no option “${got}”. Available: ${known}`,
  }),
  "unknown-choice": ({ option = "", optionKo = "", got = "", known = "", knownKo = "" }) => ({
    ko: `${josa(optionKo, "은/는")} 다음 가운데 하나여야 해요: ${knownKo} (받은 값: ${got})`,
    en: `${option} must be one of ${known}, got ${got}.`,
  }),
  "not-a-number": ({ option = "", optionKo = "", got = "" }) => ({
    ko: `${josa(optionKo, "은/는")} 숫자여야 해요. (받은 값: ${got})`,
    en: `${option} must be a number, got ${got}.`,
  }),
  "not-a-whole-number": ({ option = "", optionKo = "", got = "" }) => ({
    ko: `${josa(optionKo, "은/는")} 정수여야 해요. (받은 값: ${got})`,
    en: `${option} must be a whole number, got ${got}.`,
  }),
  "not-positive": ({ option = "", optionKo = "", got = "" }) => ({
    ko: `${josa(optionKo, "은/는")} 0보다 커야 해요. (받은 값: ${got})`,
    en: `${option} must be greater than 0, got ${got}.`,
  }),
  "too-small": ({ option = "", optionKo = "", limit = "", got = "" }) => ({
    ko: `${josa(optionKo, "은/는")} ${limit} 이상이어야 해요. (받은 값: ${got})`,
    en: `${option} must be at least ${limit}, got ${got}.`,
  }),
  "too-large": ({ option = "", optionKo = "", limit = "", got = "" }) => ({
    ko: `${josa(optionKo, "은/는")} ${limit} 이하여야 해요. (받은 값: ${got})`,
    en: `${option} must be at most ${limit}, got ${got}.`,
  }),
  "class-smaller-than-folds": ({ limit = "", got = "" }) => ({
    ko: `층화로 나누려면 폴드 수(k)가 가장 작은 클래스의 개수(${limit})보다 크면 안 돼요. (받은 값: ${got})`,
    en: `To stratify, k must be at most the size of the smallest class (${limit}), got ${got}.`,
  }),
  "too-few-rows": ({ limit = "", got = "" }) => ({
    ko: `폴드 수(k)는 데이터 개수(${limit})보다 클 수 없어요. (받은 값: ${got})`,
    en: `k must be at most the number of examples (${limit}), got ${got}.`,
  }),
  "unknown-template": ({ got = "", known = "" }) => ({
    ko: `‘${got}’ 문제 틀은 없어요. 있는 것: ${known}`,
    en: `There is no question template “${got}”. Available: ${known}`,
  }),
  "unknown-card": ({ got = "", known = "" }) => ({
    ko: `‘${got}’ 카드는 없어요. 있는 카드: ${known}`,
    en: `There is no card “${got}”. Available: ${known}`,
  }),
  "no-question": ({ got = "" }) => ({
    ko: `‘${got}’에 맞는 문제가 아직 없어요. 다른 주제를 골라 주세요.`,
    en: `There is no question about “${got}” yet. Please choose another topic.`,
  }),
  "unknown-answer": ({ got = "", known = "" }) => ({
    ko: `보기에 없는 답이에요. 다음 가운데 하나를 골라 주세요: ${known} (받은 값: ${got})`,
    en: `That is not one of the options. Choose one of ${known}, got ${got}.`,
  }),
  "answer-not-a-number": ({ got = "" }) => ({
    ko: `답은 숫자 하나로만 적어 주세요. 예: 0.5, −1.25${got === "" ? "" : ` (받은 값: ${got})`}`,
    en: `Please answer with one number only, such as 0.5 or −1.25${got === "" ? "." : `, got ${got}.`}`,
  }),
};

const longestEcho = 60;

/** Returns one clear sentence, in the learner's language, that says what was wrong and what is allowed. */
export function explainInput({ code, values }: InputError, locale: Locale): string {
  return sentences[code](
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name, echo(value)])),
  )[locale];
}

/** A value as it may be shown: one line, bounded, without marks that a chat would act on. */
function echo(value: string | number): string {
  const text = String(value)
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, " ")
    .replace(/[@`*_~|<>\\]/gu, "");
  return text.length > longestEcho && !text.includes(", ") ? `${text.slice(0, longestEcho)}…` : text;
}
