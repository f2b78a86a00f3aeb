import type { Computation } from "./computation.ts";
import { names } from "./names.ts";
import { needs } from "./needs.ts";
import { byRecipe, say, type Told } from "./recipe.ts";

const rate = String.raw`(?:학습\s?[률율]|learning\srate(?:\sof)?|(?<![a-z])lr)(?:이|가|을|를|은|는|\s|=|of)*`;
const size = String.raw`${names.batch}(?:가|는|은|를|\s|=|of)*`;
const rates = (name: string, label: Told["label"], ...sources: readonly string[]): Told => ({
  name,
  label,
  sources,
  allows: (value) => value > 0,
});

/** The batch that goes with a rate, where one pair of both is told. */
export const batchOfRate: readonly Computation[] = (["linear", "root"] as const).map((rule) =>
  byRecipe({
    name: `batch-for-rate-${rule}`,
    card: rule === "linear" ? "linear-scaling-rule" : "sqrt-scaling",
    title:
      rule === "linear"
        ? say("선형 스케일링 규칙에서 배치 크기로", "from a rate to its batch, linear scaling rule")
        : say("제곱근 스케일링 규칙에서 배치 크기로", "from a rate to its batch, square-root scaling rule"),
    about:
      rule === "linear"
        ? /^(?!.*(?:제곱근|루트|root|sqrt)).*(?:선형|비례|linear)/u
        : /^(?!.*(?:선형|linear)).*(?:제곱근|루트|root|sqrt)/u,
    asks: /(?:what|which)\sbatch|how\s(?:big|large)\s(?:must|should|does|would|is|can)\s[^?]*batch|batch(?:\ssize)?\s?\?|배치(?:\s?크기)?(?:는|를|가|은)?\s?(?:얼마|몇|\?|$)|배치\s?#\d+;(?:는|은)\s?얼마|배치(?:\s?크기)?(?:는|를|가)?\s?[^?]{0,8}(?:얼마|몇)/u,
    except: /gpu|누적|accumul|워밍|warm|몇\s?배|에폭|epoch|스텝|steps/u,
    told: [
      rates(
        "lr0",
        say("처음 학습률", "rate before"),
        String.raw`${rate}#(?=\s?(?:at|for|with)\s(?:a\s)?batch)`,
        String.raw`(?:starting\s)?from\s(?:${rate})?#(?=\s)`,
        String.raw`${rate}#(?=에서)`,
        String.raw`(?<=배치\s?(?:크기\s?)?\x23\d+;(?:에서|일\s?때|에)\s?(?:의\s)?)${rate}#`,
      ),
      { name: "B0", label: needs.batchSize.label, sources: [`${size}#`], count: true },
      rates("lr1", say("새 학습률", "rate after"), String.raw`${rate}#`, String.raw`#(?=로|으로)`),
    ],
    formulas: [["B1", rule === "linear" ? "B0 * lr1 / lr0" : "B0 * (lr1 / lr0)^2"]],
    answers: [["B1", say("배치 크기 #", "batch size #")]],
    whole: true,
  }),
);

/** A rate for more devices with as much on each, wherever they stand. */
export const rateOfDevices: Computation = byRecipe({
  name: "rate-of-devices",
  card: "linear-scaling-rule",
  title: say("선형 스케일링 규칙, 장치마다 같은 배치", "linear scaling rule, the same batch on each device"),
  about:
    /(?=.*(?:선형|linear))(?=.*(?:gpu|지피유).*(?:gpu|지피유))(?=.*(?:그대로|같은|동일|same|unchanged|each))/u,
  asks: /학습\s?[률율]|(?<![a-z])lr(?![a-z])|learning\srate/u,
  except: /제곱근|루트|root|sqrt|누적|accumul|워밍|warm/u,
  told: [
    { name: "lr", label: needs.learningRate.label, sources: [`${names.learningRate}~#`] },
    {
      name: "D0",
      label: say("처음 GPU", "GPUs at first"),
      sources: [
        String.raw`(?:gpu|지피유)\s?#\s?(?:개|장|대)?(?=.*(?:gpu|지피유)\s?\x23)`,
        String.raw`#\s?(?:gpus)(?=.*\x23\d+;\s?gpus)`,
      ],
      count: true,
    },
    {
      name: "D1",
      label: say("지금 GPU", "GPUs now"),
      sources: [String.raw`(?:gpu|지피유)\s?#\s?(?:개|장|대)?`, String.raw`#\s?(?:gpus)`],
      count: true,
    },
    {
      name: "b",
      label: say("장치마다 배치", "batch per device"),
      sources: [
        String.raw`(?:장당|대당|각각|gpu당)\s?(?:배치\s?)?#`,
        String.raw`#\s?(?:[a-z]+\s)?(?:per|on\seach|each)`,
      ],
      standard: 1,
    },
  ],
  formulas: [["lr_new", "lr * (D1 * b) / (D0 * b)"]],
  answers: [["lr_new", say("학습률 #", "learning rate #")]],
});
