import type { Card, Source } from "../content/card.ts";
import { concepts } from "../content/concepts.ts";
import { withParticle } from "@opt/words";
import type { Bilingual, Locale } from "../locale.ts";
import type { Shape } from "./shape.ts";

/** Sentences for questions that cannot be read. */
export const unreadable: Readonly<Record<"empty" | "long" | "wordless" | "vague", Bilingual>> = {
  empty: {
    ko: "질문이 비어 있어요. 예를 들어 “모멘텀이 뭐예요?”라고 물어봐 주세요.",
    en: "The question is empty. Try “What is momentum?”, for example.",
  },
  long: {
    ko: "질문이 너무 길어요. 500자 안으로 줄여서 한 가지만 물어봐 주세요.",
    en: "The question is too long. Please ask one thing in at most 500 characters.",
  },
  wordless: {
    ko: "글자를 찾지 못했어요. 궁금한 것을 한국어나 영어로 적어 주세요.",
    en: "I found no words in it. Please write what you want to know in Korean or English.",
  },
  vague: {
    ko: "무엇에 대한 질문인지 찾지 못했어요. 궁금한 개념의 이름을 넣어서 물어봐 주세요. 예: “모멘텀이 뭐예요?”",
    en: "I could not find what this is about. Please name the concept, for example: “What is momentum?”",
  },
};

/** What we say when we do not know. */
export const decline: Bilingual = {
  ko: "그건 제가 모르는 내용이에요. 저는 공부 카드에 있는 것만 답해요. 경사 하강법, 모멘텀, Adam, 안장점, 교차 검증 같은 것을 물어봐 주세요.",
  en: "I don't know that one. I only answer from my study cards: ask me about gradient descent, momentum, Adam, saddle points or cross-validation.",
};

const notYet: Readonly<Record<Exclude<Shape, "concept">, Bilingual>> = {
  compute: {
    ko: "계산 문제로 읽었어요. 아직 숫자로 답하지 못해서, 틀린 답 대신 관련 카드를 보여 드려요.",
    en: "I read this as a calculation. I cannot answer with numbers yet, so instead of a guess here is the card about it.",
  },
  choice: {
    ko: "객관식 문제로 읽었어요. 아직 보기에서 고르지 못해서, 답 대신 관련 카드를 보여 드려요.",
    en: "I read this as a multiple-choice question. I cannot choose an option yet, so here is the card about it, without a verdict.",
  },
  truth: {
    ko: "맞는지 틀리는지 묻는 질문으로 읽었어요. 아직 판정하지 못해서, 판정 없이 관련 카드를 보여 드려요.",
    en: "I read this as a true-or-false question. I cannot judge it yet, so here is the card about it, without a verdict.",
  },
};

/** The answer of a card: title, what it is, the sentences nearest to the question, formula, sources. */
export function answerText(card: Card, details: readonly string[], locale: Locale): string {
  const ko = locale === "ko";
  return lines(
    `**${card.title[locale]}**`,
    [card.short[locale], ...details].join(" "),
    card.formula === null ? null : `${ko ? "식" : "Formula"}: ${card.formula}`,
    `${ko ? "출처" : "Source"}: ${card.sources.map(cite).join("; ")}`,
    ko ? `이 카드로 답했어요: ${card.title.ko}` : `Answered from the card: ${card.title.en}`,
  );
}

/** A question whose kind we cannot answer yet: the card, and no verdict. */
export function withoutVerdict(card: Card, shape: Exclude<Shape, "concept">, locale: Locale): string {
  return lines(notYet[shape][locale], `**${card.title[locale]}**`, card.short[locale]);
}

/** "Did you mean …?" for one to three cards. */
export function suggestText(
  candidates: readonly Card[],
  missing: string | undefined,
  locale: Locale,
): string {
  const titles = candidates.map(({ title }) => title[locale]);
  const about = missing === undefined ? undefined : concepts.find(({ slug }) => slug === missing)?.[locale];
  if (about === undefined) return didYouMean(titles, locale);
  const none =
    locale === "ko"
      ? `${withParticle(about, "은/는")} 아직 카드가 없어요.`
      : `There is no card about “${about}” yet.`;
  if (titles.length === 0) return none;
  const near = locale === "ko" ? "가장 가까운 카드예요" : "The nearest cards";
  return `${none} ${near}: ${titles.join(", ")}`;
}

/** "Did you mean …?" for a misspelt concept, with or without a card. */
export function guessText(candidates: readonly Card[], missing: string | undefined, locale: Locale): string {
  if (missing === undefined) return suggestText(candidates, missing, locale);
  const about = concepts.find(({ slug }) => slug === missing)?.[locale] ?? missing;
  const asked = didYouMean([about], locale);
  const none = locale === "ko" ? "그 카드는 아직 없어요." : "There is no card about it yet.";
  const titles = candidates.map(({ title }) => title[locale]).join(", ");
  if (titles === "") return `${asked} ${none}`;
  return `${asked} ${none} ${locale === "ko" ? "가장 가까운 카드예요" : "The nearest cards"}: ${titles}`;
}

function didYouMean(titles: readonly string[], locale: Locale): string {
  const [first = ""] = titles;
  if (titles.length > 1) {
    return `${locale === "ko" ? "혹시 이 가운데 하나를 물어보셨나요?" : "Did you mean one of these?"} ${titles.join(", ")}`;
  }
  return locale === "ko" ? `혹시 ‘${first}’ 이야기인가요?` : `Did you mean “${first}”?`;
}

function cite({ authors, year }: Source): string {
  const [first = authors, second, ...others] = authors.split("; ").map((name) => name.split(",")[0] ?? name);
  if (second === undefined) return `${first} (${year})`;
  return others.length === 0 && second !== "and others"
    ? `${first} & ${second} (${year})`
    : `${first} et al. (${year})`;
}

function lines(...parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null).join("\n");
}
