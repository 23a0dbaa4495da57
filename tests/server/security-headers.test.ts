import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { contentSecurityPolicy, setSecurityHeaders } from "../../server/security-headers";

test("scripts run with the nonce of their page only, and nothing may frame or be plugged in", () => {
  const policy = contentSecurityPolicy("abc", false).split("; ");
  expect(policy).toContain("script-src 'self' 'nonce-abc' 'strict-dynamic'");
  expect(policy).toContain("style-src 'self'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).toContain("object-src 'none'");
});

test("an unchanged page keeps the policy it was sent with", async () => {
  const answers = await Promise.all([200, 304].map(policyOfAnswer));
  expect(answers).toEqual([contentSecurityPolicy("abc", false), null]);
});

async function policyOfAnswer(status: number): Promise<string | null> {
  const server = createServer((_, response) => {
    setSecurityHeaders(response, "abc", { isHttps: true, isDevelopment: false });
    response.statusCode = status;
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  server.close();
  return answer.headers.get("Content-Security-Policy");
}
