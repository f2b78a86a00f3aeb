import { describe, expect, test } from "vitest";
import { josa } from "../src/josa.ts";

describe("josa follows the sound of the word", () => {
  test.each([
    ["기울기", "은/는", "기울기는"],
    ["모멘텀", "은/는", "모멘텀은"],
    ["학습률", "을/를", "학습률을"],
    ["학습률", "으로/로", "학습률로"],
    ["모멘텀", "으로/로", "모멘텀으로"],
    ["배치", "으로/로", "배치로"],
    ["Adam", "이/가", "Adam이"],
    ["SGD", "이/가", "SGD가"],
    ["RMSProp", "은/는", "RMSProp은"],
    ["AdaGrad", "은/는", "AdaGrad는"],
    ["AdamW", "을/를", "AdamW를"],
    ["batch", "은/는", "batch는"],
    ["momentum", "을/를", "momentum을"],
    ["lr", "은/는", "lr은"],
    ["k", "이/가", "k가"],
    ["n", "이/가", "n이"],
    ["rosenbrock", "은/는", "rosenbrock은"],
    ["test", "은/는", "test는"],
    ["0", "은/는", "0은"],
    ["1", "으로/로", "1로"],
    ["2", "은/는", "2는"],
    ["3", "이/가", "3이"],
    ["0.5", "을/를", "0.5를"],
    ["10", "이에요/예요", "10이에요"],
    ["0.4", "이에요/예요", "0.4예요"],
    ["100", "으로/로", "100으로"],
    ["50%", "이에요/예요", "50%예요"],
    ["안장점(saddle point)", "은/는", "안장점(saddle point)은"],
    ["기울기(gradient)", "을/를", "기울기(gradient)를"],
    ["「코끼리」", "이/가", "「코끼리」가"],
    ["'모멘텀'", "과/와", "'모멘텀'과"],
    ["고양이".normalize("NFD"), "은/는", `${"고양이".normalize("NFD")}는`],
    ["", "은/는", "는"],
  ] as const)("%s + %s = %s", (word, pair, expected) => {
    expect(josa(word, pair)).toBe(expected);
  });
});
