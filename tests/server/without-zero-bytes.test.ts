import { text } from "node:stream/consumers";
import { createElement } from "react";
import { renderToPipeableStream } from "react-dom/server";
import { expect, test } from "vitest";
import { withoutZeroBytes } from "~/without-zero-bytes.server";

test("a long page of Vietnamese words is sent without a zero byte", async () => {
  const label = "Trích yếu quyết định ".repeat(5);
  const cells = Array.from({ length: 200 }, (_, index) => createElement("p", { key: index, title: label }, label));
  const body = withoutZeroBytes();
  const { pipe } = renderToPipeableStream(createElement("main", null, cells), { onShellReady: () => pipe(body) });
  const page = await text(body);
  expect(page).not.toContain("\0");
  expect(page.split(label).length - 1).toBe(400);
});
