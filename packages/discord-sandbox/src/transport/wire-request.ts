import type { TransportRequest } from "./contract.ts";

const base = "http://127.0.0.1/api/v10";

/** As much of `Headers` as the REST face looks at. */
class WireHeaders {
  readonly #entries: Readonly<Record<string, string>>;

  constructor(entries: Readonly<Record<string, string>>) {
    this.#entries = entries;
  }

  get(name: string): string | null {
    return this.#entries[name.toLowerCase()] ?? null;
  }

  has(name: string): boolean {
    return this.get(name) !== null;
  }
}

/** A `Request` with JSON that is at hand: it is made in a tenth of the time, and read without streams. */
class WireRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: WireHeaders;
  readonly body = null;
  readonly #text: string;

  constructor(method: string, url: string, headers: Readonly<Record<string, string>>, text: string) {
    this.method = method;
    this.url = url;
    this.headers = new WireHeaders(headers);
    this.#text = text;
  }

  text(): Promise<string> {
    return Promise.resolve(this.#text);
  }

  async json(): Promise<unknown> {
    return JSON.parse(this.#text);
  }
}

function formOf({ body, files = [] }: TransportRequest): FormData {
  const form = new FormData();
  form.set("payload_json", JSON.stringify(body ?? {}));
  for (const [index, { name, bytes, contentType }] of files.entries()) {
    const type = contentType === undefined ? {} : { type: contentType };
    form.set(`files[${index}]`, new File([Uint8Array.from(bytes)], name, type));
  }
  return form;
}

/** The call as the REST face takes it. */
export function toWireRequest(request: TransportRequest, token: string): Request {
  const { method, path, body, files = [] } = request;
  const authorization = `Bot ${token}`;
  if (files.length > 0)
    return new Request(base + path, { method, body: formOf(request), headers: { authorization } });
  const text = body === undefined ? "" : JSON.stringify(body);
  const headers = {
    authorization,
    "content-length": String(Buffer.byteLength(text)),
    ...(body !== undefined && { "content-type": "application/json" }),
  };
  const light: object = new WireRequest(method, base + path, headers, text);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it has what the REST face looks at
  return light as Request;
}
