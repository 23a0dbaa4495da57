import { expect, test } from "vitest";
import { bodyLimit, refusalBy } from "../../server/gate";

const publicUrl = "https://bangvang.example.vn";
const host = "bangvang.example.vn";

function post(headers: Record<string, string>, url = "/a/so-van-hoa/results", options = { publicUrl }) {
  return refusalBy({ method: "POST", url, headers: { host, ...headers } }, options);
}

test("a form of our own page passes", () => {
  expect(post({ origin: publicUrl, "sec-fetch-site": "same-origin" })).toBeNull();
  expect(post({ origin: publicUrl })).toBeNull();
  expect(post({ "sec-fetch-site": "same-origin" })).toBeNull();
  expect(post({ "sec-fetch-site": "none" })).toBeNull();
});

test("a form of another site is refused, whatever it claims", () => {
  expect(post({ origin: "https://evil.example" })).toBe("foreignOrigin");
  expect(post({ origin: "null" })).toBe("foreignOrigin");
  expect(post({ origin: "https://bangvang.example.vn.evil.example" })).toBe("foreignOrigin");
  expect(post({ origin: "http://bangvang.example.vn" })).toBe("foreignOrigin");
  expect(post({ origin: publicUrl, "sec-fetch-site": "cross-site" })).toBe("foreignOrigin");
  expect(post({ origin: publicUrl, "sec-fetch-site": "same-site" })).toBe("foreignOrigin");
  expect(post({ origin: "https://evil.example", "x-forwarded-host": "evil.example" })).toBe("foreignOrigin");
  expect(post({ referer: "https://evil.example/page" })).toBe("foreignOrigin");
});

test("every method but GET and HEAD is looked at", () => {
  const from = (method: string) =>
    refusalBy({ method, url: "/", headers: { host, origin: "https://evil.example" } }, { publicUrl });
  for (const method of ["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "PROPFIND"]) {
    expect(from(method)).toBe("foreignOrigin");
  }
  expect(from("GET")).toBeNull();
  expect(from("HEAD")).toBeNull();
});

test("an address that holds a NUL is none", () => {
  const get = (url: string) => refusalBy({ method: "GET", url, headers: { host } }, { publicUrl });
  expect(get("/a/so-van-hoa/people?q=%00")).toBe("badRequest");
  expect(get("/a/%00/people")).toBe("badRequest");
  expect(get("/a/so-van-hoa/people?q=%2500")).toBeNull();
});

test("a program that is no browser sends neither header and passes", () => {
  expect(post({})).toBeNull();
});

test("on one's own machine every name of it will do, as long as page and form agree", () => {
  const options = { publicUrl: "http://localhost:3000" };
  const from = (origin: string, named: string) => post({ origin, host: named }, "/login", options);
  expect(from("http://127.0.0.1:3000", "127.0.0.1:3000")).toBeNull();
  expect(from("http://192.168.1.5:3000", "192.168.1.5:3000")).toBeNull();
  expect(from("http://127.0.0.1:3000", "localhost:3000")).toBe("foreignOrigin");
});

test("an address that names another machine is no request for us", () => {
  expect(refusalBy({ method: "GET", url: "http://evil.example/", headers: { host } }, { publicUrl })).toBe(
    "badRequest",
  );
  expect(refusalBy({ method: "GET", url: "/", headers: { host: "a b" } }, { publicUrl })).toBe("badRequest");
  expect(refusalBy({ method: "GET", url: "/", headers: {} }, { publicUrl })).toBe("badRequest");
});

test("a body is at most one mebibyte, files of an agency twenty-five", () => {
  const files = { "content-type": "multipart/form-data; boundary=x" };
  expect(bodyLimit("/login", files)).toBe(1024 * 1024);
  expect(bodyLimit("/a/so-van-hoa/results", {})).toBe(1024 * 1024);
  expect(bodyLimit("/a/so-van-hoa/files", files)).toBe(25 * 1024 * 1024);
  expect(post({ origin: publicUrl, "content-length": String(1024 * 1024 + 1) })).toBe("tooLarge");
});
