import { type LocalizedText, mapText } from "../text/locale.ts";
import { longList, type Message } from "../text/phrase.ts";
import { type ChartKind, message } from "./chart-kind.ts";
import type { GenealogyChart, Improvement } from "./genealogy-data.ts";
import { drawGenealogy } from "./genealogy-picture.ts";
import { remembered } from "./remembered.ts";

type Member = GenealogyChart["members"][number];

function labelOf({ name, label = name }: Member): LocalizedText {
  return label;
}

const findings = /* @__PURE__ */ remembered(({ members }: GenealogyChart): Message[] => {
  const byName = new Map(members.map((member) => [member.name, member]));
  const lines = (member: Member): Set<Improvement> => {
    const found = new Set<Improvement>();
    for (const parent of member.parents) {
      const { improves } = byName.get(parent)!;
      if (improves === "direction" || improves === "size") found.add(improves);
    }
    return found;
  };
  const joint = members.find((member) => lines(member).size === 2);
  const count = (improves: Improvement) => members.filter((member) => member.improves === improves).length;
  return [
    joint === undefined
      ? message("roots", { count: members.length })
      : message("joins", {
          name: labelOf(joint),
          parents: joint.parents.map((name) => labelOf(byName.get(name)!)),
        }),
    ...(members.some(({ improves }) => improves !== "base")
      ? [message("counts", { direction: count("direction"), size: count("size"), both: count("both") })]
      : []),
  ];
});

function underway({ members }: GenealogyChart, progress: number): Message {
  const shown = Math.min(members.length, Math.ceil(progress * members.length));
  const newest = members[Math.max(0, shown - 1)]!;
  return message(newest.year === undefined ? "at" : "at-year", {
    name: labelOf(newest),
    year: `${newest.year}`,
  });
}

function details({ members }: GenealogyChart): Message[] {
  const labels = new Map(members.map((member) => [member.name, labelOf(member)]));
  const told = longList(members.length, (i) => describeMember(members[i]!, labels));
  return [message("members", { members: told })];
}

function describeMember(member: Member, labels: ReadonlyMap<string, LocalizedText>): Message {
  const { improves, year } = member;
  const name = labelOf(member);
  const parents = member.parents.map((parent) => labels.get(parent)!);
  const when = { ko: `${year}년, `, en: `${year}, ` };
  const traits = mapText(words[`${improves}-trait`], (text, locale) =>
    year === undefined ? text : when[locale] + text,
  );
  return parents.length === 0
    ? message("root", { name, traits })
    : message("child", { name, parents, traits });
}

const words = {
  title: { ko: "옵티마이저 가계도", en: "Family tree of optimizers" },
  joins: { ko: "{name:은/는} {parents:을/를} 하나로 합쳤어요", en: "{name} joins {parents}" },
  roots: { ko: "옵티마이저 {count}개의 계보예요", en: "A family of {count|optimizer|optimizers}" },
  counts: {
    ko: "방향을 고친 것 {direction}개, 보폭을 고친 것 {size}개, 둘 다 {both}개",
    en: "{direction|improves|improve} the direction, {size} the step size, {both} both",
  },
  at: { ko: "{name}까지", en: "up to {name}" },
  "at-year": { ko: "{year}년, {name}까지", en: "{year}: {name}" },
  base: { ko: "출발점", en: "origin" },
  direction: { ko: "방향", en: "direction" },
  size: { ko: "보폭(스텝 크기)", en: "step size" },
  both: { ko: "둘 다", en: "both" },
  "size-short": { ko: "보폭", en: "step size" },
  hidden: { ko: "… 그리고 {count}개 더", en: "… and {count} more" },
  "base-trait": { ko: "출발점", en: "origin" },
  "direction-trait": { ko: "방향", en: "direction" },
  "size-trait": { ko: "보폭", en: "step size" },
  "both-trait": { ko: "방향과 보폭", en: "direction and step size" },
  members: { ko: "{members;}", en: "{members;}" },
  root: { ko: "{name}({traits})", en: "{name} ({traits})" },
  child: { ko: "{parents}에서 나온 {name}({traits})", en: "{name} ({traits}) from {parents}" },
} as const;

export const genealogyKind: ChartKind<GenealogyChart> = {
  kind: "genealogy",
  words,
  title: () => message("title"),
  findings,
  details,
  underway,
  isEmpty: ({ members }) => members.length === 0,
  draw: drawGenealogy,
};
