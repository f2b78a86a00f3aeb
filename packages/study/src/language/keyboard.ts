import { lettersOf, syllablesOf } from "./letters.ts";

const latin = "qwertyuiopasdfghjklzxcvbnmQWERTOP";
const hangul = "ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡㅃㅉㄸㄲㅆㅒㅖ";

const toHangul = new Map(Array.from(latin, (key, index) => [key, hangul[index]!] as const));
const toLatin = new Map(Array.from(hangul, (key, index) => [key, latin[index]!] as const));
const compound: Readonly<Record<string, string>> = {
  ㅘ: "hk",
  ㅙ: "ho",
  ㅚ: "hl",
  ㅝ: "nj",
  ㅞ: "np",
  ㅟ: "nl",
  ㅢ: "ml",
  ㄳ: "rt",
  ㄵ: "sw",
  ㄶ: "sg",
  ㄺ: "fr",
  ㄻ: "fa",
  ㄼ: "fq",
  ㄽ: "ft",
  ㄾ: "fx",
  ㄿ: "fv",
  ㅀ: "fg",
  ㅄ: "qt",
};

/** A word that starts with a single letter, as no Korean word does. */
const brokenWord = /(?<![가-힣ㄱ-ㅣ])[ㄱ-ㅣ][ㄱ-ㅣ가-힣]+/gu;
const particleAtEnd = /(?:이랑|이란|으로|은|는|이|가|을|를|의|에|도|만|랑|란|로)$/u;
const laughter = /^([ㄱ-ㅣ])\1+/u;

/**
 * What was meant by a text typed with the keyboard left in the other language: Latin letters that make whole Korean
 * syllables ("dkswkdwja", 안장점), or single Korean letters that make Latin words ("ㄴㅎㅇ", sgd); undefined where it
 * does not look like that.
 */
export function otherKeyboard(text: string): string | undefined {
  if (/[가-힣]/u.test(text)) {
    const mended = text.replace(brokenWord, (word) => {
      const [particle = ""] = particleAtEnd.exec(word) ?? [];
      return laughter.test(word) ? word : toKeys(word.slice(0, word.length - particle.length)) + particle;
    });
    return mended === text ? undefined : mended;
  }
  if (/[ㄱ-ㅣ]/u.test(text)) return toKeys(text);
  if (!/[A-Za-z]/u.test(text)) return undefined;
  const words = text.split(/(?<=[^A-Za-z])(?=[A-Za-z])/u);
  const typed: string[] = [];
  for (const word of words) {
    const syllables = syllablesOf(toLetters(word));
    if (/[ㄱ-ㅣ]/u.test(syllables)) return undefined;
    typed.push(syllables);
  }
  const whole = typed.join("");
  return (whole.match(/[가-힣]/gu)?.length ?? 0) >= 2 ? whole : undefined;
}

function toLetters(word: string): string {
  return Array.from(word, (key) => toHangul.get(key) ?? toHangul.get(key.toLowerCase()) ?? key).join("");
}

function toKeys(text: string): string {
  return Array.from(lettersOf(text), (key) => compound[key] ?? toLatin.get(key) ?? key).join("");
}
