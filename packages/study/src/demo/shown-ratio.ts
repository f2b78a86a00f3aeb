import { numbersIn } from "../certificate/printed.ts";
import { type Figure, type Ledger, unmarked } from "../derivation/ledger.ts";

/** How many times one number is another, by the digits in which both are shown: a reader divides what stands there. */
export function shownRatio(
  ledger: Ledger,
  name: string,
  [over, overText]: readonly [Figure, string],
  [under, underText]: readonly [Figure, string],
): Figure {
  const [top, bottom] = [shownOf(ledger, over, overText), shownOf(ledger, under, underText)];
  return ledger.state(name, `${top.name} / ${bottom.name}`, top.value / bottom.value);
}

/** A figure rounded to the digits of its text. */
function shownOf(ledger: Ledger, { name }: Figure, text: string): Figure {
  const { low, high } = numbersIn(unmarked(text))[0]!;
  const unit = Number((high - low).toPrecision(1));
  return ledger.state(`${name}Shown`, `floor(${name} / ${unit} + 0.5) * ${unit}`, (low + high) / 2);
}
