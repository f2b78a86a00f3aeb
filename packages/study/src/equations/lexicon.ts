/**
 * What a word says, whatever the language: a step, a time behind it ("after"), something new, a start, all names,
 * that something stays, a wish to know, a joint of a list, "is", a name, something harmless, or something that may
 * change the meaning and is not understood ("change").
 */
export type Sense =
  | "step"
  | "times"
  | "epoch"
  | "after"
  | "before"
  | "fresh"
  | "start"
  | "all"
  | "keep"
  | "each"
  | "ask"
  | "joint"
  | "is"
  | "from"
  | "method"
  | "descent"
  | "optimizer"
  | "now"
  | "harmless"
  | "place"
  | "label"
  | "value"
  | "change";

/** A word's sense, the name that it stands for, or the number that it is or counts. */
export type Meaning =
  | { readonly sense: Sense }
  | { readonly name: string }
  | { readonly number: number }
  | { readonly ordinal: number };

/** Words by what they say, several of one row behind each other; "_" joins the words of a phrase. */
export interface Lexicon {
  readonly senses: Readonly<Partial<Record<Sense, string>>>;
  readonly names: Readonly<Record<string, string>>;
  readonly numbers: Readonly<Record<string, number>>;
  readonly ordinals: Readonly<Record<string, number>>;
}

/** A lexicon as a table; a phrase is its words with single spaces. */
export function tableOf({ senses, names, numbers, ordinals }: Lexicon): ReadonlyMap<string, Meaning> {
  const table = new Map<string, Meaning>();
  for (const [sense, words] of entriesOf(senses))
    for (const word of spelled(words)) table.set(word, { sense });
  for (const [name, words] of Object.entries(names))
    for (const word of spelled(words)) table.set(word, { name });
  for (const [word, number] of Object.entries(numbers)) table.set(word, { number });
  for (const [word, ordinal] of Object.entries(ordinals)) table.set(word, { ordinal });
  return table;
}

function entriesOf(senses: Lexicon["senses"]): readonly (readonly [Sense, string])[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- its keys are senses
  return Object.entries(senses) as [Sense, string][];
}

function spelled(words: string): readonly string[] {
  return words
    .split(/\s+/u)
    .filter(Boolean)
    .map((word) => word.replaceAll("_", " "));
}
