import { readFileSync } from "node:fs";
import { MapHandler } from "@mathjax/src/js/input/tex/MapHandler.js";
import { beforeAll, expect, test } from "vitest";
import { loadMathJax } from "../../src/formula/mathjax.ts";
import { speak } from "../../src/formula/speak.ts";

type Convert = Awaited<ReturnType<typeof loadMathJax>>;
let convert: Convert;
beforeAll(async () => {
  convert = await loadMathJax();
});

async function spoken(latex: string): Promise<readonly [string, string]> {
  const { math } = await convert(latex);
  return [speak(math, "en"), speak(math, "ko")];
}

/** Each formula with how it is read aloud in English and in Korean. */
const lines = readFileSync(new URL("spoken.txt", import.meta.url), "utf8")
  .trim()
  .split("\n");
const rows = Array.from({ length: lines.length / 3 }, (_, i) => lines.slice(3 * i, 3 * i + 3));

test.each(rows)("%s is read aloud", async (latex, en, ko) => {
  expect(await spoken(latex ?? "")).toEqual([en, ko]);
});

/** TeX's own signs: letters, operators, relations, arrows. */
test.each(["mathchar0mi", "mathchar0mo", "mathchar7"])("every sign of %s is said in words", async (name) => {
  const signs = (MapHandler.getMap(name) as unknown as { map: Map<string, unknown> }).map;
  const silent = new Set(["ldotp"]);
  const unsaid: string[] = [];
  for (const sign of signs.keys())
    if (!silent.has(sign) && (await spoken(`\\${sign}`)).some((said) => !/^[\p{L}\p{N} ]+$/u.test(said)))
      unsaid.push(sign);
  expect(signs.size).toBeGreaterThan(5);
  expect(unsaid).toEqual([]);
});

test("nothing that is read aloud begins or ends with a comma, or has two in a row", async () => {
  for (const [latex] of rows)
    for (const said of await spoken(latex ?? ""))
      expect(said).not.toMatch(/^,|,$|,\s*[,;]|,(?=[가-힣])|\s{2}/u);
});
