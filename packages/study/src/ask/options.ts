/** An option of a multiple-choice question. */
export interface Option {
  readonly label: string;
  readonly text: string;
}

/** A question with its options taken off. */
export interface ChoiceQuestion {
  readonly stem: string;
  readonly options: readonly Option[];
  /** The answers to choose from where those are sets of the options: "① ㄱ ② ㄱ, ㄷ". */
  readonly sets?: readonly Option[];
}

const families: readonly { readonly labels: string; readonly mark: (label: string) => RegExp }[] = [
  ...["①②③④⑤⑥", "ⓐⓑⓒⓓⓔⓕ", "㉠㉡㉢㉣㉤㉥", "❶❷❸❹❺❻"].map((labels) => ({
    labels,
    mark: (label: string) => new RegExp(`${label}\\s*`, "gu"),
  })),
  ...["ABCDEF", "abcdef", "ㄱㄴㄷㄹㅁㅂ", "가나다라마바", "123456"].map((labels) => ({
    labels,
    mark: (label: string) => new RegExp(`(?<=^|[\\s(,;:?.])\\(?${label}\\s*[).:](?!\\d)\\s*`, "gu"),
  })),
  { labels: "ABCDEF", mark: (label) => new RegExp(`(?<=^|[\\s,;:?])${label}\\s+(?:-\\s+)?`, "gu") },
];

/** Reads the options of a multiple-choice question, labelled A), (b), ①, 1. or ㄱ.; undefined without two of them. */
export function optionsOf(question: string): ChoiceQuestion | undefined {
  const found = families.map((family) => optionsIn(question, family)).find((one) => one !== undefined);
  if (found === undefined || !found.options.every(({ text }) => isSet(text))) return found;
  const inner = optionsOf(found.stem);
  const labels = new Set(inner?.options.map(({ label }) => label));
  const isAboutInner = found.options.every(({ text }) =>
    (text.match(label) ?? []).every((one) => labels.has(one)),
  );
  return inner === undefined || !isAboutInner ? found : { ...inner, sets: found.options };
}

const label = /[A-Fa-f㉠-㉥ㄱㄴㄷㄹㅁㅂ가나다라마바]/gu;
/** "ㄱ, ㄷ", "A and C": labels of other options and nothing else. */
function isSet(text: string): boolean {
  return /^[A-Fa-f㉠-㉥ㄱㄴㄷㄹㅁㅂ가나다라마바](?:\s?(?:,|·|와|과|and|&)?\s?[A-Fa-f㉠-㉥ㄱㄴㄷㄹㅁㅂ가나다라마바])*$/u.test(
    text,
  );
}

function optionsIn(
  question: string,
  { labels, mark }: (typeof families)[number],
): ChoiceQuestion | undefined {
  const places: { readonly label: string; readonly from: number; readonly to: number }[] = [];
  let at = 0;
  for (const one of labels) {
    const pattern = mark(one);
    pattern.lastIndex = at;
    const match = pattern.exec(question);
    if (match === null) break;
    at = match.index + match[0].length;
    places.push({ label: one, from: match.index, to: at });
  }
  if (places.length < 2) return undefined;
  const options = places.map(({ label: name, to }, index) => ({
    label: name,
    text: question
      .slice(to, places[index + 1]?.from)
      .replace(/[\s,;/]+$/u, "")
      .trim(),
  }));
  return withStem(question.slice(0, places[0]!.from).trim(), options);
}

/** What is asked behind the options: "① … ② … 중 옳은 것은?". */
const asksBehind = /[\s.,;]((?:이|다음|위)?\s?(?:중에?서?|가운데(?:에서)?)\s\S.*|(?:which|what)\s.*\?)$/iu;

function withStem(stem: string, options: readonly Option[]): ChoiceQuestion | undefined {
  const last = options.at(-1)!;
  const behind = stem === "" ? asksBehind.exec(last.text) : null;
  const question = behind?.[1] ?? stem;
  const own =
    behind === null
      ? options
      : [...options.slice(0, -1), { ...last, text: last.text.slice(0, behind.index) }];
  return question !== "" && own.every(({ text }) => text !== "")
    ? { stem: question, options: own }
    : undefined;
}
