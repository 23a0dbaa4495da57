import { Thread } from "~/components/ui/thread";
import type { Receipt } from "~/domain/receipt";
import { receipts as words } from "~/locales/receipts";
import { useText } from "~/locales/use-text";

/** Where the figures of a receipt stand: entered, verified, published. */
export function ReceiptThread({
  receipt,
  onPaper,
}: {
  receipt: Pick<Receipt, "items" | "isPublished" | "pillars">;
  onPaper?: boolean;
}) {
  const t = useText(words);
  const { expected, reported, verified } = receipt.items;
  const inputs = receipt.pillars.flatMap(({ targets }) => targets.flatMap((target) => target.inputs));
  const proved = inputs.filter(({ evidence }) => evidence > 0).length;
  const isEntered = reported >= expected;
  const isVerified = verified >= expected;
  return (
    <Thread
      label={t.thread}
      onPaper={onPaper}
      steps={[
        { label: t.entered, note: t.of(reported, expected), state: isEntered ? "done" : "now" },
        ...(inputs.length === 0
          ? []
          : [
              {
                label: t.proof,
                note: t.of(proved, inputs.length),
                state: proved >= inputs.length ? ("done" as const) : ("next" as const),
              },
            ]),
        { label: t.verified, note: t.of(verified, expected), state: isVerified ? "done" : isEntered ? "now" : "next" },
        {
          label: t.publication,
          note: receipt.isPublished ? t.done : t.notYet,
          state: receipt.isPublished ? "done" : isVerified ? "now" : "next",
        },
      ]}
    />
  );
}
