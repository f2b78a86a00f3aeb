/** The labels of one kind, with the pattern of each. */
export interface Marks {
  /** How many there must be at least. */
  readonly fewest: number;
  /** What the first of them has, whatever else: a question without is not searched. */
  readonly needs: string;
  readonly marks: readonly (readonly [label: string, mark: RegExp])[];
}

const roman = ["I", "II", "III", "IV", "V", "VI"];
const rows: readonly (readonly string[])[] = [
  ...["ABCDEF", "abcdef", "ㄱㄴㄷㄹㅁㅂ", "가나다라마바", "123456"].map((row) => Array.from(row)),
  roman,
  roman.map((label) => label.toLowerCase()),
];
const signs = ["①②③④⑤⑥", "ⓐⓑⓒⓓⓔⓕ", "㉠㉡㉢㉣㉤㉥", "❶❷❸❹❺❻", "⑴⑵⑶⑷⑸⑹", "ⅠⅡⅢⅣⅤⅥ", "ⅰⅱⅲⅳⅴⅵ", "⒜⒝⒞⒟⒠⒡"];

/** How a label may end. A number may stand right behind a bracket: "A)0.5". */
const closers: readonly (readonly [closer: string, fewest: number])[] = [
  [String.raw`\s*\)`, 2],
  [String.raw`\s*\.(?!\d)`, 2],
  [String.raw`\s*:(?!\d)`, 2],
  [String.raw`\s*\]`, 2],
  [String.raw`\s*>`, 2],
  [String.raw`\s*번\s*[).:]?(?=\s)`, 2],
  [String.raw`/(?=\s)`, 3],
  [String.raw`-(?=\s)`, 3],
];
/** Labels in a pair of brackets: in "[-1, 1] gives: [1] 0.5 [2] 1" the first "1]" is none. */
const pairs = [String.raw`\(|\)`, String.raw`\[|\]`, "<|>"].map((pair) => pair.split("|"));
const mixed = String.raw`\s*(?:[).:\]>](?!\d)|번\s*[).:]?(?=\s))`;
const before = String.raw`(?<=^|[\s(,;:?\[<]|(?<!\d)\.)(?:[(\[<]\s?)?`;

/** The kinds of labels that options may have, those first that can hardly be anything else. */
export function labelMarks(): readonly Marks[] {
  return [
    ...signs.map((row) => marksOf(Array.from(row), 2, (label) => `${label}[.)]?\\s*`)),
    ...pairs.flatMap(([opener, closer]) =>
      rows.map((row) =>
        marksOf(row, 2, (label) => String.raw`(?<=^|[\s,;:?.])${opener}\s?${label}\s?${closer}\s*`),
      ),
    ),
    ...closers.flatMap(([closer, fewest]) =>
      rows.map((row) => marksOf(row, fewest, (label) => `${before}${label}${closer}\\s*`)),
    ),
    ...rows.map((row) => marksOf(row, 2, (label) => `${before}${label}${mixed}\\s*`)),
    marksOf(rows[0]!, 2, (label) => String.raw`(?<=^|[\s,;:?])${label}\s+(?:-\s+)?`),
    // "which one? 1 momentum 2 Adam 3 SGD", "… a momentum b Adam c SGD"
    ...[rows[4]!, rows[1]!, rows[2]!].map((row) =>
      marksOf(
        row,
        3,
        (label) =>
          `${label === row[0] ? String.raw`(?<=[?:.]\s*)` : String.raw`(?<=\s)`}${label}${String.raw`\s+(?:-\s+)?(?=\p{L})`}`,
      ),
    ),
  ];
}

function marksOf(row: readonly string[], fewest: number, pattern: (label: string) => string): Marks {
  const marks = row.map((label) => [label, new RegExp(pattern(label), "gu")] as const);
  return { fewest, needs: row[0]!, marks };
}
