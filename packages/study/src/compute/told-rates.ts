import { Asked } from "./asked.ts";
import type { Computation } from "./computation.ts";
import { names } from "./names.ts";
import { needs } from "./needs.ts";
import { isCount } from "./reading.ts";
import { byRecipe, say, workOut } from "./recipe.ts";

const parabola =
  /((?:#\d+;(?:\s?[*·x×]\s?|\s)?)+)(?:\(\s?)?(?<![a-z])[xwθ]\s?(?:\)\s?)?\^\s?(#\d+;)(?:\s?\/\s?(#\d+;))?(?!\s?[-+*/^]\s?(?:#|[xwθ]))/u;
const limit =
  /(?:upper\s(?:limit|bound)|largest|biggest|maximum|max|highest|critical|limit)[^?]*(?:learning\srate|lr|step\ssize|eta)|(?:learning\srate|lr|step\ssize|eta)[^?]*(?:upper\s(?:limit|bound)|limit|stable|diverg)|(?:학습\s?[률율]|lr|보폭)[^?]*(?:상한|최대|한계|안정|발산|수렴)|(?:상한|최대|한계|안정)[^?]*(?:학습\s?[률율]|lr|보폭)/u;

const indicesOf = (text = ""): readonly number[] =>
  Array.from(text.matchAll(/#(\d+);/gu), ([, index]) => Number(index));

/** The rate above which descent on a parabola diverges, where its factor is told as a product. */
const stableRate: Computation = {
  name: "stable-rate",
  card: "convergence-conditions",
  title: say("발산하지 않는 학습률의 상한", "the largest stable learning rate"),
  needs: [],
  ofNumbers: true,
  answer: (asked) => {
    const match = parabola.exec(asked.reading.pattern);
    if (match === null || !asked.says(limit) || asked.says(/모멘텀|momentum|adam|아담|nesterov|rms|ada/u))
      return undefined;
    const { quantities, pattern } = asked.reading;
    if (/[-+*/^(]\s?$/u.test(pattern.slice(0, match.index))) return undefined;
    const factors = indicesOf(match[1]);
    const [power] = indicesOf(match[2]);
    const [divisor] = indicesOf(match[3]);
    asked.claim([...factors, power!, ...(divisor === undefined ? [] : [divisor])]);
    if (quantities[power!]!.value !== 2 || asked.left.length > 0) return undefined;
    const product = factors.map((_, index) => `a${index + 1}`).join(" * ");
    if (!factors.every((index) => quantities[index]!.value > 0)) return undefined;
    return {
      sheet: workOut(
        {
          title: stableRate.title,
          formulas: [
            ["curvature", divisor === undefined ? `2 * ${product}` : `2 * ${product} / d`],
            ["limit", "2 / curvature"],
          ],
          answers: [["limit", say("학습률 #", "learning rate #")]],
        },
        [
          ...factors.map(
            (index, at) =>
              [{ name: `a${at + 1}`, label: say("계수", "factor") }, quantities[index]!] as const,
          ),
          ...(divisor === undefined
            ? []
            : [[{ name: "d", label: say("나누는 수", "divisor") }, quantities[divisor]!] as const]),
        ],
      ),
    };
  },
};

const time = String.raw`(?:epochs?|에폭|에포크|steps?|스텝|iterations?)`;

/** A rate that is multiplied every so often, the factor told as "10분의 1로" or "to a tenth". */
const everySoOften = byRecipe({
  name: "rate-every-so-often",
  card: "lr-schedule",
  title: say("일정한 간격으로 줄어드는 학습률", "a rate that is lowered every so often"),
  about: /(?=.*(?:마다|every|each))(?=.*(?:학습\s?[률율]|(?<![a-z])lr(?![a-z])|learning\srate))/u,
  asks: /학습\s?[률율]|(?<![a-z])lr(?![a-z])|learning\srate|얼마|what/u,
  except:
    /배치|batch|워밍|웜업|warm|코사인|cosine|milestone|씩\s?(?:더|빼)|나누|나눠|divid|subtract|minus|몇\s?번/u,
  told: [
    {
      name: "v",
      label: say("간격", "interval"),
      sources: [String.raw`#\s?${time}\s?마다`, String.raw`(?:every|each)\s#\s?${time}`],
      count: true,
    },
    {
      name: "gamma",
      label: say("곱하는 값", "factor"),
      sources: [
        String.raw`#\s?(?:배(?:로|씩)?|로|으로)(?:\s?(?:줄|낮|감소|떨어|내|만들)[가-힣]*)?`,
        String.raw`(?:to|by)\s(?:a\s|an\s)?#(?:\sof\s(?:it(?:s\svalue)?|the\s(?:old|previous|last)(?:\svalue)?))?`,
        String.raw`(?:times|multiplied\sby|x)\s#`,
      ],
      allows: (value) => value > 0 && value < 1,
    },
    {
      name: "lr0",
      label: say("처음 학습률", "from"),
      sources: [
        String.raw`(?:initial\s|base\s|starting\s|초기\s?|처음\s?|시작\s?)?(?:lr(?:_?0)?|learning\srate|학습\s?[률율])(?:\s(?:starts?|begins?)(?:\sat)?)?~#`,
        String.raw`(?:starts?|begins?)(?:\sat|\sfrom|\swith)?\s#`,
      ],
      allows: (value) => value > 0,
    },
    {
      name: "t",
      label: say("지금 t", "now t"),
      sources: [
        String.raw`(?:at|in|after|during|on)\s(?:${time}\s)?#`,
        String.raw`${time}\s#`,
        String.raw`#(?:번째?)?\s?${time}`,
      ],
      count: true,
    },
  ],
  formulas: [["lr", "lr0 * gamma^floor(t / v)"]],
  answers: [["lr", say("학습률 #", "learning rate #")]],
});

const device = String.raw`(?:gpu|지피유|그래픽\s?카드|devices?|cards?)`;

/** The rate for more devices with as much on each, by the linear rule, where both counts stand in their order. */
const rateForDevices: Computation = {
  name: "rate-for-devices",
  card: "linear-scaling-rule",
  title: say("선형 스케일링 규칙, 장치마다 같은 배치", "linear scaling rule, the same batch on each device"),
  needs: [],
  ofNumbers: true,
  answer: (question) => {
    const asked = new Asked(question.question, question.reading);
    if (!asked.says(/선형|linear/u) || !asked.says(new RegExp(device, "u"))) return undefined;
    if (!asked.says(/그대로|같은|동일|유지|same|still|unchanged|each|per\s|당/u)) return undefined;
    if (asked.says(/제곱근|루트|root|sqrt|누적|accumul|워밍|웜업|warm|에폭|epoch|시간|hours/u))
      return undefined;
    const counts = [
      String.raw`#\s?(?:개의?\s?|장의?\s?|대의?\s?)?${device}s?(?!당|마다)`,
      String.raw`${device}s?(?:가|를|을|는|만)?\s?(?:총\s?)?#\s?(?:장|개|대)`,
    ];
    const [first, second] = [asked.one(...counts), asked.one(...counts)];
    const perDevices = [
      String.raw`(?:장당|대당|gpu당|각각|each(?:\swith)?|per\s(?:gpu|card|device))\s?(?:배치\s?|batch\s)?(?:(?:size|크기|of|is)\s?)*#`,
      String.raw`#\s?(?:개씩|씩)?\s?(?:per\s(?:gpu|card|device)|on\seach|each|apiece|그대로|씩)`,
    ];
    const perDevice = asked.one(...perDevices);
    const again = asked.one(...perDevices);
    // as much on each as before
    if (again !== undefined && again.value !== perDevice?.value) return undefined;
    const batch = asked.one(`${names.batch}~#`);
    const rate = asked.one(`${names.learningRate}~#`);
    if (first === undefined || second === undefined || rate === undefined || asked.left.length > 0)
      return undefined;
    if (![first, second].every(isCount) || first.at >= second.at || !(rate.value > 0)) return undefined;
    // a batch told for all devices at first has to be theirs together
    if (batch !== undefined && (perDevice === undefined || batch.value !== perDevice.value * first.value))
      return undefined;
    return {
      sheet: workOut(
        {
          title: rateForDevices.title,
          formulas: [["lr_new", "lr * D1 / D0"]],
          answers: [["lr_new", say("학습률 #", "learning rate #")]],
        },
        [
          [{ name: "lr", label: needs.learningRate.label }, rate],
          [{ name: "D0", label: say("처음 GPU", "GPUs at first") }, first],
          [{ name: "D1", label: say("지금 GPU", "GPUs now") }, second],
        ],
      ),
    };
  },
};

export const toldRates: readonly Computation[] = [stableRate, everySoOften, rateForDevices];
