/** An option of a multiple-choice question. */
export interface Option {
  readonly label: string;
  readonly text: string;
}

/** A question with its options taken off. */
export interface ChoiceQuestion {
  readonly stem: string;
  readonly options: readonly Option[];
}

const families: readonly { readonly labels: string; readonly mark: (label: string) => RegExp }[] = [
  { labels: "①②③④⑤⑥", mark: (label) => new RegExp(`${label}\\s*`, "gu") },
  ...["ABCDEF", "abcdef", "ㄱㄴㄷㄹㅁㅂ", "가나다라마바", "123456"].map((labels) => ({
    labels,
    mark: (label: string) => new RegExp(`(?<=^|[\\s(,;:?.])\\(?${label}\\s*[).:](?!\\d)\\s*`, "gu"),
  })),
  { labels: "ABCDEF", mark: (label) => new RegExp(`(?<=^|[\\s,;:?])${label}(?=\\s)\\s*`, "gu") },
];

/** Reads the options of a multiple-choice question, labelled A), (b), ①, 1. or ㄱ.; undefined without two of them. */
export function optionsOf(question: string): ChoiceQuestion | undefined {
  for (const { labels, mark } of families) {
    const places: { readonly label: string; readonly from: number; readonly to: number }[] = [];
    let at = 0;
    for (const label of labels) {
      const pattern = mark(label);
      pattern.lastIndex = at;
      const match = pattern.exec(question);
      if (match === null) break;
      at = match.index + match[0].length;
      places.push({ label, from: match.index, to: at });
    }
    if (places.length < 2) continue;
    const options = places.map(({ label, to }, index) => ({
      label,
      text: question
        .slice(to, places[index + 1]?.from)
        .replace(/[\s,;/]+$/u, "")
        .trim(),
    }));
    const stem = question.slice(0, places[0]!.from).trim();
    if (stem !== "" && options.every(({ text }) => text !== "")) return { stem, options };
  }
  return undefined;
}
