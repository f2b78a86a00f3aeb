/** A pair of Korean particles: the form after a final consonant, then the form after a vowel. */
export type JosaPair =
  | "은/는"
  | "이/가"
  | "을/를"
  | "과/와"
  | "으로/로"
  | "이에요/예요"
  | "이라/라"
  | "이나/나"
  | "이랑/랑";

type Ending = "vowel" | "rieul" | "consonant";

const digitEndings: readonly Ending[] = [
  "consonant", // 영
  "rieul", // 일
  "vowel", // 이
  "consonant", // 삼
  "vowel", // 사
  "vowel", // 오
  "consonant", // 육
  "rieul", // 칠
  "rieul", // 팔
  "vowel", // 구
];

/** Letters whose Korean names end in a consonant: 엘, 엠, 엔, 알. */
const letterEndings: Readonly<Record<string, Ending>> = {
  l: "rieul",
  m: "consonant",
  n: "consonant",
  r: "rieul",
};

/**
 * Returns the word with the particle that its sound asks for: `josa("기울기", "은/는")` is "기울기는".
 *
 * Text in round brackets and closing marks at the end are read over ("안장점(saddle point)은"); digits are read
 * in Sino-Korean ("3은", "2는"); capitals by the names of the letters ("SGD는"), other Latin words by their
 * usual Korean sound ("Adam은", "RMSProp은", "batch는"). After a final ㄹ "으로/로" is "로" ("1로").
 *
 * @example
 * ```ts
 * import { josa } from "@opt/study";
 * console.log(josa("Adam", "이/가"), josa("SGD", "이/가"), josa("학습률", "으로/로"));
 * // → Adam이 SGD가 학습률로
 * ```
 */
export function josa(word: string, pair: JosaPair): string {
  const [afterConsonant = "", afterVowel = ""] = pair.split("/");
  const ending = endingOf(word);
  const open = ending === "vowel" || (ending === "rieul" && pair === "으로/로");
  return word + (open ? afterVowel : afterConsonant);
}

function endingOf(word: string): Ending {
  const spoken = word
    .normalize("NFC")
    .replace(/\s*\([^()]*\)$/u, "")
    .replace(/[^\p{L}\p{N}%]+$/u, "");
  const last = spoken.at(-1) ?? "";
  if (/[가-힣]/u.test(last)) return hangulEnding(last);
  if (/[0-9]/u.test(last)) return digitEndings[Number(last)] ?? "vowel";
  return latinEnding(spoken);
}

function hangulEnding(syllable: string): Ending {
  const final = (syllable.charCodeAt(0) - 0xac00) % 28;
  if (final === 0) return "vowel";
  return final === 8 ? "rieul" : "consonant";
}

function latinEnding(word: string): Ending {
  const [tail = ""] = /[A-Za-z]+$/u.exec(word) ?? [];
  const spelled = tail.length === 1 || /[A-Z]$/u.test(tail) || !/[aeiouy]/iu.test(tail);
  if (spelled) return letterEndings[tail.slice(-1).toLowerCase()] ?? "vowel";
  if (/l$/iu.test(tail)) return "rieul";
  const closes = /(?:[mn]|ng|ck|[aeiou][bpkct])$/iu.test(tail);
  return closes ? "consonant" : "vowel";
}
