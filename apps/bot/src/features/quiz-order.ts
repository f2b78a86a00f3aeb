import type { QuestionView } from "@opt/study";
import type { Words } from "../i18n/words.ts";
import { layRows } from "../port/lay-rows.ts";
import { limits } from "../port/limits.ts";
import type { Menu, Message } from "../port/message.ts";
import { questionText, type QuestionPlace } from "./quiz-choices.ts";
import { quizIds } from "./quiz-id.ts";

const none = "-";

/** The letters that stand in the places, as an id carries them; others are passed over. */
export function readOrder({ options }: QuestionView, chosen: string): readonly (string | undefined)[] {
  const known = new Set(options.map(({ id }) => id));
  return options.map((_, place) => {
    const letter = chosen[place];
    return letter !== undefined && known.has(letter) ? letter : undefined;
  });
}

/** The order with one letter put into a place; where it stood before becomes free. */
export function withPlace(
  order: readonly (string | undefined)[],
  place: number,
  letter: string,
): readonly (string | undefined)[] {
  return order.map((one, index) => (index === place ? letter : one === letter ? undefined : one));
}

/** The answer as a grade takes it; undefined while a place is free. */
export function orderedAnswer(order: readonly (string | undefined)[]): string | undefined {
  return order.every((letter) => letter !== undefined) ? order.join(" ") : undefined;
}

/**
 * A menu for each place, at most five: so the answer counts as soon as the last place is filled, and can be changed until
 * then.
 */
export function orderMessage(
  view: QuestionView,
  { quizId, index }: QuestionPlace,
  order: readonly (string | undefined)[],
  { quiz }: Words,
): Message {
  const chosen = order.map((letter) => letter ?? none).join("");
  const menus = order.slice(0, limits.rows).map((letter, place): Menu => ({
    id: quizIds.place(quizId, index, place, chosen),
    placeholder: quiz.placeOf(place + 1),
    choices: view.options.map(({ id, label }) => ({
      value: id,
      label: `${place + 1}. ${label}`,
      picked: id === letter,
    })),
  }));
  return {
    panel: { title: quiz.orderTitle, text: questionText(view), footer: quiz.orderHint },
    rows: layRows(...menus),
  };
}
