import { type Draw, pick, rate } from "./ask-draws.ts";

/** Questions for batches, folds, splits and sizes, one kind a row. */
export const dataAsks: readonly Draw[] = [
  (stream) => {
    const [B, d, a] = [pick(stream, [4, 8, 16, 32]), stream.randint(2, 9), stream.randint(2, 9)];
    return {
      ko: `GPU ${d}개에 장당 배치 ${B}, 기울기 누적 ${a}번이면 실효 배치는 얼마예요?`,
      en: `per-GPU batch ${B}, ${d} GPUs, ${a} accumulation steps -> effective batch size?`,
      meant: { B, d, a },
      answers: ["size"],
      about: /실효|effective/u,
    };
  },
  (stream) => {
    const [lr, B0, B1] = [rate(stream), pick(stream, [32, 64, 256]), pick(stream, [16, 128, 512, 1000])];
    const [ko, en] = pick(stream, [
      ["선형", "linear"],
      ["제곱근", "square-root"],
    ] as const);
    return {
      ko: `배치 ${B0}에서 학습률 ${lr}였어요. 배치 ${B1}로 바꾸면 ${ko} 규칙으로 학습률은?`,
      en: `lr ${lr} at batch ${B0}; the ${en} scaling rule at batch ${B1} gives?`,
      meant: { lr, B0, B1 },
      answers: ["lr_new"],
      about: ko === "선형" ? /: 선형|: linear/u : /: 제곱근|: square-root/u,
    };
  },
  (stream) => {
    const [n, B, E] = [stream.randint(10, 5000), stream.randint(2, 300), stream.randint(2, 30)];
    return {
      ko: `샘플 ${n}개 배치 ${B}로 ${E}에폭이면 업데이트 총 몇 번 해?`,
      en: `${n} samples, batch size ${B}, ${E} epochs: how many updates in total?`,
      meant: { n, B, E },
      answers: ["updates"],
      about: /마지막 배치까지|last batch kept/u,
    };
  },
  (stream) => {
    const [n, B] = [stream.randint(10, 5000), stream.randint(2, 300)];
    return {
      ko: `이미지 ${n}장을 배치 ${B}로 돌리면 마지막 배치에는 몇 장이 남나요`,
      en: `With ${n} samples and a batch size of ${B}, what is the size of the last batch?`,
      meant: { n, B },
      answers: ["last"],
      about: /마지막 배치까지|last batch kept/u,
    };
  },
  (stream) => {
    const k = stream.randint(2, 11);
    const n = stream.randint(k, 400);
    return {
      ko: `${n}개를 ${k}겹으로 나누면 폴드 크기가 각각?`,
      en: `Fold sizes for n=${n}, k=${k}?`,
      meant: { n, k },
      answers: Array.from({ length: k }, (_, fold) => `size${fold + 1}`),
      about: /섞지 않고|unshuffled/u,
    };
  },
  (stream) => {
    const k = stream.randint(2, 7);
    const [a, n, fold] = [stream.randint(0, 2), stream.randint(2 * k, 60), stream.randint(1, k + 1)];
    return {
      ko: `${a}번부터 ${a + n - 1}번까지 섞지 않고 ${k}겹으로 나누면 ${fold}번째 폴드에 들어가는 번호는?`,
      en: `Samples numbered ${a} to ${a + n - 1}, ${k}-fold, unshuffled. Which samples are in fold ${fold}?`,
      meant: { a, b: a + n - 1, k, fold },
      answers: Array.from(
        { length: Math.floor(n / k) + (fold <= n % k ? 1 : 0) },
        (_, row) => `row${row + 1}`,
      ),
      about: /섞지 않고|unshuffled/u,
    };
  },
  (stream) => {
    const [x, y, z, m] = [
      stream.randint(5, 90),
      stream.randint(5, 90),
      stream.randint(5, 90),
      stream.randint(1, 15),
    ];
    return {
      ko: `고양이 ${x}, 개 ${y}, 코끼리 ${z}장이 순서대로일 때 뒤 ${m}장을 검증으로 쓰면 고양이, 개, 코끼리는 각각 몇 장?`,
      en: `Sorted data: ${x} apples, ${y} pears, ${z} plums. I cut off the last ${m}. How many apples, pears and plums is that?`,
      meant: { size0: x, size1: y, size2: z, m },
      answers: ["count0", "count1", "count2"],
      about: /뒷부분|last rows/u,
    };
  },
  (stream) => {
    const k = stream.randint(2, 6);
    const [x, y, fold] = [stream.randint(10, 90), stream.randint(10, 90), stream.randint(1, k + 1)];
    return {
      ko: `고양이 ${x}장, 개 ${y}장이 순서대로 있고 섞지 않은 ${k}겹이면 ${fold}번째 폴드에는 고양이와 개가 몇 장이에요?`,
      en: `Sorted: ${x} cats, ${y} dogs. ${k} unshuffled folds: how many cats and dogs in fold ${fold}?`,
      meant: { size0: x, size1: y, k, fold },
      answers: ["count0", "count1"],
      about: /섞지 않고|unshuffled/u,
    };
  },
  (stream) => {
    const k = stream.randint(2, 6);
    const [x, y] = [k * stream.randint(2, 30), k * stream.randint(2, 30)];
    return {
      ko: `고양이 ${x}장, 개 ${y}장을 층화 ${k}겹으로 나누면 폴드마다 고양이와 개는 몇 장씩?`,
      en: `Stratified ${k}-fold on ${x} cats and ${y} dogs: how many cats and dogs per fold?`,
      meant: { size0: x, size1: y, k },
      answers: ["count0", "count1"],
      about: /층화|stratified/u,
    };
  },
  (stream) => {
    const n = 20 * stream.randint(2, 200);
    const [a, b, c] = pick(stream, [
      [70, 15, 15],
      [80, 10, 10],
      [60, 20, 20],
    ] as const);
    return {
      ko: `데이터 ${n}개를 ${a}/${b}/${c}로 나누면 몇 개씩?`,
      en: `${a}/${b}/${c} split of ${n} rows gives?`,
      meant: { n, train_share: a, validation_share: b, test_share: c },
      answers: ["train", "validation", "test"],
      about: /비율|shares/u,
    };
  },
  (stream) => {
    const [a, b, k] = [stream.randint(2, 9), stream.randint(2, 9), stream.randint(2, 11)];
    return {
      ko: `학습률 후보 ${a}개, 배치 크기 후보 ${b}개를 ${k}겹 교차 검증으로 격자 탐색하면 훈련을 몇 번 해?`,
      en: `grid search over ${a} learning rates and ${b} batch sizes with ${k}-fold CV: how many fits?`,
      meant: { c1: a, c2: b, k },
      answers: ["fits"],
      about: /재학습 제외|without a final refit/u,
    };
  },
  (stream) => {
    const [a, b, c] = [stream.randint(2, 900), stream.randint(2, 300), stream.randint(2, 20)];
    return {
      ko: `입력 ${a}, 은닉 ${b}, 출력 ${c}인 신경망은 편향까지 파라미터가 몇 개예요?`,
      en: `Parameters of a dense network ${a}-${b}-${c} with biases?`,
      meant: { n1: a, n2: b, n3: c },
      answers: ["total"],
      about: /편향 포함|biases included/u,
    };
  },
];
