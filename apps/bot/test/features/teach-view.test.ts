import { expect, test } from "vitest";
import { readOwn } from "../../src/features/own-question.ts";
import { mineMessage, type Proposed } from "../../src/features/teach-view.ts";

const mine = Array.from({ length: 20 }, (_, index): Proposed => {
  const question = readOwn({ input: "text", prompt: `Question ${index}?`, answer: "Adam" })!;
  const proposal = {
    id: `p${index}`,
    userId: "1",
    proposedAt: index,
    state: "proposed",
    reason: null,
  } as const;
  return { proposal, question };
});

test.for([
  { locale: "en", rest: "… and 5 older ones" },
  { locale: "ko", rest: "… 그 전에 낸 문제 5개" },
] as const)("a list of one's own questions says how many it leaves out, in $locale", ({ locale, rest }) => {
  const { panel } = mineMessage(mine, locale);
  expect(panel?.title).toContain("20");
  expect(panel?.text).toContain("Question 14?");
  expect(panel?.text).not.toContain("Question 15?");
  expect(panel?.text).toMatch(new RegExp(`${rest}$`, "u"));
  expect(mineMessage(mine.slice(0, 15), locale).panel?.text).not.toContain("…");
});
