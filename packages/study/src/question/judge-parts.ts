import { formatNumber } from "@opt/words";
import { InputError } from "../input-error.ts";
import type { Bilingual } from "../locale.ts";
import type { Exercise, Misconception, Numbers } from "../misconception/exercise.ts";
import { explain } from "../misconception/explain.ts";
import { solve } from "../misconception/solve.ts";
import { roomOf } from "../misconception/telling.ts";
import { namedMistakes } from "./named-mistakes.ts";
import { plain } from "./template.ts";
import { typedNumber } from "./typed-number.ts";
import type { PartVerdict, Verdict } from "./verdict.ts";

/** A computation asked for step by step: which of its steps are asked for, in their order; the last is the answer. */
export interface AskedSteps {
  readonly exercise: Exercise;
  readonly asked: readonly string[];
}

/** What stands between numbers; a comma with no space after it belongs to a number. */
const separators: readonly RegExp[] = [/[\n;；]/u, /,\s+|[，、\n;；]/u, /\s+/u];

/** What was typed, a number per part. */
function typedNumbers(answer: string, count: number): readonly number[] {
  const lines = separators
    .map((separator) => linesOf(answer, separator))
    .find(({ length }) => length === count);
  if (lines === undefined)
    throw new InputError("answer-not-all-parts", `answer must be ${count} numbers, got ${answer}`, {
      got: answer,
      limit: count,
    });
  return lines.map((line) => typedNumber(line));
}

function linesOf(answer: string, separator: RegExp): readonly string[] {
  return answer
    .split(separator)
    .map((line) => line.replace(/^\s*[([]?[a-z][)\].:]\s*/iu, "").trim())
    .filter((line) => line !== "");
}

/**
 * Judges a number per part. A part is right where it is the right number, or what the computation comes to from the wrong
 * numbers typed before: a slip costs one part only.
 *
 * @param shown the right numbers as text
 */
export function judgeParts(
  answer: string,
  { exercise, asked }: AskedSteps,
  given: Numbers,
  shown: readonly string[],
): Verdict {
  const typed = typedNumbers(answer, asked.length);
  const judged = typed.map((value, index) =>
    judgePart(value, typed.slice(0, index), { exercise, asked }, given),
  );
  const parts = judged.map(({ correct, carried }, index): PartVerdict => ({
    correct,
    carried,
    given: plain(formatNumber(typed[index]!, 12)),
    answer: plain(shown[index]!),
  }));
  return {
    correct: parts.every(({ correct, carried }) => correct && !carried),
    credit: parts.filter(({ correct }) => correct).length / parts.length,
    given: plain(parts.map((part) => part.given.en).join("; ")),
    answer: plain(shown.join("; ")),
    parts,
    ...wordsOf(judged),
  };
}

interface JudgedPart {
  readonly correct: boolean;
  readonly carried: boolean;
  readonly mistakes: readonly Misconception[];
}

function judgePart(
  value: number,
  before: readonly number[],
  { exercise, asked }: AskedSteps,
  given: Numbers,
): JudgedPart {
  const upTo = upToStep(exercise, asked, before.length);
  const right = solve(upTo, given);
  const isRight = (wanted: number): boolean => Math.abs(value - wanted) <= roomOf(exercise, wanted);
  if (isRight(right)) return { correct: true, carried: false, mistakes: [] };
  const set = Object.fromEntries(before.map((one, index) => [asked[index]!, String(one)]));
  const follows = solve(upTo, given, [{ instead: set }]);
  if (before.length > 0 && Number.isFinite(follows) && isRight(follows))
    return { correct: true, carried: true, mistakes: [] };
  return { correct: false, carried: false, mistakes: explain(upTo, given, value).misconceptions };
}

const parts = new WeakMap<Exercise, Map<number, Exercise>>();

/** The computation up to a part, with the mistakes that can be made in it since the part before. */
function upToStep(exercise: Exercise, asked: readonly string[], part: number): Exercise {
  const own = parts.get(exercise) ?? new Map<number, Exercise>();
  parts.set(exercise, own);
  const placeOf = (name: string | undefined): number => exercise.steps.findIndex(([step]) => step === name);
  const [from, to] = [part === 0 ? -1 : placeOf(asked[part - 1]), placeOf(asked[part])];
  const made = own.get(part) ?? {
    ...exercise,
    steps: exercise.steps.slice(0, to + 1),
    misconceptions: exercise.misconceptions.filter(({ instead }) =>
      Object.keys(instead).every((step) => placeOf(step) > from && placeOf(step) <= to),
    ),
  };
  own.set(part, made);
  return made;
}

/** What to say of the slips, the first part's first, and of what only follows from them. */
function wordsOf(judged: readonly JudgedPart[]): Pick<Verdict, "tempting" | "misconceptions"> {
  const told = judged.map(({ mistakes }) => namedMistakes(mistakes));
  const said = told.flatMap(({ tempting }) => tempting ?? []);
  const names = told.flatMap(({ misconceptions = [] }) => misconceptions);
  const carried: Bilingual[] = judged.some((part) => part.carried)
    ? [
        {
          ko: "앞에서 틀린 값으로도 뒤의 계산은 맞게 했으니, 틀린 것으로 다시 세지 않았어요.",
          en: "From the slip before, the rest was worked out rightly, so it does not count as wrong again.",
        },
      ]
    : [];
  const all = [...said, ...carried];
  if (all.length === 0) return {};
  const tempting = { ko: all.map(({ ko }) => ko).join(" "), en: all.map(({ en }) => en).join(" ") };
  return { tempting, ...(names.length > 0 && { misconceptions: names }) };
}
