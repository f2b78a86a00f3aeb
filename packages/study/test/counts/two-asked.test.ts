import { expect, test } from "vitest";
import { checkCertificate } from "../../src/certificate/check.ts";
import { compute } from "../../src/compute/compute.ts";

const localeOf = (question: string): "ko" | "en" => (/[가-힣]/u.test(question) ? "ko" : "en");
const valuesOf = (question: string): readonly number[] | undefined =>
  compute(question, { locale: localeOf(question) })?.values;

test.each([
  [64, 1024, 0.02],
  [100, 400, 0.1],
  [32, 128, 0.05],
])("both rules give their rates in the order in which they are said: %d to %d", (from, to, rate) => {
  const told = `lr ${rate} was tuned at batch size ${from}. Moving to batch ${to},`;
  const [linear, root] = ["what does the linear rule suggest", "what does the square-root rule suggest"];
  const [byLinear, byRoot] = [(rate * to) / from, rate * Math.sqrt(to / from)];
  const ways = [
    [`${told} ${linear}, and ${root}?`, byLinear, byRoot],
    [`${told} ${root}, and ${linear}?`, byRoot, byLinear],
    [
      `학습률 ${rate}, 배치 ${from}에서 ${to}으로 늘리면 선형 규칙과 제곱근 규칙으로 각각 학습률은 얼마?`,
      byLinear,
      byRoot,
    ],
  ] as const;
  for (const [question, first, second] of ways) {
    const computed = compute(question, { locale: localeOf(question) });
    expect(computed?.values?.[0]).toBeCloseTo(first, 9);
    expect(computed?.values?.[1]).toBeCloseTo(second, 9);
    expect(checkCertificate(computed!.derivation!, 1)).toEqual([]);
  }
});

test.each([
  ["배치 8씩 16번 누적하면 유효 배치는? 그리고 12,800개 데이터에서 에폭당 업데이트는 몇 번?", [128, 100]],
  ["데이터 1,000개, 배치 32면 마지막 배치는? 그리고 5에폭이면 총 몇 스텝?", [8, 160]],
  [
    "데이터 1,234개, batch_size=100, drop_last=True면 한 에폭에 몇 스텝이고 버려지는 샘플은 몇 개야?",
    [12, 34],
  ],
  [
    "1,000 images, batch_size=64, drop_last left at default. Number of batches in one epoch, and the size of the final one?",
    [16, 40],
  ],
  ["스텝당 0.5초 걸리고 에폭당 400스텝인데 90에폭 돌리면 총 몇 시간? (배치는 64)", [5]],
])("two questions have two numbers: %s", (question, values) => {
  expect(valuesOf(question)).toEqual(values);
});

test.each([
  "lr 0.02 was tuned at batch size 32. What does the linear rule suggest, and what does the square-root rule suggest?",
  "lr 0.02 at batch 32, batch 512 now. What is the difference between the linear and the square-root rule's lr?",
  "400 steps per epoch with batch 64. How many steps in 10 epochs with batch 128?",
  "An epoch is 400 steps at batch 64 and a step takes 0.25 seconds. How many minutes for 10 epochs if every second batch is skipped?",
  "유효 배치 2048인데 GPU 8장에 장당 64가 한계고 하나는 쉬어요. 누적 스텝 수는?",
  "1,000장, 배치 64, drop_last 기본값이면 한 에폭에 몇 스텝?",
])("no number where one is missing or a word changes it: %s", (question) => {
  expect(valuesOf(question)).toBeUndefined();
});
