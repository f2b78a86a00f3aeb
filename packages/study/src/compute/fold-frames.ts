import type { Asked } from "./asked.ts";
import type { Outcome } from "./computation.ts";
import { folded, stratified } from "./fold-words.ts";
import { type Frame, frame } from "./frame.ts";
import type { Quantity } from "./reading.ts";
import type { Filled } from "./slots.ts";

const elsewhere =
  /격자|grid|후보|candidate|학습\s?[률율]|learning\srate|배치|batch|탐색|search|시계열|time\s?series|조합|하이퍼|클래스|class(?![a-z])|비율|반복|repeat|점수|score|정확도|accura|몇\s?번|how\smany\s(?:times|models|fits|folds)|몇\s?(?:개의?\s?)?모델|중첩|nested|몇\s?(?:겹|폴드)|(?:last|first|#\d+;(?:st|nd|rd|th)?|마지막|첫|번째)\s?(?:fold|폴드)(?!s)/u;
const wanted = { once: ["samples", "folds"], needed: ["samples", "folds"] } as const;
const size =
  /how\s(?:many|big|large)|sizes?|per\sfold|each\sfold|크기|몇\s?(?:개|장|명|건|줄|씩)|얼마|인원|개수/u;
const training = /훈련|학습|train|learn|fit\son/u;

/** Sizes of folds, or the rows to train on, by what each number is. */
export function foldFrames(work: (n: Quantity, k: Quantity, asked: Asked) => Outcome | undefined, isTraining: boolean): readonly Frame[] {
  const both = ({ of }: Filled, asked: Asked): Outcome | undefined => {
    const [n, k] = [of("samples"), of("folds")];
    return n === undefined || k === undefined || k.value > 50 ? undefined : work(n, k, asked);
  };
  const except = isTraining ? elsewhere : new RegExp(`${elsewhere.source}|${training.source}`, "u");
  return [
    frame(
      {
        about: isTraining ? new RegExp(`(?=.*(?:${folded.source}))(?=.*(?:${training.source}))`, "u") : folded,
        asks: size,
        except: new RegExp(`${except.source}|${stratified.source}`, "u"),
      },
      wanted,
      both,
    ),
  ];
}
