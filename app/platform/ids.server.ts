import { uuidv7 } from "uuidv7";

/** A new key: UUIDv7, made by the app so that a row's id is known before it is written. */
export function newId(): string {
  return uuidv7();
}

const pattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export function isId(text: string | undefined): text is string {
  return text !== undefined && pattern.test(text);
}
