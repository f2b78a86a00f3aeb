import type { Bilingual } from "../locale.ts";

/** A longer answer is not an option; folding one of combining marks alone takes the square of its length. */
const longest = 2000;

interface Named {
  readonly id: string;
  readonly label: Bilingual;
}

/**
 * The option that an answer names: by its id ("a", "A)", "(ａ)", "b.") or by its whole label in either language, where
 * case, spaces, full-width forms, the minus sign, a full stop and a polite ending do not matter. Nothing near is taken
 * for it: "Adam" is not "AdamW", and "1.04" is not "1.040".
 */
export function typedOption<Option extends Named>(
  options: readonly Option[],
  answer: string,
): Option | undefined {
  if (answer.length > longest) return undefined;
  const typed = folded(answer);
  const id = typed.replace(/^[([]?([a-z]+)[)\].:]?$/u, "$1");
  const byId = options.find((option) => option.id === id);
  if (byId !== undefined || typed === "") return byId;
  const plain = typed.replace(/(?:이에요|예요|입니다)?[.!。]*$/u, "");
  return options.find(({ label }) =>
    [label.ko, label.en].map(folded).some((text) => text === typed || text === plain),
  );
}

function folded(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/gu, "-")
    .replace(/\s+/gu, "");
}
