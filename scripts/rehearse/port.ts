import { createServer } from "node:net";
import { setTimeout as pause } from "node:timers/promises";

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      const port = typeof address === "object" ? address?.port : undefined;
      server.close(() => (port === undefined ? reject(new Error("no port is free")) : resolve(port)));
    });
  });
}

/** The first good answer of a server that is starting. Throws with what it said instead for half a minute. */
export async function firstGoodAnswer(who: string, url: string): Promise<Response> {
  let said = "nothing";
  for (let left = 150; left > 0; left--) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok === true) return answer;
    if (answer !== undefined) said = `${answer.status} ${(await answer.text()).slice(0, 300)}`;
    await pause(200);
  }
  throw new Error(`${who} answered ${said}`);
}
