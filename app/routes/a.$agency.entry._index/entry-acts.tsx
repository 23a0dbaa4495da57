import { useFetcher } from "@remix-run/react";
import { type FormEvent, lazy, Suspense, useState } from "react";
import type { EntryCells } from "~/components/entry-grid/use-entry-cells";
import { KeyField } from "~/components/form/action-form";
import { Button } from "~/components/ui/button";
import { Status } from "~/components/ui/status";
import { countedPlaces, type EntrySheet } from "~/domain/entry-sheet";
import { entry } from "~/locales/entry";
import { useText } from "~/locales/use-text";
import { paths } from "~/paths";

const RefusalNote = lazy(() =>
  import("~/components/form/refusal-note").then((note) => ({ default: note.RefusalNote })),
);

type EntryActsProps = { slug: string; sheet: EntrySheet; periodLabel: string; entries: EntryCells };

/** Submits the period, or takes it back while nobody has opened it. What is pending is saved first. */
export function EntryActs({ slug, sheet, periodLabel, entries }: EntryActsProps) {
  const t = useText(entry);
  const submission = useFetcher();
  const withdrawal = useFetcher();
  const [isBlocked, setBlocked] = useState(false);
  const states = countedStates(sheet, entries);
  const blocked = [...entries.cells.values()].filter(
    ({ status }) => status === "refused" || status === "conflict",
  ).length;

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    if (entries.unsaved === 0) return;
    event.preventDefault();
    const form = event.currentTarget;
    setBlocked(blocked > 0);
    if (blocked > 0) entries.say(t.submitBlocked(blocked));
    else void entries.flush().then((isSaved) => (isSaved ? submission.submit(form) : entries.say(t.submitWaits)));
  };
  const fields = (
    <>
      <KeyField />
      <input type="hidden" name="unitId" value={sheet.unitId} />
      <input type="hidden" name="periodId" value={sheet.periodId} />
      <input type="hidden" name="sheet" value={sheet.kind} />
    </>
  );
  return (
    <>
      <span role="alert">
        {isBlocked && blocked > 0 ? <Status kind="error">{t.submitBlocked(blocked)}</Status> : null}
        <Suspense fallback={null}>
          {submission.data ? <RefusalNote answer={submission.data} /> : null}
          {withdrawal.data ? <RefusalNote answer={withdrawal.data} /> : null}
        </Suspense>
      </span>
      {states.hasToTakeBack ? (
        <withdrawal.Form method="post" action={paths.entryWithdrawal(slug)}>
          {fields}
          <Button type="submit" icon="return">
            {t.takeBack}
          </Button>
        </withdrawal.Form>
      ) : null}
      {states.hasToSubmit || !states.hasToTakeBack ? (
        <submission.Form method="post" action={paths.entrySubmission(slug)} onSubmit={onSubmit}>
          {fields}
          <Button type="submit" look="primary">
            {t.submit(periodLabel.toLowerCase())}
          </Button>
        </submission.Form>
      ) : null}
    </>
  );
}

function countedStates(sheet: EntrySheet, { cells }: EntryCells): { hasToSubmit: boolean; hasToTakeBack: boolean } {
  const counted = countedPlaces(sheet).flatMap(({ row, column }) => cells.get(`${row}.${column}`) ?? []);
  return {
    hasToSubmit: counted.some(
      ({ state, text, status }) => status !== "still" || ((state === "draft" || state === "returned") && text !== ""),
    ),
    hasToTakeBack: counted.some(({ state, isOpened }) => state === "submitted" && !isOpened),
  };
}
