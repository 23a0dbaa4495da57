import type { Receipt } from "~/domain/receipt";
import { receipts as words } from "~/locales/receipts";
import { useText } from "~/locales/use-text";

/** The class and why it is no better one; or why there is no place. */
export function ReceiptClass({ receipt }: { receipt: Pick<Receipt, "className" | "classNotes" | "unranked"> }) {
  const t = useText(words);
  const { className, classNotes, unranked } = receipt;
  if (unranked !== null) return <p className="receipt-class">{t.unranked[unranked]}</p>;
  if (className === null && classNotes.length === 0) return null;
  return (
    <div className="receipt-class">
      <b>{className === null ? t.noClass : t.className(className)}</b>
      {classNotes.length === 0 ? null : <p>{t.classNotes(classNotes.join("; "))}</p>}
    </div>
  );
}
