import { useState } from "react";
import { ui } from "~/locales/ui";
import { useText } from "~/locales/use-text";
import { IconButton } from "./button";
import { Icon } from "./icon";

export type ToastMessage = { id: string; text: string; tone?: "good" | "bad" };

/** The region always stands in the page, so that readers hear what is put into it. A message stays until it is closed. */
export function ToastRegion({ messages }: { messages: readonly ToastMessage[] }) {
  const t = useText(ui);
  const [closed, setClosed] = useState<readonly string[]>([]);
  return (
    <div className="toasts" role="status">
      {messages
        .filter((message) => !closed.includes(message.id))
        .map((message) => (
          <div className={message.tone === "bad" ? "toast toast-bad" : "toast"} key={message.id}>
            <Icon name={message.tone === "bad" ? "warning" : "check-circle"} />
            <p>{message.text}</p>
            <IconButton icon="x" label={t.close} onClick={() => setClosed([...closed, message.id])} />
          </div>
        ))}
    </div>
  );
}
