import { bareOptionsOf } from "./bare-options.ts";
import type { ChoiceQuestion, Option } from "./choice-question.ts";
import { labelMarks, type Marks } from "./option-labels.ts";

interface Found {
  readonly label: string;
  readonly from: number;
  readonly to: number;
}

const allMarks: readonly Marks[] = labelMarks();

/**
 * Reads the options of a multiple-choice question, labelled A), (b), [1], ①, 1., II. or ㄱ., or only listed behind it
 * ("…? halved / doubled / unchanged"); undefined without two of them.
 */
export function optionsOf(question: string): ChoiceQuestion | undefined {
  const found =
    allMarks.map((marks) => optionsIn(question, marks)).find((one) => one !== undefined) ??
    bareOptionsOf(question);
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
  return /^[A-Fa-f㉠-㉥ㄱㄴㄷㄹㅁㅂ가나다라마바](?:(?:\s{0,2}|\s?(?:,|·|와|과|and|&)\s?)[A-Fa-f㉠-㉥ㄱㄴㄷㄹㅁㅂ가나다라마바])*$/u.test(
    text,
  );
}

function optionsIn(question: string, { marks, fewest, needs }: Marks): ChoiceQuestion | undefined {
  if (!question.includes(needs)) return undefined;
  const places: Found[] = [];
  let at = 0;
  for (const [one, pattern] of marks) {
    pattern.lastIndex = at;
    const match = pattern.exec(question);
    if (match === null) break;
    at = match.index + match[0].length;
    places.push({ label: one, from: match.index, to: at });
  }
  if (places.length < fewest) return undefined;
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
const asksBehind =
  /[\s.,;]((?:이|다음|위)?\s?(?:중에?서?|가운데(?:에서)?)\s\S.*|(?:which|what)\s.*\?|[-–—]\s*(?:which|what)\s.*)$/iu;

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
