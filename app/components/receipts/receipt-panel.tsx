import { ButtonLink } from "~/components/ui/button";
import { SidePanel } from "~/components/ui/side-panel";
import { formatPoints } from "~/domain/points";
import type { Receipt } from "~/domain/receipt";
import { receipts as words } from "~/locales/receipts";
import { useText } from "~/locales/use-text";
import { paths } from "~/paths";
import { ReceiptClass } from "./receipt-class";
import { ReceiptGap } from "./receipt-gap";
import { ReceiptLines } from "./receipt-lines";
import { ReceiptThread } from "./receipt-thread";

/** The receipt beside the board that it explains. */
export function ReceiptPanel({ agency, receipt, closeTo }: { agency: string; receipt: Receipt; closeTo: string }) {
  const t = useText(words);
  const { subject, campaign, board, total, maxPoints, place, tied } = receipt;
  const sheet = `${paths.receipt(agency, campaign.id, subject.id)}?board=${board}`;
  return (
    <SidePanel
      eyebrow={`${t.why} · ${t.boards[board]}`}
      title={subject.name}
      figure={total === null ? t.none : formatPoints(total)}
      figureNote={t.figureNote(formatPoints(maxPoints, 0), t.place(place, tied))}
      closeTo={closeTo}
      footer={
        <ButtonLink small icon="file" to={sheet}>
          {t.sheet}
        </ButtonLink>
      }
    >
      <ReceiptThread receipt={receipt} />
      <ReceiptClass receipt={receipt} />
      <ReceiptGap gap={receipt.gap} />
      <ReceiptLines receipt={receipt} figuresTo={sheet} />
    </SidePanel>
  );
}
