import { particle } from "@opt/words";
import { describe, expect, test } from "vitest";
import { drawDemo } from "../certificate/demo-draws.ts";
import { demos, runDemo } from "../support/study.ts";

const pairs = ["은/는", "이/가", "을/를", "과/와", "으로/로", "이에요/예요", "이면/면"] as const;
const afterNumber = new RegExp(
  `(\\d[\\d,.]*%?)(${pairs.flatMap((pair) => pair.split("/")).join("|")})(?=[\\s.,)]|$)`,
  "gu",
);

/** The numbers of a text whose particle is that of another reading. */
function misread(text: string): string[] {
  return Array.from(text.matchAll(afterNumber)).flatMap(([both, number, said]) => {
    const pair = pairs.find((one) => one.split("/").includes(said!))!;
    return particle(number!, pair) === said ? [] : [both];
  });
}

describe("the Korean of the demos", () => {
  test.each(demos.map(({ name }) => name).filter((name) => name !== "scaling"))(
    "%s: particles go by how its numbers are read",
    async (name) => {
      for (const seed of [0, 1, 2, 3]) {
        const { text } = await runDemo(drawDemo(name, seed));
        expect(misread(text.ko)).toEqual([]);
      }
    },
    60_000,
  );

  test("what is misread is found", () => {
    expect(misread("학습률은 0.02이에요. 길이는 0.6815이 되고 3로 가요.")).toEqual([
      "0.02이에요",
      "0.6815이",
      "3로",
    ]);
  });

  test("one word for one thing", () => {
    const words = demos.flatMap(({ title, description, options }) => [
      title.ko,
      description.ko,
      ...options.flatMap(({ label, description: of, choices = [] }) => [
        label.ko,
        of.ko,
        ...choices.map((choice) => choice.label.ko),
      ]),
    ]);
    // a debt, thanks, and the other word for the data that are kept for the end
    expect(words.filter((one) => /부채|감사|테스트/u.test(one))).toEqual([]);
    // a title that asks, asks politely
    expect(demos.map(({ title }) => title.ko).filter((one) => /(?:나|까)\??$/u.test(one))).toEqual([]);
  });
});
