import type { Computation } from "./computation.ts";
import { frame } from "./frame.ts";
import { needs } from "./needs.ts";
import { isCount } from "./reading.ts";
import { Worksheet } from "./worksheet.ts";

/** A gradient's standard deviation over single examples, told as a number. */
export const tellsDeviation: RegExp =
  /(?:표준\s?편차|(?<![a-z])std|standard\sdeviation|sigma|σ)(?:\s|=|:|가|이|는|은|을|를|of|is|at)*#\d+;/u;

/** How much the mean gradient of a batch wobbles, where one example's is told. */
export const standardError: Computation = {
  name: "standard-error",
  card: "gradient-noise",
  title: { ko: "미니배치 기울기의 표준오차", en: "standard error of the mini-batch gradient" },
  needs: [needs.batchSize],
  answer: (asked) => {
    if (!asked.says(tellsDeviation)) return undefined;
    const size = frame(
      {
        about: /배치|batch|(?<![a-z])bs(?![a-z])/u,
        asks: /표준\s?오차|표준\s?편차|흔들|std|standard\s(?:error|deviation)|noise|얼마|what|how|\?/u,
        except: /몇\s?배|factor|times|분산|varian|에서\s?#\d+;\s?(?:개|장)?(?:으로|로)|from\s#\d+;\sto|학습\s?[률율]|learning|필요|need|몇\s?(?:개|장)/u,
      },
      { once: ["deviation", "batch"], needed: ["batch"] },
      (told) => {
        const [deviation, batch] = [told.of("deviation"), told.of("batch")];
        if (deviation === undefined || batch === undefined || !isCount(batch) || deviation.percent) return undefined;
        const sheet = new Worksheet().title(
          "미니배치 기울기의 표준오차(표준편차 ÷ √배치 크기)",
          "standard error of the mini-batch gradient, deviation over the root of the batch size",
        );
        sheet.given("s", { ko: "샘플 하나의 표준편차", en: "standard deviation of one example" }, deviation);
        sheet.given("B", needs.batchSize.label, batch);
        const figure = sheet.step("error", "s / sqrt(B)", deviation.value / Math.sqrt(batch.value));
        sheet.result(sheet.print(figure), figure);
        return { sheet };
      },
    );
    return size(asked);
  },
};
