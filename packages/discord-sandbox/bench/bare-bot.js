// A bot without a library: one socket, kept-alive calls.
import { Agent, request } from "node:http";
import { WebSocket } from "ws";

const base = new URL(process.env.DISCORD_API_BASE);
const agent = new Agent({ keepAlive: true, maxSockets: 16 });
const body = Buffer.from(JSON.stringify({ type: 4, data: { content: "pong" } }));

function call(method, path, content, authorization) {
  return new Promise((resolve, reject) => {
    const headers = {
      "content-type": "application/json",
      "content-length": content.length,
      ...(authorization && { authorization }),
    };
    const sent = request(
      { agent, method, hostname: base.hostname, port: base.port, path: `/api/v10${path}`, headers },
      (answer) => {
        answer.resume();
        answer.on("end", resolve);
      },
    );
    sent.on("error", reject);
    sent.end(content);
  });
}

const socket = new WebSocket(`ws://${base.host}/gateway/?v=10&encoding=json`);
socket.on("message", (raw) => {
  const { op, t, d } = JSON.parse(raw);
  if (op === 10) {
    socket.send(
      JSON.stringify({ op: 2, d: { token: process.env.DISCORD_TOKEN, intents: 0, properties: {} } }),
    );
    setInterval(() => socket.send(JSON.stringify({ op: 1, d: null })), d.heartbeat_interval);
  }
  if (t === "INTERACTION_CREATE") void call("POST", `/interactions/${d.id}/${d.token}/callback`, body);
  if (t === "READY") {
    const commands = Buffer.from(JSON.stringify([{ name: "ping", description: "Ping" }]));
    const path = `/applications/${process.env.CLIENT_ID}/commands`;
    void call("PUT", path, commands, `Bot ${process.env.DISCORD_TOKEN}`);
  }
});
