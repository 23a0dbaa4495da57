import { useParams } from "@remix-run/react";
import { Icon } from "~/components/ui/icon";
import { Status, type StatusKind } from "~/components/ui/status";
import { formatInstant } from "~/domain/calendar-day";
import type { ReceiptInput } from "~/domain/receipt";
import { receipts as words } from "~/locales/receipts";
import { useText } from "~/locales/use-text";
import { paths } from "~/paths";

const shapes: Record<ReceiptInput["state"], StatusKind> = {
  draft: "idle",
  submitted: "waiting",
  returned: "returned",
  verified: "done",
  given: "done",
};

/** The figures behind one target: period, value, state, who entered and who verified it, and when. */
export function ReceiptFigures({ inputs, isOpen }: { inputs: readonly ReceiptInput[]; isOpen?: boolean }) {
  const t = useText(words);
  const { agency = "" } = useParams();
  if (inputs.length === 0) return null;
  const readsSeveral = new Set(inputs.map(({ indicator }) => indicator)).size > 1;
  return (
    <details className="receipt-figures" open={isOpen}>
      <summary>{t.figures(inputs.length)}</summary>
      <ul>
        {inputs.map((input) => (
          <li key={`${input.period} ${input.indicator} ${input.writtenAt}`}>
            <span>
              {input.period ?? t.wholeCampaign}
              {readsSeveral && input.indicator ? <small>{input.indicator}</small> : null}
            </span>
            <b>
              {input.value}
              {input.verifiedValue === null ? null : <small>{t.verifiedValue(input.verifiedValue)}</small>}
            </b>
            <Status kind={shapes[input.state]}>{t.states[input.state]}</Status>
            <small>{people(input, t).join(" · ")}</small>
            {input.proofs.length > 0 ? (
              <small className="receipt-proofs">
                {input.proofs.map(({ id, name, link }) => (
                  <a
                    key={id}
                    className="link"
                    href={link ?? paths.evidenceFile(agency, id)}
                    target="_blank"
                    rel="noopener noreferrer"
                  >
                    <Icon name={link ? "link" : "paperclip"} /> {name ?? link?.replace(/^https?:\/\/(www\.)?/, "")}
                  </a>
                ))}
              </small>
            ) : null}
          </li>
        ))}
      </ul>
    </details>
  );
}

function people(input: ReceiptInput, t: (typeof words)["vi"]): string[] {
  const { state, writtenBy, writtenAt, verifiedBy, verifiedAt, evidence, reason } = input;
  return [
    ...(writtenBy
      ? [`${state === "given" ? t.appraiser : t.entry}: ${t.at(writtenBy, formatInstant(new Date(writtenAt)))}`]
      : []),
    ...(verifiedBy && verifiedAt
      ? [`${t.verification}: ${t.at(verifiedBy, formatInstant(new Date(verifiedAt)))}`]
      : []),
    evidence > 0 ? t.evidence(evidence) : t.noEvidence,
    ...(reason ? [reason] : []),
  ];
}
