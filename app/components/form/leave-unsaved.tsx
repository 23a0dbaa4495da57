import { useBlocker } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { Button } from "~/components/ui/button";

type LeaveUnsavedProps = {
  title: string;
  effect: string;
  stay: string;
  leave: string;
  /** Said where what was typed stands in no field of the form. */
  isUnsaved?: boolean;
};

/** Stands inside a form: whoever leaves the page with something typed and not saved is asked first. */
export function LeaveUnsaved({ title, effect, stay, leave, isUnsaved = false }: LeaveUnsavedProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const blocker = useBlocker(({ currentLocation, nextLocation }) => {
    const isSame = currentLocation.pathname + currentLocation.search === nextLocation.pathname + nextLocation.search;
    return !isSame && (isUnsaved || hasUnsaved(dialog.current?.closest("form")));
  });
  const isBlocked = blocker.state === "blocked";

  useEffect(() => {
    if (isBlocked) dialog.current?.showModal();
  }, [isBlocked]);
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (isUnsaved || hasUnsaved(dialog.current?.closest("form"))) event.preventDefault();
    };
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [isUnsaved]);

  return (
    <dialog ref={dialog} className="dialog" aria-labelledby="unsaved-title" onClose={() => blocker.reset?.()}>
      <div className="dialog-head">
        <h2 id="unsaved-title">{title}</h2>
      </div>
      <div className="dialog-body">
        <p className="dialog-effect">{effect}</p>
      </div>
      <div className="dialog-foot">
        <Button onClick={() => dialog.current?.close()}>{stay}</Button>
        <Button look="danger" onClick={() => blocker.proceed?.()}>
          {leave}
        </Button>
      </div>
    </dialog>
  );
}

function hasUnsaved(form: HTMLFormElement | null | undefined): boolean {
  const inputs = form?.querySelectorAll<HTMLInputElement>("input[name]:not([type=hidden])") ?? [];
  return [...inputs].some(
    (input) => input.value !== input.defaultValue || input.getAttribute("aria-invalid") === "true",
  );
}
