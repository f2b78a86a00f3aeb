import { withParticle } from "@opt/words";
import type { Bilingual, Locale } from "./locale.ts";

/** What can be wrong with a file of questions, or with one of them. */
export type ImportCode =
  | "file-too-long"
  | "too-many-questions"
  | "csv-header"
  | "csv-open-quote"
  | "csv-too-many-cells"
  | "json-broken"
  | "json-not-a-list"
  | "json-not-a-record"
  | "gift-no-answer"
  | "gift-open"
  | "gift-two-answers"
  | "gift-essay"
  | "gift-range"
  | "gift-unmarked"
  | "gift-matching"
  | "gift-partly-right"
  | "gift-no-right"
  | "gift-two-right"
  | "not-a-text"
  | "text-length"
  | "not-a-list"
  | "too-many-in-list"
  | "unknown-input"
  | "unknown-state"
  | "card-not-a-slug"
  | "tolerance-not-a-number"
  | "tolerance-without-number"
  | "no-wrong"
  | "same-options"
  | "wrong-without-choice"
  | "also-without-text"
  | "answer-not-a-truth"
  | "answer-not-a-number"
  | "answer-without-letters";

/** What the sentence of a problem needs. */
export type ImportValues = Readonly<Record<string, string | number>>;

type Words = (values: Readonly<Record<string, string>>) => Bilingual;

/** The parts of a question, by their names in a file. */
const parts: Readonly<Record<string, string>> = {
  input: "문제 종류",
  prompt: "문제",
  answer: "정답",
  also: "다른 정답",
  wrong: "오답",
  tolerance: "허용 오차",
  why: "이유",
  card: "카드",
  state: "검토 상태",
};

/** What was given that is neither a text nor a number. */
const kinds: Readonly<Record<string, Bilingual>> = {
  nothing: { ko: "없음", en: "nothing" },
  boolean: { ko: "참·거짓 값", en: "a boolean" },
  list: { ko: "목록", en: "a list" },
  record: { ko: "레코드", en: "a record" },
};

/** "정답(answer)은": the word, and the name that a file has for it. */
function partWith(part: string, pair: "은/는" | "이/가" | "을/를"): string {
  const word = parts[part] ?? part;
  return `${word}(${part})${withParticle(word, pair).slice(word.length)}`;
}

function gotOf({ got = "", kind = "" }: Readonly<Record<string, string>>): Bilingual {
  return kinds[kind] ?? { ko: got, en: got };
}

/** "정답(answer)은 … (받은 값: …)", "answer must be …, got …". */
function mustBe(part: string, ko: string, en: string): Words {
  return (values) => ({
    ko: `${partWith(part, "은/는")} ${ko} (받은 값: ${gotOf(values).ko})`,
    en: `${part} must be ${en}, got ${gotOf(values).en}`,
  });
}

const always =
  (ko: string, en: string): Words =>
  () => ({ ko, en });

const sentences: Readonly<Record<ImportCode, Words>> = {
  "file-too-long": ({ most = "", got = "" }) => ({
    ko: `파일은 ${most}자까지 읽을 수 있어요. (받은 글자 수: ${got})`,
    en: `a file must have at most ${most} characters, got ${got}`,
  }),
  "too-many-questions": ({ most = "" }) => ({
    ko: `한 파일에서 ${most}문제까지만 읽어요. 여기부터는 다른 파일로 나눠 주세요.`,
    en: `a file must hold at most ${most} questions`,
  }),
  "csv-header": ({ columns = "" }) => ({
    ko: `첫 줄에는 열 이름이 있어야 해요. prompt와 answer는 꼭 있어야 하고, 쓸 수 있는 이름은 ${columns}뿐이에요.`,
    en: `the first line must name prompt and answer, and only ${columns}`,
  }),
  "csv-open-quote": always('큰따옴표로 연 칸은 큰따옴표(")로 닫아 주세요.', 'a quoted cell must end with "'),
  "csv-too-many-cells": ({ most = "", got = "" }) => ({
    ko: `한 줄에는 칸이 ${most}개까지 있을 수 있어요. 쉼표가 든 칸은 큰따옴표로 묶어 주세요. (받은 칸 수: ${got})`,
    en: `a row must have at most ${most} cells, got ${got}`,
  }),
  "json-broken": always(
    "여기부터 JSON으로 읽을 수 없어요. 쉼표, 따옴표, 괄호가 맞는지 봐 주세요.",
    "a file must be valid JSON, and it is not from here on: check the commas, quotes and brackets",
  ),
  "json-not-a-list": always("파일 전체가 문제의 목록([ ])이어야 해요.", "a file must be a list of questions"),
  "json-not-a-record": always("문제 하나는 { } 안에 적어 주세요.", "a question must be a record"),
  "gift-no-answer": always("문제 뒤에 정답을 { } 안에 적어 주세요.", "a question must have an answer in { }"),
  "gift-open": always("문제를 }로 닫아 주세요.", "a question must end with }"),
  "gift-two-answers": always(
    "한 문제에는 { }가 하나만 있어야 해요.",
    "a question must have one answer in { }",
  ),
  "gift-essay": always(
    "{ }가 비어 있으면 서술형 문제인데, 서술형은 채점할 수 없어요. 정답을 적어 주세요.",
    "a question must have an answer that can be graded, got an essay",
  ),
  "gift-range": ({ got = "" }) => ({
    ko: `범위는 작은 수부터 큰 수로 적어 주세요. (받은 값: ${got})`,
    en: `a range must go from low to high, got ${got}`,
  }),
  "gift-unmarked": always(
    "답은 =(정답)이나 ~(오답)로, 숫자 답은 #으로 시작하거나, 참·거짓이면 T나 F여야 해요.",
    "an answer must begin with = or ~, # for a number, or be T or F",
  ),
  "gift-matching": always(
    "짝을 맞추는 문제(->)는 읽지 않아요. 정답 하나를 글로 적어 주세요.",
    "an answer must be one text, got matching pairs",
  ),
  "gift-partly-right": always(
    "보기는 맞거나 틀리거나 둘 중 하나여야 해요. 부분 점수가 있는 보기는 읽지 않아요.",
    "an option must be right or wrong, got one that is partly right",
  ),
  "gift-no-right": always(
    "정답이 없어요. 정답 앞에 =를 붙여 주세요.",
    "a question must have a right answer, marked =",
  ),
  "gift-two-right": always(
    "오답이 있는 객관식 문제에는 정답이 하나만 있어야 해요.",
    "a choice must have one right answer",
  ),
  "not-a-text": (values) => mustBe(values["part"]!, "글이어야 해요.", "a text")(values),
  "text-length": (values) => {
    const { part = "", least = "", most = "", got = "" } = values;
    return {
      ko: `${partWith(part, "은/는")} ${least}~${most}자여야 해요. (받은 글자 수: ${got})`,
      en: `${part} must be a text of ${least} to ${most} characters, got ${got}`,
    };
  },
  "not-a-list": (values) =>
    mustBe(
      values["part"]!,
      `${values["most"]}개까지의 목록이어야 해요.`,
      `a list of at most ${values["most"]}`,
    )(values),
  "too-many-in-list": (values) => {
    const { part = "", most = "", got = "" } = values;
    return {
      ko: `${partWith(part, "은/는")} ${most}개까지 적을 수 있어요. (받은 개수: ${got})`,
      en: `${part} must be a list of at most ${most}, got ${got}`,
    };
  },
  "unknown-input": mustBe(
    "input",
    "choice(객관식), boolean(참·거짓), number(숫자), text(단답) 가운데 하나여야 해요.",
    "choice, boolean, number or text",
  ),
  "unknown-state": mustBe(
    "state",
    "proposed, approved, rejected 가운데 하나여야 해요.",
    "proposed, approved or rejected",
  ),
  "card-not-a-slug": mustBe(
    "card",
    "learning-rate처럼 영어 소문자, 숫자, 붙임표로 적어 주세요.",
    "a slug such as learning-rate",
  ),
  "tolerance-not-a-number": mustBe("tolerance", "0 이상의 수여야 해요.", "a number from 0"),
  "tolerance-without-number": mustBe(
    "tolerance",
    "숫자로 답하는 문제에만 쓸 수 있어요.",
    "0 but for a number",
  ),
  "no-wrong": always(
    "객관식 문제에는 오답(wrong)이 1~5개 있어야 해요.",
    "wrong must be 1 to 5 wrong options, got none",
  ),
  "same-options": mustBe(
    "wrong",
    "서로 다르고 정답과도 달라야 해요.",
    "options that differ from each other and from the answer",
  ),
  "wrong-without-choice": mustBe("wrong", "객관식 문제에만 쓸 수 있어요.", "empty but for a choice"),
  "also-without-text": mustBe("also", "글로 답하는 문제에만 쓸 수 있어요.", "empty but for a text"),
  "answer-not-a-truth": mustBe("answer", "true나 false여야 해요.", "true or false"),
  "answer-not-a-number": mustBe("answer", "숫자여야 해요.", "a number"),
  "answer-without-letters": mustBe(
    "answer",
    "글자나 숫자가 하나는 들어 있어야 해요.",
    "a text with a letter or a digit",
  ),
};

/** English names of the parts, for people. */
const named: Readonly<Record<string, string>> = {
  prompt: "the question",
  answer: "the right answer",
  also: "another right answer",
  wrong: "a wrong answer",
  why: "the reason",
  card: "the card",
};

/** What is told to people otherwise than to who reads an error's message. */
const told: Partial<Readonly<Record<ImportCode, Words>>> = {
  "text-length": ({ part = "", most = "", got = "" }) => ({
    ko:
      got === "0"
        ? `${partWith(part, "이/가")} 비어 있어요.`
        : `${partWith(part, "이/가")} 너무 길어요. ${most}자까지 쓸 수 있어요. (받은 글자 수: ${got})`,
    en:
      got === "0"
        ? `${named[part] ?? part} (${part}) is empty`
        : `${named[part] ?? part} (${part}) is too long: at most ${most} characters, got ${got}`,
  }),
  "not-a-text": (values) => {
    const { part = "", kind = "" } = values;
    const { ko, en } = sentences["not-a-text"](values);
    return kind === "nothing"
      ? { ko: `${partWith(part, "이/가")} 없어요.`, en: `${named[part] ?? part} (${part}) is missing` }
      : { ko, en };
  },
  "same-options": ({ got = "" }) => ({
    ko: `오답(wrong)은 서로 다르고 정답과도 달라야 해요. (받은 값: ${got})`,
    en: `wrong answers (wrong) must differ from each other and from the right one, got ${got}`,
  }),
  "no-wrong": () => ({
    ko: "객관식 문제에는 오답(wrong)이 1~5개 있어야 해요.",
    en: "a choice needs 1 to 5 wrong answers (wrong)",
  }),
};

/** The sentence that people read. */
export function importTold(code: ImportCode, values: ImportValues, locale: Locale): string {
  return inWords(told[code] ?? sentences[code], values, locale);
}

/** The sentence for a problem. */
export function importSentence(code: ImportCode, values: ImportValues, locale: Locale): string {
  return inWords(sentences[code], values, locale);
}

function inWords(say: Words, values: ImportValues, locale: Locale): string {
  const texts = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, shown(value)]));
  return say(texts)[locale];
}

function shown(value: string | number): string {
  return Number.isInteger(value) ? String(value).replace(/\B(?=(?:\d{3})+$)/gu, ",") : String(value);
}
