import { isMeasured } from "./opposites.ts";
import { lettersOf } from "./letters.ts";
import type { Word } from "./words.ts";

/** Words that carry no matter of their own. */
const empty =
  /^(?:것\S*|거\S*|수|때|그|이|한|할|하\S*|해\S*|된?다?|되\S*|됩\S*|이다|있\S*|없\S*|않\S*|못|안|아니\S*|더|도|매우|아주|너무|정말|그냥|보통|서로|모두|다|전부|좀|딱|쪽\S*|경우\S*|만큼\S*|위해\S*|대해\S*|통해\S*|a|an|the|is|are|was|be|been|being|of|to|in|on|for|with|without|it|its|they|them|their|and|or|but|that|this|these|those|by|as|at|from|into|than|then|so|too|also|still|just|only|even|very|really|about|do|does|did|done|has|have|had|can|cannot|could|may|might|must|should|would|will|need|needs|not|no|never|if|when|while|where|you|your|we|our|i|one|ones|all|any|every|each|both|some|what|which|who|how|there|get|gets|got|make|makes|made|use|uses|used|using|go|goes|t|s|re|ll)$/u;

/** A word by which statements are told apart, and how it begins. */
export interface ContentWord {
  readonly text: string;
  readonly stem: string;
}

const stemLength = { hangul: 5, latin: 4 } as const;

/** The words of a text that say what it is about, without those that only say which way round. */
export function contentWords(words: readonly Word[]): readonly ContentWord[] {
  return words
    .filter(({ text }) => !empty.test(text) && !/^[\d.,]+$/u.test(text) && !isMeasured(text))
    .map(({ text, isHangul }) => ({
      text,
      stem: isHangul ? lettersOf(text).slice(0, stemLength.hangul) : text.slice(0, stemLength.latin),
    }));
}

/** The words of one text that do not stand in another. */
export function wordsBeyond(
  words: readonly ContentWord[],
  others: readonly ContentWord[],
): readonly ContentWord[] {
  return words.filter(({ stem }) =>
    others.every((other) => !other.stem.startsWith(stem) && !stem.startsWith(other.stem)),
  );
}
