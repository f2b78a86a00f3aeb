import { count, type FormulaRow, mistake } from "./formula-row.ts";

const many = [50, 900, "whole"] as const;
const few = [2, 12, "whole"] as const;

/** Counts of updates, fits and rows, and what is made of scores. */
export const countFormulas: readonly FormulaRow[] = [
  {
    card: "epoch-step",
    ask: {
      ko: "데이터 n개를 배치 크기 b로 e에폭 훈련해요. 마지막의 작은 배치도 써요. 업데이트 횟수를 식으로 적어 주세요. (올림은 ceil( )로 적어요)",
      en: "Training runs e epochs over n examples in batches of b, the small last one included. Write the number of updates; ceil( ) rounds up.",
    },
    names: { n: many, b: count, e: few },
    formula: "e * ceil(n / b)",
    mistaken: [
      mistake("e * floor(n / b)", "마지막의 작은 배치를 버렸어요.", "The small last batch was dropped."),
      mistake("e * n / b", "올리지 않았어요.", "It was not rounded up."),
      mistake(
        "ceil(e * n / b)",
        "에폭을 이어 붙였어요. 에폭마다 작은 배치가 따로 생겨요.",
        "The epochs were joined; each has a small last batch of its own.",
      ),
      mistake("e * n", "데이터마다 업데이트한다고 셌어요.", "That counts an update for each example."),
    ],
  },
  {
    card: "drop-last",
    ask: {
      ko: "데이터 n개를 배치 크기 b로 나누고 마지막의 작은 배치를 버려요. 한 에폭에 버려지는 데이터의 수를 식으로 적어 주세요. (내림은 floor( )로 적어요)",
      en: "n examples are cut into batches of b, and the small last one is dropped. Write how many examples an epoch drops; floor( ) rounds down.",
    },
    names: { n: many, b: count },
    formula: "n - b * floor(n / b)",
    mistaken: [
      mistake("b * floor(n / b)", "쓰는 데이터를 셌어요.", "Those are the examples that are used."),
      mistake(
        "n - floor(n / b)",
        "배치의 수를 뺐어요. 배치마다 b개예요.",
        "That takes off the number of batches; each holds b.",
      ),
      mistake("b", "배치 하나를 통째로 버렸어요.", "That drops a whole batch."),
    ],
  },
  {
    card: "shuffle",
    ask: {
      ko: "데이터 n개를 고르게 섞어 배치 크기 b로 나눠요. 맨 앞에 있던 데이터가 첫 배치에 들어갈 확률을 식으로 적어 주세요.",
      en: "n examples are shuffled evenly and cut into batches of b. Write the probability that the example that stood first gets into the first batch.",
    },
    names: { n: many, b: count },
    formula: "b / n",
    mistaken: [
      mistake(
        "1 / n",
        "첫 자리에 올 확률이에요. 첫 배치에는 자리가 b개 있어요.",
        "That is the chance of the first place; a batch has b of them.",
      ),
      mistake("1 / b", "배치의 크기로만 나눴어요.", "That divides by the batch size alone."),
      mistake("1", "섞지 않았다고 보았어요.", "That is without shuffling."),
    ],
  },
  {
    card: "stochastic-gradient-descent",
    ask: {
      ko: "데이터 n개를 하나씩 뽑는 SGD로 e에폭 훈련해요. 업데이트 횟수를 식으로 적어 주세요.",
      en: "SGD with one example at a time runs e epochs over n examples. Write the number of updates.",
    },
    names: { n: many, e: few },
    formula: "n * e",
    mistaken: [
      mistake(
        "e",
        "그건 배치 경사 하강법이에요. SGD는 데이터마다 업데이트해요.",
        "That is batch gradient descent; SGD updates for each example.",
      ),
      mistake("n", "한 에폭만 셌어요.", "That counts one epoch."),
    ],
  },
  {
    card: "grid-search",
    ask: {
      ko: "후보가 a가지, b가지인 두 하이퍼파라미터를 k-겹 교차 검증으로 격자 탐색하고, 가장 좋은 조합으로 한 번 더 훈련해요. 훈련 횟수를 식으로 적어 주세요.",
      en: "A grid search over two hyperparameters with a and b candidates scores by k-fold cross-validation and trains the best once more. Write the number of trainings.",
    },
    names: { a: few, b: few, k: few },
    formula: "a * b * k + 1",
    mistaken: [
      mistake("a * b * k", "마지막 훈련을 빼먹었어요.", "The last training was left out."),
      mistake(
        "(a + b) * k + 1",
        "가짓수를 더했어요. 격자에는 모든 조합이 있어요.",
        "The candidates were added; a grid holds every combination.",
      ),
      mistake(
        "a * b + 1",
        "폴드마다 훈련하는 것을 빼먹었어요.",
        "The trainings for each fold were left out.",
      ),
    ],
  },
  {
    card: "final-model",
    ask: {
      ko: "설정 c가지를 k-겹 교차 검증으로 채점하고 최종 모델을 훈련해요. 모델을 모두 몇 번 훈련할까요?",
      en: "c settings are scored by k-fold cross-validation, then the final model is trained. How many trainings is that?",
    },
    names: { c: few, k: few },
    formula: "c * k + 1",
    mistaken: [
      mistake(
        "c * k",
        "최종 모델을 빼먹었어요. 폴드의 모델은 버려요.",
        "The final model was left out; those of the folds are thrown away.",
      ),
      mistake(
        "c * (k + 1)",
        "설정마다 다시 훈련했어요. 고른 설정만 다시 훈련해요.",
        "That trains every setting again; only the chosen one is.",
      ),
      mistake("c + 1", "폴드마다 훈련하는 것을 빼먹었어요.", "The trainings for each fold were left out."),
    ],
  },
  {
    card: "nested-cv",
    ask: {
      ko: "바깥쪽 a겹, 안쪽 b겹의 중첩 교차 검증으로 설정 c가지를 견줘요. 바깥쪽 폴드마다 고른 설정으로 한 번 더 훈련해요. 훈련 횟수를 식으로 적어 주세요.",
      en: "Nested cross-validation with a outer and b inner folds compares c settings; in each outer fold the chosen one is trained once more. Write the number of trainings.",
    },
    names: { a: few, b: few, c: few },
    formula: "a * (b * c + 1)",
    mistaken: [
      mistake(
        "a * b * c",
        "고른 설정으로 다시 훈련하는 것을 빼먹었어요.",
        "The training of the chosen settings was left out.",
      ),
      mistake(
        "a * b * c + 1",
        "다시 훈련하는 것을 한 번만 셌어요. 바깥쪽 폴드마다 해요.",
        "That trains again once; every outer fold does.",
      ),
      mistake("a + b * c", "바깥쪽과 안쪽을 더했어요.", "Outer and inner folds were added."),
    ],
  },
  {
    card: "leave-one-out",
    ask: {
      ko: "데이터 n개로 하나 남기기 교차 검증을 해요. 모든 훈련에서 본 데이터를 모두 더하면 몇 개일까요? (같은 데이터도 볼 때마다 세요)",
      en: "Leave-one-out cross-validation runs over n examples. Added over all trainings, how many examples are trained on, each counted whenever it is used?",
    },
    names: { n: count },
    formula: "n * (n - 1)",
    mistaken: [
      mistake("n^2", "하나를 빼지 않았어요.", "The one left out was counted too."),
      mistake("n - 1", "한 번의 훈련만 셌어요.", "That is one training only."),
      mistake("n", "훈련의 횟수를 셌어요.", "That is the number of trainings."),
    ],
  },
];
