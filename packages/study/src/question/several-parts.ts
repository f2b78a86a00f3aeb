import { certifiedExercise, drawExercise, howToType, valuesOf } from "./exercise-question.ts";
import { judgeParts } from "./judge-parts.ts";
import { type PartsRow, partsRows } from "./parts-rows.ts";
import type { Question } from "./question.ts";
import { type Parameters, pick, plain, type Posed, type Template } from "./template.ts";

const cards = [...new Set(partsRows.flatMap(({ exercise }) => exercise.cards))];

/** A computation in several parts; a slip in one is carried forward and not punished twice. */
export const severalParts: Template = {
  name: "several-parts",
  input: "parts",
  cards,
  draw: (stream, slug) => {
    const able = partsRows.filter(({ exercise }) => slug === undefined || exercise.cards.includes(slug));
    const { exercise } = pick(stream, able);
    return { ...drawExercise(exercise, stream, slug), exercise: exercise.name };
  },
  pose,
};

function rowOf({ exercise }: Parameters): PartsRow {
  const found = partsRows.find((one) => one.exercise.name === exercise);
  if (found === undefined) throw new RangeError(`exercise must be one in parts, got ${String(exercise)}`);
  return found;
}

function pose({ parameters }: Question): Posed {
  const row = rowOf(parameters);
  const { exercise, asked, prompts } = row;
  const values = valuesOf(exercise, parameters);
  const { ledger, show } = certifiedExercise(exercise, values);
  const ask = exercise.prompt(show);
  const how = howToType(exercise, ledger);
  const shown = asked.map((step) => show(step));
  return {
    card: exercise.cards.find((card) => card === parameters["card"]) ?? exercise.cards[0]!,
    prompt: {
      ko: `${ask.ko} 아래에서 묻는 값을 차례로 답해 주세요. ${how.ko}`,
      en: `${ask.en} Answer in the parts below. ${how.en}`,
    },
    key: plain(shown.join("; ")),
    parts: prompts,
    distractors: [],
    why: ledger.approximate(exercise.why(show)),
    judge: (answer) => judgeParts(answer, row, values, shown),
    ledger,
  };
}
