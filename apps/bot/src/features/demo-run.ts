import { explainInput, InputError, type DemoDescription } from "@opt/study";
import { compute, refuse, type Answer, type Place } from "../port/answer.ts";
import type { Ctx } from "../port/interaction.ts";
import type { DemoChoice } from "./demo-id.ts";
import { demoMessage } from "./demo-view.ts";
import { lookOf } from "./look.ts";
import type { Services } from "./services.ts";
import { describeDemo } from "../study.ts";

function describe(choice: DemoChoice): DemoDescription | InputError {
  try {
    return describeDemo(choice.name, choice.options);
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
}

/** Runs a demo in a worker; what cannot be run is refused in a sentence. */
export function showDemo(
  { jobs }: Pick<Services, "jobs">,
  choice: DemoChoice,
  { place, moving = false }: { readonly place: Place; readonly moving?: boolean },
  ctx: Ctx,
): Answer {
  const described = describe(choice);
  if (described instanceof InputError) return refuse({ content: explainInput(described, ctx.locale) });
  return compute(place, async (signal) => {
    const job = { kind: "demo", demo: described, moving, look: lookOf(ctx) } as const;
    return demoMessage(await jobs.run(job, { signal, asker: ctx }), described, choice, ctx.locale);
  });
}
