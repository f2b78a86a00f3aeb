import { element } from "./element.ts";
import { texts } from "./texts.ts";
import type { View } from "./view.ts";

function saveFile(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  element("a", { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}

function pickFile(onText: (text: string) => void): void {
  const input = element("input", { type: "file", accept: ".json,application/json" });
  input.addEventListener("change", async () => {
    const [file] = input.files ?? [];
    if (file) onText(await file.text());
  });
  input.click();
}

function faultSwitches(view: View): HTMLElement {
  const words = texts[view.locale];
  const { lab } = view.state;
  const order = async (body: object): Promise<void> => {
    if ((await view.act("fault", body)) !== undefined) view.tell(words.done);
  };
  const toggle = (label: string, fault: string, isOn: boolean): HTMLElement => {
    const box = element("input", { type: "checkbox", role: "switch", checked: isOn, "data-fault": fault });
    box.addEventListener("change", () => void order({ fault, on: box.checked }));
    return element("label", { class: "switch" }, box, " ", label);
  };
  return element(
    "fieldset",
    { class: "lab-faults" },
    element("legend", {}, words.labHint),
    toggle(words.slow, "slow", lab.slow),
    toggle(words.rateLimit, "rate-limit", lab.refusing),
    toggle(words.failing, "fail", lab.failing),
    button(words.reconnect, () => void order({ fault: "reconnect" })),
    button(words.kill, () => void order({ fault: "kill" })),
    button(words.invalidate, () => void order({ fault: "invalidate" })),
  );
}

function scenarioSteps(view: View): HTMLElement | null {
  const words = texts[view.locale];
  const { scenario } = view.state.lab;
  if (!scenario) return null;
  const { steps, position, playing, problem } = scenario;
  const isOver = position >= steps.length;
  const step = (): Promise<unknown> => view.act("scenario-step", {});
  const playAll = async (): Promise<void> => {
    for (let left = steps.length - position; left > 0; left -= 1) {
      await step();
      const { scenario: now } = view.state.lab;
      if (!now || now.problem !== null) return;
    }
  };
  const item = (text: string, index: number): HTMLElement =>
    element(
      "li",
      {
        "aria-current": index === position ? "step" : undefined,
        class: index < position ? "done" : undefined,
      },
      text,
    );
  return element(
    "div",
    { class: "scenario" },
    element("h3", {}, scenario.name),
    element("ol", { tabindex: 0, "aria-label": scenario.name }, steps.map(item)),
    problem !== null && element("p", { class: "error", role: "alert" }, problem),
    isOver && element("p", { role: "status" }, words.scenarioOver),
    element(
      "div",
      { class: "lab-buttons" },
      element(
        "button",
        {
          type: "button",
          class: "button primary",
          disabled: playing || isOver,
          onclick: () => void step(),
        },
        words.nextStep,
      ),
      element(
        "button",
        {
          type: "button",
          class: "button secondary",
          disabled: playing || isOver,
          onclick: () => void playAll(),
        },
        words.playAll,
      ),
      element(
        "button",
        {
          type: "button",
          class: "button secondary",
          onclick: () => void view.act("scenario-load", { scenario: null }),
        },
        words.closeScenario,
      ),
    ),
  );
}

function button(label: string, onclick: () => void, isUnderWay = false): HTMLElement {
  const kind = isUnderWay ? "button danger" : "button secondary";
  return element("button", { type: "button", class: kind, onclick }, label);
}

function scenarioTools(view: View): HTMLElement {
  const words = texts[view.locale];
  const { recording } = view.state.lab;
  const stop = async (): Promise<void> => {
    const answer = await view.act("record-stop", {});
    if (typeof answer !== "object" || answer === null || !("scenario" in answer)) return;
    saveFile("scenario.json", `${JSON.stringify(answer.scenario, undefined, 2)}\n`);
  };
  const load = (): void =>
    pickFile((text) => {
      try {
        void view.act("scenario-load", { scenario: JSON.parse(text) });
      } catch {
        view.tell(words.notJson);
      }
    });
  return element(
    "fieldset",
    { class: "lab-scenario" },
    element("legend", {}, words.scenario),
    element("p", { class: "hint" }, words.scenarioHint),
    element(
      "div",
      { class: "lab-buttons" },
      recording
        ? button(words.stopRecording, () => void stop(), true)
        : button(words.record, () => void view.act("record-start", {})),
      button(words.loadScenario, load),
    ),
    scenarioSteps(view),
  );
}

/** Trouble on order, and scenarios. */
export function drawLab(view: View): HTMLElement {
  return element("div", { class: "lab-items" }, faultSwitches(view), scenarioTools(view));
}
