import { type Network, relations, roles } from "./network.ts";
import type { Told } from "./told-quantity.ts";

const say = (ko: string, en: string): { ko: string; en: string } => ({ ko, en });

/** The learning rate that goes with another batch size. */
export const scaling: Network = {
  name: "scaling-counts",
  card: "linear-scaling-rule",
  title: say("배치 크기에 맞춘 학습률", "learning rate for another batch size"),
  about: ["lrule", "srule"],
  except: ["epoch", "step", "accum", "device", "fold", "time"],
  nodes: {
    l: { label: say("학습률", "learning rate"), said: say("#", "#"), isCount: false, list: "product" },
    b: { label: say("배치 크기", "batch size"), said: say("#", "#"), list: "product" },
    l0: { label: say("학습률", "learning rate"), said: say("#", "#"), isCount: false },
    b0: { label: say("배치 크기", "batch size"), said: say("#", "#") },
    b1: { label: say("새 배치 크기", "new batch size"), said: say("배치 크기 #", "a batch of #") },
    l1: {
      label: say("새 학습률", "new learning rate"),
      said: say("학습률 #", "learning rate #"),
      isCount: false,
    },
  },
  roles: roles(
    "count many rule things old new change rows",
    "l.:: lr|size",
    "b.:: batch|size effective total",
    "l1*:: lr|size",
    "b1*:: batch|size effective",
  ),
  relations: relations(
    "l1 = l0 * b1 / b0|srule|lrule",
    "l1 = l0 * sqrt(b1 / b0)|lrule|srule",
    "b1! = b0 * l1 / l0|srule|lrule",
    "b1! = b0 * (l1 / l0)^2|lrule|srule",
  ),
  idle: ["feature", "class"],
  usual: "l1",
  inherits: true,
  unfold,
};

/** Which of two was before and which comes after. */
function unfold(
  told: readonly Told[],
): { readonly network: Network; readonly told: readonly Told[] } | undefined {
  const [rates, batches] = ["l", "b"].map((of) => told.filter((one) => one.of === of));
  const named = [inOrder(rates!, "l"), inOrder(batches!, "b")];
  const [before, after] = named[1] ?? [];
  const [rate, ...others] = rates!;
  // told out of order, the rate stands by the batch that it goes with
  if (rate !== undefined && others.length === 0 && before !== undefined && after !== undefined)
    if (after.quantity.at < before.quantity.at || before.bag.has("old"))
      if (isBetween(after, rate, before)) return undefined;
  if (named.some((one) => one === undefined)) return undefined;
  return { network: scaling, told: named.flatMap((one) => one!) };
}

function isBetween(one: Told, some: Told, other: Told): boolean {
  const [at, from, to] = [one.quantity.at, some.quantity.at, other.quantity.at];
  return (from < at && at < to) || (to < at && at < from);
}

function inOrder(some: readonly Told[], name: string): readonly Told[] | undefined {
  const [first, second, ...more] = some;
  if (first === undefined || more.length > 0) return undefined;
  if (second === undefined) return [{ ...first, of: `${name}0` }];
  const isBefore = timeOf(first) <= timeOf(second);
  const [before, after] = isBefore ? [first, second] : [second, first];
  return [
    { ...before, of: `${name}0` },
    { ...after, of: `${name}1` },
  ];
}

/** What is said to be new comes after what is not, what is said to be old before it. */
function timeOf({ bag }: Told): number {
  return Number(bag.has("new") || bag.has("change")) - Number(bag.has("old"));
}
