import { chartFinding, describeChart } from "@opt/viz";
import { formatNumber } from "@opt/words";
import { describe, expect, test } from "vitest";
import { diagnose, type Diagnosis } from "../../src/diagnose/diagnose.ts";
import { findingCodes } from "../../src/diagnose/finding.ts";
import { describeDemo, findCard } from "../support/study.ts";
import { heldOutFamilies } from "./held-out-families.ts";
import { scoreDiagnosis } from "./score.ts";
import { simulateLog } from "./scenarios.ts";

const hangul = /[가-힣]/u;

function diagnosed(text: string): Diagnosis {
  const found = diagnose(text);
  if (found.kind === "unreadable") throw new Error(found.text.en);
  return found;
}

const csv = (train: readonly number[], validation: readonly number[]): string =>
  ["epoch,loss,val_loss", ...train.map((loss, i) => [i + 1, loss, validation[i]].join())].join("\n");

const times = <T>(count: number, of: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => of(i));

describe("curves drawn by hand", () => {
  test("overfitting is told with the epoch from which it goes wrong, and both losses", () => {
    const { code, at, shown } = diagnosed(
      csv(
        times(40, (i) => 0.9 ** i),
        times(40, (i) => 0.4 + 0.001 * (i - 12) ** 2),
      ),
    );
    expect([code, at]).toEqual(["overfitting", 13]);
    expect(shown.en).toMatch(/from epoch 13 on/u);
    expect(shown.ko).toMatch(/에폭 13부터/u);
  });

  test("one curve cannot tell whether it overfits", () => {
    const text = [
      "epoch,loss",
      ...times(30, (i) => i + 1).map((epoch) => `${epoch},${0.2 + 0.6 ** epoch}`),
    ].join("\n");
    expect(diagnosed(text).code).toBe("cannot-tell");
    expect(diagnosed(text).shown.en).toMatch(/one curve cannot tell/u);
  });

  test("a loss that is no number is told at its place", () => {
    const { code, at } = diagnosed("epoch,loss,val_loss\n1,2,2\n2,90,80\n3,nan,nan\n4,nan,nan");
    expect([code, at]).toEqual(["diverged", 3]);
  });

  test("equal columns are no second measurement", () => {
    const falls = times(20, (i) => 0.3 + 0.7 ** i);
    expect(diagnosed(csv(falls, falls)).code).toBe("columns-mixed-up");
  });

  test("two curves that settle together are healthy", () => {
    const falls = times(30, (i) => 0.3 + 0.6 ** i);
    expect(
      diagnosed(
        csv(
          falls,
          falls.map((loss) => loss + 0.02),
        ),
      ).code,
    ).toBe("healthy");
  });
});

/** The numbers of a text with a decimal point, as losses and rates have. */
const decimals = (text: string): string[] => text.match(/\d+\.\d+(?!\d*%)/gu) ?? [];

describe("the values told stand in the log", () => {
  test("the lowest and the last ones of an overfitting, not those of a smoothed curve", () => {
    const train = [1, 0.8, 0.6, 0.5, 0.4, 0.35, 0.3, 0.25, 0.2, 0.1];
    const validation = [1.1, 0.95, 0.85, 0.78, 0.8, 0.9, 0.95, 1, 1.1, 1.2];
    const { code, at, shown } = diagnosed(csv(train, validation));
    expect([code, at, decimals(shown.en)]).toEqual(["overfitting", 4, ["0.78", "1.2", "0.1"]]);
    expect(decimals(shown.ko)).toEqual(decimals(shown.en));
  });

  test("how far it was still falling is told by two rows", () => {
    const falls = times(12, (i) => 2 - 0.1 * i);
    const { code, shown } = diagnosed(
      csv(
        falls,
        falls.map((loss) => loss + 0.05),
      ),
    );
    expect([code, decimals(shown.en)]).toEqual(["still-falling", ["1.25", "0.95"]]);
  });

  test("the only curve is called what it is", () => {
    const rows = times(12, (i) => `${i + 1},${1 + 0.5 * (i % 2)}`);
    const { code, shown } = diagnosed(["epoch,val_loss", ...rows].join("\n"));
    expect(code).toBe("rate-too-high");
    expect(shown.en).toMatch(/the validation loss .* ends at 1\.5/u);
    expect(shown.ko).toMatch(/검증 손실/u);
  });

  test.each(findingCodes)(
    "%s, of simulated trainings and of one with every row eighty times",
    async (scenario) => {
      for (const seed of [1, 2]) {
        const { csv: text } = await simulateLog(heldOutFamilies[1]!, scenario, seed);
        const [head, ...lines] = text.split("\n");
        const cells = lines.map((line) => line.split(",").slice(1));
        const many = cells.flatMap((row) => times(80, () => row)).map((row, i) => [i + 1, ...row].join());
        const held = new Set(cells.flat().map((cell) => formatNumber(Number(cell), 3)));
        for (const log of [text, [head, ...many].join("\n")]) {
          const { shown } = diagnosed(log);
          expect(decimals(shown.en).filter((value) => !held.has(value))).toEqual([]);
          expect(decimals(shown.ko)).toEqual(decimals(shown.en));
        }
      }
    },
  );
});

test("every finding of simulated logs has words in both languages, a picture, a card, and a demo that runs", async () => {
  const seen = new Set<string>();
  for (const scenario of findingCodes)
    for (const seed of [1, 2]) {
      const { csv: text } = await simulateLog(heldOutFamilies[0]!, scenario, seed);
      const { code, shown, advice, card, demo, chart } = diagnosed(text);
      seen.add(code);
      for (const one of [shown, advice]) {
        expect(one.ko).toMatch(hangul);
        expect(one.en).not.toMatch(hangul);
        expect(one.ko + one.en).not.toMatch(/NaN|undefined/u);
        // 0, 3 and 6 are read with a final consonant
        expect(one.ko).not.toMatch(/[036]로\s|[1245789]으로\s/u);
      }
      expect(findCard(card)).toBeDefined();
      expect(demo?.name).toBe(demo && describeDemo(demo.name, demo.options).name);
      for (const locale of ["ko", "en"] as const) {
        expect(describeChart(chart, locale).length).toBeLessThanOrEqual(1024);
        expect(chartFinding(chart, locale)).not.toBe("");
      }
    }
  expect(findingCodes.filter((code) => !seen.has(code))).toEqual([]);
}, 60_000);

test("logs of families that no rule was tuned on: macro F1 at least 0.85, at most 2 % of the healthy alarmed", async () => {
  const { macroF1, falseAlarms, confusion } = await scoreDiagnosis(heldOutFamilies, 2);
  expect(confusion["healthy"]).toBeDefined();
  expect(falseAlarms).toBeLessThanOrEqual(0.02);
  expect(macroF1).toBeGreaterThanOrEqual(0.85);
}, 120_000);
