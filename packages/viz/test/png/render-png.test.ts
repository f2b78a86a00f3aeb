import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { join } from "node:path";
import { expect, test } from "vitest";
import { renderPng } from "../../src/png.ts";
import { samples } from "../samples.ts";

const hash = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

test("the default is 1100 x 700 pixels with its alt text", async () => {
  const png = await renderPng(samples["race"]!(), { locale: "ko" });
  expect([png.width, png.height]).toEqual([1100, 700]);
  expect(png.alt).toContain("Momentum의 손실이 가장 낮아요");
  expect(png.warnings).toEqual([]);
});

test("pictures drawn at the same time are the pictures drawn one after the other", async () => {
  const looks = Object.values(samples).flatMap((make) => [
    { make, options: { theme: "dark", locale: "ko" } as const },
    { make, options: { theme: "light", locale: "en", width: 400, height: 300 } as const },
  ]);
  const alone: string[] = [];
  // one after the other is the point
  for (const { make, options } of looks) alone.push(hash((await renderPng(make(), options)).bytes));
  const together = await Promise.all(looks.map(({ make, options }) => renderPng(make(), options)));
  expect(together.map(({ bytes }) => hash(bytes))).toEqual(alone);
});

test("a ground drawn before gives the bytes of one drawn anew, at any scale", async () => {
  for (const options of [
    {},
    { scale: 1.5, theme: "light", width: 617, height: 401 },
    { scale: 1 },
  ] as const) {
    const anew = await renderPng(samples["race"]!(), { ...options, reuseGround: false });
    // the first of the two may draw the ground, the second one finds it
    for (let i = 0; i < 2; i++) {
      const { bytes } = await renderPng(samples["race"]!(), options);
      expect(hash(bytes)).toBe(hash(anew.bytes));
    }
  }
});

test("an aborted drawing stops with the reason", async () => {
  const chart = samples["race"]!();
  await expect(renderPng(chart, { signal: AbortSignal.abort(new Error("enough")) })).rejects.toThrow(
    "enough",
  );
  const controller = new AbortController();
  const drawing = renderPng(chart, { signal: controller.signal });
  controller.abort();
  await expect(drawing).rejects.toThrow("aborted");
});

test("wrong options are refused", async () => {
  const chart = samples["race"]!();
  await expect(renderPng(chart, { width: 200 })).rejects.toThrow(
    new RangeError("width must be 300 to 4000, got 200"),
  );
  await expect(renderPng(chart, { scale: Number.NaN })).rejects.toThrow(
    new RangeError("scale must be 1 to 4, got NaN"),
  );
  // @ts-expect-error: not a theme
  await expect(renderPng(chart, { theme: "blue" })).rejects.toThrow(
    'theme must be "dark" or "light", got "blue"',
  );
});

test("the bytes are the same under another language, time zone and without system fonts", async () => {
  const script = `
    import { createHash } from "node:crypto";
    import { renderPng } from ${JSON.stringify(join(import.meta.dirname, "../../src/png.ts"))};
    import { samples } from ${JSON.stringify(join(import.meta.dirname, "../samples.ts"))};
    for (const name of ["race", "k-fold"]) {
      const { bytes } = await renderPng(samples[name](), { locale: "ko" });
      console.log(createHash("sha256").update(bytes).digest("hex"));
    }`;
  const here = await Promise.all(
    ["race", "k-fold"].map(async (name) => hash((await renderPng(samples[name]!(), { locale: "ko" })).bytes)),
  );
  for (const env of [
    { LANG: "ja_JP.UTF-8", TZ: "Asia/Tokyo" },
    { LANG: "C", DISABLE_SYSTEM_FONTS_LOAD: "1", FONTCONFIG_FILE: "/dev/null" },
  ]) {
    const output = execFileSync(process.execPath, ["--input-type=module-typescript", "-e", script], {
      env,
      encoding: "utf8",
    });
    expect(output.trim().split("\n")).toEqual(here);
  }
});
