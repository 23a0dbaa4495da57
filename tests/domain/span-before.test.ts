import { expect, test } from "vitest";
import { spanBefore } from "~/domain/span-before";

test("whole months are compared with as many months, whatever their days", () => {
  const year = { startsOn: "2024-01-01", endsOn: "2024-12-31" };
  expect(spanBefore(year)).toEqual({ startsOn: "2023-01-01", endsOn: "2023-12-31" });
  const quarter = { startsOn: "2024-01-01", endsOn: "2024-03-31" };
  expect(spanBefore(quarter)).toEqual({ startsOn: "2023-10-01", endsOn: "2023-12-31" });
  const month = { startsOn: "2023-03-01", endsOn: "2023-03-31" };
  expect(spanBefore(month)).toEqual({ startsOn: "2023-02-01", endsOn: "2023-02-28" });
});

test("other spans are compared with as many days", () => {
  const drive = { startsOn: "2023-03-10", endsOn: "2023-03-19" };
  expect(spanBefore(drive)).toEqual({ startsOn: "2023-02-28", endsOn: "2023-03-09" });
  const oneDay = { startsOn: "2024-03-01", endsOn: "2024-03-01" };
  expect(spanBefore(oneDay)).toEqual({ startsOn: "2024-02-29", endsOn: "2024-02-29" });
});
