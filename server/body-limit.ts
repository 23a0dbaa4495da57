export type LimitedBody = { request: Request; wasExceeded(): boolean };

/**
 * The same request, given up when its body grows over `maxBytes`: a length may be missing from the headers, or untrue.
 * To the app this looks like a reader who went away, which is no error of its own.
 */
export function limitBody(request: Request, maxBytes: number): LimitedBody {
  if (!request.body) return { request, wasExceeded: () => false };
  const tooLarge = new AbortController();
  let received = 0;
  const counted = request.body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        received += chunk.byteLength;
        if (received <= maxBytes) return controller.enqueue(chunk);
        const reason = new Error("The body is larger than allowed");
        tooLarge.abort(reason);
        controller.error(reason);
      },
    }),
  );
  // Node wants to be told that the body is sent before the answer is read; the type of the standard has no such field.
  const init: RequestInit & { duplex: "half" } = {
    body: counted,
    duplex: "half",
    signal: AbortSignal.any([request.signal, tooLarge.signal]),
  };
  return { request: new Request(request, init), wasExceeded: () => tooLarge.signal.aborted };
}
