import type { Card } from "./card.ts";

export const stratified: Card = {
  slug: "stratified",
  title: { ko: "층화 분할", en: "Stratified split" },
  short: {
    ko: "층화(stratified) 분할은 나눈 묶음마다 클래스의 비율이 전체와 거의 같게 나누는 방법이에요. 고양이 60%, 개 30%, 코끼리 10%라면 폴드마다 이 비율을 지켜요.",
    en: "A stratified split keeps the share of each class nearly the same in every part as in the whole. With 60% cats, 30% dogs and 10% elephants, every fold has those shares.",
  },
  long: {
    ko: "그냥 섞어서 나누면 비율이 평균적으로는 맞지만, 적은 클래스는 운이 나쁘면 어떤 폴드에 하나도 없을 수 있어요. 층화는 클래스마다 따로 나눈 뒤 합쳐서 이런 운을 없애요. 그래서 드문 클래스가 있을 때 특히 좋고, 데이터가 정렬돼 있어도 안전해요. 클래스의 개수가 k로 나누어떨어지지 않으면 폴드마다 하나쯤 차이가 나요. 가장 작은 클래스가 k개보다 적으면 모든 폴드에 넣어 줄 수 없어요. 비율만 지킬 뿐, 같은 사람의 사진이 훈련과 검증에 나뉘어 들어가는 문제까지 막아 주지는 않아요.",
    en: "Plain shuffling gets the shares right on average, but with bad luck a rare class may be missing from some fold. Stratifying splits each class on its own and puts the parts together, so that luck is gone. It helps most with rare classes and is safe on sorted data. Where a class count does not divide by k, folds differ by about one. If the smallest class has fewer than k members, not every fold can have one. It keeps shares only: it does not stop photos of the same person from landing in both training and validation.",
  },
  formula: null,
  prerequisites: ["sorted-data-bias"],
  aliases: {
    ko: ["층화", "층화 추출", "계층화", "층화 k-겹"],
    en: ["stratified", "stratification", "stratified k-fold", "stratified sampling"],
  },
  examples: {
    ko: [
      "층화 분할이 뭐예요?",
      "층화는 왜 필요해요?",
      "그냥 섞는 것과 층화는 뭐가 달라요?",
      "층화 k-겹 교차 검증을 설명해 주세요",
      "클래스가 불균형하면 어떻게 나눠요?",
    ],
    en: [
      "What is a stratified split?",
      "Why should I stratify?",
      "How does stratified k-fold differ from shuffled k-fold?",
      "How do I split imbalanced classes?",
      "What does stratification keep the same?",
    ],
  },
  claims: [
    {
      id: "keeps-shares",
      truth: true,
      ko: "층화 분할은 묶음마다 클래스 비율을 전체와 거의 같게 지켜요.",
      en: "A stratified split keeps the class shares in every part nearly equal to those of the whole.",
      why: {
        ko: "클래스마다 따로 나눈 다음 합치기 때문이에요.",
        en: "It splits each class on its own and then puts the parts together.",
      },
    },
    {
      id: "helps-rare-classes",
      truth: true,
      ko: "층화 분할은 드문 클래스가 있을 때 특히 도움이 돼요.",
      en: "A stratified split helps most when some class is rare.",
      why: {
        ko: "그냥 섞으면 드문 클래스가 어떤 폴드에 하나도 안 들어갈 수 있어요.",
        en: "With plain shuffling a rare class may be missing from a fold.",
      },
    },
    {
      id: "safe-on-sorted",
      truth: true,
      ko: "데이터가 클래스 순서로 정렬돼 있어도 층화 k-겹은 폴드마다 모든 클래스를 담아요.",
      en: "Even on data sorted by class, stratified k-fold puts every class into every fold.",
      why: {
        ko: "클래스마다 k개 이상 있으면, 그것을 k개의 몫으로 나눠 폴드마다 하나씩 담기 때문이에요.",
        en: "Each class is dealt out into k shares (as long as it has at least k members).",
      },
    },
    {
      id: "equal-classes",
      truth: false,
      ko: "층화 분할을 하면 모든 클래스의 개수가 서로 같아져요.",
      en: "A stratified split makes all classes equally large.",
      why: {
        ko: "원래의 비율을 지킬 뿐이에요. 6:3:1이면 폴드 안에서도 6:3:1이에요.",
        en: "It keeps the original shares: 6:3:1 stays 6:3:1 within each fold.",
      },
    },
    {
      id: "any-class-size",
      truth: false,
      ko: "가장 작은 클래스가 3개뿐이어도 층화 5-겹은 모든 폴드에 그 클래스를 넣어 줘요.",
      en: "With a smallest class of 3, stratified 5-fold still puts that class into every fold.",
      why: {
        ko: "3개를 5개의 폴드에 하나씩 나눠 줄 수는 없어요.",
        en: "Three members cannot be dealt out to five folds.",
      },
    },
    {
      id: "stops-leakage",
      truth: false,
      ko: "층화 분할을 쓰면 같은 사람의 사진이 훈련과 검증에 함께 들어가는 일도 막아 줘요.",
      en: "A stratified split also keeps photos of the same person from being in both training and validation.",
      why: {
        ko: "층화는 클래스 비율만 봐요. 같은 사람을 한쪽에 모으려면 그룹 분할이 필요해요.",
        en: "It looks at class shares only; keeping a person on one side takes a grouped split.",
      },
    },
  ],
  sources: [
    {
      authors: "Kohavi, R.",
      title: "A Study of Cross-Validation and Bootstrap for Accuracy Estimation and Model Selection",
      year: 1995,
      venue: "IJCAI 1995",
    },
    {
      authors: "Pedregosa, F.; and others",
      title: "Scikit-learn: Machine Learning in Python",
      year: 2011,
      venue: "Journal of Machine Learning Research 12",
      url: "https://scikit-learn.org/stable/modules/cross_validation.html",
    },
  ],
  demo: { name: "kfold", options: { k: 5, order: "sorted", method: "stratified" } },
};
