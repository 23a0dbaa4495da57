import { IconButton } from "~/components/ui/button";
import { entry } from "~/locales/entry";
import { useText } from "~/locales/use-text";

export function PanelClose({ onClose }: { onClose: () => void }) {
  const t = useText(entry);
  return <IconButton className="panel-close" icon="x" label={t.close} onClick={onClose} />;
}
