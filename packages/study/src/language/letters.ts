const firsts = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
const vowels = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ";
const lasts = ["", ...Array.from("ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ")];
const firstSyllable = 0xac00;
const lastSyllable = 0xd7a3;

/** Hangul syllables taken apart into consonants and vowels as a keyboard has them; everything else as it is. */
export function lettersOf(text: string): string {
  let letters = "";
  for (const character of text) {
    const code = character.codePointAt(0)!;
    if (code < firstSyllable || code > lastSyllable) {
      letters += character;
      continue;
    }
    const offset = code - firstSyllable;
    letters +=
      firsts[Math.floor(offset / 588)]! + vowels[Math.floor(offset / 28) % 21]! + lasts[offset % 28]!;
  }
  return letters;
}

/** Letters put together into syllables again, as typing them would. */
export function syllablesOf(letters: string): string {
  let out = "";
  let syllable: { first: string; vowel: string; last: string } | undefined;
  const close = (): void => {
    if (syllable === undefined) return;
    const { first, vowel, last } = syllable;
    out +=
      vowel === ""
        ? first
        : first === ""
          ? vowel
          : String.fromCodePoint(
              firstSyllable +
                firsts.indexOf(first) * 588 +
                vowels.indexOf(vowel) * 28 +
                Math.max(0, lasts.indexOf(last)),
            );
    syllable = undefined;
  };
  for (const letter of letters) {
    if (vowels.includes(letter)) {
      if (syllable !== undefined && syllable.last !== "") {
        const [stays, moves] = splitLast(syllable.last);
        syllable.last = stays;
        close();
        syllable = { first: moves, vowel: letter, last: "" };
      } else if (syllable !== undefined && syllable.vowel !== "") {
        const joined = joinedVowels[syllable.vowel + letter];
        if (joined === undefined) {
          close();
          syllable = { first: "", vowel: letter, last: "" };
        } else syllable.vowel = joined;
      } else if (syllable === undefined) syllable = { first: "", vowel: letter, last: "" };
      else syllable.vowel = letter;
    } else if (firsts.includes(letter)) {
      if (syllable !== undefined && syllable.vowel !== "" && syllable.first !== "") {
        const joined = syllable.last === "" ? letter : joinedLasts[syllable.last + letter];
        if (joined !== undefined && lasts.includes(joined)) {
          syllable.last = joined;
          continue;
        }
      }
      close();
      syllable = { first: letter, vowel: "", last: "" };
    } else {
      close();
      out += letter;
    }
  }
  close();
  return out;
}

const joinedVowels: Readonly<Record<string, string>> = {
  ㅗㅏ: "ㅘ",
  ㅗㅐ: "ㅙ",
  ㅗㅣ: "ㅚ",
  ㅜㅓ: "ㅝ",
  ㅜㅔ: "ㅞ",
  ㅜㅣ: "ㅟ",
  ㅡㅣ: "ㅢ",
};

const joinedLasts: Readonly<Record<string, string>> = {
  ㄱㅅ: "ㄳ",
  ㄴㅈ: "ㄵ",
  ㄴㅎ: "ㄶ",
  ㄹㄱ: "ㄺ",
  ㄹㅁ: "ㄻ",
  ㄹㅂ: "ㄼ",
  ㄹㅅ: "ㄽ",
  ㄹㅌ: "ㄾ",
  ㄹㅍ: "ㄿ",
  ㄹㅎ: "ㅀ",
  ㅂㅅ: "ㅄ",
};

function splitLast(last: string): readonly [stays: string, moves: string] {
  const pair = Object.entries(joinedLasts).find(([, joined]) => joined === last)?.[0];
  return pair === undefined ? ["", last] : [pair[0]!, pair[1]!];
}

const soundsLike: Readonly<Record<string, string>> = {
  ㅔ: "ㅐ",
  ㅖ: "ㅒ",
  ㅚ: "ㅙ",
  ㅞ: "ㅙ",
  ㄲ: "ㄱ",
  ㄸ: "ㄷ",
  ㅃ: "ㅂ",
  ㅆ: "ㅅ",
  ㅉ: "ㅈ",
};

const soundsTwice = new RegExp(`[${Object.keys(soundsLike).join("")}]`, "gu");

/** Letters with those that sound alike made one. */
export function soundOf(letters: string): string {
  return letters.replace(soundsTwice, (letter) => soundsLike[letter]!);
}
