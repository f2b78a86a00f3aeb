/** The particle of a pair such as `이/가` that follows the word: the first after a final consonant. */
export function particle(word: string, pair: string): string {
  const [closed = "", open = ""] = pair.split("/");
  const final = finalSound(word);
  if (pair === "으로/로" && final === "ㄹ") return open;
  return final === "" ? open : closed;
}

const digitFinals = ["ㅇ", "ㄹ", "", "ㅁ", "", "", "ㄱ", "ㄹ", "ㄹ", ""];
const letterFinals: Readonly<Record<string, string>> = { L: "ㄹ", M: "ㅁ", N: "ㄴ", R: "ㄹ" };
const riseum = 8;

/** The consonant that closes the last syllable as it is read in Korean, or "" when a vowel ends it; a power ends in 제곱. */
function finalSound(word: string): string {
  const letters = word.replaceAll(/[^\p{L}\p{N}%]/gu, "");
  const last = letters.at(-1) ?? "";
  const code = last.codePointAt(0) ?? 0;
  if (code >= 0xac00 && code <= 0xd7a3) {
    const jongseong = (code - 0xac00) % 28;
    return jongseong === 0 ? "" : jongseong === riseum ? "ㄹ" : "ㅇ";
  }
  if (/[⁰¹²³⁴-⁹]/u.test(last)) return "ㅇ";
  if (/[0-9]/u.test(last)) return digitFinals[Number(last)] ?? "";
  if (/[A-Z]/u.test(last)) return letterFinals[last] ?? "";
  return englishFinal(letters);
}

/** English words as they are written in Hangul: a short vowel before a stop closes, `st` or `rd` gains a vowel. */
function englishFinal(word: string): string {
  if (/l(?:e)?$/iu.test(word)) return "ㄹ";
  if (/(?:m|n|ng|[mn]e)$/iu.test(word)) return "ㅁ";
  return /[aeiou](?:p|k|ck|t|b)$/iu.test(word) ? "ㅂ" : "";
}
