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

/** A second step from where the first began. */
export function firstForgotten(instead: Misconception["instead"]): Misconception {
  return slip(
    "first-step-forgotten",
    instead,
    "첫 걸음에서 옮겨 간 것을 빼먹었어요.",
    "The first step's move was left out.",
  );
}

/** Weight decay with its sign turned. */
export function growing(instead: Misconception["instead"]): Misconception {
  return slip(
    "decay-grows",
    instead,
    "감쇠의 부호가 반대예요. 가중치가 줄어야 하는데 커졌어요.",
    "The sign of the decay is turned: the weight should shrink, not grow.",
  );
}

/** A ratio of batch sizes the wrong way round. */
export function inverse(instead: Misconception["instead"]): Misconception {
  return slip(
    "scaled-inversely",
    instead,
    "거꾸로 나눴어요. 배치가 커지면 학습률도 커져요.",
    "That is the wrong way round: the rate grows with the batch.",
  );
}

/** A schedule read from its other end. */
export function reversed(instead: Misconception["instead"]): Misconception {
  return slip(
    "schedule-reversed",
    instead,
    "간 길 대신 남은 길을 넣었어요.",
    "That uses the way left instead of the way gone.",
  );
}

/** A schedule read a step before. */
export function oneStepEarly(instead: Misconception["instead"]): Misconception {
  return slip("step-off-by-one", instead, "한 스텝 앞의 값이에요.", "That is the value one step before.");
}
