import type { Computation } from "./computation.ts";
import { byRecipe, say } from "./recipe.ts";

/** Combinations of a grid with as many values for each hyperparameter. */
const gridOfPowers = byRecipe({
  name: "grid-of-powers",
  card: "grid-search",
  title: say(
    "값의 수를 하이퍼파라미터 수만큼 곱한 조합",
    "combinations, values to the power of hyperparameters",
  ),
  about: /(?:각각|마다|씩|each)/u,
  asks: /조합|combinations|settings|몇\s?(?:가지|개)|grid\spoints|size/u,
  except: /겹|폴드|fold|(?<![a-z])cv(?![a-z])|배치|batch|random|랜덤|무작위|데이터/u,
  told: [
    {
      name: "v",
      label: say("값의 수", "values of each"),
      sources: [
        String.raw`#\s?(?:different\s|candidate\s|possible\s)?(?:values|candidates|options|choices|settings)(?=[^?]*each)`,
        String.raw`(?:각각|마다|각)\s?(?:의\s)?(?:후보|값)?(?:가|이|을|를)?\s?#\s?(?:개|가지)(?:씩)?`,
        String.raw`#\s?(?:개|가지)씩`,
      ],
      count: true,
    },
    {
      name: "h",
      label: say("하이퍼파라미터 수", "hyperparameters"),
      sources: [
        String.raw`each\sof\s(?:the\s)?#`,
        String.raw`#\s?(?:hyper-?\s?parameters|parameters|params|knobs)`,
        String.raw`(?:하이퍼\s?파라미터|하이퍼w|파라미터)(?:가|이|은|는)?\s?#\s?(?:개|가지)`,
        String.raw`#\s?(?:개|가지)의?\s?(?:하이퍼|파라미터)`,
      ],
      count: true,
      allows: (value) => value <= 12,
    },
  ],
  formulas: [["combinations", "v^h"]],
  answers: [["combinations", say("조합 #가지", "# combinations")]],
});

/** The epoch in which early stopping stops. */
const stopped = byRecipe({
  name: "early-stop-epoch",
  card: "early-stopping",
  title: say("조기 종료가 멈추는 에폭", "the epoch in which early stopping stops"),
  about: /(?=.*(?:patience|인내))(?=.*(?:best|lowest|최저|최고|가장\s?(?:낮|좋)|최소))/u,
  asks: /(?:which|what)\sepoch|(?<![a-z])when(?![a-z])|몇\s?(?:번째\s?)?에폭|언제|에폭은/u,
  except: /every\s#|마다|min_?delta|restore|되돌|가중치/u,
  gives: ["place"],
  told: [
    { name: "p", label: say("인내", "patience"), sources: [String.raw`(?:patience|인내심?)~#`], count: true },
    {
      name: "b",
      label: say("가장 좋던 에폭", "best epoch"),
      sources: [String.raw`epoch\s#`, String.raw`#\s?(?:번째\s?)?에폭`],
      count: true,
    },
    {
      name: "loss",
      label: say("그때의 값", "value then"),
      sources: [String.raw`(?:loss|accuracy|score|손실|정확도|점수)(?:\s(?:was|of|is)|이|가|은|는)?\s?#`],
      standard: 0,
    },
  ],
  formulas: [["epoch", "b + p"]],
  answers: [["epoch", say("#번째 에폭", "epoch #")]],
});

export const searchRecipes: readonly Computation[] = [gridOfPowers, stopped];
