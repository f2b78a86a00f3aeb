// Draws the first picture of the README's code, why sorted data need shuffling, into the folder that is named.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describeChart, kFoldChart } from "@opt/viz";
import { renderPng } from "@opt/viz/png";

const [folder = "."] = process.argv.slice(2);
const chart = kFoldChart({
  labels: ["cat", "cat", "dog", "dog"],
  classNames: { cat: { en: "cat", ko: "고양이" }, dog: { en: "dog", ko: "강아지" } },
  folds: [
    { train: [2, 3], test: [0, 1] },
    { train: [0, 1], test: [2, 3] },
  ],
});

const png = await renderPng(chart, { theme: "dark", locale: "en" });
await writeFile(join(folder, "k-fold.png"), png.bytes);
console.log(describeChart(chart, "en"));
