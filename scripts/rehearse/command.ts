import { spawn } from "node:child_process";

export interface Place {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  readonly seconds?: number;
}

/** Runs a program and returns what it prints. Throws with the end of what it said where it fails or takes too long. */
export async function command(
  program: string,
  given: readonly string[],
  { cwd, env, seconds = 240 }: Place,
): Promise<string> {
  const child = spawn(program, given, { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
  let [said, printed] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    printed += text;
    said += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => (said += text));
  const late = setTimeout(() => child.kill("SIGKILL"), seconds * 1000);
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      child.on("error", reject).on("close", resolve);
    });
    if (code === 0) return printed;
    const reason = code === null ? `was stopped after ${seconds} s` : `ended with ${code}`;
    throw new Error(`${program.split("/").at(-1)} ${given[0] ?? ""} ${reason}: ${ending(said)}`);
  } finally {
    clearTimeout(late);
  }
}

/** The last lines of a text that say something. */
function ending(text: string): string {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  return lines.slice(-12).join("\n");
}
