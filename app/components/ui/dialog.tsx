import type { ButtonHTMLAttributes, MouseEvent, ReactNode } from "react";
import { ui } from "~/locales/ui";
import { useText } from "~/locales/use-text";
import { Button, type ButtonLook, IconButton } from "./button";
import type { IconName } from "./icon";

type DialogProps = { id: string; title: ReactNode; wide?: boolean; children: ReactNode; footer?: ReactNode };

/** A native modal dialog, opened by any `DialogButton` that names its id. */
export function Dialog({ id, title, wide, children, footer }: DialogProps) {
  const t = useText(ui);
  return (
    <dialog id={id} className={wide ? "dialog dialog-wide" : "dialog"} aria-labelledby={`${id}-title`}>
      <div className="dialog-head">
        <h2 id={`${id}-title`}>{title}</h2>
        <IconButton icon="x" label={t.close} {...command("close", id)} />
      </div>
      <div className="dialog-body">{children}</div>
      {footer ? <div className="dialog-foot">{footer}</div> : null}
    </dialog>
  );
}

type DialogButtonProps = Omit<ButtonHTMLAttributes<HTMLButtonElement>, "onClick"> & {
  dialog: string;
  look?: ButtonLook;
  small?: boolean;
  icon?: IconName;
  children: ReactNode;
};

export function DialogButton({ dialog, ...rest }: DialogButtonProps) {
  return <Button aria-haspopup="dialog" {...rest} {...command("show-modal", dialog)} />;
}

/** `command` works without script in new browsers, the click handler in all others. */
function command(name: "show-modal" | "close", dialogId: string) {
  return {
    command: name,
    commandfor: dialogId,
    onClick: (event: MouseEvent<HTMLButtonElement>) => {
      event.preventDefault();
      const dialog = event.currentTarget.ownerDocument.getElementById(dialogId);
      if (!(dialog instanceof HTMLDialogElement)) return;
      if (name === "close") dialog.close();
      else if (!dialog.open) dialog.showModal();
    },
  };
}
