// Draws what the README's bot answers with, members.png, into the folder that is named.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describeChart, lineChart } from "@opt/viz";
import { renderPng } from "@opt/viz/png";

const [folder = "."] = process.argv.slice(2);
const days = Array.from({ length: 45 }, (_, i) =>
  new Date(Date.UTC(2026, 9, 1) + i * 86_400_000).toISOString().slice(0, 10),
);
const members = days.map((_, i) => Math.round(80 + 2 * i + 8 * Math.sin(i / 4)));

const chart = lineChart({ title: "Members", x: days, series: [{ name: "member count", y: members }] });
const png = await renderPng(chart, { locale: "en" });
await writeFile(join(folder, "members.png"), png.bytes);
console.log(describeChart(chart, "en"));
