import { searchable } from "../language/normalise.ts";
import { wordsOf } from "../language/words.ts";
import type { ChoiceQuestion, Option } from "./choice-question.ts";

/** Where a sentence goes on to the next of the things that it lists. */
const joints = /[,;:]\s|\.\s|\s(?:and|but|while|whereas)\s|(?<=[가-힣](?:고|며|지만|는데|이고)),?\s/u;
/** What an option counts that a list puts beside another thing than the one asked about. */
const misplaced = 0.25;
/** The beginnings of words, by which they are compared. */
type Stems = ReadonlySet<string>;

/**
 * How well an option stands with what is asked about in a sentence that speaks of several options: of "validation data
 * the mock exam, test data the real exam" only the first goes with validation. 1 where a sentence lists nothing.
 */
export function createAlignment({
  stem,
  options,
}: ChoiceQuestion): (option: Option, sentence: string) => number {
  const names = options.map(({ text }) => stemsOf(text));
  const named = new Set(names.flatMap((name) => [...name]));
  const asked = [...stemsOf(stem)].filter((word) => !named.has(word));
  const known = new Map<string, readonly number[]>();
  const alignedIn = (sentence: string): readonly number[] => {
    const clauses = searchable(sentence).split(joints).map(stemsOf);
    const places = names.map((name) => clausesWith(clauses, name));
    const listed = places.filter((at) => at.length > 0 && at.length < clauses.length);
    if (new Set(listed.map(String)).size < 2) return names.map(() => 1);
    const all = [...new Set(listed.flat())];
    const telling = asked.filter((word) => {
      const held = all.filter((at) => clauses[at]!.has(word)).length;
      return held > 0 && held < all.length;
    });
    return places.map((own) =>
      own.length === 0 ||
      telling.length === 0 ||
      own.some((at) => telling.some((word) => clauses[at]!.has(word)))
        ? 1
        : misplaced,
    );
  };
  return (option, sentence) => {
    const found = known.get(sentence) ?? alignedIn(sentence);
    known.set(sentence, found);
    return found[options.indexOf(option)]!;
  };
}

const stemLength = { hangul: 2, latin: 4 } as const;
const shortWords = /^(?:[a-z]{1,2}|the|and|are|for|of|[\d.,]+)$/u;

function stemsOf(text: string): Stems {
  return new Set(
    wordsOf(text)
      .filter((word) => !shortWords.test(word.text))
      .map((word) => word.text.slice(0, word.isHangul ? stemLength.hangul : stemLength.latin)),
  );
}

function clausesWith(clauses: readonly Stems[], name: Stems): readonly number[] {
  if (name.size === 0) return [];
  return clauses.flatMap((clause, at) => ([...name].every((word) => clause.has(word)) ? [at] : []));
}
