import { canonicalJson, digestOf } from "./digest.server";

export const keyField = "Idempotency-Key";

/** What was sent: primitives only, NFC, with the key that makes sending it twice one effect. */
export type Submission = {
  key: string | null;
  values: Record<string, unknown>;
  /** What goes back to the form when it is refused: everything but passwords, which are not part of the digest either. */
  typed: Record<string, unknown>;
  hash: string;
};

/**
 * Reads a form or a JSON body. `name[]` gathers a list; any other name that comes twice stays a list,
 * so that a schema asking for one text refuses it.
 */
export async function readSubmission(request: Request): Promise<Submission> {
  const isJson = request.headers.get("Content-Type")?.includes("application/json") ?? false;
  const values = isJson ? normalised(await request.json().catch(() => null)) : fromForm(await readForm(request));
  const body: Record<string, unknown> = isRecord(values) ? { ...values } : {};
  const key = request.headers.get(keyField) ?? (typeof body[keyField] === "string" ? body[keyField] : null);
  delete body[keyField];
  const typed = Object.fromEntries(Object.entries(body).filter(([name]) => !/password/i.test(name)));
  return { key, values: body, typed, hash: digestOf(canonicalJson(typed)) };
}

/** A body that is no form is one without fields: the schema says what is missing. */
function readForm(request: Request): Promise<FormData> {
  return request.formData().catch(() => new FormData());
}

function fromForm(form: FormData): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const name of new Set(form.keys())) {
    const entries = form.getAll(name).map((entry) => (typeof entry === "string" ? clean(entry) : ""));
    if (name.endsWith("[]")) values[name.slice(0, -2)] = entries;
    else values[name] = entries.length === 1 ? entries[0] : entries;
  }
  return values;
}

function normalised(value: unknown): unknown {
  if (typeof value === "string") return clean(value);
  if (Array.isArray(value)) return value.map(normalised);
  if (isRecord(value)) return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, normalised(item)]));
  return value;
}

function clean(text: string): string {
  return text.normalize("NFC").replaceAll("\u0000", "").replaceAll("\r\n", "\n").toWellFormed();
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
