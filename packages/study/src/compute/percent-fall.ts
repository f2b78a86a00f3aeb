import type { Asked } from "./asked.ts";
import type { Quantity } from "./reading.ts";

/** What a rate is multiplied by each time; `cut` where the question says what is taken away. */
export type Fall = Quantity & { readonly cut?: Quantity };

const falls = String.raw`(?:drop|decay|reduc|lower|cut|shrink|fall|decreas|los|declin|trim)\w*`;
const leaves: readonly string[] = [
  String.raw`${falls}\s(?:[a-z]+\s){0,2}to\s#(?=\s(?:of|each|every|per))`,
  String.raw`#\s?(?:으로|로)\s?(?:줄|감|낮|깎|떨어|축소)`,
  String.raw`#\s?(?:만|씩만)\s?남`,
];
const takes: readonly string[] = [
  String.raw`${falls}\s(?:[a-z]+\s){0,2}(?:by\s)?#`,
  String.raw`#\s?(?:씩|만큼|을|를|정도)*\s?(?:[가-힣]*\s?(?:학습\s?[률율]|lr)(?:을|를|이|가)?\s?)?(?:줄|감|낮|깎|떨어|빠)`,
];

/** "cut by 90%", "5%씩 줄인다" take away; "drops to 70% of itself", "80%로 줄인다" leave so much. */
export function percentFall(asked: Asked): Fall | undefined {
  const { pattern, quantities } = asked.reading;
  const shares = quantities.filter(({ percent, value }) => percent && value > 0 && value < 1);
  const [share] = shares;
  if (share === undefined || shares.length > 1) return undefined;
  const index = quantities.indexOf(share);
  const says = (sources: readonly string[]): boolean =>
    sources.some((source) => new RegExp(source.replace("#", `#${index};`), "u").test(pattern));
  const isLeft = says(leaves);
  if (!isLeft && !says(takes)) return undefined;
  asked.claim([index]);
  return isLeft ? share : { ...share, value: 1 - share.value, cut: share };
}
