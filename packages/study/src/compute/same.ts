/** One way to say something, and the words by which the readers know it. */
export type Same = readonly [said: RegExp, known: string];

/** English words that stand alone. */
export function word(words: string): RegExp {
  return new RegExp(String.raw`(?<![a-z_])(?:${words})(?![a-z_])`, "gu");
}
