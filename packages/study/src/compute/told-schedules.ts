import type { Asked } from "./asked.ts";
import type { Computation, Outcome } from "./computation.ts";
import { isCount, type Quantity } from "./reading.ts";
import { say, workOut } from "./recipe.ts";

const warmWords = /워밍\s?업|웜\s?업|warm[\s-]?up|선형|linear/u;
const other =
  /배치|batch|restart|재시작|one-?cycle|exponential|지수|마다|every|multi-?step|milestone|gamma|감마|에폭|epoch|제곱근|sqrt/u;
const asksRate = /lr(?![a-z])|learning\srate|학습\s?[률율]|rate/u;
const unit = String.raw`(?:스텝|steps?|updates?|iterations?)`;
const listed = String.raw`#\d+;(?:\s?(?:,\sand|,|and|와|과|랑|이랑|하고|및|\/|번|스텝|\s)\s?(?:스텝\s?)?#\d+;)*`;
const asked1 = new RegExp(
  [
    String.raw`(?:lr|learning\srate|rate)(?:\sis\sit|\sdo\si\s(?:get|have))?\s(?:at|on|in|for)\s(?:each\sof\s)?(?:${unit}\s)?(?<a>${listed})`,
    String.raw`(?:at|on)\s(?:${unit}\s)?(?<b>${listed}),?\s(?:what|how)`,
    String.raw`(?:스텝|step)\s?(?<c>${listed})(?:번)?(?:째)?(?:\s?스텝)?(?:에서|에|의|일\s?때|이면|면|에서의|때)*(?:는|은)?,?\s?(?:각각\s?)?(?:lr|학습\s?[률율]|얼마|몇|값)`,
    String.raw`(?<d>${listed})(?:번째?)?\s?스텝(?:에서|에|의|일\s?때|이면|면|에서의|때)*(?:는|은)?,?\s?(?:각각\s?)?(?:lr|학습\s?[률율]|얼마|몇|값)`,
  ].join("|"),
  "u",
);

/** The rates at steps of a linear warm-up from nothing that a cosine to nothing, or to a least rate, follows. */
export const warmThenCosine: Computation = {
  name: "warm-then-cosine",
  card: "warmup",
  title: say("워밍업 뒤 코사인", "warm-up, then cosine"),
  needs: [],
  ofNumbers: true,
  answer,
};

function answer(asked: Asked): Outcome | undefined {
  const { pattern, quantities } = asked.reading;
  if (!asked.says(/코사인|cosine/u) || !asked.says(warmWords) || !asked.says(asksRate) || asked.says(other))
    return undefined;
  const match = asked1.exec(pattern);
  const list = Object.values(match?.groups ?? {}).find((one) => one !== undefined);
  if (match === null || list === undefined) return undefined;
  const at = Array.from(list.matchAll(/#(\d+);/gu), ([, index]) => Number(index));
  asked.claim(at);
  const told = pattern.slice(0, match.index) + pattern.slice(match.index + match[0].length);
  const rest = Array.from(told.matchAll(/#(\d+);/gu), ([, index]) => Number(index));
  const rates = rest.filter((index) => quantities[index]!.value > 0 && quantities[index]!.value < 1);
  const counts = rest.filter((index) => isCount(quantities[index]!));
  const zeros = rest.filter((index) => quantities[index]!.value === 0);
  if (rates.length !== 1 || rates.length + counts.length + zeros.length !== rest.length) return undefined;
  const [first, ...later] = counts.map((index) => quantities[index]!);
  const last = later.at(-1);
  // what is told twice is told the same
  if (
    first === undefined ||
    last === undefined ||
    !later.slice(0, -1).every(({ value }) => value === first.value)
  )
    return undefined;
  const index = quantities.indexOf(last);
  const isLength = new RegExp(
    String.raw`(?:next|another|following|remaining|다음|이후|나머지|남은)\s?#${index};|#${index};\s?(?:more|further|additional)|#${index};\s?스텝\s?더`,
    "u",
  ).test(told);
  const isEnd = new RegExp(
    String.raw`(?:at|by|until|till|to|reach\w*)\s(?:zero\s(?:at|by)\s)?(?:step\s)?#${index};|(?:total(?:\sof)?|총|전체)\s?(?:steps\s|스텝\s?)?#${index};|#${index};\s?(?:total|스텝에|스텝까지|스텝에서|번째|steps?\s(?:in\s)?total)|step\s#${index};`,
    "u",
  ).test(told);
  if (isLength === isEnd || !(last.value > 0) || (isEnd && last.value <= first.value)) return undefined;
  if (!falls.test(told)) return undefined;
  asked.claim(rest);
  if (asked.left.length > 0) return undefined;
  const end = isEnd ? last.value : first.value + last.value;
  return rate({
    peak: quantities[rates[0]!]!,
    warm: first,
    last,
    isEnd,
    end,
    steps: at.map((one) => quantities[one]!),
  });
}

/** It ends at nothing. */
const falls = /(?:to|에|까지|→|->|로)\s?(?:zero|#\d+;)|#\d+;(?:으로|까지|로|에)|zero|영까지/u;

function rate(told: {
  readonly peak: Quantity;
  readonly warm: Quantity;
  readonly last: Quantity;
  readonly isEnd: boolean;
  readonly end: number;
  readonly steps: readonly Quantity[];
}): Outcome | undefined {
  const { peak, warm, last, isEnd, end, steps } = told;
  if (!steps.every(({ value }) => Number.isInteger(value) && value >= 0 && value <= end) || steps.length > 8)
    return undefined;
  const length = isEnd ? "(T - W)" : "T";
  const formulas = steps.map(
    ({ value }, index) =>
      [
        `lr${index + 1}`,
        value <= warm.value
          ? `peak * t${index + 1} / W`
          : `peak * (1 + cos(pi * (t${index + 1} - W) / ${length})) / 2`,
      ] as const,
  );
  const sheet = workOut(
    {
      title: say("선형 워밍업, 이어서 코사인", "linear warm-up, then a cosine"),
      formulas,
      answers: formulas.map(([name]) => [name, say("학습률 #", "learning rate #")] as const),
    },
    [
      [{ name: "peak", label: say("최대 학습률", "peak") }, peak],
      [{ name: "W", label: say("워밍업 W", "warm-up W") }, warm],
      [{ name: "T", label: isEnd ? say("끝 T", "end T") : say("코사인 길이 T", "cosine over T") }, last],
      ...steps.map(
        (step, index) => [{ name: `t${index + 1}`, label: say("스텝 t", "step t") }, step] as const,
      ),
    ],
  );
  return { sheet };
}
