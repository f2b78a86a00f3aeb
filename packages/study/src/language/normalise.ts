/** Characters that are not seen: zero-width, bidirectional controls, fillers, variation selectors. */
const invisible = /[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\uFFF9-\uFFFB]/gu;
const loneSurrogates = /\p{Surrogate}/gu;
const controls = /\p{Cc}/gu;
/** Runs without single Korean letters: folding would change those into forms that no keyboard has. */
const looseLetters = /[^\u3131-\u3163]+/gu;
/** Characters that are as they are looked up, but for capitals and grave accents: most questions have no others. */
const plain = /^[ -~가-힣]*$/u;
const dashes = /[\u2010-\u2015\u2212\u30FC\uFF0D]/gu;

/** The visible text of a question, composed (NFC), with single spaces. */
export function visible(question: string): string {
  return question
    .replace(loneSurrogates, "")
    .normalize("NFC")
    .replace(invisible, "")
    .replace(controls, " ")
    .replace(/\s+/gu, " ")
    .trim();
}

/** The form that terms and words are looked up in: compatibility forms folded, lower case, plain dashes. */
export function searchable(text: string): string {
  if (plain.test(text)) return text.toLowerCase().replaceAll("`", "'");
  return text
    .replace(looseLetters, (run) => run.normalize("NFKC"))
    .toLowerCase()
    .replace(dashes, "-")
    .replace(/[’‘`´]/gu, "'");
}
