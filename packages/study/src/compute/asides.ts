import { Asked, phrase } from "./asked.ts";
import { names, units } from "./names.ts";

/** How many rows there are, and how many a batch has: an update whose gradient is told depends on neither. */
const asides: readonly string[] = [
  String.raw`${names.batch}\s?(?:는|은|가|이|를|을|=|:|of|is)?\s?#(?!\s?(?:배|->|→|to\s))(?:개|장)?(?:씩|로|으로|을|를|이고|인데)?`,
  String.raw`(?:데이터|샘플|이미지|사진|dataset|training\sset|data)(?:가|는|은|이|\sof|\swith|\shas)?\s?#\s?(?:${units.samples})?(?:에서|에|로|이고|인데|를|을)?`,
  String.raw`#\s?${units.samples}(?:의)?(?:\s?(?:데이터|샘플|이미지|사진))?(?:에서|에|로|이고|인데|를|을)?`,
];

const perExample =
  /합(?:이|은|을|해|한|계)|더한|평균|(?<![a-z])(?:sum|summed|averaged?|mean|per[\s-](?:sample|example))(?![a-z])/u;
const aboutThem = /배치|batch|데이터|data|에폭|epoch|샘플|samples/u;

/** A question about an update without what it says of the size of data and batch. */
export function withoutAsides(asked: Asked): Asked {
  const { pattern } = asked.reading;
  const tail = pattern.slice(pattern.lastIndexOf(";") + 1);
  if (aboutThem.test(tail) || perExample.test(pattern)) return asked;
  const taken: number[] = [];
  const rest = asides.reduce(
    (text, source) =>
      text.replace(phrase(source), (_, index: string) => {
        taken.push(Number(index));
        return " ";
      }),
    pattern,
  );
  if (taken.length === 0) return asked;
  const own = new Asked(asked.question, { ...asked.reading, pattern: rest });
  own.claim(taken);
  return own;
}
