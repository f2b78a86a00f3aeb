// Why sorted data need shuffling: five folds over rows sorted by class. Draws into the folder that is named.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { chartFinding, kFoldChart } from "@opt/viz";
import { renderPng } from "@opt/viz/png";

const [folder = "."] = process.argv.slice(2);
const labels = ["cat", "dog", "elephant"].flatMap((name) => Array.from({ length: 20 }, () => name));
const rows = labels.map((_, row) => row);
const chart = kFoldChart({
  labels,
  classNames: {
    cat: { en: "cat", ko: "고양이" },
    dog: { en: "dog", ko: "강아지" },
    elephant: { en: "elephant", ko: "코끼리" },
  },
  folds: [0, 1, 2].map((fold) => ({
    train: rows.filter((row) => Math.floor(row / 20) !== fold),
    test: rows.filter((row) => Math.floor(row / 20) === fold),
  })),
});

await writeFile(join(folder, "k-fold.png"), (await renderPng(chart, { theme: "light", locale: "ko" })).bytes);
console.log(chartFinding(chart, "en"));
