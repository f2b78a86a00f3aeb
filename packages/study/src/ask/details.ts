import type { Card } from "../content/card.ts";
import type { Locale } from "../locale.ts";
import { searchable } from "./normalise.ts";
import { read, type Reading } from "./read.ts";

const mostDetails = 2;

/** The sentences of a card's long text that share most with the question, in the card's order; often none. */
export function details(card: Card, question: string, reading: Reading, locale: Locale): readonly string[] {
  const asked = clues(question, reading, locale);
  const own = new Set(read(`${card.title.ko} ${card.title.en}`).found.keys());
  const scored = sentences(card.long[locale]).map((sentence, index) => ({
    sentence,
    index,
    score: score(sentence, asked, own),
  }));
  return scored
    .filter(({ score: points }) => points >= 2)
    .toSorted((a, b) => b.score - a.score || a.index - b.index)
    .slice(0, mostDetails)
    .toSorted((a, b) => a.index - b.index)
    .map(({ sentence }) => sentence);
}

interface Clues {
  readonly tokens: ReadonlySet<string>;
  readonly numbers: ReadonlySet<string>;
  readonly aspects: ReadonlySet<RegExp>;
  readonly pairs: ReadonlySet<string>;
  readonly why: boolean;
  readonly reason: boolean;
}

/** What questions ask about a concept, in whatever words: why it stops, how one gets away, what is wrong with it. */
const aspects: readonly RegExp[] = [
  /멈[추춰췄]|느려|느린|머뭇|머무|갇[히혀]|못 움직|움직이지 못|stuck|stop|stall|slow|linger|stay/u,
  /빠져나|벗어나|탈출|escape|get away|helps it away/u,
  /발산|튀[어는]|diverg|explod/u,
  /지나[치쳐쳤]|건너뛰|overshoot|jumps (?:over|across)/u,
  /흔들|잡음|노이즈|지그재그|noise|noisy|wobbl|swing|zig-?zag/u,
  /첫 (?:걸음|스텝|보폭)|first step/u,
  /보장|guarantee|promise/u,
  /수렴|converge/u,
  /단점|만능|나쁠|drawback|downside|cure-all/u,
  /제곱|squar/u,
  /엡실론|epsilon|ε/u,
  /베타|beta|β/u,
  /이름|called|in its name/u,
  /시계열|시간|time series|in time/u,
];

const asksWhy = /왜|이유|까닭|why|reason/u;
const givesReason = /때문|[라아어]서|니까|므로|because|(?:^|, )so |since/u;

/** Two points for a number, a term or an aspect, one for three shared letter pairs; a reason counts when one is asked for. */
function score(sentence: string, asked: Clues, own: ReadonlySet<string>): number {
  const has = clues(sentence, read(sentence));
  const terms = [...asked.tokens].filter((token) => has.tokens.has(token) && !own.has(token)).length;
  const named = shared(asked.numbers, has.numbers) + shared(asked.aspects, has.aspects) + terms;
  const reason = asked.why && has.reason && named > 0 ? 1 : 0;
  return 2 * named + reason + Math.floor(shared(asked.pairs, has.pairs) / 3);
}

function shared<Clue>(a: ReadonlySet<Clue>, b: ReadonlySet<Clue>): number {
  return [...a].filter((one) => b.has(one)).length;
}

function clues(text: string, reading: Reading, locale?: Locale): Clues {
  const plain = searchable(text);
  const words = (plain.match(/[가-힣]{2,}|[a-z]{4,}/gu) ?? []).filter(
    (word) => locale === undefined || /[가-힣]/u.test(word) === (locale === "ko"),
  );
  return {
    tokens: new Set(reading.found.keys()),
    numbers: new Set(plain.match(/\d+(?:\.\d+)?/gu)),
    aspects: new Set(aspects.filter((aspect) => aspect.test(plain))),
    pairs: new Set(words.flatMap(letterPairs)),
    why: asksWhy.test(plain),
    reason: givesReason.test(plain),
  };
}

function letterPairs(word: string): readonly string[] {
  return Array.from({ length: word.length - 1 }, (_, index) => word.slice(index, index + 2));
}

function sentences(text: string): readonly string[] {
  return text.split(/(?<=[.!?])\s+(?=\p{Lu}|[가-힣]|\p{L})/u);
}
