import type { Bilingual } from "../locale.ts";
import { type Network, type Node, relations, roles } from "./network.ts";

const say = (ko: string, en: string): Bilingual => ({ ko, en });

/** The rows of the first classes. */
function upTo(at: number): string {
  return Array.from({ length: at }, (_, index) => `a${index + 1}`).join(" + ");
}

/** Classes in parts of data that are sorted by class, and in stratified parts, for as many classes as a question has. */
export function mixOf(names: readonly string[]): Network {
  const all = names.map((_, at) => at + 1);
  const label = (at: number): string => names[at - 1] ?? "";
  const per = <T>(make: (at: number) => T): readonly T[] => all.map(make);
  const cell = (name: string, ko: string, en: string): Readonly<Record<string, Node>> =>
    Object.fromEntries(
      per((at) => [
        `${name}${at}`,
        {
          label: say(`${label(at)}${ko}`, `${label(at)}${en}`),
          said: say(`${label(at)} #개`, `${label(at)} #`),
          mayBeNone: true as const,
        },
      ]),
    );
  const behind = (at: number): string =>
    all
      .filter((one) => one > at)
      .map((one) => ` - a${one}`)
      .join("");
  const before = (at: number): string =>
    all
      .filter((one) => one < at)
      .map((one) => ` - a${one}`)
      .join("");
  const last = names.length;
  return {
    name: "class-counts",
    card: "sorted-data-bias",
    title: say("데이터의 어느 부분에 든 클래스", "classes in a part of the data"),
    about: ["label1"],
    except: ["step", "epoch", "update", "accum", "grid", "candidate", "lr", "batch", "fscore"],
    nodes: {
      n: { label: say("데이터 개수", "number of samples"), said: say("데이터 #개", "# samples") },
      g: { label: say("훈련 비율", "share for training"), said: say("#", "#"), isCount: false },
      p: { label: say("떼는 비율", "share cut off"), said: say("#", "#"), isCount: false },
      pl: { label: say("뒤에서 떼는 비율", "share from the end"), said: say("#", "#"), isCount: false },
      pf: { label: say("앞에서 떼는 비율", "share from the front"), said: say("#", "#"), isCount: false },
      gf: {
        label: say("앞에서 훈련하는 비율", "share from the front for training"),
        said: say("#", "#"),
        isCount: false,
      },
      ml: { label: say("뒤에서 떼는 개수", "rows from the end"), said: say("#개", "# rows") },
      mf: { label: say("앞에서 떼는 개수", "rows from the front"), said: say("#개", "# rows") },
      acc: { label: say("정확도", "accuracy"), said: say("정확도 #", "accuracy #"), isCount: false },
      accp: {
        label: say("정확도", "accuracy"),
        said: say("정확도 # 퍼센트", "accuracy # percent"),
        isCount: false,
      },
      ...Object.fromEntries(
        per((at) => [
          `rec${at}`,
          {
            label: say("", ""),
            said: say(`${label(at)} 재현율 #`, `recall of ${label(at)} #`),
            isCount: false as const,
          },
        ]),
      ),
      ...Object.fromEntries(
        per((at) => [
          `recp${at}`,
          {
            label: say("", ""),
            said: say(`${label(at)} 재현율 # 퍼센트`, `recall of ${label(at)} # percent`),
            isCount: false as const,
          },
        ]),
      ),
      k: { label: say("폴드 수", "number of folds"), said: say("#겹", "# folds") },
      i: { label: say("몇 번째 폴드", "which fold"), said: say("#", "#") },
      f: { label: say("폴드의 크기", "size of a fold"), said: say("#개", "# rows") },
      ...cell("a", "", ""),
      ...cell("b", "의 비율", " (share)"),
      ...cell("t", "(뗀 부분)", " in the part"),
      ...cell("l", "(남은 부분)", " in the rest"),
      ...Object.fromEntries(
        per((at) => [
          `q${at}`,
          {
            label: say(`${label(at)}의 비율`, `share of ${label(at)}`),
            said: say(`${label(at)} # 퍼센트`, `# percent ${label(at)}`),
            isCount: false as const,
          },
        ]),
      ),
    },
    roles: roles(
      "things many total size count sorted fit held",
      ...per((at) => `a${at}.:: label${at}|rows class first last per:class`),
      ...per((at) => `b${at}.:: label${at} pct|rows`),
      "n:: rows|total class",
      "n.:: things|total|rows",
      "p.:: pct|valid test rows partial",
      "pl.:: pct last|valid test rows partial",
      "pf.:: pct first|valid test rows partial",
      "gf.:: pct first train|rows",
      "ml.:: rows valid last|",
      "ml.:: rows test last|",
      "ml.:: rows last|",
      "ml.:: last|valid test",
      "mf.:: rows first|valid test",
      "mf.:: first|valid test",
      "f.:: rows per:fold|",
      "f.:: apiece|first rows",
      "k.:: fold|cv",
      "i.:: nth fold|valid test|",
      "g.:: pct train|first last rows|",
      ...per((at) => `t${at}*:: label${at}|rows last first fold per:fold apiece nth class|train`),
      ...per((at) => `t${at}*:: label${at} test|rows last first fold per:fold apiece nth class`),
      ...per((at) => `t${at}*:: label${at} valid|rows last first fold per:fold apiece nth class`),
      ...per((at) => `l${at}*:: label${at} train|rows per:fold apiece per:round per:fit fold`),
      ...per((at) => `l${at}*:: label${at}|rows apiece|test valid fold|train`),
      `each*:: label1 label2|apiece rows per:fold per:round fold ${names.map((_, at) => `label${at + 1}`).join(" ")}`,
      `each*:: label1 label2 test|apiece rows per:fold per:round fold ${names.map((_, at) => `label${at + 1}`).join(" ")}`,
      `each*:: label1 label2 valid|apiece rows per:fold per:round fold ${names.map((_, at) => `label${at + 1}`).join(" ")}`,
      `each*:: label1 label2 train|apiece rows per:fold per:round fold ${names.map((_, at) => `label${at + 1}`).join(" ")}`,
      "acc*:: accuracy|things",
      "accp*:: accuracy share|things",
      ...per((at) => `rec${at}*:: recall label${at}|things`),
      ...per((at) => `recp${at}*:: recall label${at} share|things`),
      ...per((at) => `q${at}*:: label${at} share|rows valid test fold per:fold of`),
      "all*:: class|rows valid test fold per:fold apiece",
      "all*:: apiece|rows valid test fold per:fold",
      "all*:: rows|valid test fold per:fold apiece",
    ),
    relations: [
      ...relations(
        `n = ${upTo(last)}`,
        ...per((at) => `a${at}! = n * b${at}`),
        "ml! = n * pl",
        "mf! = n * pf",
        "ml! = n * (1 - gf)",
        "p = 1 - g",
        "f! = n / k",
        "k! = n / f",
        ...(last === 2 ? ["a2 = n - a1", "a1 = n - a2"] : []),
        ...per((at) => `t${at} = max(0, min(a${at}, ml${behind(at)}))|strat shuffle fold`),
        ...per((at) => `t${at} = max(0, min(a${at}, mf${before(at)}))|strat shuffle fold`),
        ...per(
          (at) =>
            `t${at} = max(0, min(${upTo(at)}, i * f) - max(${at === 1 ? "0" : upTo(at - 1)}, (i - 1) * f))|strat shuffle|fold`,
        ),
        ...per((at) => `t${at}! = a${at} / k||strat fold`),
        ...per((at) => `t${at}! = a${at} * p|fold|strat`),
        ...per((at) => `acc = a${at} / n||says${at}`),
        ...per((at) => `acc = b${at}||says${at}`),
        ...(last === 2 ? ["b1 = 1 - b2", "b2 = 1 - b1"] : []),
        "accp = 100 * acc",
        ...per((at) => `rec${at} = a${at} / a${at}||says${at}`),
        ...per((at) => `rec${at} = 0 * a${at}|says${at}|says`),
        ...per((at) => `recp${at} = 100 * rec${at}`),
        ...per((at) => `l${at} = a${at} - t${at}`),
        ...per((at) => `q${at} = 100 * t${at} / ml`),
        ...per((at) => `q${at} = 100 * t${at} / mf`),
        ...per((at) => `q${at} = 100 * t${at} / f`),
      ),
    ],
    idle: ["feature"],
    spare: ["n", ...per((at) => `a${at}`)],
    all: per((at) => `t${at}`),
    names,
  };
}
