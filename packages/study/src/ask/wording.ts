import { particle, withParticle } from "@opt/words";
import type { Bilingual, Locale } from "../locale.ts";
import type { Card, Claim, Source } from "../pack/card.ts";
import type { MissingConcept } from "../pack/pack.ts";

/** Sentences for questions that cannot be read. */
export const unreadable: Readonly<Record<"empty" | "long" | "wordless" | "vague", Bilingual>> = {
  empty: {
    ko: "질문이 비어 있어요. 궁금한 것을 한 문장으로 물어봐 주세요.",
    en: "The question is empty. Please ask in a sentence what you want to know.",
  },
  long: {
    ko: "질문이 너무 길어요. 2,000자 안으로 줄여서 한 가지만 물어봐 주세요.",
    en: "The question is too long. Please ask one thing in fewer than 2,000 characters.",
  },
  wordless: {
    ko: "글자를 찾지 못했어요. 궁금한 것을 한국어나 영어로 적어 주세요.",
    en: "I found no words in it. Please write what you want to know in Korean or English.",
  },
  vague: {
    ko: "무엇에 대한 질문인지 모르겠어요. 궁금한 개념의 이름을 넣어서 물어봐 주세요.",
    en: "I don't know what this is about. Please name the concept you mean.",
  },
};

/** What we say when we do not know. */
export function declineText(titles: readonly Bilingual[], locale: Locale): string {
  const named = titles.map((title) => title[locale]).join(", ");
  if (locale === "ko")
    return `잘 모르겠어요. 저는 공부 카드에 있는 것만 답해요.${named === "" ? "" : ` 예를 들면 이런 것이요: ${named}`}`;
  return `I don't know that one. I only answer from my study cards${named === "" ? "." : `, for example: ${named}`}`;
}

/** "Did you mean …?" */
export function suggestText(cards: readonly Card[], locale: Locale): string {
  const titles = cards.map(({ title }) => title[locale]);
  if (locale === "ko") {
    const quoted = titles.map((title) => `‘${title}’`).join(", ");
    return `잘 모르겠어요. 혹시 ${quoted} 이야기인가요?`;
  }
  return `I'm not sure I know. Did you mean ${titles.map((title) => `“${title}”`).join(" or ")}?`;
}

/** A concept without a card, and what is nearest. */
export function missingText(concept: MissingConcept, near: readonly Card[], locale: Locale): string {
  const titles = near.map(({ title }) => title[locale]).join(", ");
  if (locale === "ko") {
    const none = `잘 모르겠어요. ${withParticle(`‘${concept.ko}’`, "은/는")} 아직 카드가 없어요.`;
    return titles === "" ? none : `${none} 가장 가까운 카드예요: ${titles}`;
  }
  const none = `I don't know: there is no card about “${concept.en}” yet.`;
  return titles === "" ? none : `${none} The nearest cards: ${titles}`;
}

/** What a card answers: first what was asked, then what it is, its formula and its sources. */
export function answerText(card: Card, first: readonly string[], locale: Locale): string {
  const ko = locale === "ko";
  const lead = first.filter((line) => line !== "" && line !== card.short[locale]);
  return lines(
    ...lead,
    `**${card.title[locale]}** · ${card.short[locale]}`,
    lead.some((line) => line.includes("`")) ? null : formulaLine(card, locale),
    `${ko ? "출처" : "Source"}: ${card.sources.map(cite).join("; ")}`,
  );
}

/** Both sides of a comparison, and first the sentence that tells them apart, where one does. */
export function comparisonText(cards: readonly Card[], first: string | undefined, locale: Locale): string {
  return lines(first ?? null, ...cards.map((card) => `**${card.title[locale]}** · ${card.short[locale]}`));
}

/** The formula of a card, for reading aloud and copying. */
export function formulaLine({ formula }: Card, locale: Locale): string | null {
  if (formula === null) return null;
  return `${locale === "ko" ? "식" : "Formula"}: \`${formula.plain}\``;
}

/** A claim as an answer: what is so, and why. */
export function claimText(claim: Claim, locale: Locale): string {
  return claim.truth ? `${claim[locale]} ${claim.why[locale]}` : claim.why[locale];
}

/** Yes or no to a question, by whether what it supposes is so. */
export function yesOrNo(truth: boolean, locale: Locale): string {
  if (locale === "ko") return truth ? "네." : "아니요.";
  return truth ? "Yes." : "No.";
}

/** The verdict on a statement. */
export function verdictWord(truth: boolean, locale: Locale): string {
  if (locale === "ko") return truth ? "**맞아요.**" : "**틀려요.**";
  return truth ? "**True.**" : "**False.**";
}

const likelyWord: Readonly<Record<Locale, (truth: boolean) => string>> = {
  ko: (truth) => `**아마 ${truth ? "맞을" : "틀릴"} 거예요.** 제 카드에서 가장 가까운 내용이에요:`,
  en: (truth) => `**Probably ${truth ? "true" : "false"}.** The nearest that my cards say:`,
};

/** The verdict on a statement, and the claim that leads to it; "probably" where that does not settle it. */
export function verdictText(truth: boolean, isSure: boolean, claim: Claim, locale: Locale): string {
  if (!isSure) return `${likelyWord[locale](truth)} ${claimText(claim, locale).trim()}`;
  const reason =
    truth === claim.truth && claim.why[locale] !== "" ? claim.why[locale] : claimText(claim, locale);
  return `${verdictWord(truth, locale)} ${reason.trim()}`;
}

/** What is said where no claim settles a statement. */
export const noVerdict: Bilingual = {
  ko: "맞는지 틀리는지는 제 카드로 판정하지 못하겠어요. 가장 가까운 내용이에요:",
  en: "My cards don't settle whether this is true. The nearest they say:",
};

/** What is said where no option stands out. */
export const noChoice: Bilingual = {
  ko: "보기 가운데 어느 것인지는 제 카드로 정하지 못하겠어요. 관련된 내용이에요:",
  en: "My cards don't settle which option it is. What they say about it:",
};

/** The chosen options; "probably" where the cards do not settle it. */
export function choiceText(
  options: readonly { readonly label: string; readonly text: string }[],
  isSure: boolean,
  locale: Locale,
): string {
  const labels = options.map(({ label }) => label).join(", ");
  const texts = options.map(({ text }) => text.replace(/\.$/u, "")).join(" / ");
  // an option without a label is its own
  const said = texts === labels ? "." : `: ${texts}.`;
  if (locale === "ko")
    return isSure
      ? `답은 **${labels}**${particle(labels, "이에요/예요")}${said}`
      : `답은 아마 **${labels}**일 거예요${said}`;
  return `The answer is ${isSure ? "" : "probably "}**${labels}**${said}`;
}

/** A calculation that makes a card concrete: the question, then how it is worked out. */
export function exampleText(question: string, worked: string, locale: Locale): string {
  return `${locale === "ko" ? "예" : "Example"}: ${question}\n${worked}`;
}

/** How to see it run. */
export function demoText(card: Card, locale: Locale): string {
  const name = card.demo?.name ?? "";
  if (locale === "ko")
    return `${withParticle(`‘${card.title.ko}’`, "을/를")} 보여 주는 데모가 있어요: \`${name}\``;
  return `There is a demo that shows “${card.title.en}”: \`${name}\``;
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
