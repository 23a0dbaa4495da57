import { useFetcher, useNavigate } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { KeyField } from "~/components/form/action-form";
import { useProblem } from "~/components/form/use-problem";
import { Button } from "~/components/ui/button";
import { Dialog } from "~/components/ui/dialog";
import { KeyHint } from "~/components/ui/key-hint";
import { Status } from "~/components/ui/status";
import { TextArea } from "~/components/ui/text-field";
import { refusals } from "~/locales/refusals";
import { useText } from "~/locales/use-text";
import { verification } from "~/locales/verification";
import type { WaitingFilter } from "~/modules/results/queries.server";
import { searchOf } from "./desk-links";
import type { ShownItem } from "./exam";
import { plainKey } from "./plain-key";
import type { ItemInQueue } from "./queue";

type ExamActsProps = { base: string; verdicts: string; filter: WaitingFilter; items: ItemInQueue[]; item: ShownItem };

const dialog = "give-back";

/** Verify (A), return with a reason (R), the next and the previous item (J, K). After an act the next item follows. */
export function ExamActs({ base, verdicts, filter, items, item }: ExamActsProps) {
  const t = useText(verification);
  const words = useText(refusals);
  const navigate = useNavigate();
  const [verifying, returning] = [useFetcher(), useFetcher()];
  const [verified, returned] = [useProblem(verifying.data), useProblem(returning.data)];
  const form = useRef<HTMLFormElement>(null);
  const place = items.findIndex(({ key }) => key === item.key);
  const [next, previous] = [items[place + 1], place > 0 ? items[place - 1] : undefined];
  const following = next?.key ?? previous?.key;
  const list = searchOf(filter, { item: following === item.key ? undefined : following });
  const mayReturn = item.state === "submitted" || item.state === "verified";

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const pressed = plainKey(event);
      const act = pressed === "j" ? next : pressed === "k" ? previous : undefined;
      if (act) navigate(`${base}${searchOf(filter, { item: act.key })}`, { preventScrollReset: true });
      else if (pressed === "a") form.current?.requestSubmit();
      else if (pressed === "r" && mayReturn) {
        event.preventDefault();
        openDialog();
      }
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [base, filter, next, previous, mayReturn, navigate]);

  const [indicatorId = "", periodId = "", subjectId = ""] = item.key.split(":");
  const why = item.whyNot && item.state === "submitted" ? (words[item.whyNot]?.({}) ?? null) : null;
  return (
    <div className="exam-acts">
      {item.whyNot === null ? (
        <verifying.Form method="post" action={verdicts} ref={form}>
          <KeyField />
          <input type="hidden" name="verdict" value="verify" />
          <input type="hidden" name="list" value={list} />
          <input type="hidden" name="items" value={`${item.key}:${item.version}`} />
          <Button type="submit" look="primary" disabled={verifying.state !== "idle"}>
            {t.accept}
            <kbd>A</kbd>
          </Button>
        </verifying.Form>
      ) : null}
      {mayReturn ? (
        <Button aria-haspopup="dialog" onClick={openDialog}>
          {item.state === "verified" ? t.reopen : t.giveBack}
          <kbd>R</kbd>
        </Button>
      ) : null}
      {verified.sentence || why ? (
        <span role="alert">
          <Status kind={verified.sentence ? "error" : "locked"}>{verified.sentence ?? why}</Status>
        </span>
      ) : null}
      <span className="key-hints">
        {t.keys.map(([keys, what]) => (
          <KeyHint key={what} keys={keys}>
            {what}
          </KeyHint>
        ))}
      </span>
      <Dialog
        id={dialog}
        title={t.giveBackTitle}
        footer={
          <>
            <Button onClick={(event) => event.currentTarget.closest("dialog")?.close()}>{t.cancel}</Button>
            <Button type="submit" form={`${dialog}-form`} look="danger" disabled={returning.state !== "idle"}>
              {t.giveBackAct}
            </Button>
          </>
        }
      >
        <p className="dialog-effect">{item.state === "verified" ? t.reopenEffect : t.giveBackEffect}</p>
        <returning.Form method="post" action={verdicts} id={`${dialog}-form`} noValidate className="form">
          <KeyField />
          <input type="hidden" name="verdict" value="return" />
          <input type="hidden" name="list" value={list} />
          {Object.entries({ indicatorId, periodId, subjectId, version: item.version }).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <TextArea
            name="reason"
            label={t.reason}
            hint={t.reasonHint}
            rows={4}
            error={
              returned.at("reason") ??
              (returned.sentence && returned.fields.length === 0 ? returned.sentence : undefined)
            }
            defaultValue={returned.typed("reason")}
          />
        </returning.Form>
      </Dialog>
    </div>
  );
}

function openDialog(): void {
  const box = document.getElementById(dialog);
  if (!(box instanceof HTMLDialogElement) || box.open) return;
  box.showModal();
  box.querySelector("textarea")?.focus();
}
