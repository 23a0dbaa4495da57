export { type CampaignDefinition, readCampaignDefinition } from "./definition.server";
export {
  type CampaignFound,
  type CampaignHeader,
  type EntrantOfCampaign,
  findCampaign,
  findCampaignHeader,
  listEntrants,
  type PillarOfCampaign,
  type TaskOfCampaign,
} from "./find-campaign.server";
export { findScoring, type ScoringOfCampaign } from "./find-scoring.server";
export { type LaunchCheck, listLaunchChecks } from "./launch-facts.server";
export { type AssignmentInGrid, listAssignments } from "./list-assignments.server";
export { listCalendarsOfCampaign } from "./list-calendars-of-campaign.server";
export { type CampaignInList, listCampaigns, maySeeDrafts } from "./list-campaigns.server";
export { type FlaggedEntrant, type FlagOfHistory, listFlags } from "./list-flags.server";
export { listTargets, type TargetInTree } from "./list-targets.server";
export { listSiblingChoices } from "./sibling-pair.server";
