import type { Reading } from "../compute/reading.ts";
import type { Worksheet } from "../compute/worksheet.ts";
import { isAgain, isContext, isIdle, keyOf, rolesIn } from "./meanings.ts";
import { withoutOne } from "./bags.ts";
import { mixOf } from "./mixes.ts";
import type { Network } from "./network.ts";
import { networks } from "./networks.ts";
import { waysToRead } from "./phrases.ts";
import { sheetOf } from "./sheet.ts";
import { type Taken, takenApart } from "./taken.ts";
import { unitOf } from "./units.ts";
import { type Understood, workOut } from "./work-out.ts";

/** What a question comes to, and by which network. */
export interface Counted {
  readonly sheet: Worksheet;
  readonly card: string;
  readonly name: string;
}

/**
 * What a question comes to that is about quantities which hang together; undefined unless it is understood to the last
 * word, and in one way only.
 */
export function countsIn(reading: Reading): Counted | undefined {
  const taken = takenApart(reading);
  if (taken === undefined) return undefined;
  const usable = taken.names.length > 0 ? [mixOf(taken.names)] : networks;
  const found = usable.flatMap((network) => readIn(network, taken));
  const [first] = found;
  const values = new Set(found.map((one) => String(valuesOf(one))));
  if (first === undefined || values.size > 1) return undefined;
  return { sheet: sheetOf(first), card: first.network.card, name: first.network.name };
}

function valuesOf({ asked, known }: Understood): readonly number[] {
  return asked.map(({ of, unit }) => known.get(of)!.value / (unit === undefined ? 1 : unitOf(unit)));
}

/** All understandings of a question by one network. */
function readIn(network: Network, taken: Taken): readonly Understood[] {
  const { pieces, said } = taken;
  if (!network.about.some((one) => said.has(one)) || network.except.some((one) => said.has(one))) return [];
  const roles = rolesIn(network, said);
  const ways = waysToRead(pieces, {
    isTold: (bag) => isIdle(network, bag) || isAgain(network, bag) || roles(bag, "told").length > 0,
    // "각각" of several says nothing of any
    isAsked: (bag) => [bag, withoutOne(bag, "apiece")].some((one) => roles(one, "asked").length > 0),
    isContext: (bag) => isContext(network, bag, said),
  });
  const different = new Map(ways.map((way) => [keyOf(way, roles), way]));
  return [...different.values()].flatMap((way) => workOut(network, taken, way, roles));
}
