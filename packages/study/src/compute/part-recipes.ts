import type { Computation } from "./computation.ts";
import { samples } from "./count-told.ts";
import { names, samplesNamed, units } from "./names.ts";
import { needs } from "./needs.ts";
import { byRecipe, say, type Told } from "./recipe.ts";

const isShare = (value: number): boolean => value > 0 && value < 1;

/** Photos to train on, where people with as many each are divided. */
const byGroups = byRecipe({
  name: "rows-of-groups",
  card: "group-split",
  title: say("사람 단위로 나눈 사진", "rows where whole groups are divided"),
  about:
    /(?=.*(?:환자|사람|명|고객|사용자|patient|person|people|subject|user|customer|group))(?=.*(?:1인당|당|씩|마다|each|per|apiece))(?=.*(?:단위|별로|그룹|group|by\s(?:patient|person|subject|user|customer)|level))/u,
  asks: /(?:훈련|학습|train)/u,
  except: /겹|폴드|fold|배치|batch|에폭|epoch|검증\s?(?:사진|데이터)(?:은|는|이)\s?(?:몇|얼마)/u,
  gives: ["rows", "portion", "share"],
  ones: [String.raw`#(?=\s?(?:인당|명당|명에|person\shas))`],
  told: [
    {
      name: "G",
      label: say("사람", "people"),
      sources: [
        String.raw`(?:환자|사람|고객|사용자|참가자)(?:가|는|이|은)?\s?#\s?명?`,
        String.raw`#\s?명(?!당)`,
        String.raw`#\s(?:[a-z]+\s)?(?:patients|persons|people|subjects|users|customers|groups|participants)`,
      ],
      count: true,
    },
    {
      name: "r",
      label: say("한 사람마다", "rows of each"),
      sources: [
        String.raw`(?:인당|명당|사람마다|환자마다|각각|각자)\s?(?:사진|이미지|샘플|데이터)?(?:을|를|이|가)?\s?#\s?(?:장|개|건)?(?:씩)?`,
        String.raw`#\s?(?:장|개|건)씩`,
        String.raw`#\s(?:[a-z]+\s)?(?:each|per\s(?:patient|person|subject|user|customer)|apiece)`,
        String.raw`(?:each|everyone|every\s[a-z]+)\s(?:of\sthem\s)?(?:has|with|having|gave|contributed)\s#`,
      ],
      count: true,
    },
    {
      name: "p",
      label: say("훈련 몫", "share for training"),
      sources: [
        String.raw`#(?=\s?[/:]\s?\x23)`,
        String.raw`#(?=\s?(?:는|은|를|을|만)?\s?(?:훈련|학습|train|for\strain))`,
        String.raw`(?:훈련|학습|train\w*)(?:용|에|으로|은|는|\s|on|with|is)*#`,
      ],
      allows: (value) => value > 0 && value <= 100,
    },
    {
      name: "q",
      label: say("남은 몫", "other share"),
      sources: [
        String.raw`(?<=\x23\d+;\s?[/:]\s?)#`,
        String.raw`#(?=\s?(?:는|은|를|을|만)?\s?(?:검증|시험|테스트|valid|test))`,
      ],
      allows: (value) => value > 0 && value <= 100,
    },
  ],
  formulas: [["rows", "G * r * p / (p + q)"]],
  answers: [["rows", say("훈련 #장", "# to train on")]],
  whole: true,
});

const classShare: Told = {
  name: "p",
  label: say("클래스의 비율", "share of the class"),
  sources: [
    String.raw`(?:불량|양성|음성|사기|이탈|스팸|소수)(?:품|률|율|\s?클래스)?(?:의)?\s?(?:비율|비중)?(?:이|은|는|가|\s|:|=)*#`,
    String.raw`#\s?(?:of\s(?:them|it|the\s[a-z]+)\s)?(?:is|are)?\s?(?:positives?|negatives?|defect\w*|faulty|fraud\w*|spam|churn\w*)`,
    String.raw`#\s?(?:가|이|는|은)?\s?(?:불량|양성|음성|사기|이탈|스팸)`,
    String.raw`(?:positive|defect|fraud|spam|minority)\s(?:rate|share|class)(?:\s(?:of|is))?\s#`,
  ],
  allows: isShare,
};

/** Rows of a class that a random part is expected to have. */
const expectedOfClass = byRecipe({
  name: "expected-of-class",
  card: "stratified",
  title: say("무작위로 뗀 부분에 들어갈 것으로 기대되는 개수", "rows of a class expected in a random part"),
  about: /(?=.*(?:무작위|랜덤|섞|random|shuffl))(?=.*(?:검증|시험|테스트|떼|뗀|valid|test|hold|held|part))/u,
  asks: /기댓값|기대|평균적|예상|expect|on\saverage/u,
  except: /겹|폴드|fold|정렬|sorted|배치|batch|확률|probability/u,
  gives: ["rows", "portion", "share"],
  told: [
    classShare,
    {
      name: "q",
      label: say("떼는 몫", "share set aside"),
      sources: [
        String.raw`#(?:를|을)?\s?(?:검증|시험|테스트|떼|뗀|뽑)`,
        String.raw`(?:hold(?:ing)?\sout|set(?:ting)?\saside|take|keep)\s#`,
        String.raw`#\s(?:for|as|into|goes\sto|is\sheld)`,
        String.raw`(?:a\s)?#\s(?:validation|test|random)`,
      ],
      allows: isShare,
    },
    samples,
  ],
  formulas: [["rows", "n * p * q"]],
  answers: [["rows", say("#개로 기대돼요", "# expected")]],
});

/** What share of the rest comes to a share of the whole. */
const shareOfRest = byRecipe({
  name: "share-of-the-rest",
  card: "train-val-test",
  title: say("전체의 몫을 남은 것의 몫으로", "a share of the whole, as a share of the rest"),
  about:
    /(?=.*(?:전체|whole|total|full|all\s(?:the\s)?data|entire))(?=.*(?:남은|나머지|rest|remain|left))(?=.*(?:먼저|이미|already|first|took|빼|떼))/u,
  asks: /(?:남은|나머지|rest|remain|left)/u,
  except: /겹|폴드|fold|배치|batch|개수|몇\s?(?:개|장|건)|how\smany/u,
  gives: ["share", "portion", "rest"],
  told: [
    {
      name: "q",
      label: say("먼저 뗀 몫", "share taken first"),
      sources: [
        String.raw`(?:took\sout|taken\sout|removed|set\saside|held\sout|kept)\s#`,
        String.raw`#(?=\s?(?:as|for)\s(?:a\s|the\s)?test)`,
        String.raw`(?:테스트|시험)(?:셋|용|\s?데이터)?(?:로|으로|을|를)?\s?#`,
        String.raw`#(?=\s?(?:를|을)?\s?(?:테스트|시험|먼저|이미))`,
      ],
      allows: isShare,
    },
    {
      name: "p",
      label: say("전체에서 원하는 몫", "share of the whole that is wanted"),
      sources: [
        String.raw`#(?=\s?(?:of\s(?:the\s)?(?:whole|total|full|entire|all)))`,
        String.raw`(?:전체의|전체\s?데이터의)\s?#`,
        String.raw`(?:검증)(?:셋|용|\s?데이터)?(?:은|는|을|를|이)?\s?(?:전체의\s?)?#`,
      ],
      allows: isShare,
    },
  ],
  formulas: [["share", "p / (1 - q)"]],
  answers: [["share", say("남은 것의 #", "# of the rest")]],
});

const classNames = String.raw`(?:[가-힣]{1,6}|[a-z]{1,12}|\d)`;

/** Rows of three classes, told as shares, in each stratified fold. */
const strataOfShares = byRecipe({
  name: "strata-of-shares",
  card: "stratified",
  title: say("층화 폴드 하나의 클래스별 개수", "rows of each class in a stratified fold"),
  about: /(?=.*(?:층화|stratif))(?=.*(?:겹|폴드|fold))/u,
  asks: /(?=.*(?:폴드|겹|fold))(?=.*(?:몇|how\smany|각각|each))/u,
  except: /배치|batch|정렬|sorted|훈련|학습|train|에폭|epoch/u,
  gives: ["rows", "each", "share", "portion"],
  told: [
    {
      name: "k",
      label: needs.nSplits.label,
      sources: [String.raw`#\s?-?\s?(?:개의?\s?)?${units.folds}`, `${names.folds}~#`],
      count: true,
      allows: (value) => value >= 2,
    },
    {
      ...samples,
      sources: [
        String.raw`(?:총|전체|모두|total(?:\sof)?)\s?#\s?(?:개|장|건|명|samples|rows)?`,
        ...samplesNamed,
      ],
    },
    ...(["a", "b", "c"] as const).map((name): Told => ({
      name,
      label: say("클래스의 비율", "share of a class"),
      sources: [
        String.raw`(?:${classNames})\s?(?:클래스|class)?(?:가|이|는|은|:|=|\sis)?\s?#(?=\s?[,.와과이/]|\sand|\s?$)`,
        "#",
      ],
      allows: isShare,
    })),
  ],
  formulas: [
    ["ma", "n * a / k"],
    ["mb", "n * b / k"],
    ["mc", "n * c / k"],
  ],
  answers: [
    ["ma", say("첫째 #개", "# of the first")],
    ["mb", say("둘째 #개", "# of the second")],
    ["mc", say("셋째 #개", "# of the third")],
  ],
  fits: (value) => Math.abs(value("a") + value("b") + value("c") - 1) < 1e-9,
  whole: true,
});

export const partRecipes: readonly Computation[] = [byGroups, expectedOfClass, shareOfRest, strataOfShares];
