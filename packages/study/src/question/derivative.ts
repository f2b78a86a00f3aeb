import { differentiate, print } from "@opt/core";
import { Ledger, treeOf } from "../derivation/ledger.ts";
import { howToWrite, judgeFormula } from "./judge-formula.ts";
import type { Question } from "./question.ts";
import type { Range } from "./same-formula.ts";
import { drawFitting, numbersOf, pick, plain, type Posed, type Template } from "./template.ts";

const coefficients = [2, 3, 4, 5, 6, 7];
const exponents = [2, 3, 4];
const cards = ["gradient", "gradient-descent"];
const names: Readonly<Record<string, Range>> = { x: [-2, 2], y: [-2, 2] };

/** One entry of the gradient of a polynomial in two variables, as a formula. */
export const derivative: Template = {
  name: "partial-derivative",
  input: "formula",
  cards,
  draw: (stream, card = pick(stream, cards)) =>
    drawFitting(
      () => ({
        a: pick(stream, coefficients),
        b: pick(stream, coefficients),
        c: pick(stream, coefficients),
        n: pick(stream, exponents),
        by: pick(stream, ["x", "y"]),
        card,
      }),
      ({ a, b, c }) => new Set([a, b, c]).size === 3,
    ),
  pose,
};

function pose({ parameters }: Question): Posed {
  const [a = 0, b = 0, c = 0, n = 0] = numbersOf(parameters, ["a", "b", "c", "n"]);
  const by = parameters["by"] === "y" ? "y" : "x";
  if (![a, b, c].every((one) => coefficients.includes(one)) || !exponents.includes(n))
    throw new RangeError("a, b, c and n must be the template's own");
  const ledger = new Ledger();
  const [A, B, C] = [ledger.given("a", a), ledger.given("b", b), ledger.given("c", c)];
  const power = ledger.given("n", n);
  const square = ledger.given("two", 2);
  // core takes the derivative; the terms written here are the same, which is tested
  const formula = print(differentiate(treeOf(`${a} * x^${n} + ${b} * x * y + ${c} * y^2`), by));
  const lead = by === "x" ? ledger.state("lead", "n * a", n * a) : ledger.state("lead", "two * c", 2 * c);
  const rest = ledger.state("rest", "n - 1", n - 1);
  const raised = n === 2 ? "x" : `x^${rest}`;
  const key = plain(by === "x" ? `${lead} × ${raised} + ${B} × y` : `${B} × x + ${lead} × y`);
  const f = `f = ${A} × x^${power} + ${B} × x × y + ${C} × y^${square}`;
  const how = howToWrite(["x", "y"]);
  const mistaken = mistakes({ a, b, c, n }, by);
  return {
    card: cards.find((card) => card === parameters["card"]) ?? cards[0]!,
    prompt: {
      ko: `${f}의 기울기 가운데 ${by}에 대한 편미분을 식으로 적어 주세요.\n${how.ko}`,
      en: `Write the entry of the gradient of ${f} that belongs to ${by}, its partial derivative.\n${how.en}`,
    },
    key,
    distractors: mistaken.map(({ formula: label, words }) => ({ label: plain(label), tempting: words })),
    why: {
      ko: `${by}만 움직인다고 보고 항마다 미분해요: ${key.ko}`,
      en: `Only ${by} moves, and each term is differentiated: ${key.en}`,
    },
    judge: (answer) => {
      const { answer: _, ...verdict } = judgeFormula(answer, { formula, names }, mistaken);
      return { ...verdict, answer: key };
    },
    ledger,
  };
}

interface Polynomial {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly n: number;
}

function mistakes({ a, b, c, n }: Polynomial, by: "x" | "y"): Parameters<typeof judgeFormula>[2] {
  const other = by === "x" ? `${b} * x + ${2 * c} * y` : `${n * a} * x^${n - 1} + ${b} * y`;
  const [own, cross] = by === "x" ? [`${n * a} * x^${n - 1}`, `${b} * y`] : [`${2 * c} * y`, `${b} * x`];
  const undropped = by === "x" ? `${a} * x^${n - 1}` : `${c} * y`;
  const still = by === "x" ? `${c} * y^2` : `${a} * x^${n}`;
  return [
    {
      formula: other,
      words: { ko: "다른 변수로 미분했어요.", en: "That is the derivative by the other variable." },
    },
    {
      formula: own,
      words: { ko: "두 변수가 곱해진 항을 빠뜨렸어요.", en: "The term with both variables was left out." },
    },
    {
      formula: `${undropped} + ${cross}`,
      words: { ko: "지수를 앞에 곱하지 않았어요.", en: "The exponent was not multiplied in front." },
    },
    {
      formula: `${own} + ${cross} + ${still}`,
      words: {
        ko: "움직이지 않는 항을 남겨 뒀어요. 그 항의 미분은 사라져요.",
        en: "A term that does not move was kept; its derivative vanishes.",
      },
    },
    {
      formula: `${own} + ${b} * x + ${b} * y`,
      words: {
        ko: "곱해진 항을 두 변수로 다 미분했어요.",
        en: "The mixed term was differentiated by both variables.",
      },
    },
  ];
}
