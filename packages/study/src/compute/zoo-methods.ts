import * as zoo from "@opt/core/optimizers";
import { ruleOf } from "../derivation/rules.ts";
import { methods, type Method } from "./optimizer-methods.ts";

type Rule = NonNullable<ReturnType<typeof ruleOf>>;
type Formulas = readonly (readonly [name: string, formula: string])[];

/** Names of Korean people for those that are spelled as they sound. */
const spokenAs: Readonly<Record<string, string>> = {
  adabelief: "(?:아다|에이다)\\s?빌리프",
  adabound: "(?:아다|에이다)\\s?바운드",
  adan: "아단",
  lamb: "램(?=\\s?옵티마이저)",
  lars: "라스(?=\\s?옵티마이저)",
  lion: "라이언",
  muon: "뮤온",
  prodigy: "프로디지",
  radam: "라담|알아담",
  shampoo: "샴푸",
  sophia: "소피아",
  yogi: "요기(?=\\s?(?:옵티마이저|로|가|는|의|,))",
};

/** Those that are words of their own as well, and are meant only where an optimizer can be. */
const ordinary: ReadonlySet<string> = new Set(
  "adopt apollo came dog gravity lamb lion mars nero pid prodigy ranger scion shampoo soap tiger".split(" "),
);
/** Verbs, of which a rate may be the object. */
const verbs: ReadonlySet<string> = new Set(["adopt", "came"]);
const optimizer = String.raw`optimi[sz]er|옵티마이저|updates?(?![a-z])|steps?(?![a-z])`;
const korean = "(?:으로|로|의|에서|은|는)(?![가-힣])";
const ground = String.raw`on\s(?:f(?![a-z])|the\s(?:function|loss|parabola|bowl))`;
const rate = String.raw`(?:with\s|at\s|,\s?)?(?:lr(?![a-z])|learning|학습|스텝|업데이트)`;
const introduced = String.raw`(?<=(?:optimi[sz]er|using|uses?|with|run|running|by|under)\s)`;

/** How a name of core's is written: "signSgd" as "sign sgd", "sign-SGD", "signsgd". */
function spelled(name: string): string {
  const parts = name
    .replace(/(?<=[a-z])(?=[A-Z])/gu, " ")
    .toLowerCase()
    .split(" ");
  const whole = `(?<![a-z])${parts.join("[\\s_-]?")}(?![a-z])`;
  const own = ordinary.has(name) ? meant(whole, verbs.has(name)) : whole;
  return spokenAs[name] === undefined ? own : `${own}|${spokenAs[name]}`;
}

function meant(word: string, isVerb: boolean): string {
  const followed = isVerb ? `${optimizer}|${korean}` : `${optimizer}|${korean}|${rate}|${ground}`;
  return `${word}(?=\\s?(?:${followed}))|${introduced}${word}`;
}

const byHand: ReadonlySet<string> = new Set([...methods.map(({ name }) => name), "momentum", "sgd"]);
const makers = Object.entries(zoo).filter(([name]) => !byHand.has(name));

/** An optimizer of core's that is none of those worked out in the words of the course. */
export const otherOptimizer: RegExp = new RegExp(makers.map(([name]) => spelled(name)).join("|"), "u");

/** A formula in which a name stands for one of this step where it was made, for one of the step before where it was not. */
function atStep(formula: string, made: ReadonlySet<string>, t: number): string {
  const shown = formula
    .replace(/(?<![\w.])\d+(?:\.\d+)?e-\d+/gu, (number) => Number(number).toFixed(20).replace(/0+$/u, ""))
    .replace(/(?<![\w.])[a-z]+\b(?!\()/gu, (name) => {
      if (name === "lr" || name === "e") return name;
      if (name === "t") return String(t);
      // what marks the first step
      if (name === "o") return String(Number(t === 1));
      if (name === "g") return `g${t}`;
      return `${name === "x" ? "w" : name}${made.has(name) ? t : t - 1}`;
    });
  return shown.replace(/ \+ 0 \* [\w.^]+/gu, "");
}

/** Each name made once: what is made in two goes is put together. */
function joined(rule: Rule): Rule {
  const last = new Map<string, string>();
  const whole = rule
    .filter(([name]) => name !== "o")
    .map(([name, formula], index, all) => {
      const before = last.get(name);
      const own =
        before === undefined ? formula : formula.replace(new RegExp(`\\b${name}\\b`, "gu"), `(${before})`);
      last.set(name, own);
      const isAgain = all.slice(index + 1).some(([other]) => other === name);
      return isAgain ? undefined : ([name, own] as const);
    });
  return whole.filter((one) => one !== undefined);
}

function formulasOf(rule: Rule): (t: number) => Formulas {
  const steps = joined(rule);
  return (t) => {
    const made = new Set<string>();
    return steps.map(([name, formula]) => {
      const own = atStep(formula, made, t);
      made.add(name);
      return [`${name === "x" ? "w" : name}${t}`, own];
    });
  };
}

/** Whether what is made in two goes is not read in between: "z = z + x, s = z, z = z - s". */
function isPlain(rule: Rule): boolean {
  return rule.every(([name], index) => {
    const next = rule.findIndex(([other], at) => at > index && other === name);
    return (
      next < 0 ||
      rule.slice(index + 1, next).every(([, formula]) => !new RegExp(`\\b${name}\\b`, "u").test(formula))
    );
  });
}

function methodOf(name: string, make: (typeof makers)[number][1], rule: Rule): Method {
  const { title } = make({ learningRate: 1e-3 });
  return {
    name,
    title: { ko: title, en: title },
    card: "optimizer-family",
    called: new RegExp(spelled(name), "u"),
    settings: [],
    kept: [],
    hidden: [...new Set(rule.map(([own]) => own))].filter((own) => own !== "x" && own !== "o"),
    formulas: formulasOf(rule),
    chain: ({ lr }) => make({ learningRate: lr! }),
  };
}

/** Optimizers of core's by their rule, with the settings that core documents; COCOB takes no learning rate. */
export const zooMethods: readonly Method[] = makers
  // who is called "mirror MADGRAD" is not MADGRAD
  .toSorted(([a], [b]) => b.length - a.length)
  .flatMap(([name, make]) => {
    const rule = name === "cocob" ? undefined : ruleOf(name);
    return rule !== undefined && isPlain(rule) ? [methodOf(name, make, rule)] : [];
  });
