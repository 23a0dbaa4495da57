import { expect, test } from "vitest";
import { readSettings } from "~/platform/env.server";

const whole = {
  DATABASE_URL: "postgres://app@localhost/bang_vang",
  AUTH_DATABASE_URL: "postgres://auth@localhost/bang_vang",
  WORKER_DATABASE_URL: "postgres://worker@localhost/bang_vang",
  PLATFORM_DATABASE_URL: "postgres://platform@localhost/bang_vang",
  PUBLIC_URL: "https://bang-vang.example",
  FILES_DIR: "/data/files",
};

test("every setting that is missing or invalid is named, and no value is shown", () => {
  const read = readSettings({ ...whole, AUTH_DATABASE_URL: undefined, WORKER_DATABASE_URL: undefined, PORT: "cổng" });

  expect(read).toEqual({
    ok: false,
    problems: [
      { name: "AUTH_DATABASE_URL", problem: "missing" },
      { name: "WORKER_DATABASE_URL", problem: "missing" },
      { name: "PORT", problem: "invalid" },
    ],
  });
});

test("what may be left out has a value of its own", () => {
  expect(readSettings(whole)).toMatchObject({ ok: true, settings: { port: 3000, poolSize: 10, trustProxy: false } });
});
