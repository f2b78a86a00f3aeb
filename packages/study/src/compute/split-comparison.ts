import { askedPart } from "./asked-part.ts";
import type { Computation } from "./computation.ts";
import { samplesNamed } from "./names.ts";
import { needs } from "./needs.ts";
import { isCount } from "./reading.ts";
import { say, workOut } from "./recipe.ts";

const parts = [
  { name: "train", label: say("훈련", "training"), words: /훈련|학습|train/u },
  { name: "validation", label: say("검증", "validation"), words: /검증|valid|(?<![a-z])dev(?![a-z])/u },
  { name: "test", label: say("시험", "test"), words: /시험|테스트|test/u },
] as const;

const ratio = /#(\d+);\s?[/:]\s?#(\d+);(?:\s?[/:]\s?#(\d+);)?/u;

/** How many more rows one part of a split has than another. */
export const splitComparison: Computation = {
  name: "split-comparison",
  card: "train-val-test",
  title: say("두 부분의 차이", "one part of a split and another"),
  needs: [needs.samples, needs.shares],
  gives: ["difference", "rows"],
  answer: (asked) => {
    const { pattern, quantities } = asked.reading;
    const part = askedPart(pattern);
    if (!/how\smany\s(?:more|fewer)|difference|보다\s?몇|몇\s?\S{0,2}\s?(?:더|많|적)|차이/u.test(part))
      return undefined;
    if (asked.says(/겹|폴드|fold|층화|stratif|배치|batch|나머지의|of\sthe\s(?:rest|remain)/u))
      return undefined;
    const list = ratio.exec(pattern);
    const two = parts.filter(({ words }) => words.test(part));
    if (list === null || two.length !== 2) return undefined;
    const indices = list.slice(1).flatMap((index) => (index === undefined ? [] : [Number(index)]));
    const there = indices.length === 3 ? parts : [parts[0], two.find(({ name }) => name !== "train")!];
    asked.claim(indices);
    const samples = asked.one(...samplesNamed, String.raw`of\s#`);
    if (samples === undefined || !isCount(samples) || asked.left.length > 0) return undefined;
    const whole = there.map(({ name }) => name).join(" + ");
    const [first, second] = two.map(({ name }) => name);
    const sheet = workOut(
      {
        title: say("두 부분의 차이", "one part of a split and another"),
        formulas: [
          ["first", `n * ${first!} / (${whole})`],
          ["second", `n * ${second!} / (${whole})`],
          ["apart", "abs(first - second)"],
        ],
        answers: [["apart", say("#개", "# rows")]],
      },
      [
        [{ name: "n", label: needs.samples.label }, samples],
        ...there.map(({ name, label }, i) => [{ name, label }, quantities[indices[i]!]!] as const),
      ],
    );
    return [sheet.ledger.find("first"), sheet.ledger.find("second")].every(({ value }) =>
      Number.isInteger(value),
    )
      ? { sheet }
      : undefined;
  },
};
