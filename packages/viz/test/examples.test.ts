import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import * as viz from "../src/index.ts";
import { samples } from "./samples.ts";

const root = join(import.meta.dirname, "..");
const sources = [
  "README.md",
  ...readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => `src/${file}`),
];

/** Examples of a file: those of doc comments without their stars. */
const examples = sources.flatMap((file) =>
  [
    ...readFileSync(join(root, file), "utf8")
      .replaceAll(/^ \* ?/gmu, "")
      .matchAll(/```ts\n(?<code>.*?)```/gsu),
  ].map((match, i) => ({ name: `${file} ${i + 1}`, code: match[1]! })),
);

const imports = `import * as viz from ${JSON.stringify(join(root, "src/index.ts"))};
import * as png from ${JSON.stringify(join(root, "src/png.ts"))};
import { formulaPicture } from ${JSON.stringify(join(root, "src/formula.ts"))};
`;

test("every kind of chart and every verb has an example", () => {
  expect(examples.length).toBeGreaterThan(20);
});

test("the examples print what they say", () => {
  const folder = mkdtempSync(join(tmpdir(), "viz-"));
  const expected = examples.map(({ name, code }) => ({
    name,
    printed: [...code.matchAll(/\/\/ → (?<output>.*)/gu)].map((match) => match[1]!),
  }));
  const blocks = examples.map(({ name, code }) => {
    const own = code.replaceAll(/^import .*\n/gmu, "");
    return `console.log(${JSON.stringify(`# ${name}`)});\nawait (async () => {\n${own}\n})();`;
  });
  const script = `${imports}
const { ${Object.keys(viz).join(", ")} } = viz;
const { renderPng, renderGif } = png;
${blocks.join("\n")}`;
  const output = execFileSync(process.execPath, ["--input-type=module-typescript", "-e", script], {
    cwd: folder,
    encoding: "utf8",
  });
  const printed = output
    .split(/^# /mu)
    .slice(1)
    .map((part) => {
      const [name = "", ...lines] = part.trimEnd().split("\n");
      return { name, printed: lines };
    });
  expect(printed).toEqual(expected);
});

test("the programs under examples draw the pictures of the README", () => {
  const folder = mkdtempSync(join(tmpdir(), "viz-"));
  for (const program of ["race", "k-fold", "members"]) {
    execFileSync(process.execPath, [join(root, `examples/${program}.ts`), folder], { cwd: root });
  }
  for (const file of ["race.png", "race.gif", "k-fold.png", "members.png"]) {
    expect(readFileSync(join(folder, file)).equals(readFileSync(join(root, "docs", file)))).toBe(true);
  }
});

const plain = (code: string) => code.replaceAll(/\s+/gu, " ");

test("what stands under code in the README is what that code draws", () => {
  const pictured = [
    ...readFileSync(join(root, "README.md"), "utf8").matchAll(
      /```ts\n(?<code>(?:(?!```).)*)```\n\n!\[[^\]]*\]\(\S*\/docs\/(?<name>[\w-]+)\.png\)/gsu,
    ),
  ].map(({ groups }) => groups!);
  expect(pictured.map(({ name }) => name)).toEqual(["k-fold", "members"]);
  for (const { code = "", name = "" } of pictured) {
    const [chart = "none"] = /\w+Chart\(\{.*?\}\);/su.exec(code) ?? [];
    expect(plain(readFileSync(join(root, `examples/${name}.ts`), "utf8"))).toContain(plain(chart));
  }
});

test("the gallery shows every sample", () => {
  const gallery = readFileSync(join(root, "docs/gallery.md"), "utf8");
  for (const name of Object.keys(samples)) expect(gallery).toContain(`../test/golden/${name}-light-ko.png`);
});

test("the package and Skia are as large as the README says", () => {
  const [, own, skia] = /^- \*\*Size\.\*\* (?<own>[\d.]+) MB with fonts.* (?<skia>\d+) MB of Skia/mu.exec(
    readFileSync(join(root, "README.md"), "utf8"),
  )!;
  expect((size(join(root, "dist")) + size(join(root, "fonts"))) / 1e6).toBeCloseTo(Number(own), 0.5);
  const scope = join(realpathSync(join(root, "node_modules/@napi-rs/canvas")), "..");
  const parts = readdirSync(scope).filter((name) => name.startsWith("canvas"));
  const megabytes = parts.reduce((sum, name) => sum + size(realpathSync(join(scope, name))), 0) / 1e6;
  expect(Math.abs(megabytes - Number(skia))).toBeLessThan(3);
});

function size(folder: string): number {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
}
