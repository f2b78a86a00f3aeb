import { units } from "./names.ts";
import { byRecipe, say } from "./recipe.ts";
import type { Computation } from "./computation.ts";
import { epochs } from "./count-told.ts";

const steps = String.raw`(?:스텝|업데이트|이터레이션|번|steps?|updates?|iterations?)`;
const elsewhere =
  /학습\s?[률율]|learning\srate|gpu|지피유|누적|accumul|겹|폴드|fold|drop|버리|코사인|cosine|워밍|warm/u;

/** Steps of so many epochs, from those of others. */
const stepsInProportion = byRecipe({
  name: "steps-in-proportion",
  card: "epoch-step",
  title: say("에폭에 비례하는 스텝", "steps in proportion to epochs"),
  about: /#\d+;\s?(?:에폭|epochs).*#\d+;\s?(?:에폭|epochs)/u,
  asks: /(?:how\smany|number\sof)\s(?:[a-z]+\s)?(?:steps|updates|iterations)|몇\s?(?:스텝|번|이터|업데이트)|스텝(?:은|이)?\s?몇/u,
  except: new RegExp(`${elsewhere.source}|배치|batch`, "u"),
  told: [
    {
      ...epochs,
      name: "E0",
      sources: [String.raw`#\s?${units.epochs}(?=.{0,24}\x23\d+;\s?${steps})`],
    },
    {
      name: "U",
      label: say("스텝", "steps"),
      sources: [String.raw`#\s?${steps}`],
      count: true,
    },
    { ...epochs, name: "E1", sources: [String.raw`#\s?${units.epochs}`] },
  ],
  formulas: [["updates", "U / E0 * E1"]],
  answers: [["updates", say("#스텝", "# steps")]],
  whole: true,
});

/** Steps of an epoch with another batch, where both divide the data. */
const stepsWithBatch = byRecipe({
  name: "steps-with-another-batch",
  card: "batch-size",
  title: say("배치를 바꾼 뒤 에폭마다 스텝", "steps per epoch with another batch size"),
  about:
    /(?:배치|batch).*(?:에폭\s?당|per\sepoch|한\s?에폭).*(?:배치|batch)|(?:배치|batch)(?:(?!배치|batch).)*(?:배치|batch)(?:(?!배치|batch).)*(?:에폭\s?당|per\sepoch)/u,
  asks: /(?=.*(?:steps|updates|iterations|스텝|업데이트|몇\s?번))(?=.*(?:에폭\s?당|per\sepoch|한\s?에폭|an\sepoch))/u,
  except: elsewhere,
  told: [
    {
      name: "s",
      label: say("에폭마다 스텝", "steps per epoch"),
      sources: [
        String.raw`#\s(?:steps|updates|iterations)\s(?:per|an|each)\sepoch`,
        String.raw`(?:에폭\s?당|에폭마다|한\s?에폭에)\s?#\s?${steps}`,
      ],
      count: true,
    },
    {
      name: "B0",
      label: say("처음 배치", "batch size before"),
      sources: [String.raw`(?:배치(?:\s?크기)?|batch(?:\ssize)?)(?:가|는|를|\s|=|of)*#(?=.*\x23)`],
      count: true,
    },
    {
      name: "B1",
      label: say("바꾼 배치", "batch size after"),
      sources: [String.raw`(?:배치(?:\s?크기)?|batch(?:\ssize)?)(?:가|는|를|을|\s|=|of)*#`],
      count: true,
    },
  ],
  formulas: [["steps", "s * B0 / B1"]],
  answers: [["steps", say("에폭마다 #스텝", "# steps per epoch")]],
  whole: true,
});

export const proportions: readonly Computation[] = [stepsInProportion, stepsWithBatch];
