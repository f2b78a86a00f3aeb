import { defineConfig } from "rolldown";

// Two entries and what they share: a hundred small modules would take four times as long to load.
export default defineConfig({
  input: { index: "src/index.ts", png: "src/png.ts" },
  platform: "node",
  external: ["@napi-rs/canvas", /^node:/u],
  output: { dir: "dist", chunkFileNames: "shared.js", sourcemap: true },
});
