import { expect, test } from "vitest";
import { checkCertificate } from "../../src/certificate/check.ts";
import { compute } from "../../src/compute/compute.ts";
import { readQuestion } from "../../src/compute/reading.ts";
import { countsIn } from "../../src/counts/reader.ts";

type Three = readonly [number, number, number];

/** Told in one clause each, so that their order means nothing; `#` is the number. */
const stories = [
  {
    clauses: { rows: "데이터 #개", batch: "배치 #", epochs: "#에폭" },
    ask: "업데이트는 총 몇 번?",
    worth: ([n, b, e]: Three) => Math.ceil(n / b) * e,
  },
  {
    clauses: { rows: "# samples", batch: "batch size #", epochs: "# epochs" },
    ask: "how many updates in all?",
    worth: ([n, b, e]: Three) => Math.ceil(n / b) * e,
  },
  {
    clauses: { rows: "사진 #장", batch: "배치 #", epochs: "#에폭", drop: "drop_last=True" },
    ask: "버려지는 사진은 총 몇 장?",
    worth: ([n, b, e]: Three) => (n % b) * e,
  },
  {
    clauses: { gpus: "# GPUs", batch: "# images per GPU", accumulation: "accumulation #" },
    ask: "what is the effective batch size?",
    worth: ([g, b, a]: Three) => g * b * a,
  },
  {
    clauses: { folds: "#겹 교차검증", candidates: "후보 #개", repeats: "시드 #개" },
    ask: "학습은 총 몇 번?",
    worth: ([k, c, r]: Three) => k * c * r,
  },
  {
    clauses: { tp: "TP #", fp: "FP #", fn: "FN #" },
    ask: "F1?",
    worth: ([tp, fp, fn]: Three) => (2 * tp) / (2 * tp + fp + fn),
  },
];
const numbers = [
  [1050, 40, 6],
  [977, 64, 3],
  [860, 25, 12],
] as const;

function told(clauses: readonly string[], values: readonly number[]): readonly string[] {
  let next = 0;
  return clauses.map((clause) => clause.replace("#", () => String(values[next++]!)));
}

function orders<T>(all: readonly T[]): readonly (readonly T[])[] {
  if (all.length < 2) return [all];
  return all.flatMap((one, at) => orders(all.toSpliced(at, 1)).map((rest) => [one].concat(rest)));
}

const valuesOf = (question: string): readonly number[] | undefined =>
  countsIn(readQuestion(question))?.sheet.values;

test.each(stories)(
  "$ask the order of the clauses means nothing, the numbers do",
  ({ clauses, ask, worth }) => {
    for (const values of numbers)
      for (const order of orders(told(Object.values(clauses), values))) {
        const found = valuesOf(`${order.join(", ")}: ${ask}`);
        expect(found).toHaveLength(1);
        expect(found![0]).toBeCloseTo(worth(values), 9);
      }
  },
);

test.each(stories)(
  "$ask a word that may change it, or one number less, gives none; a name changes nothing",
  ({ clauses, ask, worth }) => {
    const [values] = numbers;
    const all = told(Object.values(clauses), values);
    expect(valuesOf(`${all.join(", ")}, halved: ${ask}`)).toBeUndefined();
    expect(valuesOf(`${all.join(", ")}, 절반만: ${ask}`)).toBeUndefined();
    expect(valuesOf(`${all.join(", ")}, frobnicated: ${ask}`)?.[0]).toBeCloseTo(worth(values), 9);
    expect(valuesOf(`${all.join(", ")}, 꿰뚫빰: ${ask}`)?.[0]).toBeCloseTo(worth(values), 9);
    expect(valuesOf(`${all.join(", ")}, 17: ${ask}`)).toBeUndefined();
    for (const at of values.keys()) {
      const less = valuesOf(`${all.toSpliced(at, 1).join(", ")}: ${ask}`);
      // what is not said of devices, accumulation or repeats is one of them; then another number comes out
      expect(less?.[0]).not.toBe(worth(values));
    }
  },
);

test.each([
  "1000 samples, batch size 100, 12 steps per epoch, 3 epochs: how many updates in all?",
  "데이터 1000개, 데이터 1200개, 배치 100이면 한 에폭에 스텝 몇 번?",
])("what contradicts itself has no answer: %s", (question) => {
  expect(valuesOf(question)).toBeUndefined();
});

test.each([
  "고양이 100장, 코끼리 100장이 정렬돼 있고 마지막 50장은 다 코끼리다. 맞아?",
  "Batch 4 GPUs 256: steps?",
  "4 GPUs, batch 256, 10,000 samples: how many steps per epoch?",
  "GPU당 배치 24, 누적 4번이면 유효 배치는?",
])("what can be meant in several ways, or lacks a number, has no answer: %s", (question) => {
  expect(valuesOf(question)).toBeUndefined();
});

test("every answer is certified in both languages", () => {
  for (const { clauses, ask } of stories) {
    const question = `${told(Object.values(clauses), numbers[0]).join(", ")}: ${ask}`;
    const { sheet } = countsIn(readQuestion(question))!;
    const certificate = sheet.certificate(readQuestion(question).text);
    expect(checkCertificate(certificate, 1)).toEqual([]);
    expect(sheet.text("ko")).not.toBe(sheet.text("en"));
  }
});

test("hostile text is met quickly and without an exception", () => {
  const pieces = [
    "배치 ",
    "16 ",
    "per gpu ",
    "몇 ",
    "how many ",
    "개",
    ", ",
    "epochs ",
    "각각 ",
    "#1; ",
    "x ",
    "샘플마다",
    "가나다",
  ];
  for (const piece of pieces) {
    const question = piece.repeat(Math.ceil(2000 / piece.length));
    const start = performance.now();
    for (const text of [question, `batch 32 ${question}`, question.slice(0, 900)])
      expect(() => compute(text, { locale: "ko" })).not.toThrow();
    expect(performance.now() - start).toBeLessThan(3000);
  }
});

test.each([
  ["recall 0.9, # true positives. How many false negatives?", 0.9],
  ["재현율 0.9, 참양성 #. 거짓음성은 몇 개?", 0.9],
  ["정밀도 80%, TP #. FP는 몇 개야?", 0.8],
  ["# true positives, precision 0.8. How many false positives?", 0.8],
] as const)("what a rate leaves is whole, or there is none: %s", (story, rate) => {
  for (const hits of [36, 180, 360, 181, 37]) {
    const left = hits / rate - hits;
    const isWhole = Math.abs(left - Math.round(left)) < 1e-9;
    expect(valuesOf(story.replace("#", String(hits)))).toEqual(isWhole ? [Math.round(left)] : undefined);
  }
});

test("a rate worked out from F1 is a rate", () => {
  expect(valuesOf("F1 0.75, recall 0.6. Precision?")?.[0]).toBeCloseTo(1, 12);
  expect(valuesOf("F1 0.8, 정밀도 0.8. 재현율은?")?.[0]).toBeCloseTo(0.8, 12);
  expect(valuesOf("F1 0.75, recall 0.5. Precision?")).toBeUndefined();
  expect(valuesOf("F1 0.9, 정밀도 0.4. 재현율은?")).toBeUndefined();
  expect(valuesOf("recall 0.9, 180 true positives. How many false positives?")).toBeUndefined();
});

test.each([
  ["100 samples, tp 40, fp 10, fn 20. How many tn?", 30],
  ["recall 0.9, 180 true positives. How many false negatives?", 20],
  ["특이도 0.95, TN 190. 거짓양성은 몇 개?", 10],
] as const)("what is worked out backwards has its certificate: %s", (question, value) => {
  const reading = readQuestion(question);
  const { sheet } = countsIn(reading)!;
  expect(sheet.values).toEqual([value]);
  expect(checkCertificate(sheet.certificate(reading.text), 1)).toEqual([]);
});
