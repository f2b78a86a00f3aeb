import { expect, test } from "vitest";
import { describeChart, genealogyChart, layout } from "../../src/index.ts";
import { flatItems } from "../../src/scene/scene.ts";

const members = [
  { name: "SGD", improves: "base", year: 1951 },
  {
    name: "Momentum",
    label: { ko: "모멘텀", en: "Momentum" },
    improves: "direction",
    parents: ["SGD"],
    year: 1964,
  },
  { name: "Adagrad", improves: "size", parents: ["SGD"], year: 2011 },
  { name: "RMSProp", improves: "size", parents: ["Adagrad"], year: 2012 },
  { name: "Adam", improves: "both", parents: ["Momentum", "RMSProp"], year: 2015 },
  { name: "Muon", improves: "direction", parents: ["Momentum"], year: 2024 },
] as const;

const textsAt = (width: number, height: number) =>
  flatItems(layout(genealogyChart({ members }), { locale: "ko", width, height }).items).flatMap((item) =>
    item.type === "text" ? [item] : [],
  );

test("nobody stands before one from an earlier year", () => {
  const texts = textsAt(550, 350);
  const at = (name: string) => texts.find(({ text }) => text === name)!.x;
  expect(at("Muon")).toBeGreaterThanOrEqual(at("Adam"));
  expect(at("Adam")).toBeGreaterThan(at("RMSProp"));
});

test("a row of a tree that grows downward says its years", () => {
  const texts = textsAt(300, 500).map(({ text }) => text);
  expect(texts).toEqual(expect.arrayContaining(["1951", "1964–2011", "2012"]));
});

test("a member is written as its label says, in the reader's language", () => {
  expect(textsAt(550, 350).map(({ text }) => text)).toContain("모멘텀");
  const chart = genealogyChart({ members });
  expect(describeChart(chart, "ko")).toContain("Adam은 모멘텀과 RMSProp을 하나로 합쳤어요. ");
  expect(describeChart(chart, "ko")).toContain("모멘텀에서 나온 Muon(2024년, 방향)");
  expect(describeChart(chart, "en")).toContain("Adam joins Momentum and RMSProp. ");
});
