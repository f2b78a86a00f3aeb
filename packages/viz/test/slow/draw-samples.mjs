// Draws the charts of a JSON file with the built package and prints the hash of each picture's pixels; plain
// JavaScript, so that any supported Node runs it.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createCanvas, loadImage } from "@napi-rs/canvas";
import { revive } from "../../dist/index.js";
import { renderPng } from "../../dist/png.js";

const charts = JSON.parse(readFileSync(process.argv[2], "utf8"));
const hashes = {};
for (const [name, json] of Object.entries(charts)) {
  for (const theme of ["dark", "light"]) {
    for (const locale of ["ko", "en"]) {
      const { bytes, width, height } = await renderPng(revive(json), { theme, locale });
      const ctx = createCanvas(width, height).getContext("2d");
      ctx.drawImage(await loadImage(bytes), 0, 0);
      const { data } = ctx.getImageData(0, 0, width, height);
      hashes[`${name} ${theme} ${locale}`] = createHash("sha256").update(data).digest("hex");
    }
  }
}
console.log(JSON.stringify({ node: process.version, hashes }));
