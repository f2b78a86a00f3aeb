import { type Misconception, slip } from "./exercise.ts";

/** Going along the gradient instead of against it. */
export function climbing(instead: Misconception["instead"]): Misconception {
  return slip(
    "climbing",
    instead,
    "기울기 쪽으로 올라갔어요. 걸음은 기울기의 반대쪽이에요.",
    "That climbs along the gradient; a step goes against it.",
  );
}

/** The decay and what is left of one, exchanged. */
export function swapped(instead: Misconception["instead"]): Misconception {
  return slip(
    "beta-swapped",
    instead,
    "감쇠율과 나머지 몫을 서로 바꿔 썼어요. 감쇠율은 지난 평균에 곱해요.",
    "The decay and its remainder changed places; the decay goes with the average from before.",
  );
}

/** An average that starts at zero, taken as it is. */
export function uncorrected(instead: Misconception["instead"]): Misconception {
  return slip(
    "bias-correction-forgotten",
    instead,
    "편향 보정을 빼먹었어요. 평균이 비어 있는 채로 시작해서 처음에는 너무 작아요.",
    "Bias correction was forgotten; the average starts empty and is too small at first.",
  );
}

/** Squares whose root is never taken. */
export function rootless(instead: Misconception["instead"]): Misconception {
  return slip(
    "root-forgotten",
    instead,
    "제곱근을 씌우지 않았어요. 제곱을 모은 뒤에는 제곱근으로 크기를 되돌려야 해요.",
    "The square root was forgotten; squares have to be brought back to size.",
  );
}
