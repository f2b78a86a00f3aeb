// How fast the simulation is with a bare bot, in interactions a second. node bench/simulate.ts
import { simulate, type BotHost } from "../src/index.ts";

async function bareBot({ transport }: BotHost): Promise<void> {
  transport.listen(async ({ data }) => {
    const payload: { id?: string; token?: string } = Object(data);
    const path = `/interactions/${payload.id}/${payload.token}/callback`;
    await transport.request({ method: "POST", path, body: { type: 4, data: { content: "pong" } } });
  });
  const path = `/applications/${transport.applicationId}/commands`;
  await transport.request({ method: "PUT", path, body: [{ name: "ping", description: "." }] });
}

const rates: number[] = [];
for (let round = 0; round < 5; round += 1) {
  const started = performance.now();
  const before = process.cpuUsage();
  const { interactions, violations } = await simulate({
    seed: round,
    users: 4,
    minutes: 60,
    actions: 50,
    faults: round > 2,
    bot: bareBot,
    shrink: false,
  });
  const seconds = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(before);
  rates.push(interactions / seconds);
  process.stdout.write(
    `${round > 2 ? "bad" : "fair"} weather: ${interactions} interactions of 60 minutes in ${seconds.toFixed(2)} s, ` +
      `${(interactions / seconds).toFixed(0)}/s, of a processor's second ${(interactions / ((user + system) / 1e6)).toFixed(0)}; ${violations.length} violations\n`,
  );
}
process.stdout.write(`best: ${Math.max(...rates).toFixed(0)} interactions a second\n`);
