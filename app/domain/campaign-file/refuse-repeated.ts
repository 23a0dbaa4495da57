import { type JsonObject, refuse } from "../json-object";

/** Codes name one thing each. */
export function refuseRepeated(root: JsonObject, key: string, items: { code: string }[]): void {
  const seen = new Set<string>();
  items.forEach(({ code }, index) => {
    if (seen.has(code)) refuse(root, `${key}[${index}].code`, `Mã ${code} bị trùng.`);
    seen.add(code);
  });
}
