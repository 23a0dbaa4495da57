import { Transform } from "node:stream";

/**
 * Takes the zero bytes out of a rendered page. React 18 leaves up to three of them where a letter of several bytes
 * did not fit the end of its buffer; inside an attribute a browser shows them as "�", and a form would save them.
 */
export function withoutZeroBytes(): Transform {
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      done(null, chunk.includes(0) ? chunk.filter((byte) => byte !== 0) : chunk);
    },
  });
}
