import { describeChart } from "@opt/viz";
import { expect, test } from "vitest";
import { demos, describeDemo, runDemo } from "../support/study.ts";

const numbersIn = (text: string): string[] => [
  ...new Set(text.match(/−?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?!\d|×)/gu)),
];
const valueOf = (text: string): number => Number(text.replaceAll(",", "").replace("−", "-"));
const decimalsOf = (text: string): number => text.split(".")[1]?.length ?? 0;
const digitsOf = (text: string): number => text.replaceAll(/\D|^\D*0[.,0]*|0+$/gu, "").length;

/** Whether two texts are one number in different digits; of a single digit nobody knows whether they are. */
function differ(a: string, b: string): boolean {
  const coarse = decimalsOf(a) < decimalsOf(b) ? a : b;
  const apart = Math.abs(valueOf(a) - valueOf(b));
  return (
    decimalsOf(a) !== decimalsOf(b) &&
    digitsOf(coarse) > 1 &&
    apart <= 0.500_001 * 10 ** -Math.min(decimalsOf(a), decimalsOf(b))
  );
}

const cases: [string, Record<string, string>][] = demos.map(({ name }) => [name, {}]);
for (const { name, options } of demos)
  for (const { name: option, choices = [] } of options)
    for (const { value } of choices) cases.push([name, { [option]: value }]);

test.each(cases)(
  "%s %j: what the picture tells as well has the digits of the picture",
  async (name, options) => {
    const { chart, text } = await runDemo(describeDemo(name, options));
    const told = numbersIn(describeChart(chart, "en"));
    // the last line repeats what was typed
    const said = numbersIn(text.en.split("\n").slice(0, -1).join("\n")).filter((one) => !told.includes(one));
    expect(
      said.flatMap((one) => told.filter((other) => differ(one, other)).map((other) => [one, other])),
    ).toEqual([]);
  },
);
