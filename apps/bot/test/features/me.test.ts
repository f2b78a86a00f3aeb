import { expect, test } from "vitest";
import { words } from "../../src/i18n/words.ts";
import { meMessage } from "../../src/features/me.ts";

test("a card is a gap where an answer was wrong, not where little was asked", () => {
  const streak = { length: 1, isDone: true, freezesLeft: 2, repair: null, frozen: [], repaired: [] };
  const cards = [
    { card: "adam", known: 0.4, times: 1, wrong: 0 },
    { card: "momentum", known: 0.4, times: 1, wrong: 1 },
    { card: "k-fold", known: 0.3, times: 2, wrong: 2 },
  ];
  const shown = meMessage({ answered: 4, right: 1, days: [], streak, cards }, 0, null, "en");
  expect(shown.panel?.fields).toEqual([
    { name: words("en").me.gaps, value: expect.stringMatching(/^k-fold.*, Momentum$/iu) },
  ]);
});
