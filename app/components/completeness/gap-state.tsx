import { Status } from "~/components/ui/status";
import { formatInstant } from "~/domain/calendar-day";
import { completeness as words } from "~/locales/completeness";
import { useText } from "~/locales/use-text";

/** What is told of one gap; instants as ISO text. */
export type ShownGap = {
  due: number;
  recorded: number;
  missing: readonly string[];
  isExplained: boolean;
  explanations: readonly { words: string; due: number; recorded: number; by: string | null; at: string }[];
};

/** "Mới ghi nhận 8/11 kỳ", which periods are missing, and what was said about it; `brief` leaves out all but the latest words. */
export function GapState({ gap, brief }: { gap: ShownGap; brief?: boolean }) {
  const t = useText(words);
  const { due, recorded, missing, isExplained, explanations } = gap;
  const [latest] = explanations;
  return (
    <div className="gap-state">
      <Status kind={isExplained ? "waiting" : "due"}>
        {[t.recorded(recorded, due), isExplained ? t.explained : ""].filter(Boolean).join(", ")}
      </Status>
      <p className="small muted">{t.missing(missing)}</p>
      {latest && !isExplained ? <p className="small muted">{t.outdated(latest.recorded, latest.due)}</p> : null}
      {(brief ? explanations.slice(0, 1) : explanations).map((each) => (
        <p key={each.at} className="gap-words">
          {each.words}
          <small>{[each.by, formatInstant(new Date(each.at))].filter(Boolean).join(" · ")}</small>
        </p>
      ))}
    </div>
  );
}
