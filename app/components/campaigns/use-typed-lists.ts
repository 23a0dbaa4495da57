import { useActionData } from "@remix-run/react";

/** The lists of a form that was refused, as they were typed; null when nothing was refused, or the form had no such list. */
export function useTypedLists(): (name: string) => string[] | null {
  const answer = useActionData() as { typed?: Record<string, unknown> } | undefined;
  return (name) => {
    const list = answer?.typed?.[name];
    return Array.isArray(list) ? list.filter((item) => typeof item === "string") : null;
  };
}
