import { accumulate, multiply } from "./accumulation-sheets.ts";
import { type Frame, frame } from "./frame.ts";

const hardware = String.raw`gpu|지피유|장치|device|(?<![a-z])cards?(?![a-z])|그래픽\s?카드|카드|workers?|world_?size`;
const gathering = String.raw`누적|모아|모았|모으|모은|accum|(?:add|sum|collect|gather|stack)\w*\s(?:up\s)?(?:the\s|my\s|all\s)?(?:gradients|grads)|(?:gradients|grads)\s(?:are|get)\s(?:added|summed|collected|gathered|averaged)|before\s(?:i\s|we\s|each\s|every\s|an?\s|the\s|one\s)?(?:step|updat|optimizer)|업데이트(?:해|하|를\s?한)`;
const except =
  /학습\s?[률율]|learning\srate|(?<![a-z])lr(?![a-z])|에폭|epoch|노드|node|server|dataset|데이터\s?(?:가\s?)?#|기울기\s?\(|노름|norm|클리핑|clip/u;

/** Batch per device ("each processes 20 examples": of one device they are its batch), devices and accumulated steps, wherever they stand. */
export const effectiveFrames: readonly Frame[] = (["batch", "samples"] as const).map((slot) =>
  frame(
    {
      about: new RegExp(`${hardware}|${gathering}`, "u"),
      asks: /(?:effective|real(?:ly)?|actual(?:ly)?|true|total|overall|global|altogether|equivalent|in\sall|one\s(?:weight\s|optimizer\s)?(?:update|step)|each\s(?:weight\s|optimizer\s)?(?:update|step)|per\s(?:weight\s|optimizer\s)?(?:update|step)|at\sonce)|(?:실효|유효|실질|실제|전체|총|모두|합치|합쳐|한\s?번\s?(?:업데이트|갱신)|업데이트\s?(?:한\s?번|마다|당)|셈|꼴|효과|몇\s?(?:개|장)?\s?짜리)/u,
      except: new RegExp(
        `${except.source}|(?:몇|how\\smany)\\s?(?:번|회|스텝|times|steps|micro|accum|gpu|cards|devices|장을?\\s?써|대)`,
        "u",
      ),
    },
    { once: [slot, "devices", "accumulated"], needed: [slot] },
    (told) => {
      const batch = told.of(slot);
      const factors = { devices: told.of("devices"), nodes: undefined, steps: told.of("accumulated") };
      return batch === undefined ? undefined : multiply(batch, factors);
    },
  ),
);

/** How often to accumulate for a batch that does not fit. */
export const accumulationFrames: readonly Frame[] = (["batch", "samples"] as const).map((slot) =>
  frame(
    {
      about: new RegExp(`${hardware}|${gathering}|micro|마이크로|fits?(?![a-z])|들어가`, "u"),
      asks: /(?:how\s(?:many|often)|number\sof|몇|횟수)(?:[^?#]|#\d+;)*(?:accum|micro|rounds?|passes|times|steps?\s(?:do|should|must|to)|모아|모으|모은|누적|쌓)|(?:what|how)[^?]*accum\w*[_\s]steps?\s(?:be|should|do|is|to)|accum\w*[_\s]steps?(?:를|을|은|는)?\s?(?:몇|얼마)|(?:accum\w*|누적)\s?(?:steps?|횟수|스텝)?\s?(?:은|는)?\s?(?:\?|몇|얼마|how)|몇\s?번|accum\w*\s(?:[a-z]+\s){0,2}how\s(?:many|often)/u,
      except,
    },
    { once: ["target", slot, "devices"], needed: ["target", slot] },
    (told) => {
      const [target, batch] = [told.of("target"), told.of(slot)];
      return target === undefined || batch === undefined || target.value <= batch.value
        ? undefined
        : accumulate(target, batch, told.of("devices"));
    },
  ),
);
