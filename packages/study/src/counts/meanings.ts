import { type Network, rolesOf } from "./network.ts";
import type { Bag, Phrases } from "./bags.ts";
import { withoutUnit } from "./units.ts";

/** What a bag of features can be. */
export type Roles = (bag: Bag, use: "told" | "asked") => readonly string[];

/** The roles of a network in a question that says all this, worked out once for each bag. */
export function rolesIn(network: Network, said: ReadonlySet<string>): Roles {
  const known = new Map<string, readonly string[]>();
  return (bag, use) => {
    const key = `${use} ${[...bag].toSorted().join(" ")}`;
    const found = known.get(key) ?? rolesOf(network, use === "asked" ? withoutUnit(bag) : bag, said, use);
    known.set(key, found);
    return found;
  };
}

/** The same for ways to read that come to the same. */
export function keyOf({ told, asked }: Phrases, roles: Roles): string {
  return [
    ...told.map(({ index, bag }) => `${index}:${roles(bag, "told").join()}`),
    ...asked.map((bag) => [...bag].toSorted().join()),
  ].join(" ");
}

/** "another 8", "from 32 to 512": more of what was told before. */
export function isAgain({ inherits }: Network, bag: Bag): boolean {
  if (inherits === true && [...bag].every((one) => one === "change" || one === "new")) return true;
  return bag.has("again") && [...bag].every((one) => one === "again" || one === "things" || one === "total");
}

const idly: ReadonlySet<string> = new Set(["many", "size", "things", "count"]);

/** A setting that a network does not look at. */
export function isIdle({ idle }: Network, bag: Bag): boolean {
  return idle.some((one) => bag.has(one)) && [...bag].every((one) => idle.includes(one) || idly.has(one));
}

/** What may be spoken of without a number: "a model is trained on images". */
const mentioned: ReadonlySet<string> = new Set(
  "rows batch step update epoch device node fit train valid test cv fold candidate class sorted grid draw loo nested size count things many dense layer lr knob feature times label accuracy total apiece effective seen repeat rule bylinear byroot".split(
    " ",
  ),
);
/** What goes with a flag. */
const besides: Readonly<Record<string, readonly string[]>> = {
  refit: ["last", "total", "outer", "inner", "first"],
  "no:refit": ["last", "total", "outer", "inner", "first"],
  drop: ["last", "partial", "dropped", "full"],
  keep: ["last", "partial", "dropped", "full"],
  nested: ["inner", "outer"],
};

/** Whether a phrase without a number that asks nothing may stand in a question. */
export function isContext({ hasRest }: Network, bag: Bag, said: ReadonlySet<string>): boolean {
  const more = new Set(Object.entries(besides).flatMap(([flag, words]) => (said.has(flag) ? words : [])));
  // "the rest is for test"
  const isRest = said.has("pct") && ["train", "valid", "test"].some((one) => bag.has(one));
  return [...bag].every(
    (one) =>
      mentioned.has(one) ||
      more.has(one) ||
      (said.has("refit") && one.startsWith("per:")) ||
      (one === "partial" && (isRest || bag.has("batch") || hasRest !== true)),
  );
}
