/** What people write around an answer: "답은 …", "The answer is …", "…이에요.". */
const before = /^(?:정?답은|정?답\s?[:=]|(?:the\s)?answer(?:\sis|\s?[:=]))\s*/u;
const after = /\s?(?:이에요|예요|이예요|입니다|이요|요|이다|다|임)?\s?[.!。]*$/u;

/** What was typed in its plain form: compatibility forms folded, lower case, plain dashes, single spaces. */
export function plainForm(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212\u30FC]/gu, "-")
    .replace(/\s+/gu, " ")
    .trim();
}

/** The answer alone, without the words before it. */
export function withoutLead(text: string): string {
  return text.replace(before, "");
}

/** The answer alone, without a polite ending and a full stop. */
export function withoutEnding(text: string): string {
  return text.replace(after, "").trim();
}
