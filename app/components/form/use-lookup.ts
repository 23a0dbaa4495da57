import { useCallback, useEffect, useRef, useState } from "react";

/**
 * What an address of ours answers in JSON, asked beside the page. The last question counts; one that fails leaves what stood
 * there. A fetcher of the router would hand its failure to the page's error boundary, and with it everything typed would go.
 */
export function useLookup<T>(): { found: T | undefined; look: (to: string) => Promise<void> } {
  const [found, setFound] = useState<T>();
  const asked = useRef<AbortController>();
  useEffect(() => () => asked.current?.abort(), []);
  const look = useCallback(async (to: string) => {
    asked.current?.abort();
    const question = new AbortController();
    asked.current = question;
    const answer = await answerOf<T>(to, question.signal);
    if (answer !== null && !question.signal.aborted) setFound(answer);
  }, []);
  return { found, look };
}

/** Null when the question failed. */
export async function answerOf<T>(to: string, signal?: AbortSignal): Promise<T | null> {
  try {
    const response = await fetch(to, {
      signal: signal ?? null,
      redirect: "manual",
      headers: { Accept: "application/json" },
    });
    return response.ok ? ((await response.json()) as T) : null;
  } catch {
    return null;
  }
}
