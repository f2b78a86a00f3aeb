import { defineConfig } from "rolldown";

// Three entries and what they share: a hundred small modules would take four times as long to load.
export default defineConfig({
  input: { index: "src/index.ts", png: "src/png.ts", formula: "src/formula.ts" },
  platform: "neutral",
  external: ["@napi-rs/canvas", /^@mathjax\//u, /^node:/u],
  output: { dir: "dist", chunkFileNames: "[name].js", sourcemap: true },
});
