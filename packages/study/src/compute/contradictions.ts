import { isCount, type Quantity, type Reading } from "./reading.ts";

/** A number that a worksheet takes from a question, by the English name of what it takes it for. */
export interface Taken {
  readonly as: string;
  readonly from: Quantity;
}

const countable = /^(?:(?:new |effective )?batch size|number of (?:samples|folds))$|^effective batch$/u;
const rows = /batch size|samples|epochs|folds/u;

/** Words right in front of a number or right behind it, and what the number cannot be then. */
const spokenOf: readonly { readonly before?: RegExp; readonly behind: RegExp; readonly not: RegExp }[] = [
  {
    before:
      /(?<!(?:per|each|every|one|a|한|각)[\s-]?)(?:gpu|지피유|그래픽\s?카드|워커|workers)(?:가|는|은|이|를|로|수|=|:|\s)*$/u,
    behind: /^\s?(?:개|장|대)?(?:의|짜리)?\s?(?:gpus?|지피유|그래픽\s?카드|workers?|워커)(?![a-z]|당|마다)/u,
    not: rows,
  },
  {
    before: /(?:특[징성]|피[처쳐])(?:이|가|은|는|수|=|:|\s)*$/u,
    behind:
      /^\s?(?:개의?\s?)?(?:특[징성]|피[처쳐]|features|measurements)(?![a-z]|(?:이|가|은|는)?\s?(?:#|$))/u,
    not: rows,
  },
  { behind: /^\s?(?:[kmgt]i?b(?![a-z])|기가|메가)/u, not: rows },
  { behind: /^\s?(?:개의?\s?)?(?:클래스|classes|categories)(?![a-z])/u, not: rows },
  { before: /학습\s?[률율](?:을|를|이|은|=|\s)*$/u, behind: /^\s?(?:의\s?)?학습\s?률/u, not: rows },
];

/** Whether what is taken from a question is taken for what it plainly is not: half a batch, graphics cards for rows. */
export function contradicts(reading: Reading, taken: readonly Taken[]): boolean {
  return taken.some(({ as, from }) => {
    if (countable.test(as) && !isCount(from)) return true;
    const beside = around(reading, from);
    return spokenOf.some(
      ({ before, behind, not }) =>
        not.test(as) && (before?.test(beside.before) === true || behind.test(beside.behind)),
    );
  });
}

/** What stands between a number and those next to it. */
function around({ pattern, quantities }: Reading, from: Quantity): { before: string; behind: string } {
  const mark = `#${quantities.findIndex(({ at }) => at === from.at)};`;
  const [before = "", behind = ""] = pattern.split(mark);
  return { before: before.split(";").at(-1)!, behind: behind.split("#")[0]! };
}
