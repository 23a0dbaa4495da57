export { type Board, type BoardCluster, type BoardLine, findBoard, type OpenRange } from "./board.server";
export { type EntrantRecord, readEntrantRecords } from "./entrant-facts.server";
export { type LiveCampaign, listLiveCampaigns, type OwnPlace } from "./live-places.server";
export { findOverview, type Overview, type OverviewEntrant } from "./overview.server";
export { type KeptLine, previewScores, type ScorePreview } from "./preview-scores.server";
export { findBoardWithReceipt, findReceipt } from "./receipt.server";
export { listRecomputations, type Recomputation } from "./recomputations.server";
export { listPlacesOfSubject, type SubjectPlace } from "./subject-places.server";
export { listPlacesOfUnitPeople, type PersonPlace } from "./unit-people-places.server";
