import { expect, it } from "vitest";
import { ProgressLine } from "../../src/node-cli/progress-line.ts";

function shown(isTTY: boolean, locale: "ko" | "en"): string[] {
  let now = 0;
  const texts: string[] = [];
  const line = new ProgressLine({ isTTY, write: (text) => texts.push(text) }, () => now, locale);
  for (const done of [0.1, 0.2, 0.3, 0.4]) {
    now += isTTY ? 60 : 6000;
    line.show({ stage: "read", done, rows: done * 1e7 });
  }
  line.clear();
  return texts;
}

it("shows one line in a terminal, which is gone in the end", () => {
  expect(shown(true, "ko")).toEqual([
    "\r\u001B[K읽는 중  20%  2,000,000행",
    "\r\u001B[K읽는 중  40%  4,000,000행",
    "\r\u001B[K",
  ]);
});

it("shows a line now and then elsewhere", () => {
  expect(shown(false, "en")).toEqual(["reading  20%  2,000,000 rows\n", "reading  40%  4,000,000 rows\n"]);
});
