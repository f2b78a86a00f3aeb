import { InputError } from "../input-error.ts";
import type { Bilingual } from "../locale.ts";
import { plainForm, withoutEnding, withoutLead } from "./answer-text.ts";
import { plain } from "./template.ts";
import type { Verdict } from "./verdict.ts";

const letters = "abcdefghijklmnopqrstuvwxyz";
const longest = 200;

/** Places as the letters that stand there: "B → A → D → C". */
export function orderText(order: readonly number[]): string {
  return order.map((place) => letters[place]!.toUpperCase()).join(" → ");
}

/**
 * Judges an order of steps, given as their letters ("b a d c", "BADC", "B → A → D → C") or as the places they are
 * shown at, counted from one ("2 1 4 3").
 *
 * @param order which place of those shown comes first, second, …
 * @param reasons why each step comes before the next one; a wrong order is told those that it breaks
 * @throws {InputError} where not every step is named once
 */
export function judgeOrder(answer: string, order: readonly number[], reasons: readonly Bilingual[]): Verdict {
  const typed = placesIn(answer);
  if (typed.toSorted((a, b) => a - b).join() !== [...order.keys()].join()) {
    const known = Array.from(order, (_, place) => letters[place]!).join(", ");
    throw new InputError("answer-not-an-order", `answer must name each of ${known} once, got ${answer}`, {
      got: answer,
      known,
    });
  }
  const ranks = typed.map((place) => order.indexOf(place));
  const broken = reasons.filter((_, step) => ranks.indexOf(step) > ranks.indexOf(step + 1));
  const correct = broken.length === 0;
  return {
    correct,
    credit: (longestRun(ranks) - 1) / (order.length - 1),
    given: plain(orderText(typed)),
    answer: plain(orderText(order)),
    tempting: correct
      ? undefined
      : { ko: broken.map(({ ko }) => ko).join(" "), en: broken.map(({ en }) => en).join(" ") },
  };
}

function placesIn(answer: string): readonly number[] {
  if (answer.length > longest) return [];
  const named = withoutEnding(withoutLead(plainForm(answer)))
    .replaceAll("->", " ")
    .replace(/[\s→⇒>,.;:()\-/]+/gu, "");
  return Array.from(named, (sign) => (/\d/u.test(sign) ? Number(sign) - 1 : letters.indexOf(sign)));
}

/** The longest run of steps that follow each other as they should. */
function longestRun(ranks: readonly number[]): number {
  let [run, longestYet] = [1, 1];
  for (const [index, rank] of ranks.entries()) {
    if (index === 0) continue;
    run = rank === ranks[index - 1]! + 1 ? run + 1 : 1;
    longestYet = Math.max(longestYet, run);
  }
  return longestYet;
}
