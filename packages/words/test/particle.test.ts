import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { particle, withParticle } from "../src/particle.ts";
import { endingOf } from "../src/reading.ts";

test.each([
  ["기울기", "은/는", "기울기는"],
  ["모멘텀", "으로/로", "모멘텀으로"],
  ["학습률", "을/를", "학습률을"],
  ["학습률", "으로/로", "학습률로"],
  ["Adam", "이/가", "Adam이"],
  ["SGD", "이/가", "SGD가"],
  ["RMSProp", "은/는", "RMSProp은"],
  ["AdaGrad", "은/는", "AdaGrad는"],
  ["AdamW", "과/와", "AdamW와"],
  ["NAdam", "과/와", "NAdam과"],
  ["LAMB", "은/는", "LAMB은"],
  ["L2", "은/는", "L2는"],
  ["lr", "은/는", "lr은"],
  ["k", "이/가", "k가"],
  ["batch", "은/는", "batch는"],
  ["rate", "은/는", "rate는"],
  ["step", "이/가", "step이"],
  ["cyclic", "은/는", "cyclic은"],
  ["logistic", "이/가", "logistic이"],
  ["big", "이/가", "big이"],
  ["time", "은/는", "time은"],
  ["table", "으로/로", "table로"],
  ["test", "은/는", "test는"],
  ["dataset", "을/를", "dataset을"],
  ["0", "은/는", "0은"],
  ["1", "으로/로", "1로"],
  ["3", "이/가", "3이"],
  ["0.5", "을/를", "0.5를"],
  ["10", "이에요/예요", "10이에요"],
  ["0.4", "이에요/예요", "0.4예요"],
  ["클래스 7", "으로/로", "클래스 7로"],
  ["3,000,000,000,000", "은/는", "3,000,000,000,000는"],
  ["12 KM", "은/는", "12 KM는"],
  ["50%", "이에요/예요", "50%예요"],
  ["12 kg", "은/는", "12 kg은"],
  ["12 km", "은/는", "12 km는"],
  ["2/3", "으로/로", "2/3로"],
  ["3/4", "이/가", "3/4이"],
  ["10⁻³", "은/는", "10⁻³은"],
  ["β₁", "은/는", "β₁은"],
  ["β₂", "은/는", "β₂는"],
  ["ε", "을/를", "ε을"],
  ["η", "을/를", "η를"],
  ["m̂", "이/가", "m̂이"],
  ["v̂", "이/가", "v̂이"],
  ["x̄", "이/가", "x̄가"],
  ["f′", "은/는", "f′은"],
  ["∞", "으로/로", "∞로"],
  ["33°", "과/와", "33°와"],
  ["안장점(saddle point)", "은/는", "안장점(saddle point)은"],
  ["기울기(gradient)", "을/를", "기울기(gradient)를"],
  ["「코끼리」", "이/가", "「코끼리」가"],
  ["'모멘텀'", "과/와", "'모멘텀'과"],
  ["고양이".normalize("NFD"), "은/는", `${"고양이".normalize("NFD")}는`],
  ["", "은/는", "는"],
  ["(0, 1.41)", "과/와", "(0, 1.41)과"],
  ["(0, 0)", "과/와", "(0, 0)과"],
  ["(1, 2)", "과/와", "(1, 2)와"],
  ["손실(0, 1)", "과/와", "손실(0, 1)과"],
] as const)("%s + %s = %s", (word, pair, expected) => {
  expect(withParticle(word, pair)).toBe(expected);
});

test("most loanwords end as the National Institute of Korean Language writes them", () => {
  const reference: Record<string, string> = JSON.parse(
    readFileSync(new URL("reference/loanwords.json", import.meta.url), "utf8"),
  );
  const words = Object.entries(reference).flatMap(([ending, list]) =>
    list.split(" ").map((word) => ({ word, ending })),
  );
  const right = words.filter(({ word, ending }) => endingOf(word) === ending);
  expect(words).toHaveLength(900);
  expect(right.length / words.length).toBeGreaterThan(0.96);
});

test("a pair that is none is refused", () => {
  expect(() => particle("Adam", "이")).toThrow("pair must be two forms and a slash, got 이");
});
