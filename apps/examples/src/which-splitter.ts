// The pictures of the table "which splitter": node src/which-splitter.ts [folder]
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { groupKFold, timeSeriesSplit, trainValidationTestSplit } from "@opt/data";
import { kFoldChart, splitChart } from "@opt/viz";
import { renderPng } from "@opt/viz/png";

const folder = process.argv[2] ?? join(import.meta.dirname, "../pictures");
const length = 60;
const labels = Array.from({ length }, (_, row) => ["cat", "dog", "elephant"][Math.floor(row / 20)]!);
const owners = Array.from(
  { length },
  (_, row) => ["Mina", "Jun", "Sora", "Theo"][Math.floor((row * 7) / 3) % 4]!,
);
const seasons = Array.from({ length }, (_, row) => ["spring", "summer", "autumn"][Math.floor(row / 20)]!);
const threeWay = trainValidationTestSplit({
  validationSize: 0.2,
  testSize: 0.2,
  stratify: true,
  randomState: 42,
});

const charts = {
  "which-three-way": splitChart({ ...threeWay.split({ length, labels }), labels }),
  "which-groups": kFoldChart({
    folds: groupKFold({ nSplits: 4 }).split({ length, groups: owners }),
    labels: owners,
  }),
  "which-time": kFoldChart({ folds: timeSeriesSplit({ nSplits: 4 }).split({ length }), labels: seasons }),
};
for (const [name, chart] of Object.entries(charts)) {
  const { bytes, alt } = await renderPng(chart, { locale: "en" });
  await writeFile(join(folder, `${name}.png`), bytes);
  console.log(alt);
}
