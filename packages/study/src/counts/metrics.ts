import { type Network, type Node, relations, roles } from "./network.ts";

const say = (ko: string, en: string): { ko: string; en: string } => ({ ko, en });
const count = (ko: string, en: string): Node => ({
  label: say(ko, en),
  said: say(`${ko} #개`, `# ${en}`),
  mayBeNone: true,
});
const rate = (ko: string, en: string): Node => ({
  label: say(ko, en),
  said: say(`${ko} #`, `${en} #`),
  isCount: false,
});
const percent = (ko: string, en: string): Node => ({
  label: say(ko, en),
  said: say(`${ko} # 퍼센트`, `${en} # percent`),
  isCount: false,
});

/** What a table of right and wrong answers is judged by. */
export const metrics: Network = {
  name: "metric-counts",
  card: "loss-function",
  title: say("맞고 틀린 수로 재는 지표", "what right and wrong answers come to"),
  about: ["tp", "fp", "tn", "fn", "fscore"],
  except: ["batch", "step", "lr", "fold", "cv"],
  nodes: {
    tp: count("참양성", "true positives"),
    fp: count("거짓양성", "false positives"),
    tn: count("참음성", "true negatives"),
    fn: count("거짓음성", "false negatives"),
    n: count("전체", "cases"),
    right: count("맞힌 것", "right answers"),
    accuracy: rate("정확도", "accuracy"),
    precision: rate("정밀도", "precision"),
    recall: rate("재현율", "recall"),
    fscore: rate("F1", "F1"),
    specificity: rate("특이도", "specificity"),
    fpr: rate("위양성률", "false positive rate"),
    accuracy_percent: percent("정확도", "accuracy"),
    precision_percent: percent("정밀도", "precision"),
    recall_percent: percent("재현율", "recall"),
    epochs: count("에폭", "epochs"),
  },
  roles: roles(
    "count size things many rows class valid test label apiece",
    "tp:: tp|",
    "fp:: fp|",
    "tn:: tn|",
    "fn:: fn|",
    "n:: rows|total",
    "epochs.:: epoch|last",
    ...["accuracy", "precision", "recall", "fscore", "specificity", "fpr"].map(
      (one) => `${one}:: ${one}|total pct`,
    ),
    ...["accuracy", "precision", "recall"].map((one) => `${one}_percent*:: ${one} share|total`),
  ),
  relations: relations(
    "n = tp + fp + tn + fn",
    "right = tp + tn",
    "accuracy = right / n",
    "precision = tp / (tp + fp)",
    "recall = tp / (tp + fn)",
    "specificity = tn / (tn + fp)",
    "fpr = fp / (fp + tn)",
    "fscore = 2 * tp / (2 * tp + fp + fn)",
    "fscore = 2 * precision * recall / (precision + recall)",
    "fn! = tp / recall - tp",
    "tp! = fn * recall / (1 - recall)",
    "fp! = tp / precision - tp",
    "tp! = fp * precision / (1 - precision)",
    "fp! = tn / specificity - tn",
    "tn! = fp * specificity / (1 - specificity)",
    "tp! = n - fp - tn - fn",
    "tn! = n - tp - fp - fn",
    "fp! = n - tp - tn - fn",
    "fn! = n - tp - fp - tn",
    "precision = fscore * recall / (2 * recall - fscore)|||max(0, fscore * recall / (2 * recall - fscore) - 1)",
    "recall = fscore * precision / (2 * precision - fscore)|||max(0, fscore * precision / (2 * precision - fscore) - 1)",
    "accuracy_percent = 100 * accuracy",
    "precision_percent = 100 * precision",
    "recall_percent = 100 * recall",
  ),
  idle: [],
  spare: ["epochs"],
};
