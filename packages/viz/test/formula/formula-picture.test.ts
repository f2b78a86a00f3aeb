import { liteAdaptor } from "@mathjax/src/js/adaptors/liteAdaptor.js";
import { RegisterHTMLHandler } from "@mathjax/src/js/handlers/html.js";
import { AmsConfiguration } from "@mathjax/src/js/input/tex/ams/AmsConfiguration.js";
import { TeX } from "@mathjax/src/js/input/tex.js";
import { mathjax } from "@mathjax/src/js/mathjax.js";
import { SVG } from "@mathjax/src/js/output/svg.js";
import pixelmatch from "pixelmatch";
import { afterAll, expect, test } from "vitest";
import { formulaPicture } from "../../src/formula.ts";
import { describeChart, layout, renderSvg, revive } from "../../src/index.ts";
import { renderPng } from "../../src/png.ts";
import { startBrowser } from "../browser.ts";
import { decodePicture } from "../pixels.ts";

const browser = await startBrowser();
afterAll(() => browser?.close());

/** MathJax's own picture of a formula, as pages show it. */
async function ownSvg(latex: string): Promise<string> {
  const adaptor = liteAdaptor();
  RegisterHTMLHandler(adaptor);
  const page = mathjax.document("", {
    InputJax: new TeX({ packages: ["base", AmsConfiguration.name] }),
    OutputJax: new SVG({ fontCache: "none", linebreaks: { inline: false } }),
  });
  const node: unknown = await mathjax.handleRetriesFor(() => page.convert(latex, { display: true }));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the node of the lite adaptor
  return adaptor.innerHTML(node as Parameters<typeof adaptor.innerHTML>[0]);
}

const formulas = [
  String.raw`\hat m_t = \frac{m_t}{1-\beta_1^t}`,
  String.raw`w \leftarrow w - \eta \frac{\hat m}{\sqrt{\hat v}+\epsilon}`,
  String.raw`\nabla_\theta L(\theta) = \frac1B\sum_{i=1}^{B} \nabla \ell(x_i)`,
  String.raw`\left\{\begin{matrix}1\\2\\3\\4\\5\\6\end{matrix}\right. \underbrace{a+b+c+d}_{n}`,
  String.raw`\begin{aligned} m_t &= \beta_1 m_{t-1} + (1-\beta_1) g_t \\ v_t &= \beta_2 v_{t-1}+(1-\beta_2)g_t^2\end{aligned}`,
  String.raw`\mathbb{E}[g]\in\mathcal{N}(0,\sigma^2), \lVert x\rVert_2 \leq \lfloor y \rfloor, \sqrt[3]{\frac{a}{b}}`,
];

test.skipIf(browser === undefined).each(formulas)("%s looks as MathJax's own picture", async (latex) => {
  const formula = await formulaPicture(latex, { fontSize: 40 });
  const picture = await renderPng(formula, { theme: "light", scale: 1, width: 2400 });
  const ours = await decodePicture(picture.bytes);
  const page = await browser!.newPage({ viewport: { width: ours.width, height: ours.height } });
  const scale = 40 / 1000;
  const [left, top] = [(ours.width / scale - formula.width) / 2, (ours.height / scale - formula.height) / 2];
  // The same outlines over the whole card, so that no edge is moved to a whole pixel.
  const svg = (await ownSvg(latex))
    .replace(/ style="[^"]*"/u, "")
    .replace(/ width="[^"]*" height="[^"]*"/u, ` width="${ours.width}" height="${ours.height}"`)
    .replace(/viewBox="(\S+) (\S+) [^"]*"/u, (_, x: string, y: string) => {
      const box = [Number(x) - left, Number(y) - top, ours.width / scale, ours.height / scale];
      return `viewBox="${box.join(" ")}"`;
    });
  await page.setContent(
    `<style>body{margin:0;background:#fff;color:#16181D} svg{display:block}</style>${svg}`,
  );
  const theirs = await decodePicture(await page.screenshot());
  await page.close();
  const blank = new Uint8ClampedArray(ours.data.length).fill(255);
  const compare = (a: Uint8ClampedArray, b: Uint8ClampedArray) =>
    pixelmatch(a, b, undefined, ours.width, ours.height, { threshold: 0.3, includeAA: true });
  const ink = compare(theirs.data, blank);
  expect(ink).toBeGreaterThan(1000);
  expect(compare(ours.data, theirs.data) / ink).toBeLessThan(0.03);
});

test.each([
  [
    String.raw`\hat m_t = \frac{m_t}{1-\beta_1^t}`,
    "m hat sub t equals the fraction m sub t over 1 minus beta sub 1 to the t, end of fraction",
    "m 햇 아래첨자 t는 분수 시작, 분모 1 빼기 베타 아래첨자 1의 t제곱, 분자 m 아래첨자 t, 분수 끝",
  ],
  [
    String.raw`w \leftarrow w - \frac{\eta}{B} g`,
    "w becomes w minus eta over B, g",
    "w에 대입, w 빼기 B 분의 에타, g",
  ],
  [
    String.raw`\sum_{i=1}^n x_i^2 = \sqrt{a+b}`,
    "the sum from i equals 1 to n of x sub i squared equals the root of a plus b, end of root",
    "i는 1부터 n까지의 합, x 아래첨자 i 제곱은 루트 a 더하기 b, 루트 끝",
  ],
  [
    String.raw`\int_0^1 x\,dx + \int_C f`,
    "the integral from 0 to 1 of x d x plus the integral over C, f",
    "0부터 1까지의 적분, x d x 더하기 C에서의 적분, f",
  ],
  [
    String.raw`f'(x) = \text{기울기}`,
    "f prime open parenthesis x close parenthesis equals 기울기",
    "f 프라임 괄호 열고 x 괄호 닫고는 기울기",
  ],
  [
    String.raw`\begin{aligned} a &= 1 \\ b_{t-1} &= \bar x \end{aligned}`,
    "a equals 1; b sub t minus 1, equals x bar",
    "a는 1; b 아래첨자 t 빼기 1은 x 바",
  ],
])("%s is read aloud", async (latex, en, ko) => {
  const formula = await formulaPicture(latex);
  expect(describeChart(formula, "en")).toBe(en);
  expect(describeChart(formula, "ko")).toBe(ko);
});

test("a formula survives JSON without MathJax, and has its natural size", async () => {
  const formula = await formulaPicture(String.raw`x^2 + \text{가}`);
  const revived = revive(JSON.stringify(formula));
  expect(renderSvg(revived)).toBe(renderSvg(formula));
  const { width, height } = layout(formula);
  expect([width, height]).toEqual([expect.any(Number), expect.any(Number)]);
  expect(width).toBeLessThan(200);
  expect(height).toBeLessThan(80);
  const small = await formulaPicture("x", { fontSize: 10 });
  expect(layout(small).height).toBeLessThan(layout(await formulaPicture("x", { fontSize: 60 })).height);
});

test.each([
  ["", "latex must hold a formula, got nothing"],
  [String.raw`\frac{a`, "latex must be a formula: Missing close brace"],
  [String.raw`\foo`, String.raw`latex must be a formula: Undefined control sequence \foo`],
  ["{".repeat(400), "latex must be nested at most 24 deep"],
  [String.raw`\sqrt`.repeat(190), "latex must"],
  [String.raw`\rule{999em}{1em}`, "latex must fit into 80 by 40 ems, got 999 by 1"],
  [String.raw`\hspace{1e9em}x`, "latex must"],
  [String.raw`\href{javascript:alert(1)}{x}`, "latex must be a formula: Undefined control sequence"],
  [String.raw`\def\a{\a\a}\a`, "latex must be a formula: Undefined control sequence"],
  [String.raw`\newcommand{\a}{\a\a}\a`, "latex must be a formula: Undefined control sequence"],
  [String.raw`\require{html}`, "latex must be a formula: Undefined control sequence"],
  [String.raw`\style{position:fixed}{x}`, "latex must be a formula: Undefined control sequence"],
  [String.raw`x \tag{1}`, String.raw`latex must have no \tag`],
  ["x".repeat(1001), "latex must have at most 1000 characters, got 1001"],
])("%s is refused", async (latex, message) => {
  await expect(formulaPicture(latex)).rejects.toThrow(RangeError);
  await expect(formulaPicture(latex)).rejects.toThrow(message);
});

test("what is no text and no size is refused", async () => {
  // @ts-expect-error a number is no formula
  await expect(formulaPicture(3)).rejects.toThrow("latex must be a string, got number");
  await expect(formulaPicture("x", { fontSize: Number.NaN })).rejects.toThrow(
    "fontSize must be 8 to 96, got NaN",
  );
});

test("markup in a formula stays text", async () => {
  const svg = renderSvg(await formulaPicture(String.raw`\text{<script>가</script>}`));
  expect(svg).not.toContain("<script");
});

test.each([
  ...formulas,
  String.raw`\eta_t = \frac{\eta}{2} \left(1 + \cos \frac{\pi t}{T}\right), \quad L = \ln K`,
  String.raw`\operatorname{std}(g) = \frac{\sigma}{\sqrt{B}} \geq 0 : \lvert \Delta w \rvert \approx \eta`,
  String.raw`G_{\text{train}} \cap G_{\text{test}} = \emptyset, \quad \nabla^2 f(x) \to \infty`,
])("every sign of %s is read aloud", async (latex) => {
  const formula = await formulaPicture(latex);
  for (const locale of ["ko", "en"] as const)
    expect(describeChart(formula, locale).match(/[^\p{L}\p{N} ,.;]/gu)).toBeNull();
});
