import type { InputError, InputErrorCode } from "./input-error.ts";
import { withParticle } from "@opt/words";
import { problem } from "./argument-rules.ts";
import { checkArgument } from "./check-request.ts";
import { type Bilingual, checkLocale, type Locale } from "./locale.ts";

type Words = (values: Readonly<Record<string, string>>) => Bilingual;

/** What a value must be, whole: the same sentence whatever was wrong with it. */
const mustBe: Words = ({ option = "", optionKo = "", rule = "", ruleKo = "", got = "" }) => ({
  ko: `${withParticle(optionKo, "은/는")} ${ruleKo}여야 해요. (받은 값: ${got})`,
  en: `${option} must be ${rule}, got ${got}.`,
});

/** "Did you mean …?" where a known name is near; else nothing. */
function hint({ near, nearKo = "" }: Readonly<Record<string, string>>): Bilingual {
  if (near === undefined) return { ko: "", en: "" };
  return { ko: ` 혹시 ${withParticle(`‘${nearKo}’`, "을/를")} 찾으셨나요?`, en: ` Did you mean “${near}”?` };
}

/** Of longer lists, so many names are shown. */
const mostNames = 6;

/** The first names of a list, and how many more there are. */
function firstNames(list: string, more: (count: number) => string): string {
  const names = list.split(", ");
  const rest = names.length - mostNames;
  return rest <= 0 ? list : `${names.slice(0, mostNames).join(", ")} ${more(rest)}`;
}

/** A name that is not known, what may have been meant, and what there is. */
function unknown(ko: string, en: string, listKo: string, list: string): Words {
  return (values) => ({
    ko: `‘${values["got"] ?? ""}’ ${ko} 없어요.${hint(values).ko} ${listKo}: ${firstNames(values["knownKo"] ?? "", (count) => `외 ${count}개`)}`,
    en: `There is no ${en} “${values["got"] ?? ""}”.${hint(values).en} ${list}: ${firstNames(values["known"] ?? "", (count) => `and ${count} more`)}`,
  });
}

const sentences: Readonly<Record<InputErrorCode, Words>> = {
  "unknown-demo": unknown("데모는", "demo", "할 수 있는 것", "Available"),
  "unknown-option": unknown("옵션은", "option", "쓸 수 있는 옵션", "Available"),
  "unknown-template": unknown("문제 틀은", "question template", "있는 것", "Available"),
  "unknown-card": unknown("카드는", "card", "있는 카드", "Available"),
  "unknown-choice": (values) => ({
    ko: `${withParticle(values["optionKo"] ?? "", "은/는")} 다음 가운데 하나여야 해요: ${values["knownKo"] ?? ""} (받은 값: ${values["got"] ?? ""})${hint(values).ko}`,
    en: `${values["option"] ?? ""} must be one of ${values["known"] ?? ""}, got ${values["got"] ?? ""}.${hint(values).en}`,
  }),
  "not-a-number": mustBe,
  "not-a-whole-number": mustBe,
  "not-positive": mustBe,
  "not-a-text": mustBe,
  "too-small": mustBe,
  "too-large": mustBe,
  "class-smaller-than-folds": ({ option = "", optionKo = "", limit = "", got = "" }) =>
    Number(limit) < 2
      ? {
          ko: `층화로 나누려면 클래스마다 데이터가 둘 이상 있어야 해요. (가장 작은 클래스: ${limit})`,
          en: `To stratify, every class needs at least 2 examples; the smallest has ${limit}.`,
        }
      : {
          ko: `층화로 나누려면 ${withParticle(optionKo, "이/가")} 가장 작은 클래스의 개수(${limit})보다 크면 안 돼요. (받은 값: ${got})`,
          en: `To stratify, ${option} must be at most the size of the smallest class (${limit}), got ${got}.`,
        },
  "too-few-rows": ({ option = "", optionKo = "", limit = "", got = "" }) => ({
    ko: `${withParticle(optionKo, "은/는")} 데이터 개수(${limit})보다 클 수 없어요. (받은 값: ${got})`,
    en: `${option} must be at most the number of examples (${limit}), got ${got}.`,
  }),
  "unknown-optimizer": unknown("옵티마이저는", "optimizer", "쓸 수 있는 것", "Available"),
  "unfit-optimizer": ({ got = "", needs = "", needsKo = "" }) => ({
    ko: `${withParticle(`‘${got}’`, "은/는")} ${withParticle(needsKo, "이/가")} 있어야 걸을 수 있어서 이 경주에는 나올 수 없어요.`,
    en: `“${got}” needs ${needs} and cannot take part in this race.`,
  }),
  "too-many-racers": ({ limit = "", got = "" }) => ({
    ko: `옵티마이저는 1~${limit}개를 쉼표로 이어 적어 주세요. (받은 개수: ${got})`,
    en: `Name 1 to ${limit} optimizers, with commas between them, got ${got}.`,
  }),
  "not-a-formula": ({ place = "", got = "" }) => ({
    ko: `식을 ${place}번째 글자에서 읽지 못했어요. x와 y로 x^2 + 3*y^2처럼 적어 주세요. (받은 값: ${got})`,
    en: `The formula cannot be read at character ${place}. Write it in x and y, like x^2 + 3*y^2; got ${got}.`,
  }),
  "no-loss-there": ({ got = "" }) => ({
    ko: `출발점 ${got}에서는 손실의 값이 없어요. 다른 곳에서 출발해 주세요.`,
    en: `The loss has no value at the start ${got}. Start somewhere else.`,
  }),
  "no-question": ({ got = "", title = got, titleKo = got }) => ({
    ko: `‘${titleKo}’에 맞는 문제가 아직 없어요. 다른 주제를 골라 주세요.`,
    en: `There is no question about “${title}” yet. Please choose another topic.`,
  }),
  "no-group-question": () => ({
    ko: "이 모임이 직접 만든 문제 가운데 맞는 것이 아직 없어요.",
    en: "This group has no question of its own that fits yet.",
  }),
  "unknown-answer": ({ got = "", known = "", knownKo = known }) => ({
    ko: `보기에 없는 답이에요. 다음 가운데 하나를 골라 주세요: ${tame(knownKo)} (받은 값: ${got})`,
    en: `That is not one of the options. Choose one of ${tame(known)}, got ${got}.`,
  }),
  "answer-not-a-number": ({ got = "" }) => ({
    ko: `답은 숫자 하나로만 적어 주세요. 예: 0.5, −1.25 (받은 값: ${got})`,
    en: `Please answer with one number only, such as 0.5 or −1.25, got ${got}.`,
  }),
  "answer-not-a-name": ({ got = "" }) => ({
    ko: `답은 이름만 짧게 적어 주세요. (받은 값: ${got})`,
    en: `Please answer with the name only, got ${got}.`,
  }),
  "answer-not-a-formula": ({ got = "", known = "" }) => ({
    ko: `식으로 읽을 수 없어요. 예: 2 × a + b². 쓸 수 있는 이름: ${known} (받은 값: ${got})`,
    en: `That cannot be read as a formula, such as 2 × a + b². It may name ${known}, got ${got}.`,
  }),
  "answer-formula-unclear": ({ got = "" }) => ({
    ko: `나눗셈이 어디까지인지 알 수 없어요. 괄호나 곱셈 기호를 넣어 주세요. (받은 값: ${got})`,
    en: `It is not clear how far the division reaches. Please add brackets or a multiplication sign, got ${got}.`,
  }),
  "answer-not-an-order": ({ got = "", known = "" }) => ({
    ko: `모든 단계를 한 번씩 순서대로 적어 주세요: ${known} (받은 값: ${got})`,
    en: `Please name every step once, in order: ${known}, got ${got}.`,
  }),
  "answer-not-all-parts": ({ got = "", limit = "" }) => ({
    ko: `숫자 ${limit}개를 띄어 쓰거나 한 줄에 하나씩 적어 주세요. (받은 값: ${got})`,
    en: `Please type ${limit} numbers with spaces or line breaks between them, got ${got}.`,
  }),
};

/** What members of a group wrote, without the marks that a chat would act on. */
function tame(text: string): string {
  return text.replace(/[@`|<>]/gu, "");
}

const longestEcho = 60;
const nothing: Bilingual = { ko: "빈 값", en: "nothing" };

/** Returns a sentence in the learner's language that says what was wrong and what is allowed. */
export function explainInput(error: InputError, locale: Locale): string {
  checkLocale(locale);
  const { code, values } = checkArgument("error", error, problem);
  const texts = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));
  const got = echo(texts["got"] ?? "");
  return sentences[code]({ ...texts, got: got === "" ? nothing[locale] : got })[locale];
}

/** What a learner gave, as it may be shown: one line, bounded, without marks that a chat would act on. */
function echo(text: string): string {
  const plain = text
    .slice(0, 20 * longestEcho)
    .normalize("NFC")
    .replace(/\p{M}{3,}/gu, "")
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\s]+/gu, " ")
    .replace(/[@#:`*_~|<>[\]()\\]/gu, "")
    .trim();
  const letters = Array.from(plain);
  return letters.length > longestEcho ? `${letters.slice(0, longestEcho).join("")}…` : plain;
}
