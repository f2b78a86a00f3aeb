import { cueTable } from "./cue-items.ts";

/** Numbers that can be asked for. */
export type Goal =
  | "mse"
  | "rmse"
  | "mae"
  | "softmax"
  | "ce"
  | "bce"
  | "mean"
  | "sd"
  | "variance"
  | "accuracy"
  | "precision"
  | "recall"
  | "f1"
  | "specificity";

/** What a list of numbers is. */
export type ListRole = "predicted" | "target" | "logits" | "chances" | "scores";

export type MetricCue =
  | Goal
  | ListRole
  | "tp"
  | "fp"
  | "fn"
  | "tn"
  | "sample"
  | "population"
  | "percent"
  | "class"
  | "right"
  | "divided"
  | "counted"
  | "joint"
  | "ask"
  | "label"
  | "aside"
  | "change"
  | `nth${1 | 2 | 3 | 4 | 5}`
  | `word${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10}`;

/** English words of questions about metrics. */
export const englishMetrics: ReadonlyMap<string, MetricCue> = cueTable<MetricCue>({
  mse: "mse mean_squared_error mean_square_error average_squared_error mean_of_squared_errors mean_of_the_squared_errors",
  rmse: "rmse root_mean_squared_error root_mean_square_error",
  mae: "mae mean_absolute_error average_absolute_error",
  ce: "cross_entropy cross-entropy crossentropy ce softmax_cross_entropy softmax_cross-entropy ce_loss cross_entropy_loss softmax_ce nll negative_log_likelihood",
  bce: "bce binary_cross_entropy binary_crossentropy log_loss logloss bce_loss mean_bce mean_binary_cross_entropy",
  softmax: "softmax softmaxes softmax_probabilities softmax_output softmax_outputs softmax_probs",
  mean: "mean average avg mean_score average_score",
  sd: "sd std stdev standard_deviation std_dev standard_dev",
  variance: "variance var",
  accuracy: "accuracy acc",
  precision: "precision",
  recall: "recall sensitivity true_positive_rate tpr",
  f1: "f1 f1_score f1score f_1",
  specificity: "specificity true_negative_rate tnr",
  predicted:
    "prediction predictions predicted preds pred yhat y_hat y_pred outputs output forecasts forecast model_outputs estimates",
  target:
    "target targets actual actuals truth true_values true_value ground_truth gt y_true y labels label truths observed correct_values answers",
  logits: "logits logit",
  chances: "p probs prob probabilities probability predicted_probabilities predicted_probability p_hat",
  scores:
    "scores score accuracies fold_scores cv_scores fold_accuracies cv_accuracies values numbers results losses",
  tp: "tp tps true_positives true_positive",
  fp: "fp fps false_positives false_positive",
  fn: "fn fns false_negatives false_negative",
  tn: "tn tns true_negatives true_negative",
  sample:
    "sample n-1 n_-_1 n_minus_1 unbiased bessel bessels_correction bessel_corrected ddof_1 sample_version",
  population: "population ddof_0 population_one population_version divide_by_n divided_by_n",
  percent: "percent % in_percent percentage as_a_percentage per_cent",
  class: "class category label_index",
  right: "right correct true",
  joint: "and & then",
  divided: "divide divided dividing divisor",
  counted: "folds fold classes examples samples points rows items three_folds values_in_all",
  nth1: "first 1st",
  nth2: "second 2nd",
  nth3: "third 3rd",
  nth4: "fourth 4th",
  nth5: "fifth 5th",
  word1: "one",
  word2: "two",
  word3: "three",
  word4: "four",
  word5: "five",
  word6: "six",
  word7: "seven",
  word8: "eight",
  word9: "nine",
  word10: "ten",
  ask: "what whats give tell find compute calculate report show need want get how_much value please",
  label: "epoch page seat room chapter week slide exercise question problem team step run",
  aside: `the a an is are was were be of for on with in by to also both each all at so if then from my our i we you it its this that these those as
    natural_log ln nats in_nats natural natural_logarithm using use uses loss model network classifier data set test validation cv cross_validation final run got have has had
    pls plz thanks thank hi hello hey ok okay lol haha btw please_all all_of_them all_three all_four all_two in_order in_that_order respectively average_over over which_is one's batch mini_batch minibatch says say here below following
    me us them your one_is two_class two-class three-class three_class binary case do does did can could would should just only exactly about vector vectors list lists after when there his her their came come comes out confusion matrix confusion_matrix table counts vs versus against sklearn numpy torch`,
  change:
    "not no without except instead weighted macro micro averaged_over weights weight bits log2 log10 temperature smoothing sum total squared_sum median range max min standard_error sem confidence interval difference double half smoothed threshold regularized huber hinge dice iou auc roc r2 why explain",
});

/** Korean stems. */
export const koreanMetrics: ReadonlyMap<string, MetricCue> = cueTable<MetricCue>({
  mse: "평균제곱오차 평균_제곱_오차 평균_제곱오차 평균제곱_오차",
  rmse: "평균제곱근오차 평균_제곱근_오차",
  mae: "평균절대오차 평균_절대_오차 평균_절대오차",
  ce: "크로스엔트로피 크로스_엔트로피 교차엔트로피 교차_엔트로피 소프트맥스_크로스엔트로피",
  bce: "이진_크로스엔트로피 이진_크로스_엔트로피 이진크로스엔트로피 이진_교차_엔트로피 로그로스 로그_로스",
  softmax: "소프트맥스",
  mean: "평균",
  sd: "표준편차 표준_편차 표편",
  variance: "분산",
  accuracy: "정확도",
  precision: "정밀도",
  recall: "재현율 민감도",
  specificity: "특이도",
  predicted: "예측 예측값 예측이 출력 출력값 추정값",
  target: "정답 정답값 실제 실제값 실측 타깃 타겟 레이블 라벨 참값",
  logits: "로짓 로짓값",
  chances: "확률 예측확률 예측_확률",
  scores: "점수 폴드점수 성적 정확도들 값들 폴드_점수",
  tp: "진양성 참양성",
  fp: "위양성 거짓양성",
  fn: "위음성 거짓음성",
  tn: "진음성 참음성",
  sample: "표본 불편",
  population: "모집단 모",
  percent: "퍼센트 프로",
  class: "클래스 번째_클래스",
  right: "정답인 맞는",
  joint: "그리고 와 과 랑",
  divided: "나누 나눠 나눈 나누는",
  counted: "폴드 개 겹",
  nth1: "첫번째 첫_번째 첫째",
  nth2: "두번째 두_번째 둘째",
  nth3: "세번째 세_번째 셋째",
  ask: "얼마 몇 뭐 구하 구해 알려 계산 계산하 계산해 적어 부탁 나와 나오 값 궁금",
  label: "에폭 페이지 주차 조 학년 문항 번 스텝",
  aside: `이 그 저 각각 모두 다 세 네 셋 둘 넷 순서대로 차례대로 자연로그 자연_로그 로그 손실 모델 데이터 테스트 검증 교차검증 교차_검증 그럼 그러면 근데 좀 제발 질문 안녕 감사 과제 시험 결과 이렇게 나왔 나온 일때 때 배치 미니배치 구하시오 구하라 쓰 쓰는 준 줄 준다 샘플 벡터 하나 전체 합쳐서 오차 로스 요 또 도 혼동_행렬 혼동행렬 줄었 줄어들었`,
  change:
    "말고 빼고 제외 대신 가중 가중치 매크로 마이크로 합 중앙값 최대 최소 차이 절반 두배 온도 스무딩 표준오차 왜 이유 임계값 비트",
});

export const metricEndings: ReadonlySet<string> = new Set(
  "은 는 이 가 을 를 의 에 도 만 와 과 랑 이랑 하고 고 이고 며 이며 로 으로 요 죠 인 인데 인데요 이면 면 일때 일 때 라면 이라면 이에요 예요 에요 야 이야 임 입니다 다 니다 습니다 나요 가요 까요 을까요 까 니 냐 음 해 해요 했 했어요 하는 한 합니다 줘 줘요 주세요 주실 드려요 드립니다 세요 여 어요 았 었 았어요 었어요 였 였어요 는데 네요 이래요 래요 이래 좀 씩 구하면 인가요 인지".split(
    " ",
  ),
);
