import { defineConfig, type Plugin } from "rolldown";

/** Of a file with a sign beyond ASCII, Node decodes every byte by itself and keeps two for each: ten times as long. */
const inAscii: Plugin = {
  name: "in-ascii",
  generateBundle(_, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type === "chunk") file.code = file.code.replaceAll(/[^\0-\u007F]/gv, escaped);
    }
  },
};

function escaped(sign: string): string {
  const units = Array.from({ length: sign.length }, (_, i) => sign.charCodeAt(i));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, "0")}`).join("");
}

// Three entries and, in one file, what they share: a hundred small modules would take four times as long to load.
export default defineConfig({
  input: { index: "src/index.ts", png: "src/png.ts", formula: "src/formula.ts" },
  platform: "neutral",
  external: ["@napi-rs/canvas", /^@mathjax\//u, /^node:/u],
  output: {
    dir: "dist",
    chunkFileNames: "[name].js",
    codeSplitting: { groups: [{ name: "shared", minShareCount: 2 }] },
    sourcemap: true,
  },
  plugins: [inAscii],
});
