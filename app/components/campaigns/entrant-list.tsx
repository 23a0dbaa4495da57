import { useState } from "react";
import { Button } from "~/components/ui/button";
import { Icon } from "~/components/ui/icon";
import { SectionHead } from "~/components/ui/page-head";
import { campaignWizard } from "~/locales/campaign-wizard";
import { useText } from "~/locales/use-text";
import type { EntrantChoice, EntrantGroup } from "./entrant-choices";

type Cluster = { key: number; name: string };

type EntrantListProps = {
  groups: readonly EntrantGroup[];
  clusters: readonly Cluster[];
  chosen: readonly string[];
  /** Of those who take part already: the place of their cluster in the list, from 0. */
  clusterOf: Readonly<Record<string, number>>;
};

export function EntrantList({ groups, clusters, chosen, clusterOf }: EntrantListProps) {
  const t = useText(campaignWizard);
  const all = groups.flatMap(({ choices }) => choices.map(({ id }) => id));
  const [picked, setPicked] = useState(new Set(chosen));
  const toggle = (id: string) =>
    setPicked((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });
  const isAll = all.every((id) => picked.has(id));
  return (
    <section aria-labelledby="entrants-title" id="entrants">
      <SectionHead
        title={t.entrants}
        id="entrants-title"
        note={t.chosen(picked.size)}
        action={
          <Button small onClick={() => setPicked(new Set(isAll ? [] : all))}>
            {isAll ? t.chooseNone : t.chooseAll}
          </Button>
        }
      />
      <ul className="sheet entrant-list">
        {groups.map((group) => (
          <EntrantRows
            key={group.id}
            group={group}
            clusters={clusters}
            picked={picked}
            toggle={toggle}
            clusterOf={clusterOf}
          />
        ))}
      </ul>
    </section>
  );
}

type RowsProps = Pick<EntrantListProps, "clusters" | "clusterOf"> & {
  group: EntrantGroup;
  picked: ReadonlySet<string>;
  toggle: (id: string) => void;
};

function EntrantRows({ group, clusters, picked, toggle, clusterOf }: RowsProps) {
  return (
    <>
      {group.name === null ? null : <li className="entrant-group">{group.name}</li>}
      {group.choices.map((choice) => (
        <li key={choice.id}>
          <label style={{ paddingLeft: choice.depth * 24 }}>
            <input
              type="checkbox"
              name="entrants[]"
              value={choice.id}
              checked={picked.has(choice.id)}
              onChange={() => toggle(choice.id)}
            />
            <span>
              {choice.name}
              {choice.note ? <small className="cell-note">{choice.note}</small> : null}
            </span>
          </label>
          <ClusterChoice
            choice={choice}
            clusters={clusters}
            start={clusterOf[choice.id] ?? 0}
            isHidden={!picked.has(choice.id)}
          />
        </li>
      ))}
    </>
  );
}

type ClusterChoiceProps = { choice: EntrantChoice; clusters: readonly Cluster[]; start: number; isHidden: boolean };

function ClusterChoice({ choice, clusters, start, isHidden }: ClusterChoiceProps) {
  const t = useText(campaignWizard);
  const [key, setKey] = useState(clusters[start]?.key ?? 0);
  const index = Math.max(
    0,
    clusters.findIndex((cluster) => cluster.key === key),
  );
  if (clusters.length < 2 || isHidden)
    return <input type="hidden" name="clusterOf[]" value={`${choice.id}:${index}`} />;
  return (
    <span className="select">
      <select
        className="input"
        name="clusterOf[]"
        aria-label={t.clusterOf(choice.name)}
        value={`${choice.id}:${index}`}
        onChange={(event) => setKey(clusters[Number(event.currentTarget.value.slice(37))]?.key ?? 0)}
      >
        {clusters.map((cluster, position) => (
          <option key={cluster.key} value={`${choice.id}:${position}`}>
            {cluster.name}
          </option>
        ))}
      </select>
      <Icon name="chevron-down" />
    </span>
  );
}
