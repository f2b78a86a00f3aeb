import type { Computation } from "./computation.ts";
import { needs } from "./needs.ts";
import { isCount } from "./reading.ts";
import { fillSlots } from "./slots.ts";
import { Worksheet } from "./worksheet.ts";

/** Where the batch of one device is asked for. */
export const asksShare: RegExp =
  /(?:장당|대당|gpu당|gpu마다|장치마다|하나에|마이크로\s?-?배치)(?:\s?배치)?(?:\s?(?:크기|사이즈))?(?:는|은|가|이|에)?\s?(?:몇|얼마|\?|$)|(?:batch|samples)\s(?:size\s)?(?:on|per|for)\s(?:each\s)?(?:gpu|device|card)\s?(?:\?|$)|(?:what|which|how\s(?:big|large)\s(?:a|is\sthe))\s(?:per[\s-](?:gpu|device)|micro-?)\s?-?batch|micro-?\s?batch(?:\ssize)?\s?(?:\?|$)|how\smany\s(?:samples\s|images\s|rows\s|examples\s)?(?:(?:does|do|will|would|should)\seach|each|per)\s(?:gpu|device|card|worker|machine)|(?:한|#\d+;)\s?(?:대|장|gpu)(?:에|당|는)?\s?(?:몇|얼마)|each\s(?:gpu|device|card|worker|machine)(?:'s)?\s(?:share|part|portion|gets?|receives?|sees?)|how\s(?:big|large|much)[^?]*each\s(?:gpu|device|card|worker)/u;

/** Where the batch of one device is told already: what is told is not a whole to share out. */
const tellsShare =
  /(?:장당|대당|gpu당|gpu마다|장치마다|하나에)\s?(?:배치\s?(?:크기\s?)?)?#|#\d+;\s?(?:개|장)?\s?씩|#\d+;\s(?:samples\s|images\s)?(?:(?:on|for)\s(?:each|every)|per|each)(?![a-z])/u;

/** The batch of one device, where the effective batch is told. */
export const microBatch: Computation = {
  name: "micro-batch",
  ignores: ["rate", "momentum", "decay", "features", "memory"],
  gives: ["each"],
  card: "batch-size",
  title: { ko: "장치 하나의 배치 크기", en: "batch size of one device" },
  needs: [needs.batchSize, needs.devices],
  answer: (asked) => {
    if (!asked.says(asksShare) || asked.says(tellsShare)) return undefined;
    if (asked.says(/에폭|epoch|학습\s?[률율]|learning|노드|node/u)) return undefined;
    const told =
      fillSlots(asked.reading, { once: ["target", "devices", "accumulated"] }) ??
      fillSlots(asked.reading, { once: ["batch", "devices", "accumulated"] });
    const whole = told?.of("target") ?? told?.of("batch");
    if (whole === undefined) return undefined;
    const factors = [
      ["d", { ko: "장치 수", en: "devices" }, told?.of("devices")],
      ["a", { ko: "누적 횟수", en: "accumulated steps" }, told?.of("accumulated")],
    ] as const;
    const used = factors.filter(([, , quantity]) => quantity !== undefined);
    if (used.length === 0 || ![whole, ...used.map(([, , quantity]) => quantity!)].every(isCount))
      return undefined;
    const size = used.reduce((left, [, , quantity]) => left / quantity!.value, whole.value);
    if (!Number.isInteger(size)) return undefined;
    asked.claim(asked.reading.quantities.map((_, index) => index));
    const sheet = new Worksheet().title("장치 하나의 배치 크기", "batch size of one device");
    sheet.given("T", { ko: "실효 배치", en: "effective batch" }, whole);
    for (const [name, label, quantity] of used) sheet.given(name, label, quantity!);
    const figure = sheet.step("size", ["T", ...used.map(([name]) => name)].join(" / "), size);
    sheet.result(sheet.print(figure), figure);
    return { sheet };
  },
};
