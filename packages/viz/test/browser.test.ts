import { existsSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import pixelmatch from "pixelmatch";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Chart, describeChart, leaderboardChart, renderSvg } from "../src/index.ts";
import { readFontFaces, renderPng } from "../src/png.ts";
import { startBrowser } from "./browser.ts";
import { decodePicture } from "./pixels.ts";
import { samples } from "./samples.ts";

const root = join(import.meta.dirname, "..");
const types: Readonly<Record<string, string>> = {
  ".js": "text/javascript",
  ".otf": "font/otf",
  ".ttf": "font/ttf",
};
/** Chromium smooths edges and hints glyphs in its own way. */
const mostDifferent = 0.01;

const html = `<!doctype html><meta charset="utf-8"><style>
  @font-face { font-family: "Opt Sans"; font-weight: 400; src: url(/fonts/OptSans-Regular.otf) }
  @font-face { font-family: "Opt Sans"; font-weight: 600; src: url(/fonts/OptSans-SemiBold.otf) }
  @font-face { font-family: "Opt Math"; src: url(/fonts/OptMath-Regular.ttf) }
  body { margin: 0 }
  svg, canvas { display: block }
</style><main></main><script type="module">
  import * as viz from "/dist/index.js";
  globalThis.draw = async (json, options) => {
    const svg = viz.renderSvg(viz.revive(json), options);
    const parsed = new DOMParser().parseFromString(svg, "image/svg+xml");
    document.querySelector("main").innerHTML = svg;
    await Promise.all(["400 15px 'Opt Sans'", "600 15px 'Opt Sans'", "15px 'Opt Math'"].map((font) => document.fonts.load(font, "가A∇")));
    const canvas = document.createElement("canvas");
    const { width, height } = viz.layout(viz.revive(json), options);
    [canvas.width, canvas.height] = [width, height];
    const context = canvas.getContext("2d");
    const alt = viz.drawCanvas(context, viz.revive(json), options);
    document.querySelector("main").append(canvas);
    return { svg, alt, error: parsed.querySelector("parsererror")?.textContent ?? "", scripts: parsed.querySelectorAll("script").length };
  };
</script>`;

let browser: Awaited<ReturnType<typeof startBrowser>>;
let page: Page;

beforeAll(async () => {
  if (!existsSync(join(root, "dist/index.js"))) throw new Error("dist is missing: run npm run build first");
  browser = await startBrowser();
  if (browser === undefined) return;
  page = await browser.newPage({ viewport: { width: 550, height: 350 } });
  await page.route("http://viz.test/**", async (route) => {
    const path = new URL(route.request().url()).pathname;
    if (path === "/") return route.fulfill({ contentType: "text/html", body: html });
    return route.fulfill({
      contentType: types[extname(path)] ?? "text/plain",
      body: readFileSync(join(root, path)),
    });
  });
  await page.goto("http://viz.test/");
  await page.waitForFunction("'draw' in globalThis");
}, 60_000);

afterAll(() => browser?.close());

const cases = Object.keys(samples).map((name, i) => ({
  name,
  theme: i % 2 === 0 ? ("dark" as const) : ("light" as const),
  locale: i % 3 === 0 ? ("en" as const) : ("ko" as const),
}));

test.each(cases)(
  "$name is laid out in a browser as in Node, and looks like the PNG, as SVG and on a canvas",
  async ({ name, theme, locale }) => {
    const drawn = await drawInBrowser(name, { theme, locale });
    expect(drawn).toEqual({
      svg: renderSvg(samples[name]!(), { theme, locale }),
      alt: describeChart(samples[name]!(), locale),
      error: "",
      scripts: 0,
      different: expect.any(Number),
      onCanvas: expect.any(Number),
    });
    expect(drawn.different).toBeLessThan(mostDifferent);
    expect(drawn.onCanvas).toBeLessThan(mostDifferent);
  },
);

const embedded: readonly [string, Chart, "ko" | "en"][] = [
  ["loss curves in Korean", samples["loss"]!(), "ko"],
  ["a family tree in English", samples["genealogy"]!(), "en"],
  [
    "mathematical signs",
    leaderboardChart({ title: "∇f ∈ ℝⁿ, ‖g‖", rows: [{ name: "ℝ ∝ 뷁", score: 1 }] }),
    "ko",
  ],
  ["hostile names", leaderboardChart({ rows: [{ name: "漢字 🦊 محمد \uD800</style>", score: 1 }] }), "en"],
];

test.each(embedded)(
  "%s drawn with the embedded glyphs is drawn as with the whole fonts",
  async (_, chart, locale) => {
    const files = await readFontFaces();
    const whole = files.map(({ family, weight, bytes }) => ({
      family,
      weight,
      url: `data:font/sfnt;base64,${Buffer.from(bytes).toString("base64")}`,
    }));
    const parts = renderSvg(chart, { locale, fontFaces: files });
    expect(parts.length - renderSvg(chart, { locale }).length).toBeLessThan(30_000);
    if (browser === undefined) return;
    // fonts inside an image load in their own time, megabytes of them perhaps after the picture is taken
    const bare = await pictureOf(renderSvg(chart, { locale }));
    let [patience, changed, own] = [0, Number.NaN, 0];
    while ((changed !== 0 || own < 100) && patience <= 3_000) {
      const expected = await pictureOf(renderSvg(chart, { locale, fontFaces: whole }), patience);
      const seen = await pictureOf(parts, patience);
      [changed, own] = [differing(seen, expected, 0), differing(seen, bare, 0.2)];
      patience = 2 * patience + 200;
    }
    expect(changed).toBe(0);
    expect(own).toBeGreaterThan(100);
  },
);

type Picture = Awaited<ReturnType<typeof decodePicture>>;

function differing(a: Picture, b: Picture, threshold: number): number {
  return pixelmatch(a.data, b.data, undefined, a.width, a.height, { threshold });
}

/** An SVG as an image, which knows no fonts but those inside it; taken some milliseconds after it is there. */
async function pictureOf(svg: string, patience = 0): Promise<Picture> {
  const address = `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`;
  await page.evaluate<void>(`(async () => {
    const image = new Image();
    image.src = ${JSON.stringify(address)};
    document.querySelector("main").replaceChildren(image);
    await image.decode();
  })()`);
  await page.waitForTimeout(patience);
  return await photographed({});
}

interface Drawn {
  readonly svg: string;
  readonly error: string;
  readonly scripts: number;
  readonly alt: string;
  /** Share of pixels of the SVG that differ from the PNG. */
  readonly different: number;
  /** Share of pixels of the canvas that differ from the PNG. */
  readonly onCanvas: number;
}

/** Chromium now and then never ends a screenshot; the next one of the same page does. */
async function photographed(how: Parameters<typeof page.screenshot>[0]): Promise<Picture> {
  const once = page.screenshot({ ...how, timeout: 10_000 });
  return decodePicture(await once.catch(() => page.screenshot(how)));
}

async function drawInBrowser(
  name: string,
  options: { theme: "dark" | "light"; locale: "ko" | "en" },
): Promise<Drawn> {
  const chart = samples[name]!();
  if (browser === undefined) {
    const alt = describeChart(chart, options.locale);
    return { svg: renderSvg(chart, options), alt, error: "", scripts: 0, different: 0, onCanvas: 0 };
  }
  const json = JSON.stringify(JSON.stringify(chart));
  const drawn = await page.evaluate<Omit<Drawn, "different" | "onCanvas">>(
    `draw(${json}, ${JSON.stringify(options)})`,
  );
  const golden = await renderPng(chart, { ...options, scale: 1 }).then(({ bytes }) => decodePicture(bytes));
  const { width, height } = golden;
  // the canvas stands below the SVG
  const both = await photographed({ fullPage: true, clip: { x: 0, y: 0, width, height: 2 * height } });
  const size = width * height;
  const share = (half: number) => {
    const data = both.data.subarray(half * size * 4, (half + 1) * size * 4);
    return differing({ data, width, height }, golden, 0.2) / size;
  };
  return { ...drawn, different: share(0), onCanvas: share(1) };
}
