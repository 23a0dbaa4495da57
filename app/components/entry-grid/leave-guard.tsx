import { useBlocker } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { Button } from "~/components/ui/button";
import { entry } from "~/locales/entry";
import { useText } from "~/locales/use-text";
import type { EntryCells } from "./use-entry-cells";

/** Nothing typed is lost by leaving: what can be saved is saved first, and for the rest the reader is asked. */
export function LeaveGuard({ entries }: { entries: EntryCells }) {
  const t = useText(entry);
  const dialog = useRef<HTMLDialogElement>(null);
  const { unsaved, flush } = entries;
  const blocker = useBlocker(({ currentLocation, nextLocation }) => {
    const isSame = currentLocation.pathname + currentLocation.search === nextLocation.pathname + nextLocation.search;
    return unsaved > 0 && !isSame;
  });
  const wasBlocked = blocker.state === "blocked";
  const latest = useRef(blocker);
  latest.current = blocker;

  useEffect(() => {
    if (!wasBlocked) return;
    void flush().then(() => dialog.current?.showModal());
  }, [wasBlocked, flush]);
  useEffect(() => {
    if (unsaved > 0 || latest.current.state !== "blocked") return;
    dialog.current?.close();
    latest.current.proceed();
  }, [unsaved]);
  useEffect(() => {
    if (unsaved === 0) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [unsaved]);

  return (
    <dialog ref={dialog} className="dialog" aria-labelledby="leave-title" onClose={() => latest.current.reset?.()}>
      <div className="dialog-head">
        <h2 id="leave-title">{t.leaveTitle}</h2>
      </div>
      <div className="dialog-body">
        <p className="dialog-effect">{t.leaveEffect(unsaved)}</p>
      </div>
      <div className="dialog-foot">
        <Button onClick={() => dialog.current?.close()}>{t.stay}</Button>
        <Button look="danger" onClick={() => latest.current.proceed?.()}>
          {t.leave}
        </Button>
      </div>
    </dialog>
  );
}
