import type { ReactNode } from "react";

/** Keys and what they do: <KeyHint keys={["J", "K"]}>mục sau, trước</KeyHint> */
export function KeyHint({ keys, children }: { keys: readonly string[]; children?: ReactNode }) {
  return (
    <span className="key-hint">
      {keys.map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
      {children}
    </span>
  );
}
