import { Agent, request } from "node:http";

export type Answer = { status: number; text: string };
export type Sent = { method?: string; headers?: Record<string, string>; body?: string };

/** Requests to one server over connections that are kept: as little of a client as can be, for its time is counted too. */
export function clientOf(origin: string, headers: Record<string, string> = {}) {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  return (path: string, sent: Sent = {}): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const body = sent.body === undefined ? undefined : Buffer.from(sent.body);
      const length = body ? { "Content-Length": String(body.length) } : {};
      const asked = request(
        origin + path,
        { agent, method: sent.method ?? (body ? "POST" : "GET"), headers: { ...headers, ...length, ...sent.headers } },
        (answer) => {
          const chunks: Buffer[] = [];
          answer.on("data", (chunk: Buffer) => chunks.push(chunk));
          answer.once("end", () =>
            resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(chunks).toString("utf8") }),
          );
          answer.once("error", reject);
        },
      );
      asked.once("error", reject);
      asked.end(body);
    });
}

export type Client = ReturnType<typeof clientOf>;
