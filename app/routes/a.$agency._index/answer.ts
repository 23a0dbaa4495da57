import type { Role } from "~/domain/permissions";
import { formatPoints } from "~/domain/points";
import type { LiveCampaign } from "~/modules/scores/queries.server";

/** The sentence on top of the home: what this reader wants to know first. */
export type HomeAnswer =
  | { kind: "place"; campaign: string; name: string; place: number; of: number; points: string; isOfficial: boolean }
  | { kind: "unranked"; campaign: string; name: string }
  | { kind: "progress"; campaign: string; verified: number; reported: number; expected: number }
  | { kind: "waiting"; count: number }
  | { kind: "nowhere" }
  | { kind: "nothing" };

export function answerFor(role: Role, campaigns: readonly LiveCampaign[], waiting: number): HomeAnswer {
  if (role === "verifier") return { kind: "waiting", count: waiting };
  const isAbout = (campaign: LiveCampaign) => campaign.own.some(({ isPerson }) => role !== "staff" || isPerson);
  const own =
    campaigns.find((campaign) => campaign.own.length > 0 && isAbout(campaign)) ??
    campaigns.find(({ own }) => own.length > 0);
  if ((role === "unitHead" || role === "staff") && own) return placeIn(own);
  const [first] = campaigns;
  if (!first) return { kind: "nothing" };
  if (role === "unitHead" || role === "staff") return { kind: "nowhere" };
  return { kind: "progress", campaign: first.name, ...first.items };
}

function placeIn({ name: campaign, state, own }: LiveCampaign): HomeAnswer {
  const [line] = own;
  if (!line) return { kind: "nothing" };
  const { name, place, points, clusterSize } = line;
  if (place === null || points === null) return { kind: "unranked", campaign, name };
  return {
    kind: "place",
    campaign,
    name,
    place,
    of: clusterSize,
    points: formatPoints(points),
    isOfficial: state === "published",
  };
}
