import type { RandomState } from "@opt/data";
import { formatNumber } from "@opt/words";
import { fourDecimals, Ledger, significant } from "../derivation/ledger.ts";
import type { Exercise, Numbers, Show } from "../misconception/exercise.ts";
import { explainer } from "../misconception/explain.ts";
import { solve } from "../misconception/solve.ts";
import { drawTelling, roomOf } from "../misconception/telling.ts";
import type { Question } from "./question.ts";
import { numbersOf, type Parameters, pick, plain, type Posed, type Template } from "./template.ts";

/** A computation as a question that wants a typed number. */
export function exerciseQuestion(exercise: Exercise): Template {
  const { name, cards } = exercise;
  return {
    name,
    input: "number",
    cards,
    draw: (stream, card) => drawExercise(exercise, stream, card),
    pose: (question) => pose(exercise, question),
  };
}

/** Numbers for a computation, and the card that it comes up under. */
export function drawExercise(
  exercise: Exercise,
  stream: RandomState,
  card: string = pick(stream, exercise.cards),
): Parameters {
  return { ...drawTelling(exercise, stream), card };
}

/** The numbers given, as drawn. @throws {RangeError} where one is not among those that can be drawn. */
export function valuesOf({ given }: Exercise, parameters: Parameters): Numbers {
  const names = Object.keys(given);
  const values = numbersOf(parameters, names);
  for (const [index, name] of names.entries())
    if (!given[name]!.includes(values[index]!))
      throw new RangeError(`${name} must be one of ${given[name]!.join(", ")}, got ${values[index]}`);
  return Object.fromEntries(names.map((name, index) => [name, values[index]!]));
}

/** A computation worked out, every figure with its derivation. */
export function certifiedExercise(
  { steps, compute }: Exercise,
  values: Numbers,
): { readonly ledger: Ledger; readonly show: Show; readonly value: number } {
  const ledger = new Ledger();
  for (const [name, value] of Object.entries(values)) ledger.given(name, value);
  const [last] = steps.at(-1)!;
  const value = compute(values);
  for (const [name, formula] of steps)
    ledger.state(name, formula, name === last ? value : ledger.reckon(formula));
  const show: Show = (name, bracketed) => {
    const figure = ledger.find(name);
    const text = ledger.write(figure, formatNumber(fourDecimals(figure.value), 9));
    return bracketed !== undefined && figure.value < 0 ? `(${text})` : text;
  };
  return { ledger, show, value };
}

function pose(exercise: Exercise, { parameters }: Question): Posed {
  const { cards, steps, misconceptions } = exercise;
  const values = valuesOf(exercise, parameters);
  const { ledger, show, value } = certifiedExercise(exercise, values);
  const [last] = steps.at(-1)!;
  const ask = exercise.prompt(show);
  let explained: ReturnType<typeof explainer> | undefined;
  const how = howToType(exercise, ledger);
  return {
    card: cards.find((card) => card === parameters["card"]) ?? cards[0]!,
    prompt: { ko: `${ask.ko} ${how.ko}`, en: `${ask.en} ${how.en}` },
    key: plain(show(last)),
    number: { value, tolerance: roomOf(exercise, value) },
    distractors: misconceptions.map((one) => {
      const wrong = solve(exercise, values, [one]);
      return { label: plain(significant(wrong)), tempting: one.words, value: wrong };
    }),
    explain: (typed) => (explained ??= explainer(exercise, values))(typed).misconceptions,
    why: ledger.approximate(exercise.why(show)),
    ledger,
  };
}

/** How exact a typed number must be. */
export function howToType({ answer }: Exercise, ledger: Ledger): Posed["prompt"] {
  if (answer === "whole") return { ko: "정수로 적어 주세요.", en: "Type a whole number." };
  const percent = ledger.write(ledger.given("tolerance", 0.001), "0.1%");
  return {
    ko: `숫자로 적어 주세요. (소수 넷째 자리까지, ${percent} 이내의 차이는 정답으로 봐요)`,
    en: `Type a number. (to four decimal places; within ${percent} counts as right)`,
  };
}
