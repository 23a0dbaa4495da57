import { canonicalJson, digestOf } from "./digest.server";
import { readUpload, SentFile } from "./upload.server";

export const keyField = "Idempotency-Key";

/** What was sent: primitives and files only, NFC, with the key that makes sending it twice one effect. */
export type Submission = {
  key: string | null;
  values: Record<string, unknown>;
  /** What goes back to the form when it is refused: everything but files, and passwords, which are not part of the digest either. */
  typed: Record<string, unknown>;
  /** A file is known in it by its name and the digest of its bytes. */
  hash: string;
};

/**
 * Reads a form or a JSON body. `name[]` gathers a list; any other name that comes twice stays a list,
 * so that a schema asking for one text refuses it. Files are taken in only where the action asks for one.
 */
export async function readSubmission(request: Request, takesFile = false): Promise<Submission> {
  const type = request.headers.get("Content-Type") ?? "";
  const values = type.includes("application/json")
    ? normalised(await request.json().catch(() => null))
    : fromForm(await readForm(request, takesFile && type.startsWith("multipart/form-data")));
  const body: Record<string, unknown> = isRecord(values) ? { ...values } : {};
  const key = request.headers.get(keyField) ?? (typeof body[keyField] === "string" ? body[keyField] : null);
  delete body[keyField];
  const kept = Object.entries(body).filter(([name]) => !/password/i.test(name));
  const typed = Object.fromEntries(kept.filter(([, value]) => !(value instanceof SentFile)));
  const digested = kept.map(([name, value]) => [name, value instanceof SentFile ? digestible(value) : value]);
  return { key, values: body, typed, hash: digestOf(canonicalJson(Object.fromEntries(digested))) };
}

/** A body that is no form is one without fields: the schema says what is missing. */
async function readForm(request: Request, withFile: boolean): Promise<[string, FormDataEntryValue | SentFile][]> {
  try {
    return withFile ? await readUpload(request) : [...(await request.formData())];
  } catch {
    return [];
  }
}

function fromForm(form: [string, FormDataEntryValue | SentFile][]): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const name of new Set(form.map(([each]) => each))) {
    const entries = form.filter(([each]) => each === name).map(([, entry]) => cleaned(entry));
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

function cleaned(entry: FormDataEntryValue | SentFile): string | SentFile {
  if (typeof entry === "string") return clean(entry);
  return entry instanceof SentFile ? entry : "";
}

function digestible({ name, received }: SentFile): Record<string, unknown> {
  return { name, sha256: received?.sha256 ?? null };
}

function clean(text: string): string {
  return text.normalize("NFC").replaceAll("\u0000", "").replaceAll("\r\n", "\n").toWellFormed();
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
