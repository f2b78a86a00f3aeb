import { isAgain, isIdle, type Roles } from "./meanings.ts";
import type { Network } from "./network.ts";
import { type Bag, isHeadless, type Phrases } from "./bags.ts";
import { derivation, type Solution, solve } from "./solve.ts";
import type { Told } from "./told-quantity.ts";
import type { Taken } from "./taken.ts";
import { toldAs } from "./told.ts";
import { hasTwoUnits, unitIn } from "./units.ts";

/** One understanding of a question, worked out. */
export interface Understood {
  readonly network: Network;
  readonly known: Solution;
  readonly asked: readonly { readonly of: string; readonly unit?: string }[];
  readonly flags: ReadonlySet<string>;
}

/** The understandings of one way to divide a question that use all it tells. */
export function workOut(
  network: Network,
  taken: Taken,
  { told, asked }: Phrases,
  roles: Roles,
): readonly Understood[] {
  if (asked.some(hasTwoUnits)) return [];
  const bags = told.map(({ bag }) => bag);
  const needed = told.filter(({ bag }) => !isIdle(network, bag));
  const choices = needed.map(({ index, bag }, at) => {
    const own = isAgain(network, bag)
      ? new Set([...(needed[at - 1]?.bag ?? []), ...bag].filter((one) => one !== "again"))
      : bag;
    return roles(own, "told").flatMap((of) => toldAs(network, of, taken, index, own) ?? []);
  });
  const wanted = asked.map((bag) => wantedIn(network, bag, roles));
  return product(choices).flatMap((given) =>
    product(wanted).flatMap((chosen) => {
      const parts = chosen.flatMap((of, at) =>
        partsOf(network, of, asked[at]!, taken.said, roles).map((one) => [one, asked[at]!] as const),
      );
      // "each" of one thing was of more than that
      if (parts.length < 2 && asked.some((bag) => bag.has("apiece") && !bag.has("device"))) return [];
      return understood(network, taken, given, parts, bags);
    }),
  );
}

/** What follows from what is told, if it is all that is asked. */
function understood(
  network: Network,
  { said, flags }: Taken,
  given: readonly Told[],
  parts: readonly (readonly [of: string, bag: Bag])[],
  bags: readonly Bag[],
): readonly Understood[] {
  const meant = network.unfold === undefined ? { network, told: given } : network.unfold(given, said);
  if (meant === undefined || !parts.every(([of]) => meant.network.nodes[of] !== undefined)) return [];
  const known = solve(
    meant.network,
    meant.told,
    said,
    parts.map(([of]) => of),
  );
  if (known === undefined || !isAnswer(meant.network, known, meant.told, parts)) return [];
  const asked = parts.map(([of, bag]) => {
    const unit = meant.network.nodes[of]!.isTime === true ? unitIn(bag, bags) : undefined;
    return unit === undefined ? { of } : { of, unit };
  });
  return [{ network: meant.network, known, asked, flags }];
}

/** What a phrase asks for; what a network usually gives where the phrase names nothing. */
function wantedIn({ usual }: Network, bag: Bag, roles: Roles): readonly string[] {
  const found = roles(bag, "asked");
  const isScoped = [...bag].some((one) => one.startsWith("per:"));
  if (found.length > 0 || !isHeadless(bag) || isScoped) return found;
  return usual === undefined || bag.has("things") || bag.has("size") ? [] : [usual];
}

/** "each of them": what a network has of one kind, or of the classes that a phrase names. */
function partsOf(
  network: Network,
  of: string,
  bag: Bag,
  said: ReadonlySet<string>,
  roles: Roles,
): readonly string[] {
  if (of === "all" && said.has("ratio1") && !said.has("ratio3"))
    return ["train", said.has("valid") && !said.has("test") ? "valid" : "test"];
  if (of === "all") return network.all ?? [];
  if (of !== "each") return [of];
  const labels = [...bag].filter((one) => one.startsWith("label"));
  return labels.flatMap((label) => {
    const own = new Set([...bag].filter((one) => one === label || !one.startsWith("label")));
    return roles(own, "asked").slice(0, 1);
  });
}

/** Whether all that is asked follows from what is told, and all that is told is needed for it. */
function isAnswer(
  { spare = [] }: Network,
  known: Solution,
  given: readonly Told[],
  parts: readonly (readonly [of: string, bag: Bag])[],
): boolean {
  const names = parts.map(([of]) => of);
  if (names.length === 0 || new Set(names).size < names.length) return false;
  if (!names.every((name) => known.get(name)?.formula !== undefined)) return false;
  const used = new Set(
    names.flatMap((name) => derivation(known, name).flatMap(({ of }) => [of, of.replace(/\d+$/u, "")])),
  );
  // what is asked for one of many needs no number of how many there are
  const isScoped = parts.every(([, bag]) =>
    [...bag].some((one) => one.startsWith("per:") || one === "last" || one === "full"),
  );
  // "90% for training, 10% for validation": one follows from the other
  const isOtherShare = ({ of, value }: Told): boolean =>
    of === "pt" && given.some((one) => one.of === "pr" && Math.abs(one.value + value - 1) < 1e-9);
  return given.every(
    (one) => used.has(one.of) || spare.includes(one.of) || (isScoped && one.of === "E") || isOtherShare(one),
  );
}

const mostChoices = 256;

/** One of each, in all ways; none where there are too many. */
function product<T>(choices: readonly (readonly T[])[]): readonly (readonly T[])[] {
  let all: readonly (readonly T[])[] = [[]];
  for (const choice of choices) {
    all = all.flatMap((one) => choice.map((each) => one.concat([each])));
    if (all.length > mostChoices) return [];
  }
  return all;
}
