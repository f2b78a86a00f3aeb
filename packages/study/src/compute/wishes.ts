import { clausesWished } from "./wished-clauses.ts";
import { goalsWished } from "./wished-goals.ts";
import { momentsWished } from "./wished-moments.ts";
import { symbolsWished } from "./wished-symbols.ts";
import type { Reading } from "./reading.ts";
import type { Wish } from "./wish.ts";

/** So many things are worked out at once at most. */
const most = 10;

/** The ways to read a question as one for several things, the surest first; none where it asks for one. */
export function wishesIn(reading: Reading): readonly Wish[] {
  if (!mayAskSeveral.test(reading.pattern)) return [];
  return [momentsWished, symbolsWished, goalsWished, clausesWished]
    .flatMap((wished) => wished(reading) ?? [])
    .filter(({ parts }) => parts.length > 1 && parts.length <= most);
}

/** Whatever joins two things, or asks twice. */
const mayAskSeveral =
  /,|&|\/|·|(?<![a-z])(?:and|each|plus)(?![a-z])|(?<=\S)(?:와|과|랑|하고)\s|및|그리고|이고|각|마다|\?.+\?|고,?\s/u;
