import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { createStudy, revivePack, templates } from "@opt/study";
import { ours } from "@opt/study/optimization";
import { expect, test } from "vitest";

const run = promisify(execFile);
const folder = resolve(import.meta.dirname, "../packs/photography");
const cli = resolve(import.meta.dirname, "../node_modules/@opt/study/dist/node/bin.js");
const pack = revivePack(await readFile(join(folder, "pack.json"), "utf8"));
const study = createStudy({ packs: [pack], templates });

const questions: readonly (readonly [kind: string, card: string, question: string])[] = [
  ["direct", "aperture", "조리개값은 뭘 나타내요?"],
  ["direct", "aperture", "F값이 크면 사진이 어두워져?"],
  ["direct", "aperture", "meaning of f-stop please"],
  ["direct", "shutter-speed", "셔터스피드 1/1000은 언제 써?"],
  ["direct", "shutter-speed", "how does shutter speed change a photo?"],
  ["direct", "iso", "ISO 감도를 얼마로 두면 좋을까요"],
  ["direct", "iso", "which ISO setting for indoor shots"],
  ["direct", "depth-of-field", "피사계 심도 얕게 하는 법"],
  ["direct", "depth-of-field", "what affects depth of field?"],
  ["direct", "depth-of-field", "아웃포커싱이 잘 안 돼요"],
  ["typo", "aperture", "조리게가 머에요"],
  ["typo", "aperture", "what is apertrue"],
  ["typo", "shutter-speed", "셔터 속두 설명해줘"],
  ["typo", "shutter-speed", "shuter spede for sports"],
  ["typo", "depth-of-field", "피사게 심도 뜻"],
  ["typo", "depth-of-field", "depth of feild"],
  ["paraphrase", "shutter-speed", "움직이는 물체가 번져서 나와요"],
  ["paraphrase", "shutter-speed", "my kid is a blur in every picture"],
  ["paraphrase", "iso", "밤에 찍은 사진이 자글자글해요"],
  ["paraphrase", "iso", "dark room photos are full of grain"],
  ["paraphrase", "depth-of-field", "뒤쪽은 뿌옇고 얼굴만 또렷한 사진"],
  ["paraphrase", "depth-of-field", "blurry backdrop behind a portrait"],
  ["paraphrase", "aperture", "렌즈 구멍이 넓어지면 빛이 더 들어와?"],
  ["paraphrase", "aperture", "how big the hole in the lens is"],
  ["off topic", "", "오늘 축구 몇 시에 해요"],
  ["off topic", "", "점심 뭐 먹지"],
  ["off topic", "", "안경 렌즈 추천해 주세요"],
  ["off topic", "", "how do I roast a chicken?"],
  ["off topic", "", "mount an ISO image in Windows"],
  ["off topic", "", "the capital of Norway"],
  ["off topic", "", "모멘텀이 뭐예요?"],
  ["off topic", "", "what is gradient descent?"],
];

function shareOf(kind: string): number {
  const rows = questions.filter(([one]) => one === kind);
  const right = rows.filter(([, card, question]) => {
    const { outcome, card: got } = study.ask(question, { locale: /[가-힣]/u.test(question) ? "ko" : "en" });
    return card === "" ? outcome !== "answer" : got === card && outcome === "answer";
  });
  return right.length / rows.length;
}

test.each([
  ["direct", 0.85],
  ["typo", 0.75],
  ["paraphrase", 0.4],
  ["off topic", 0.96],
])("%s questions about photography are answered as well as those about our own subject", (kind, least) => {
  expect(shareOf(kind)).toBeGreaterThanOrEqual(least);
});

test("kinds of question need no code either", () => {
  const ask = (question: string) => study.ask(question, { locale: "ko" });
  expect(ask("셔터 속도랑 ISO 차이가 뭐예요?")).toMatchObject({ card: "shutter-speed", cards: ["iso"] });
  expect(ask("True or false: a larger f-number makes the photo brighter.")).toMatchObject({ truth: false });
  expect(ask("화이트 밸런스가 뭐야")).toMatchObject({ outcome: "suggest", missing: ["white-balance"] });
  expect(ask("조리개 식 알려 줘").text).toMatch(/^식: `N = f/u);
  const question = study.drawQuestion({ seed: 3, template: "true-false", card: "iso" });
  expect(study.viewQuestion(question, { locale: "en" })).toMatchObject({ input: "boolean", card: "iso" });
});

test("beside our own pack both subjects are answered", () => {
  const both = createStudy({ ...ours, packs: [...ours.packs, pack] });
  expect(both.ask("조리개가 뭐예요?", { locale: "ko" })).toMatchObject({
    card: "aperture",
    pack: "photography",
  });
  expect(both.ask("모멘텀이 뭐예요?", { locale: "ko" })).toMatchObject({
    card: "momentum",
    pack: "optimization",
  });
  expect(both.ask("Fold sizes for n=11, k=4?", { locale: "en" }).values).toEqual([3, 3, 3, 2]);
});

test("the command trains it to the bytes that are committed", async () => {
  const copy = await mkdtemp(join(tmpdir(), "photography-"));
  try {
    await cp(folder, copy, { recursive: true });
    const { stdout } = await run(process.execPath, [cli, "check", copy]);
    expect(stdout).toContain("112 of 112 of its own questions are answered");
    await run(process.execPath, [cli, "train", copy]);
    expect(await readFile(join(copy, "pack.json"), "utf8")).toBe(
      await readFile(join(folder, "pack.json"), "utf8"),
    );
  } finally {
    await rm(copy, { recursive: true });
  }
});

test("the command says what is wrong, with file and line", async () => {
  const copy = await mkdtemp(join(tmpdir(), "photography-"));
  try {
    await cp(folder, copy, { recursive: true });
    const text = await readFile(join(copy, "iso.md"), "utf8");
    const broken = text
      .replace("year: 2016", "year: soon")
      .replace("- ISO가 뭐예요?", "- ISO가 뭐예요? [no-such-claim]")
      .replace("## True", "## Ture");
    await writeFile(join(copy, "iso.md"), broken);
    const failed: unknown = await run(process.execPath, [cli, "check", copy], { cwd: copy }).catch(
      (error: unknown) => error,
    );
    const { code, stdout } = failed as { readonly code: number; readonly stdout: string };
    expect(code).toBe(1);
    expect(stdout).toMatch(/^iso\.md:\d+: error: sources\.0\.year: /mu);
    expect(stdout).toMatch(/^iso\.md:\d+: error: there is no claim no-such-claim in this card$/mu);
    expect(stdout).toMatch(/^iso\.md:\d+: error: unknown heading "Ture"; known are /mu);
  } finally {
    await rm(copy, { recursive: true });
  }
});
