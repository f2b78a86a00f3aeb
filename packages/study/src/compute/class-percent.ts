import type { Asked } from "./asked.ts";
import { askedPart } from "./asked-part.ts";
import { classList } from "./class-list.ts";
import type { Computation } from "./computation.ts";
import { both, say, workOut } from "./recipe.ts";
import { isCount } from "./reading.ts";

const asks =
  /(?:what|how\smany)\s?(?:percent|percentage|%|share|fraction|proportion)|몇\s?(?:퍼센트|%|프로)|비율/u;
const sorted = /정렬|순서대로|차례로|차례대로|sorted|in\sorder|then|ordered|다음|먼저|first/u;

/** What percentage of the last rows of sorted data are of a class. */
export const classPercent: Computation = {
  name: "class-percent",
  card: "sorted-data-bias",
  title: say("뒷부분에서 한 클래스의 비율", "share of a class among the last rows"),
  needs: [],
  gives: ["share"],
  ofNumbers: true,
  answer: (asked: Asked) => {
    if (!asks.test(askedPart(asked.reading.pattern)) || !asked.says(sorted)) return undefined;
    if (asked.says(/겹|폴드|fold|배치|batch|층화|stratif|shuffled(?<!un-?shuffled)|섞은|섞어/u))
      return undefined;
    const tail = asked.one(
      String.raw`(?:뒤(?:에서|쪽)?|끝(?:에서)?|마지막|맨\s?뒤)(?:의)?\s?#`,
      String.raw`(?:last|final)\s(?:the\s)?#`,
    );
    const list = classList(asked);
    if (tail === undefined || list === undefined || asked.left.length > 0) return undefined;
    const [wanted, ...more] = list.wanted;
    const sum = list.sizes.reduce((all, { value }) => all + value, 0);
    if (wanted === undefined || more.length > 0 || !isCount(tail) || tail.value > sum) return undefined;
    if (!list.sizes.every(isCount)) return undefined;
    const sizes = list.sizes.map(
      (size, at) => [{ name: `n${at}`, label: both(list.names[at]!) }, size] as const,
    );
    const upTo = (end: number): string =>
      end === 0
        ? "0"
        : sizes
            .slice(0, end)
            .map(([{ name }]) => name)
            .join(" + ");
    return {
      sheet: workOut(
        {
          title: classPercent.title,
          formulas: [
            ["n", upTo(sizes.length)],
            ["held", `max(0, ${upTo(wanted + 1)} - max(${upTo(wanted)}, n - m))`],
            ["share", "100 * held / m"],
          ],
          answers: [["share", say("#퍼센트", "# percent")]],
        },
        [...sizes, [{ name: "m", label: say("뒤에서", "from the end") }, tail]],
      ),
    };
  },
};
