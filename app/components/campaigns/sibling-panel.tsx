import { ConfirmAct } from "~/components/form/confirm-act";
import { SelectField } from "~/components/ui/choice-field";
import { SectionHead } from "~/components/ui/page-head";
import { TextField } from "~/components/ui/text-field";
import type { CampaignState } from "~/domain/campaign";
import { mayPair, maySeparate } from "~/domain/sibling";
import { campaigns } from "~/locales/campaigns";
import { useText } from "~/locales/use-text";
import { paths } from "~/paths";

type SiblingPanelProps = {
  agency: string;
  campaign: { id: string; name: string; ranks: "unit" | "person"; state: CampaignState };
  sibling: { name: string; state: CampaignState } | null;
  /** Drafts that could be linked. */
  choices: readonly { id: string; name: string }[];
};

/** For who writes campaigns: the other kind under the same theme, made, linked or let go. */
export function SiblingPanel({ agency, campaign, sibling, choices }: SiblingPanelProps) {
  const { sibling: t } = useText(campaigns);
  const { id, name, ranks, state } = campaign;
  if (sibling === null ? !mayPair(state) : !maySeparate(state, sibling.state)) return null;
  return (
    <section className="no-print">
      <SectionHead title={t.title} />
      <div className="stack-tight">
        <p className="muted">{sibling ? t.together(sibling.name) : t.none[ranks]}</p>
        <div className="actions">
          {sibling ? (
            <ConfirmAct
              id="unlink-sibling"
              open={t.unlink}
              small
              title={t.unlink}
              effect={t.unlinkEffect(sibling.name)}
              confirm={t.unlink}
              action={paths.separation(agency, id)}
            />
          ) : (
            <>
              <ConfirmAct
                id="create-sibling"
                open={t.create[ranks]}
                small
                icon="plus"
                title={t.createTitle}
                effect={t.createEffect}
                confirm={t.create[ranks]}
                action={paths.sibling(agency, id)}
              >
                {(errorAt) => (
                  <TextField
                    name="name"
                    label={t.name}
                    defaultValue={t.suggested[ranks](name)}
                    maxLength={200}
                    error={errorAt("name")}
                    required
                  />
                )}
              </ConfirmAct>
              {choices.length > 0 ? (
                <ConfirmAct
                  id="link-sibling"
                  open={t.link}
                  small
                  title={t.link}
                  effect={t.linkEffect}
                  confirm={t.link}
                  action={paths.pairing(agency, id)}
                >
                  {(errorAt) => (
                    <SelectField
                      name="siblingId"
                      label={t.draft}
                      choices={choices.map((choice) => ({ value: choice.id, label: choice.name }))}
                      error={errorAt("siblingId")}
                    />
                  )}
                </ConfirmAct>
              ) : null}
            </>
          )}
        </div>
      </div>
    </section>
  );
}
