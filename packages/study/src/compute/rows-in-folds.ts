import { Asked } from "./asked.ts";
import { askedPart } from "./asked-part.ts";
import type { Computation, Outcome } from "./computation.ts";
import { samplesNamed, units } from "./names.ts";
import { isCount, type Quantity } from "./reading.ts";
import { say, workOut } from "./recipe.ts";

const folded = /겹|폴드|fold/u;
const whichFold =
  /which\s(?:one\sof\sthe\s)?(?:fold|validation\sfold)|what\sfold|몇\s?(?:번째?\s?)?(?:폴드|겹)|어느\s?(?:폴드|겹)|폴드\s?(?:번호|몇)/u;
const whichEnds =
  /(?:시작|첫)(?:\s?행)?(?:\s?번호)?\s?(?:과|와|이랑|랑|하고|,|및|\/)\s?(?:끝|마지막)|(?:first|start\w*)(?:\srow)?\s?(?:and|,|\/|&)\s?(?:the\s)?(?:last|end\w*)|몇\s?번(?:\s?행)?부터\s?몇\s?번(?:\s?행)?까지/u;
const other =
  /배치|batch|에폭|epoch|섞[어은]|shuffled(?<!un-?shuffled)|층화|stratif|학습률|(?<![a-z])lr(?![a-z])|클래스|class|라벨|label/u;
const from = String.raw`(?:은|는|이|가|도|를|을|are|is|\s|both|번호|numbers?|counted|numbered|indexed|count|index|세|셀|때)*`;
const nth = [
  /첫\s?(?:번째\s?)?(?:폴드|겹)|first\s(?:validation\s)?fold/u,
  /두\s?번째\s?(?:폴드|겹)|second\s(?:validation\s)?fold/u,
  /세\s?번째\s?(?:폴드|겹)|third\s(?:validation\s)?fold/u,
];

interface Cut {
  readonly n: Quantity;
  readonly k: Quantity;
  /** The numbers of the first row and of the first fold, where they are told. */
  readonly row0: Quantity | undefined;
  readonly fold0: Quantity | undefined;
}

/** Folds cut in the order of the rows. */
function cutIn(asked: Asked): Cut | undefined {
  const fold0 = asked.one(
    String.raw`(?:첫|맨\s?앞)\s?(?:폴드|겹)(?:를|을)?\s?#번(?:째)?`,
    String.raw`(?:the\s)?first\sfold\s(?:is|being|as|=)\s(?:fold\s|number\s|no\.\s)?#`,
    String.raw`which\sfold,?\s(?:counted|counting|numbered)\sfrom\s#`,
    String.raw`counting\sfrom\s#`,
    String.raw`which\sfold\s?\(?(?:counted|counting|numbered)\sfrom\s#`,
    String.raw`(?:폴드|folds?)${from}(?:from\s|starting\sat\s)#`,
    String.raw`(?:폴드)${from}#번?부터`,
  );
  const row0 = asked.one(
    String.raw`\(#-based\)`,
    String.raw`#-based`,
    String.raw`(?:인덱스|번호|indices|indexes)\s?(?:는|은|are|run\sfrom|from)?\s?\(?#(?=\s?(?:\x7e|-|–|부터|to|through)\s?\x23)`,
    String.raw`(?:row|sample)\s\x23\d+;\s?\(?(?:counted|counting|numbered)\sfrom\s#`,
    String.raw`(?:행|행\s?번호|데이터|인덱스|번호|rows?|samples?|indices|index|they|counting)${from}(?:from\s|starting\sat\s)#`,
    String.raw`(?:행|행\s?번호|데이터|인덱스|번호)${from}#번?부터(?:\s?(?:세|셀|셌)[가-힣]*)?`,
    String.raw`#부터\s?(?:세|셀)[가-힣]*`,
  );
  const k = asked.one(
    String.raw`#\s?(?:개의?\s?)?(?:(?:unshuffled|equal|ordered|consecutive)\s)?${units.folds}`,
    String.raw`k-?fold\s?\(\s?(?:n_splits\s?=\s?)?#`,
    String.raw`k-?fold\s?(?:with\s|by\s)?#(?=\s?(?:으로|로|개로|splits|,|\?))`,
    String.raw`n_splits\s?=\s?#`,
    String.raw`(?<![a-z])k\s?=\s?#`,
  );
  const n = asked.one(String.raw`#\s?(?:개|장|건|명|샘플)(?!\s?행)`, ...samplesNamed);
  if (n === undefined || k === undefined || ![n, k].every(isCount) || k.value < 2 || n.value < k.value)
    return undefined;
  const bases = [row0, fold0].every((base) => base === undefined || base.value === 0 || base.value === 1);
  return bases ? { n, k, row0, fold0 } : undefined;
}

const names = {
  n: { name: "n", label: say("데이터 개수", "number of samples") },
  k: { name: "k", label: say("폴드 수", "number of folds") },
  b: { name: "b", label: say("첫 행 번호", "number of the first row") },
  c: { name: "c", label: say("첫 폴드 번호", "number of the first fold") },
  r: { name: "r", label: say("행", "row") },
  f: { name: "f", label: say("폴드", "fold") },
} as const;

/** The place of a row's fold among all, from 0: the first ones have a row more where the rows do not come out even. */
function foldAt(place: number, n: number, k: number): number {
  const size = Math.floor(n / k);
  const head = (n - k * size) * (size + 1);
  return place < head ? Math.floor(place / (size + 1)) : n - k * size + Math.floor((place - head) / size);
}

/** The fold that validates on a row. */
const foldOfRow: Computation = {
  name: "fold-of-row",
  card: "k-fold",
  title: say("행이 든 폴드", "the fold of a row"),
  needs: [],
  gives: ["place"],
  ofNumbers: true,
  answer: (asked) => {
    if (!asked.says(folded) || !whichFold.test(askedPart(asked.reading.pattern)) || asked.says(other))
      return undefined;
    const row = asked.one(
      String.raw`(?:row|sample|index|number|행|인덱스)\s(?:number\s|no\.\s)?#(?!\s?부터|\s?[-–\x7e]\s?\x23)`,
      String.raw`#번\s?(?:째\s?)?(?:행|데이터|샘플|줄|인덱스)`,
      String.raw`#행`,
    );
    const cut = cutIn(asked);
    if (cut === undefined || row === undefined || asked.left.length > 0) return undefined;
    // rows that are counted from nowhere have to lie in the same fold either way
    const bases = cut.row0 === undefined ? [0, 1] : [cut.row0.value];
    const isInside = bases.every((base) => row.value >= base && row.value - base < cut.n.value);
    const folds = bases.map((base) => foldAt(row.value - base, cut.n.value, cut.k.value));
    if (!isInside || !folds.every((fold) => fold === folds[0])) return undefined;
    const sheet = workOut(
      {
        title: say("섞지 않은 k-겹에서 행이 든 폴드", "the fold of a row, unshuffled"),
        formulas: [
          ["size", "floor(n / k)"],
          ["larger", "n - k * size"],
          ["head", "larger * (size + 1)"],
          ["fold", "floor(min(r - b, head) / (size + 1)) + floor(max(0, r - b - head) / size) + c"],
        ],
        answers: [["fold", say("#번 폴드", "fold #")]],
      },
      [
        [names.n, cut.n],
        [names.k, cut.k],
        [names.r, row],
        [names.b, cut.row0 ?? bases[0]!],
        [names.c, cut.fold0 ?? 1],
      ],
    );
    return { sheet };
  },
};

/** The first and the last row of a fold, those with one row more first. */
const endsOfFold: Computation = {
  name: "ends-of-fold",
  card: "k-fold",
  title: say("폴드의 첫 행과 끝 행", "first and last row of a fold"),
  needs: [],
  gives: ["rows"],
  ofNumbers: true,
  answer: (question) => {
    if (!question.says(folded) || !question.says(whichEnds) || question.says(other)) return undefined;
    const asked = new Asked(question.question, question.reading);
    const told = asked.one(
      String.raw`#\s?번째\s?(?:폴드|겹)`,
      String.raw`(?:fold|폴드)\s(?:number\s)?#`,
      String.raw`#(?:st|nd|rd|th)\sfold`,
    );
    const ordinal = nth.findIndex((words) => asked.says(words));
    const cut = cutIn(asked);
    if (cut?.row0 === undefined || (told === undefined && ordinal < 0) || asked.left.length > 0)
      return undefined;
    return ends(cut, cut.row0, told ?? ordinal + 1);
  },
};

function ends(cut: Cut, row0: Quantity, fold: Quantity | number): Outcome | undefined {
  const place = typeof fold === "number" ? fold : fold.value;
  if (!(Number.isInteger(place) && place >= 1 && place <= cut.k.value)) return undefined;
  // a fold that is called by its number is another one where folds are counted from 0
  if (cut.fold0 !== undefined && cut.fold0.value !== 1) return undefined;
  const sheet = workOut(
    {
      title: say(
        "섞지 않은 k-겹, 앞 폴드부터 하나씩 더",
        "unshuffled folds, the first ones with one row more",
      ),
      formulas: [
        ["rest", "n - floor(n / k) * k"],
        ["first", "b + (f - 1) * floor(n / k) + min(f - 1, rest)"],
        ["last", "b + f * floor(n / k) + min(f, rest) - 1"],
      ],
      answers: [
        ["first", say("#번부터", "from row #")],
        ["last", say("#번까지", "to row #")],
      ],
    },
    [
      [names.n, cut.n],
      [names.k, cut.k],
      [names.b, row0],
      [names.f, fold],
    ],
  );
  return { sheet };
}

export const rowsInFolds: readonly Computation[] = [foldOfRow, endsOfFold];
