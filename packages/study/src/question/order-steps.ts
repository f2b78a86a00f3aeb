import { Ledger } from "../derivation/ledger.ts";
import type { Bilingual } from "../locale.ts";
import { type Process, processes } from "./processes.ts";
import type { Question } from "./question.ts";
import { type Parameters, pick, plain, type Posed, type Template } from "./template.ts";

const letters = ["A", "B", "C", "D"] as const;

/** Which order of four steps is right; the wrong ones exchange the first two, the last two, or both. */
export const orderSteps: Template = {
  name: "order-steps",
  input: "choice",
  options: "always the same",
  cards: processes.map(({ card }) => card),
  draw: (stream, card = pick(stream, processes).card) => ({
    process: card,
    shown: Array.from(stream.permutation(letters.length)),
  }),
  pose,
};

function processOf({ process }: Parameters): Process {
  const found = processes.find(({ card }) => card === process);
  if (found === undefined) throw new RangeError(`process must be a known one, got ${String(process)}`);
  return found;
}

/** Which step stands at each letter. */
function shownOf({ shown }: Parameters): readonly number[] {
  const places = Array.isArray(shown) ? shown.map(Number) : [];
  if (places.toSorted((a, b) => a - b).join() !== "0,1,2,3")
    throw new RangeError(`shown must hold the four steps once each, got ${String(shown)}`);
  return places;
}

function pose({ parameters }: Question): Posed {
  const { card, title, steps, reasons } = processOf(parameters);
  const shown = shownOf(parameters);
  const label = (order: readonly number[]): Bilingual =>
    plain(order.map((step) => letters[shown.indexOf(step)]).join(" → "));
  const list = (locale: keyof Bilingual): string =>
    shown.map((step, place) => `${letters[place]}. ${steps[step]![locale]}`).join("\n");
  const [early, late] = reasons;
  const key = label([0, 1, 2, 3]);
  const both = { ko: `${early.ko} ${late.ko}`, en: `${early.en} ${late.en}` };
  return {
    card,
    prompt: {
      ko: `${title.ko}: 순서대로 늘어놓은 것은 무엇일까요?\n${list("ko")}`,
      en: `Which is the right order of ${title.en}?\n${list("en")}`,
    },
    key,
    distractors: [
      { label: label([1, 0, 2, 3]), tempting: early },
      { label: label([0, 1, 3, 2]), tempting: late },
      { label: label([1, 0, 3, 2]), tempting: both },
    ],
    why: { ko: `순서는 ${key.ko}. ${both.ko}`, en: `${key.en}. ${both.en}` },
    ledger: new Ledger(),
  };
}
