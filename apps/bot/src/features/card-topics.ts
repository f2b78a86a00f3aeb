import type { Bilingual, Card } from "@opt/study";
import { cards } from "../study.ts";

/** Some cards that belong together. */
export interface CardTopic {
  readonly title: Bilingual;
  readonly cards: readonly Card[];
}

/** Where a topic begins, in the order in which our cards are to be studied. */
const begins: ReadonlyMap<string, Bilingual> = new Map([
  ["loss-function", { ko: "손실과 기울기", en: "Loss and gradients" }],
  ["learning-rate", { ko: "학습률과 발산", en: "Learning rate and divergence" }],
  ["mini-batch-sgd", { ko: "배치, 에폭, 섞기", en: "Batches, epochs, shuffling" }],
  ["lr-schedule", { ko: "학습률 스케줄과 큰 배치", en: "Schedules and large batches" }],
  ["ema", { ko: "골짜기와 모멘텀", en: "Ravines and momentum" }],
  ["local-minimum", { ko: "최소점과 안장점", en: "Minima and saddle points" }],
  ["adagrad", { ko: "AdaGrad, RMSProp, Adam", en: "AdaGrad, RMSProp, Adam" }],
  ["weight-decay", { ko: "가중치 감쇠와 옵티마이저 고르기", en: "Weight decay, choosing an optimizer" }],
  ["generalization", { ko: "일반화와 데이터 나누기", en: "Generalisation and data splits" }],
  ["stratified", { ko: "층화와 교차 검증", en: "Stratification and cross-validation" }],
  ["char-count", { ko: "그 밖의 카드", en: "More cards" }],
]);

/** A menu has room for so many cards. */
const mostCards = 25;

const allCards: Bilingual = { ko: "모든 카드", en: "All cards" };

function grouped(): readonly CardTopic[] {
  const topics: { title: Bilingual; cards: Card[] }[] = [];
  for (const card of cards) {
    const title = begins.get(card.slug);
    const last = topics.at(-1);
    if (title || !last) topics.push({ title: title ?? allCards, cards: [card] });
    else if (last.cards.length < mostCards) last.cards.push(card);
    else topics.push({ title: last.title, cards: [card] });
  }
  return topics;
}

/** All cards by topics, in the order to study them; a group's own come after ours. */
export const cardTopics: readonly CardTopic[] = grouped();
