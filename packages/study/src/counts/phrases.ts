import { asPhrases } from "./asked-phrases.ts";
import { bagOf, isHeadless, type Meanings, type Phrases } from "./bags.ts";
import { type Cut, gapsOf } from "./cuts.ts";
import type { Piece } from "./piece.ts";

const mostWays = 48;
const mostVisits = 4000;

/** All ways to divide a question so that each number and each question word is something. */
export function waysToRead(pieces: readonly Piece[], meanings: Meanings): readonly Phrases[] {
  const { isTold, isAsked } = meanings;
  const { anchors, cuts } = gapsOf(pieces);
  const ways: Phrases[] = [];
  let visits = 0;
  const walk = (at: number, chosen: readonly Cut[]): void => {
    visits += 1;
    if (visits > mostVisits || ways.length >= mostWays) return;
    if (at > anchors.length) {
      ways.push(...asPhrases(anchors, chosen, meanings));
      return;
    }
    for (const cut of cuts[at]!) {
      const anchor = anchors[at - 1];
      if (anchor !== undefined) {
        const bag = bagOf([...chosen[at - 1]!.right, ...cut.left]);
        if (anchor === "ask" ? !isHeadless(bag) && !isAsked(bag) : !isTold(bag)) continue;
      }
      walk(at + 1, [...chosen, cut]);
    }
  };
  walk(0, []);
  // who leaves fewer numbers without a name reads better
  const least = Math.min(...ways.map(nameless));
  return ways.filter((way) => nameless(way) === least);
}

function nameless({ told }: Phrases): number {
  return told.filter(({ bag }) => bag.size === 0).length;
}
