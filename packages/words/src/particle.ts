import { endingOf } from "./reading.ts";

/** A pair of Korean particles: the form after a final consonant, then the form after a vowel. */
export type ParticlePair =
  | "은/는"
  | "이/가"
  | "을/를"
  | "과/와"
  | "으로/로"
  | "이에요/예요"
  | "이라/라"
  | "이라고/라고"
  | "이나/나"
  | "이랑/랑"
  | "이고/고";

/**
 * Returns the particle of a pair that follows the word, by how the word is read aloud; after a final ㄹ "으로/로" is "로".
 *
 * @throws {RangeError} a pair that is not two forms and a slash
 * @example
 * ```ts
 * import { particle } from "@opt/words";
 * console.log(particle("Adam", "이/가"), particle("1", "으로/로"), particle("10⁻³", "은/는")); // → 이 로 은
 * ```
 */
export function particle(word: string, pair: ParticlePair | (string & {})): string {
  const [closed, open, ...rest] = pair.split("/");
  if (closed === undefined || open === undefined || rest.length > 0)
    throw new RangeError(`pair must be two forms and a slash, got ${pair}`);
  const ending = endingOf(word);
  return ending === "vowel" || (ending === "rieul" && pair === "으로/로") ? open : closed;
}

/** Returns the word with its particle: `withParticle("기울기", "은/는")` is "기울기는". */
export function withParticle(word: string, pair: ParticlePair): string {
  return word + particle(word, pair);
}
