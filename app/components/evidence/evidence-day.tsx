import type { FormEvent } from "react";
import { KeyField } from "~/components/form/action-form";
import { Button } from "~/components/ui/button";
import { DateField } from "~/components/ui/date-field";
import { evidence } from "~/locales/evidence";
import { useText } from "~/locales/use-text";
import { paths } from "~/paths";
import { useEvidenceSender } from "./use-evidence-sender";

type EvidenceDayProps = {
  slug: string;
  piece: { id: string; happenedOn: string | null };
  name: string;
  onDated: () => void;
};

/** When it took place: asked for where it is not known, and mended where it was mistyped. */
export function EvidenceDay({ slug, piece: { id, happenedOn }, name, onDated }: EvidenceDayProps) {
  const t = useText(evidence);
  const sender = useEvidenceSender(onDated);
  const to = paths.evidenceDay(slug, id);
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const filled = new FormData();
    filled.set("happenedOn", String(new FormData(event.currentTarget).get("happenedOn") ?? ""));
    sender.send(to, filled);
  };
  return (
    <details key={happenedOn} className="evidence-removal no-print">
      <summary aria-label={happenedOn ? t.changeDayOf(name) : t.addDayTo(name)}>
        {happenedOn ? t.changeDay : t.addDay}
      </summary>
      <form method="post" action={to} noValidate onSubmit={onSubmit}>
        <KeyField />
        <DateField
          name="happenedOn"
          id={`day-${id}`}
          label={t.day}
          hint={t.addDayHint}
          defaultValue={happenedOn}
          error={sender.at("happenedOn") ?? sender.sentence ?? undefined}
        />
        <Button type="submit" small disabled={sender.percent !== null}>
          {t.saveDay}
        </Button>
      </form>
    </details>
  );
}
