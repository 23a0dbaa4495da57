import { useFetcher, useRevalidator } from "@remix-run/react";
import { EvidenceSection } from "~/components/evidence/evidence-section";
import { KeyField } from "~/components/form/action-form";
import { useProblem } from "~/components/form/use-problem";
import { Button } from "~/components/ui/button";
import { ErrorSummary } from "~/components/ui/error-summary";
import { SidePanel } from "~/components/ui/side-panel";
import { TextArea } from "~/components/ui/text-field";
import { formatInstant } from "~/domain/calendar-day";
import { evidence } from "~/locales/evidence";
import { useText } from "~/locales/use-text";
import type { ClaimedTarget } from "~/modules/evidence/queries.server";
import { paths } from "~/paths";

type ClaimPanelProps = {
  slug: string;
  place: { campaignId: string; targetId: string; subjectId: string };
  entrantName: string;
  target: ClaimedTarget;
  isOpen: boolean;
  mayAppraise: boolean;
  closeTo: string;
};

/** What the entrant says of itself at one target, and what proves it. */
export function ClaimPanel({ slug, place, entrantName, target, isOpen, mayAppraise, closeTo }: ClaimPanelProps) {
  const t = useText(evidence);
  const { revalidate } = useRevalidator();
  const { claim } = target;
  return (
    <SidePanel eyebrow={entrantName} title={target.title} closeTo={closeTo}>
      <p className="small">{target.sentence}</p>
      {target.given === null ? null : (
        <p className="small muted">
          {t.givenAs(target.given)}. {target.givenReason}
        </p>
      )}
      {isOpen ? <ClaimForm slug={slug} place={place} target={target} /> : <p>{claim.words || t.noClaim}</p>}
      {claim.writtenBy && claim.writtenAt ? (
        <p className="small muted">{t.writtenBy(claim.writtenBy, formatInstant(new Date(claim.writtenAt)))}</p>
      ) : null}
      <EvidenceSection
        slug={slug}
        pieces={claim.evidence}
        missing={target.floor === null ? undefined : t.noneFloor(target.floor)}
        adding={isOpen ? { to: paths.claimEvidence(slug), place } : undefined}
        isOpen
        mayDate={isOpen}
        isJudged={target.given !== null && !mayAppraise}
        mayRemove={isOpen && (target.given === null || mayAppraise)}
        onChanged={revalidate}
      />
    </SidePanel>
  );
}

function ClaimForm({ slug, place, target }: Pick<ClaimPanelProps, "slug" | "place" | "target">) {
  const t = useText(evidence);
  const fetcher = useFetcher();
  const problem = useProblem(fetcher.data ?? { typed: {} });
  const errors = Object.fromEntries(problem.fields.map(({ field, sentence }) => [field, sentence]));
  return (
    <fetcher.Form method="post" action={paths.claimWords(slug)} className="form" noValidate>
      <KeyField />
      {problem.sentence ? (
        <ErrorSummary errors={problem.fields.length > 0 ? errors : { "": problem.sentence }} />
      ) : null}
      {Object.entries(place).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <input type="hidden" name="version" value={target.claim.version} />
      <TextArea
        name="words"
        label={t.claim}
        hint={t.claimHint}
        rows={5}
        error={problem.at("words")}
        defaultValue={problem.typed("words", target.claim.words)}
      />
      <div className="form-actions">
        <Button type="submit" look="primary" disabled={fetcher.state !== "idle"}>
          {t.saveClaim}
        </Button>
      </div>
    </fetcher.Form>
  );
}
