import { Ledger } from "../derivation/ledger.ts";
import type { Bilingual } from "../locale.ts";
import { judgeOrder, orderText } from "./judge-order.ts";
import { type Process, processes } from "./processes.ts";
import type { Question } from "./question.ts";
import { type Parameters, pick, plain, type Posed, type Template } from "./template.ts";

const nSteps = 4;

/** Four steps to put into order. */
export const orderSteps: Template = {
  name: "order-steps",
  input: "order",
  cards: processes.map(({ card }) => card),
  draw: (stream, card = pick(stream, processes).card) => ({
    process: card,
    shown: Array.from(stream.permutation(nSteps)),
  }),
  pose,
};

function processOf({ process }: Parameters): Process {
  const found = processes.find(({ card }) => card === process);
  if (found === undefined) throw new RangeError(`process must be a known one, got ${String(process)}`);
  return found;
}

/** Which step stands at each place. */
function shownOf({ shown }: Parameters): readonly number[] {
  const places = Array.isArray(shown) ? shown.map(Number) : [];
  if (places.toSorted((a, b) => a - b).join() !== "0,1,2,3")
    throw new RangeError(`shown must hold the four steps once each, got ${String(shown)}`);
  return places;
}

function pose({ parameters }: Question): Posed {
  const { card, title, steps, reasons } = processOf(parameters);
  const shown = shownOf(parameters);
  const order = shown.map((_, step) => shown.indexOf(step));
  const said = (locale: keyof Bilingual): string =>
    steps.map((step, index) => `${index + 1}. ${step[locale]}`).join("\n");
  const why = {
    ko: `${said("ko")}\n${reasons.map(({ ko }) => ko).join(" ")}`,
    en: `${said("en")}\n${reasons.map(({ en }) => en).join(" ")}`,
  };
  const prompt = {
    ko: `${title.ko}: 순서대로 늘어놓아 보세요.`,
    en: `What happens in ${title.en}? Put the steps in order.`,
  };
  const ledger = new Ledger();
  for (const { ko, en } of [why, ...reasons]) for (const text of [ko, en]) ledger.quote(text, card);
  return {
    card,
    prompt,
    key: plain(orderText(order)),
    steps: shown.map((step) => steps[step]!),
    distractors: reasons.map((tempting) => ({ label: tempting, tempting })),
    why,
    judge: (answer) => judgeOrder(answer, order, reasons),
    ledger,
  };
}
