import { useFetcher, useLocation } from "@remix-run/react";
import type { ReactNode } from "react";
import { Button, type ButtonLook } from "~/components/ui/button";
import { Dialog, DialogButton } from "~/components/ui/dialog";
import type { IconName } from "~/components/ui/icon";
import { ui } from "~/locales/ui";
import { useText } from "~/locales/use-text";
import { KeyField } from "./action-form";
import { ProblemSummary } from "./problem-summary";
import { useProblem } from "./use-problem";

type ConfirmActProps = {
  id: string;
  /** The words of the button that asks. */
  open: string;
  look?: ButtonLook;
  small?: boolean;
  icon?: IconName;
  danger?: boolean;
  title: string;
  /** What happens, to whom, and whether it can be undone. */
  effect: ReactNode;
  confirm: string;
  action: string;
  /** A field of its own, with the sentence beside it. */
  children?: (errorAt: (field: string) => string | undefined) => ReactNode;
};

/** An act that asks first. Refused, it says why in the same dialog, and nothing that was typed is lost. */
export function ConfirmAct({
  id,
  open,
  look,
  small,
  icon,
  danger,
  title,
  effect,
  confirm,
  action,
  children,
}: ConfirmActProps) {
  const t = useText(ui);
  const fetcher = useFetcher();
  const { key } = useLocation();
  const problem = useProblem(fetcher.data ?? {});
  const form = `${id}-form`;
  return (
    <>
      <DialogButton dialog={id} look={danger ? "danger" : look} small={small} icon={icon}>
        {open}
      </DialogButton>
      {/* Done, the page is shown anew, and the dialog with it: closed. */}
      <Dialog
        key={key}
        id={id}
        title={title}
        footer={
          <>
            <Button onClick={(event) => event.currentTarget.closest("dialog")?.close()}>{t.cancel}</Button>
            <Button type="submit" form={form} look={danger ? "danger" : "primary"} disabled={fetcher.state !== "idle"}>
              {confirm}
            </Button>
          </>
        }
      >
        <fetcher.Form method="post" action={action} id={form} noValidate>
          <KeyField />
          <ProblemSummary problem={problem} />
          {effect ? <div className="dialog-effect">{effect}</div> : null}
          {children?.(problem.at)}
        </fetcher.Form>
      </Dialog>
    </>
  );
}
