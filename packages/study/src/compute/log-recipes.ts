import type { Computation } from "./computation.ts";
import { batch, epochs, samples } from "./count-told.ts";
import { names, units } from "./names.ts";
import { needs } from "./needs.ts";
import { byRecipe, say } from "./recipe.ts";

/** Rows of which the number of batches and the last batch are known, and batches without the last. */
const rowsFromLast = byRecipe({
  name: "rows-from-last-batch",
  card: "drop-last",
  title: say("마지막 배치에서 거꾸로 센 데이터", "rows, counted back from the last batch"),
  about: /(?=.*(?:마지막|last|final))(?=.*(?:배치|batch))/u,
  asks: /(?=.*(?:데이터|샘플|samples|rows|examples).*(?:,|and|과|와|랑|고))(?=.*drop_?\s?last)/u,
  except: /에폭\s?수|epochs|gpu|누적|accumul|학습\s?[률율]/u,
  gives: ["rows", "dropped"],
  told: [
    {
      name: "r",
      label: say("마지막 배치", "last batch"),
      sources: [
        String.raw`(?:마지막|끝)\s?배치(?:가|는|에|엔|만)?\s?#\s?(?:개|장)?`,
        String.raw`(?:last|final)\s(?:mini-?)?batch\s(?:has|had|contains|holds|of|is|was|with|had\sonly)\s(?:only\s)?#`,
      ],
      count: true,
    },
    {
      name: "s",
      label: say("배치의 수", "batches"),
      sources: [
        String.raw`배치(?:\s?의)?\s?(?:수|개수)(?:는|가|은)?\s?#\s?개?`,
        String.raw`#\s?개\s?배치`,
        String.raw`#\s?(?:batches|steps|iterations)`,
      ],
      count: true,
    },
    batch,
  ],
  formulas: [
    ["rows", "(s - 1) * B + r"],
    ["full", "floor(rows / B)"],
  ],
  answers: [
    ["rows", say("데이터 #개", "# rows")],
    ["full", say("버리면 배치 #개", "# batches with the last dropped")],
  ],
});

/** Updates of full-batch descent, and of mini-batches, each over its own epochs. */
const fullAndMini = byRecipe({
  name: "full-and-mini-updates",
  card: "batch-gradient-descent",
  title: say("풀배치와 미니배치의 업데이트", "updates with the full batch, and with mini-batches"),
  about:
    /(?=.*(?:풀\s?배치|전체\s?배치|full[\s-]?batch))(?=.*(?:배치\s?(?:크기\s?)?\x23|batch(?:es)?(?:\ssize)?(?:\sof)?\s\x23))/u,
  asks: /(?=.*(?:업데이트|updates|steps|스텝))(?=.*(?:각각|몇|how\smany|each|both))/u,
  except: /누적|accumul|gpu|drop|버리|학습\s?[률율]|learning\srate|시간|minutes/u,
  gives: ["each", "turns"],
  told: [
    {
      name: "E0",
      label: say("풀배치 에폭", "epochs of full batches"),
      sources: [
        String.raw`(?:풀\s?배치|전체\s?배치)(?:\s?(?:gd|경사\s?하강법))?(?:로|를|는)?\s?#\s?${units.epochs}`,
        String.raw`full[\s-]?batch(?:\s(?:gd|gradient\sdescent))?\s(?:for\s|over\s)?#\s?${units.epochs}`,
      ],
      count: true,
    },
    batch,
    epochs,
    samples,
  ],
  formulas: [
    ["full", "E0"],
    ["mini", "ceil(n / B) * E"],
  ],
  answers: [
    ["full", say("풀배치 #번", "# with the full batch")],
    ["mini", say("미니배치 #번", "# with mini-batches")],
  ],
});

/** The epoch in which early stopping stops, and the updates until then. */
const stopAndUpdates = byRecipe({
  name: "early-stop-and-updates",
  card: "early-stopping",
  title: say(
    "조기 종료가 멈추는 에폭과 업데이트",
    "the epoch in which early stopping stops, and its updates",
  ),
  about:
    /(?=.*(?:patience|인내))(?=.*(?:best|lowest|최저|최고|가장\s?(?:낮|좋)|최소))(?=.*(?:updates|steps|업데이트|스텝))/u,
  asks: /(?=.*(?:epoch|에폭|when|언제))(?=.*(?:updates|steps|업데이트|스텝))/u,
  except: /every\s\x23|마다\s?검증|min_?delta/u,
  gives: ["place"],
  aside: [
    String.raw`(?:after\sthe\s|뒤\s?)#(?:th|st|nd|rd)?\s(?:epoch\s)?(?:without|in\sa\srow)`,
    String.raw`(?:epochs?\s)?(?:counted|counting)\sfrom\s#`,
    String.raw`(?:에폭은|에폭)\s?#부터`,
  ],
  told: [
    { name: "p", label: say("인내", "patience"), sources: [String.raw`(?:patience|인내심?)~#`], count: true },
    {
      name: "s",
      label: say("에폭마다 업데이트", "updates per epoch"),
      sources: [
        String.raw`(?:each|every|an?)\sepoch\s(?:has|is|takes|of)\s#\s(?:updates|steps)`,
        String.raw`#\s(?:updates|steps)\s(?:per|an|each|every)\sepoch`,
        String.raw`에폭(?:당|마다|\s?하나에|은|이)?\s?(?:업데이트|스텝)?(?:는|은|이|가)?\s?#\s?(?:번|스텝|업데이트|회)`,
      ],
      count: true,
    },
    {
      name: "b",
      label: say("가장 좋던 에폭", "best epoch"),
      sources: [String.raw`epoch\s#`, String.raw`#\s?(?:번째\s?)?에폭`],
      count: true,
    },
  ],
  formulas: [
    ["epoch", "b + p"],
    ["updates", "epoch * s"],
  ],
  answers: [
    ["epoch", say("#번째 에폭", "epoch #")],
    ["updates", say("업데이트 #번", "# updates")],
  ],
});

/** Updates where so many rows are set aside first. */
const withoutHeldRows = byRecipe({
  name: "updates-without-held-rows",
  card: "epoch-step",
  title: say("떼어 놓고 남은 데이터의 스텝", "steps over the rows that are left"),
  about:
    /(?=.*(?:검증|시험|테스트|valid|test|held|hold|aside))(?=.*(?:나머지|남은|rest|remain|left))(?=.*(?:배치|batch))/u,
  asks: /(?=.*(?:스텝|업데이트|steps|updates|iterations))(?=.*(?:몇|how\smany|number))/u,
  except:
    /학습\s?[률율]|learning\srate|gpu|누적|accumul|겹|폴드|fold|버리|drop|%|에폭\s?(?:당|마다)|per\sepoch/u,
  told: [
    {
      name: "m",
      label: say("떼어 둔 데이터", "rows set aside"),
      sources: [
        String.raw`#\s?(?:개|장|건|명)?(?:를|을|은|는)?\s?(?:검증|시험|테스트)`,
        String.raw`(?:hold(?:ing)?\sout|held\sout|set(?:ting)?\saside|keep(?:ing)?)\s#`,
        String.raw`#\s?(?:${units.samples})?\s?(?:are|is|go|for|as)\s(?:to\s|for\s|used\sfor\s)?(?:the\s)?(?:valid|test|held)`,
      ],
      count: true,
    },
    batch,
    epochs,
    {
      ...samples,
      sources: [
        String.raw`#\s?(?:${units.samples})?\s?(?:중|가운데|에서)`,
        String.raw`(?:of|from)\s(?:the\s)?#`,
        ...samples.sources,
      ],
    },
  ],
  formulas: [
    ["rows", "n - m"],
    ["steps", "ceil(rows / B)"],
    ["updates", "steps * E"],
  ],
  answers: [["updates", say("모두 #스텝", "# steps in all")]],
});

/** The last batch, and the steps of an epoch with it. */
const stepsAndLast = byRecipe({
  name: "steps-and-last",
  card: "drop-last",
  title: say("에폭의 스텝과 마지막 배치", "steps of an epoch, and the last batch"),
  about: /(?=.*(?:배치|batch))(?=.*(?:에폭|epoch))/u,
  asks: /(?:몇\s?(?:번의?\s?)?(?:스텝|업데이트)|(?:스텝|업데이트|배치)(?:\s?(?:수|개수|횟수))?(?:가|는|은|이)?\s?(?:몇|얼마)|(?:스텝|배치)\s?(?:수|개수)|how\smany\s(?:steps|batches|updates|iterations)|(?:number|count)\sof\s(?:steps|batches|updates|iterations)).*(?:마지막|끝|last|final)/u,
  except:
    /학습\s?[률율]|learning\srate|gpu|누적|accumul|겹|폴드|fold|drop(?!_?\s?last\s?(?:=\s?false|is\sleft|left|at|off))|버리(?!지)|버려|버린|버릴|총|전체\s?(?:스텝|업데이트)|in\s(?:all|total)/u,
  gives: ["rows"],
  ones: [String.raw`#(?=\s?(?:에폭|epoch)(?:에|당|마다|은|,|\s|\?))`, String.raw`final\s#`],
  aside: [String.raw`(?<=(?:last|final)\s)#(?=\s?[?,.])`],
  told: [samples, batch],
  formulas: [
    ["steps", "ceil(n / B)"],
    ["last", "n - (steps - 1) * B"],
  ],
  answers: [
    ["steps", say("한 에폭에 #스텝", "# steps an epoch")],
    ["last", say("마지막 배치 #개", "# in the last batch")],
  ],
});

/** An effective batch, and the updates of an epoch with it. */
const effectiveAndUpdates = byRecipe({
  name: "effective-and-updates",
  card: "batch-size",
  title: say("실효 배치와 에폭의 업데이트", "effective batch, and updates of an epoch"),
  about: /(?=.*(?:누적|accumul|모아|모은))(?=.*(?:유효|실효|effective))/u,
  asks: /(?:업데이트|updates|optimizer\ssteps)/u,
  except: /학습\s?[률율]|learning\srate|gpu|지피유|겹|폴드|fold|총|전체\s?업데이트|in\s(?:all|total)/u,
  gives: ["rows", "passes"],
  ones: [String.raw`#(?=\s?(?:에폭|epoch))`],
  told: [
    {
      name: "b",
      label: needs.batchSize.label,
      sources: [String.raw`(?:${names.batch})~#\s?(?:개|장)?(?:씩)?`, String.raw`#\s?(?:개|장)?씩`],
      count: true,
    },
    {
      name: "a",
      label: say("누적 횟수", "accumulation steps"),
      sources: [
        String.raw`#\s?(?:번|회|스텝)(?:을|를|씩)?\s?(?:누적|모아|모은)`,
        String.raw`누적(?:은|을|이|\s?스텝|\s?횟수)?(?:은|는|이)?\s?#\s?(?:번|회|스텝)?`,
        String.raw`accumulat\w*(?:\ssteps)?\s(?:of\s|over\s|for\s|=\s?)?#`,
        String.raw`#\s(?:gradient\s)?accumulation(?:\ssteps)?`,
        String.raw`(?:over|for)\s#\s(?:steps|micro)`,
      ],
      count: true,
    },
    samples,
  ],
  formulas: [
    ["size", "b * a"],
    ["updates", "ceil(n / size)"],
  ],
  answers: [
    ["size", say("실효 배치 #", "an effective batch of #")],
    ["updates", say("에폭마다 업데이트 #번", "# updates an epoch")],
  ],
});

export const logRecipes: readonly Computation[] = [
  rowsFromLast,
  fullAndMini,
  stopAndUpdates,
  withoutHeldRows,
  effectiveAndUpdates,
  stepsAndLast,
];
