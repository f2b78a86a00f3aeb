import type { Computation } from "./computation.ts";
import { isCount } from "./reading.ts";
import { say, workOut } from "./recipe.ts";

/** A rate that falls with the square root of the step. */
export const inverseRootWords: RegExp =
  /inverse[\s_-]?(?:square[\s_-]?root|sqrt)|(?<![a-z])inv[\s_-]?sqrt|역\s?제곱근|제곱근(?:에)?\s?(?:의\s)?(?:반비례|역수)|rsqrt|sqrt\s?\(?\s?(?:warm-?up(?:_steps)?|w)\s?\/\s?(?:t|step)|√\s?\(?\s?(?:warm-?up|w|워밍업)\s?\/\s?t/u;

const unit = String.raw`(?:스텝|steps?|updates?|iterations?)`;

/** The rate of an inverse square root schedule behind its warm-up. */
export const inverseRoot: Computation = {
  name: "inverse-root-schedule",
  card: "lr-schedule",
  title: say("역제곱근 스케줄", "inverse square root schedule"),
  needs: [],
  ofNumbers: true,
  answer: (asked) => {
    if (!asked.says(inverseRootWords) || asked.says(/d_?model|코사인|cosine|배치|batch/u)) return undefined;
    const peak = asked.one(
      String.raw`(?:peak|최대|최고|목표|base|max)(?:\s?(?:lr|learning\srate|학습\s?[률율]|값))?~#`,
      String.raw`(?:lr|learning\srate|학습\s?[률율])~#`,
    );
    const warm = asked.one(
      String.raw`(?:warm[\s-]?up(?:_steps)?|워밍\s?업|웜\s?업)(?:\s?(?:for|over|of|${unit}|기간))?~#(?:\s?${unit})?`,
      String.raw`#\s?${unit}?\s?(?:of\s)?(?:linear\s)?(?:warm[\s-]?up|워밍\s?업|웜\s?업)(?:\s?${unit})?`,
      String.raw`(?<![a-z])w~#`,
    );
    const step = asked.one(
      String.raw`(?<![a-z])t~#`,
      String.raw`(?:step|스텝|now\sat)~#`,
      String.raw`#(?:번째)?\s?${unit}`,
      String.raw`(?:at|after)\s#`,
    );
    if (peak === undefined || warm === undefined || step === undefined || asked.left.length > 0)
      return undefined;
    if (!(peak.value > 0) || ![warm, step].every(isCount) || step.value < warm.value) return undefined;
    const sheet = workOut(
      {
        title: say("워밍업 뒤의 역제곱근 스케줄", "inverse square root schedule behind its warm-up"),
        formulas: [["lr", "peak * sqrt(W / t)"]],
        answers: [["lr", say("학습률 #", "learning rate #")]],
      },
      [
        [{ name: "peak", label: say("최대 학습률", "peak") }, peak],
        [{ name: "W", label: say("워밍업 W", "warm-up W") }, warm],
        [{ name: "t", label: say("스텝 t", "step t") }, step],
      ],
    );
    return { sheet };
  },
};
