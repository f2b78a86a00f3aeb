// node examples/members.ts docs: the chart that a bot answers with, members.png.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { lineChart } from "@opt/viz";
import { renderPng } from "@opt/viz/png";

const days = Array.from({ length: 45 }, (_, i) =>
  new Date(Date.UTC(2026, 9, 1) + i * 86_400_000).toISOString().slice(0, 10),
);
const chart = lineChart({
  title: { ko: "서버 멤버", en: "Members of the server" },
  x: days,
  series: [
    {
      name: { ko: "멤버", en: "members" },
      y: days.map((_, i) => Math.round(80 + 2 * i + 8 * Math.sin(i / 4))),
    },
    {
      name: { ko: "활동", en: "active" },
      y: days.map((_, i) => Math.round(34 + 0.6 * i + 5 * Math.sin(i / 2))),
    },
  ],
  lines: [{ axis: "y", at: 150, name: { ko: "목표", en: "goal" } }],
  axes: { y: { format: "integer", domain: [0, 200] } },
});
const png = await renderPng(chart, { theme: "dark", locale: "en" });
writeFileSync(join(process.argv[2] ?? ".", "members.png"), png.bytes);
