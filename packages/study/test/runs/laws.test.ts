import { expect, test } from "vitest";
import { checkCertificate } from "../../src/certificate/check.ts";
import { computeRun } from "../../src/runs/runs.ts";

interface Language {
  readonly locale: "ko" | "en";
  /** Ways to tell each number; `#` stands for it. */
  readonly told: Readonly<Record<"lr" | "mu" | "w", readonly string[]>>;
  readonly method: string;
  readonly gradients: (list: readonly number[]) => string;
  readonly asked: string;
  readonly unknown: string;
  readonly changing: string;
}

const languages: readonly Language[] = [
  {
    locale: "en",
    told: {
      lr: ["lr=#", "learning rate of #", "# lr", "the learning rate is #", "step size #"],
      mu: ["momentum=#", "# momentum", "μ = #", "momentum coefficient #", "a momentum of #"],
      w: ["w=#", "w0 = #", "starting at #", "w starts at #", "from w = #", "initial w #"],
    },
    method: "PyTorch SGD with momentum",
    gradients: (list) => `gradients ${list.join(" then ")}`,
    asked: "What is w after # steps?",
    unknown: "on the Zeppelin cluster",
    changing: "quantized",
  },
  {
    locale: "ko",
    told: {
      lr: ["lr=#", "학습률 #", "lr은 #이고", "러닝레이트 #", "# lr"],
      mu: ["모멘텀=#", "모멘텀 계수는 #로", "μ=#", "# momentum"],
      w: ["w=#", "w0=#", "w는 #에서 시작", "시작 w=#", "처음 w가 #이고"],
    },
    method: "파이토치 SGD 모멘텀",
    gradients: (list) => `기울기가 차례로 ${list.join(", ")} 나왔어요`,
    asked: "#스텝 뒤 w는?",
    unknown: "라일락",
    changing: "양자화된",
  },
];

/** Momentum as PyTorch has it, by itself. */
function walk(lr: number, mu: number, w: number, gradients: readonly number[]): number {
  let [place, velocity] = [w, 0];
  for (const gradient of gradients) {
    velocity = mu * velocity + gradient;
    place -= lr * velocity;
  }
  return place;
}

let state = 7;

/** A number below `count` that looks random and is the same every time. */
function draw(count: number): number {
  state = (state * 16807) % 2147483647;
  return state % count;
}

const pick = <Value>(all: readonly Value[]): Value => all[draw(all.length)]!;

function shuffled<Value>(all: readonly Value[]): readonly Value[] {
  return all
    .map((one) => ({ one, key: draw(1e6) }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ one }) => one);
}

interface Drawn {
  readonly lr: number;
  readonly mu: number;
  readonly w: number;
  readonly gradients: readonly number[];
}

function drawRun(): Drawn {
  const gradients = Array.from({ length: 2 + draw(3) }, () => (draw(2) === 0 ? 1 : -1) * (1 + draw(9)) * 0.5);
  return { lr: (1 + draw(20)) / 100, mu: (1 + draw(9)) / 10, w: draw(11) - 5, gradients };
}

/** Clauses in some order, each in some way, and the question. */
function sentence({ told, method, gradients, asked }: Language, run: Drawn, left?: "lr" | "mu"): string {
  const clauses = (["lr", "mu", "w"] as const)
    .filter((name) => name !== left)
    .map((name) => pick(told[name]).replace("#", String(run[name])));
  const all = shuffled([...clauses, gradients(run.gradients)]);
  return `${method}, ${all.join(", ")}. ${asked.replace("#", String(run.gradients.length))}`;
}

const rounds = Array.from({ length: 60 }, (_, round) => round);

const isNear = (one: number, other: number): boolean => Math.abs(one - other) < 1e-9;

test.each(languages)("clauses may stand in any order and wording, $locale", (language) => {
  const wrong = rounds.flatMap((round) => {
    const run = drawRun();
    const question = sentence(language, run);
    const { values = [], derivation } = computeRun(question, language.locale) ?? {};
    const isRight = values.length === 1 && isNear(values[0]!, walk(run.lr, run.mu, run.w, run.gradients));
    return isRight && checkCertificate(derivation!, round).length === 0 ? [] : [question];
  });
  expect(wrong).toEqual([]);
});

test.each(languages)("a number that is missing is named, $locale", (language) => {
  const missing = (left: "lr" | "mu"): readonly string[] | undefined =>
    computeRun(sentence(language, drawRun(), left), language.locale)?.missing;
  expect(missing("lr")).toEqual(["learningRate"]);
  expect(missing("mu")).toEqual(["momentum"]);
});

/** Questions of some rounds that are answered although something in them is not understood. */
function answered(language: Language, spoil: (clauses: readonly string[], at: number) => readonly string[]) {
  return rounds.slice(0, 20).flatMap((round) => {
    const clauses = sentence(language, drawRun()).split(", ");
    const question = spoil(clauses, 1 + (round % (clauses.length - 1))).join(", ");
    return computeRun(question, language.locale)?.values === undefined ? [] : [question];
  });
}

test.each(languages)("a word that may change a number means no answer, $locale", (language) => {
  const { changing } = language;
  expect(answered(language, (clauses, at) => clauses.with(at, `${changing} ${clauses[at]!}`))).toEqual([]);
});

test.each(languages)("a name that nobody knows changes nothing, $locale", (language) => {
  const { unknown } = language;
  const named = answered(language, (clauses) => clauses.toSpliced(1, 0, unknown));
  expect(named).toHaveLength(20);
});

test.each(languages)("a number without a place means no answer, $locale", (language) => {
  expect(answered(language, (clauses, at) => clauses.toSpliced(at, 0, "17.25"))).toEqual([]);
});

test.each(languages)("what is told in two ways means no answer, $locale", (language) => {
  expect(answered(language, (clauses) => [...clauses, "lr=0.77"])).toEqual([]);
});

test.each([
  "(",
  "w ",
  "1,",
  "a",
  "lr=",
  "((w+1)*",
  "기울기 ",
  "0.1 lr ",
  "-",
  "f(w)=w^2 ",
  "v=0.9v+g ",
  "|",
  "첫 ",
  "[1,",
])("hostile text is read in little time: %s", (part) => {
  const start = performance.now();
  computeRun(part.repeat(Math.ceil(1500 / part.length)).slice(0, 1500), "en");
  expect(performance.now() - start).toBeLessThan(200);
});
