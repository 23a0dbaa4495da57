import { expect, test } from "vitest";
import { withoutSecrets } from "../../server/request-log";

test("the log knows no query strings and no tokens of links", () => {
  expect(withoutSecrets("/login?to=/a/x&email=an@example.vn")).toBe("/login");
  expect(withoutSecrets("/invitations/Zk3r9xQW0bq5vT8yLmN2pA")).toBe("/invitations/:token");
  expect(withoutSecrets("/check/Zk3r9xQW0bq5vT8yLmN2pA.data")).toBe("/check/:token");
});

test("the log keeps what an operator needs: files, and ids of rows", () => {
  const id = "01a20c52-4ac6-756f-8aa1-05445a2ee4d7";
  expect(withoutSecrets(`/a/so-van-hoa/campaigns/${id}`)).toBe(`/a/so-van-hoa/campaigns/${id}`);
  expect(withoutSecrets("/assets/entry.client-0DLF9kdB.js")).toBe("/assets/entry.client-0DLF9kdB.js");
});
