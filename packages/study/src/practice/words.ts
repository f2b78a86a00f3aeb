import { withParticle } from "@opt/words";
import type { Locale } from "../locale.ts";
import type { Card } from "../pack/card.ts";
import type { Why } from "./choose.ts";

type Sentence = Readonly<Record<Locale, (title: string, ground: string) => string>>;

const sentences: Readonly<Record<Why, Sentence>> = {
  new: {
    ko: (title) => `${withParticle(title, "은/는")} 아직 묻지 않은 카드예요.`,
    en: (title) => `You have not been asked about ${title} yet.`,
  },
  unlocked: {
    ko: (title, ground) =>
      `${withParticle(ground, "을/를")} 아니까, 이제 ${withParticle(title, "을/를")} 배울 차례예요.`,
    en: (title, ground) => `You know ${ground}, so ${title} comes next.`,
  },
  early: {
    ko: (title, ground) =>
      `${withParticle(title, "은/는")} 아직 묻지 않은 카드예요. 어렵다면 ${ground}부터 보세요.`,
    en: (title, ground) =>
      `You have not been asked about ${title} yet. If it is hard, look at ${ground} first.`,
  },
  shaky: {
    ko: (title) => `${withParticle(title, "을/를")} 잘 아는지 아직 확실하지 않아요.`,
    en: (title) => `It is not clear yet whether you know ${title} well.`,
  },
  fading: {
    ko: (title) => `${withParticle(title, "을/를")} 맞힌 지 꽤 지났어요. 아직 기억나는지 볼게요.`,
    en: (title) => `It has been a while since you got ${title} right. Let us see whether it has stayed.`,
  },
  known: {
    ko: (title) => `다 잘 알고 있어요. 그중에서 ${withParticle(title, "을/를")} 한 번 더 확인해요.`,
    en: (title) => `You know all of it well. Of that, ${title} is worth one more look.`,
  },
};

/** Why a card is asked about, in a sentence. The ground is what it builds on, where it builds on something. */
export function explainChoice(why: Why, card: Card, ground: Card | undefined, locale: Locale): string {
  return sentences[why][locale](card.title[locale], ground?.title[locale] ?? card.title[locale]);
}
