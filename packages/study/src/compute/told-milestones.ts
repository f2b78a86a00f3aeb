import type { Computation } from "./computation.ts";
import { isCount, type Quantity } from "./reading.ts";
import { say, workOut } from "./recipe.ts";

const called = /multi-?step|milestones?|마일스톤|이정표/u;
const list =
  /(?:milestones?|마일스톤|이정표)(?:\s|=|:|at|of|are|은|는|이|가|을|를|epochs?|에폭)*[[(]?\s?(#\d+;(?:\s?(?:,\sand|,|and|와|과|랑|하고|\/)\s?#\d+;)+)/u;
const time = String.raw`(?:epochs?|에폭|에포크|steps?|스텝|iterations?)`;

/** The rate of a schedule that multiplies at milestones, PyTorch's MultiStepLR: a milestone itself is lowered already. */
export const toldMilestones: Computation = {
  name: "told-milestones",
  card: "lr-schedule",
  title: say("정해 둔 때마다 곱하는 스케줄", "a schedule that multiplies at milestones"),
  needs: [],
  ofNumbers: true,
  answer: (asked) => {
    const match = list.exec(asked.reading.pattern);
    if (!asked.says(called) || match === null || asked.says(/워밍|웜업|warm|코사인|cosine|배치|batch/u))
      return undefined;
    const indices = Array.from(match[1]!.matchAll(/#(\d+);/gu), ([, index]) => Number(index));
    asked.claim(indices);
    const milestones = indices.map((index) => asked.reading.quantities[index]!);
    const gamma = asked.one(
      String.raw`(?:gamma|감마|γ|factor)(?:\sof)?~#`,
      String.raw`(?:times|by|x|곱하기)\s#`,
      String.raw`#(?:배|을\s?곱|를\s?곱)`,
    );
    const rate = asked.one(
      String.raw`(?:initial\s|base\s|starting\s|초기\s?|처음\s?|시작\s?)?(?:lr(?:_?0)?|learning\srate|학습\s?[률율])(?:\s(?:starts?|began|begins?)(?:\sat)?)?~#`,
      String.raw`(?:starts?|begins?|from)(?:\s(?:at|from|with))?\s#`,
      String.raw`#(?:에서|부터)\s?(?:시작|출발)`,
    );
    asked.ignore(
      String.raw`(?:first|첫)\s?${time}(?:\s?(?:is|=|은|는|이))?\s?#`,
      String.raw`${time}\s(?:are\s)?(?:counted\s)?from\s#`,
    );
    const now = asked.one(
      String.raw`(?:at|in|after|during|on)\s${time}\s#`,
      String.raw`#(?:번째?)?\s?${time}`,
      String.raw`${time}\s?#`,
      String.raw`(?<![a-z])t~#`,
    );
    if (gamma === undefined || rate === undefined || now === undefined || asked.left.length > 0)
      return undefined;
    const isRising = milestones.every(({ value }, at) => at === 0 || value > milestones[at - 1]!.value);
    if (!isRising || !milestones.every(isCount) || !Number.isInteger(now.value) || now.value < 0)
      return undefined;
    return rateAt(milestones, gamma, rate, now);
  },
};

function rateAt(milestones: readonly Quantity[], gamma: Quantity, rate: Quantity, now: Quantity) {
  const passed = milestones.map((_, index) => `min(1, floor(t / m${index + 1}))`).join(" + ");
  const sheet = workOut(
    {
      title: say("MultiStepLR", "MultiStepLR"),
      formulas: [
        ["times", passed],
        ["lr", "lr0 * gamma^times"],
      ],
      answers: [["lr", say("학습률 #", "learning rate #")]],
    },
    [
      [{ name: "lr0", label: say("처음 학습률", "from") }, rate],
      [{ name: "gamma", label: say("곱하는 값", "factor") }, gamma],
      ...milestones.map(
        (one, index) => [{ name: `m${index + 1}`, label: say("이정표", "milestone") }, one] as const,
      ),
      [{ name: "t", label: say("지금 t", "now t") }, now],
    ],
  );
  return { sheet };
}
