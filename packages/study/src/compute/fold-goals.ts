import type { Facts } from "./facts.ts";
import type { Goal } from "./goal.ts";
import { say } from "./recipe.ts";

const folding = /폴드|겹|교차|fold|cross|(?<![a-z])cv(?![a-z])/u;
const things = String.raw`(?:training\s|data\s)?(?:samples|rows|images|examples|points|records|people|patients)(?![a-z])`;
const noStrata = /층화|stratif|group|그룹|시계열|time\sseries|nested|중첩/u;

function heldRows(facts: Facts): string | undefined {
  if (!facts.has("samples", "folds")) return undefined;
  return facts.whole("held", `${facts.use("samples")} / ${facts.use("folds")}`);
}

function trainedRows(facts: Facts): string | undefined {
  const held = heldRows(facts);
  return held && facts.reckon("trained", `${facts.use("samples")} - ${held}`);
}

/** Trainings of a search, or of cross-validation alone. */
export function trainings(facts: Facts): string | undefined {
  const factors = (["candidates", "trials", "folds", "repeats"] as const).filter((role) => facts.has(role));
  if (factors.length === 0 || facts.has("candidates", "trials")) return undefined;
  if (factors.length === 1) return facts.use(factors[0]!);
  return facts.reckon("fits", factors.map((role) => facts.use(role)).join(" * "));
}

/** Numbers of cross-validation and of a search. */
export const foldGoals: readonly Goal[] = [
  {
    title: say("교차 검증의 모든 업데이트", "updates of all trainings of cross-validation"),
    asks: /(?:steps|updates|iterations)\s?(?:altogether|in\sall|in\stotal|overall|over\sall|across)|(?:total|all)\s(?:[a-z]+\s)?(?:steps|updates|iterations)|(?:모두|총|전체|다\s?합)[^?#]*(?:스텝|업데이트|몇\s?번)/u,
    about: folding,
    except: noStrata,
    from: (facts) => {
      if (!facts.has("batch", "epochs", "folds")) return undefined;
      const trained = trainedRows(facts);
      if (trained === undefined || facts.has("candidates") || facts.has("devices")) return undefined;
      const steps = facts.reckon("steps", `ceil(${trained} / ${facts.use("batch")})`);
      const repeats = facts.has("repeats") ? ` * ${facts.use("repeats")}` : "";
      return facts.reckon("updates", `${steps} * ${facts.use("epochs")} * ${facts.use("folds")}${repeats}`);
    },
    said: say("업데이트 #번", "# updates"),
  },
  {
    title: say("한 번에 훈련하는 데이터", "rows that a model is trained on"),
    asks: new RegExp(
      String.raw`how\smany\s(?:${things})[^?#]*train|(?:훈련|학습)(?:에|하는|에\s?쓰는|용)?\s?(?:데이터|샘플)?(?:는|은|가|이)?\s?(?:모델마다\s?|매번\s?)?몇\s?(?:개|장|건|명)`,
      "u",
    ),
    about: folding,
    except: noStrata,
    gives: ["rows"],
    ignores: ["epochs", "batch", "repeats", "candidates"],
    from: trainedRows,
    said: say("#개", "# rows"),
  },
  {
    title: say("폴드 하나의 데이터", "rows of a fold"),
    asks: new RegExp(
      String.raw`how\smany\s(?:${things})[^?#]*(?:per|in\s(?:a|each|every)|validat|held)\s?(?:fold)?|(?:폴드|검증)(?:당|마다|\s?하나에|에)?\s?(?:데이터|샘플)?(?:는|은|가|이)?\s?몇\s?(?:개|장|건|명)`,
      "u",
    ),
    about: folding,
    except: new RegExp(`${noStrata.source}|train|훈련|학습`, "u"),
    gives: ["rows"],
    ignores: ["epochs", "batch", "repeats", "candidates"],
    from: heldRows,
    said: say("#개", "# rows"),
  },
  {
    title: say("데이터 전체", "all rows"),
    asks: new RegExp(
      String.raw`how\smany\s(?:${things})|(?:전체|모두|총)\s?(?:데이터|샘플)?(?:는|은|가|이|의\s?수는)?\s?(?:모두\s?)?몇`,
      "u",
    ),
    about: folding,
    gives: ["rows"],
    from: (facts) =>
      facts.has("folds", "foldSize") && !facts.has("samples")
        ? facts.reckon("rows", `${facts.use("folds")} * ${facts.use("foldSize")}`)
        : undefined,
    said: say("#개", "# rows"),
  },
  {
    title: say("폴드 수", "folds"),
    asks: /how\smany\sfolds|몇\s?(?:겹|폴드)/u,
    about: folding,
    gives: ["folds", "rows"],
    from: (facts) =>
      facts.has("samples", "foldSize") && !facts.has("folds")
        ? facts.whole("folds", `${facts.use("samples")} / ${facts.use("foldSize")}`)
        : undefined,
    said: say("#겹", "# folds"),
  },
  {
    title: say("나머지를 하나씩 더 받은 폴드", "folds with one row more than the others"),
    asks: /폴드(?:는|가|은)?\s?(?:몇\s?개|모두\s?몇)|how\smany\s(?:of\sthe\s)?folds/u,
    about: folding,
    gives: ["folds"],
    from: (facts) => {
      if (!facts.has("samples", "folds", "foldSize")) return undefined;
      const [n, k, f] = [facts.use("samples"), facts.use("folds"), facts.use("foldSize")];
      const small = facts.reckon("small", `floor(${n} / ${k})`);
      const more = facts.reckon("more", `${n} - ${k} * ${small}`);
      if (facts.value(f) === facts.value(small) + 1 && facts.value(more) > 0) return more;
      return facts.value(f) === facts.value(small) ? facts.reckon("others", `${k} - ${more}`) : undefined;
    },
    said: say("폴드 #개", "# folds"),
  },
  {
    title: say("훈련에 쓰는 비율", "the share that is trained on"),
    asks: /(?=.*(?:훈련|학습|train))(?:.*(?:몇\s?(?:퍼센트|%|프로)|비율|percent|share|fraction|proportion))/u,
    about: folding,
    except: new RegExp(`${noStrata.source}|정확도|accura|점수|score`, "u"),
    gives: ["share"],
    ignores: ["samples", "epochs", "batch", "repeats"],
    from: (facts) =>
      facts.has("folds") ? facts.reckon("share", `100 * (${facts.use("folds")} - 1) / k`) : undefined,
    said: say("#퍼센트", "# percent"),
  },
  {
    title: say("검증에 쓰는 몫", "the share that is held out"),
    asks: /what\s(?:fraction|share|proportion)[^?]*(?:held|valid|test)/u,
    about: folding,
    except: new RegExp(`${noStrata.source}|정확도|accura|점수|score`, "u"),
    gives: ["share"],
    ignores: ["samples", "epochs", "batch", "repeats"],
    from: (facts) => (facts.has("folds") ? facts.reckon("share", `1 / ${facts.use("folds")}`) : undefined),
    said: say("#", "#"),
  },
  {
    title: say("후보 하나의 훈련 횟수", "trainings of one candidate"),
    asks: /(?:fits|trainings|models|times)[^?#]*(?:per|for\s(?:each|one|every)|each)\s?(?:[a-z]+\s)?(?:setting|candidate|combination|configuration)|(?:조합|후보|설정)\s?(?:하나|한\s?개|one\s?개)?(?:당|마다|를|에)\s?[^?#]*(?:몇|횟수)/u,
    about: folding,
    except: noStrata,
    gives: ["each"],
    ignores: ["candidates", "samples"],
    from: (facts) => {
      if (!facts.has("folds")) return undefined;
      return facts.has("repeats")
        ? facts.reckon("fits", `${facts.use("folds")} * ${facts.use("repeats")}`)
        : facts.use("folds");
    },
    said: say("#번", "# trainings"),
  },
  {
    title: say("데이터 하나가 훈련에 쓰이는 횟수", "how often a row is trained on"),
    asks: /(?=.*(?:train|훈련|학습))(?:.*(?:how\s(?:often|many\stimes)\s(?:is|does)\s(?:a|each|one|every)|하나(?:는|가|를)?[^?#]*몇\s?번))/u,
    about: folding,
    except: noStrata,
    gives: ["turns"],
    ignores: ["samples", "epochs"],
    from: (facts) => {
      if (!facts.has("folds")) return undefined;
      const times = facts.has("repeats") ? ` * ${facts.use("repeats")}` : "";
      return facts.reckon("uses", `(${facts.use("folds")} - 1)${times}`);
    },
    said: say("#번", "# times"),
  },
  {
    title: say("데이터 하나가 검증에 쓰이는 횟수", "how often a row is validated on"),
    asks: /(?=.*(?:valid|검증에))(?:.*(?:how\s(?:often|many\stimes)\s(?:is|does)\s(?:a|each|one|every)|하나(?:는|가|를)?[^?#]*몇\s?번))/u,
    about: folding,
    except: noStrata,
    gives: ["turns"],
    ignores: ["samples", "epochs", "batch", "folds"],
    from: (facts) => (facts.has("repeats", "folds") ? facts.use("repeats") : undefined),
    said: say("#번", "# times"),
  },
];
