import type { Chain } from "@opt/core";
import {
  adabelief,
  adadelta,
  adagrad,
  adam,
  adamw,
  lamb,
  lion,
  muon,
  nadam,
  rmsprop,
  rprop,
  shampoo,
  soap,
  sophia,
} from "@opt/core/optimizers";
import type { GenealogyMember } from "@opt/viz";

/** A member of the family, with its year. */
export type Relative = GenealogyMember & { readonly year: number; readonly parents: readonly string[] };

/** What core names `sgd` with two options has names and years of its own in the family. */
const founders: readonly Relative[] = [
  { name: "SGD", year: 1951, improves: "base", parents: [] },
  { name: "Momentum", year: 1964, improves: "direction", parents: ["SGD"] },
  { name: "Nesterov", year: 1983, improves: "direction", parents: ["Momentum"] },
];

/** Parents that core does not tell apart, or that are not among the members themselves. */
const parentsOf: Readonly<Record<string, readonly string[]>> = {
  Adam: ["Momentum", "RMSProp"],
  NAdam: ["Adam", "Nesterov"],
  LAMB: ["AdamW"],
  Lion: ["Momentum", "Rprop"],
  Muon: ["Nesterov"],
};

const chains: readonly Chain[] = [
  rprop(),
  adagrad(),
  rmsprop(),
  adadelta(),
  adam(),
  nadam(),
  shampoo(),
  adamw(),
  lamb(),
  adabelief(),
  lion(),
  sophia(),
  muon(),
  soap(),
];

const titles: Readonly<Record<string, string>> = Object.fromEntries([
  ["sgd", "SGD"],
  ...chains.map(({ name, title }) => [name, title] as const),
]);

/** The better known optimizers with their years, parents first: what core says of its own, and the founders. */
export const relatives: readonly Relative[] = [
  ...founders,
  ...chains.map(({ title, family }): Relative => {
    const { year, improves, parents } = family!;
    return {
      name: title,
      year,
      improves,
      parents: parentsOf[title] ?? parents.map((name) => titles[name] ?? name),
    };
  }),
];
