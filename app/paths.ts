/** Every address that the app links to. */
export const paths = {
  start: () => "/",
  login: (to?: string) => (to ? `/login?to=${encodeURIComponent(to)}` : "/login"),
  logout: () => "/logout",
  seats: () => "/seats",
  theme: () => "/theme",
  platform: () => "/platform",

  home: (agency: string) => `/a/${agency}`,
  overview: (agency: string) => `/a/${agency}/overview`,

  units: (agency: string) => `/a/${agency}/units`,
  newUnit: (agency: string) => `/a/${agency}/units/new`,
  unit: (agency: string, unit: string) => `/a/${agency}/units/${unit}`,
  unitName: (agency: string, unit: string) => `/a/${agency}/units/${unit}/name`,
  unitParent: (agency: string, unit: string) => `/a/${agency}/units/${unit}/parent`,
  unitClosure: (agency: string, unit: string) => `/a/${agency}/units/${unit}/closure`,

  collectives: (agency: string) => `/a/${agency}/collectives`,
  newCollective: (agency: string) => `/a/${agency}/collectives/new`,
  collective: (agency: string, collective: string) => `/a/${agency}/collectives/${collective}`,
  collectiveName: (agency: string, collective: string) => `/a/${agency}/collectives/${collective}/name`,
  collectiveClosure: (agency: string, collective: string) => `/a/${agency}/collectives/${collective}/closure`,
  collectiveMembers: (agency: string, collective: string) => `/a/${agency}/collectives/${collective}/members`,

  people: (agency: string) => `/a/${agency}/people`,
  newPerson: (agency: string) => `/a/${agency}/people/new`,
  pastedPeople: (agency: string) => `/a/${agency}/people/pasted`,
  peopleImport: (agency: string) => `/a/${agency}/people/import`,
  person: (agency: string, person: string) => `/a/${agency}/people/${person}`,
  editPerson: (agency: string, person: string) => `/a/${agency}/people/${person}/edit`,
  postings: (agency: string, person: string) => `/a/${agency}/people/${person}/postings`,
  postingEnd: (agency: string, person: string, posting: string) =>
    `/a/${agency}/people/${person}/postings/${posting}/end`,
  praise: (agency: string, person: string) => `/a/${agency}/people/${person}/praise`,
  ownRecord: (agency: string) => `/a/${agency}/record`,

  members: (agency: string) => `/a/${agency}/members`,
  newMember: (agency: string) => `/a/${agency}/members/new`,
  memberEnd: (agency: string, member: string) => `/a/${agency}/members/${member}/end`,
  memberRoles: (agency: string, member: string) => `/a/${agency}/members/${member}/roles`,
  memberRoleRevocation: (agency: string, member: string, role: string) =>
    `/a/${agency}/members/${member}/roles/${role}/revocation`,

  calendars: (agency: string) => `/a/${agency}/calendars`,
  newCalendar: (agency: string) => `/a/${agency}/calendars/new`,
  calendarYears: (agency: string, calendar: string) => `/a/${agency}/calendars/${calendar}/years`,
  indicators: (agency: string) => `/a/${agency}/indicators`,
  newIndicator: (agency: string) => `/a/${agency}/indicators/new`,
  indicator: (agency: string, indicator: string) => `/a/${agency}/indicators/${indicator}`,
  indicatorRetirement: (agency: string, indicator: string) => `/a/${agency}/indicators/${indicator}/retirement`,

  campaigns: (agency: string) => `/a/${agency}/campaigns`,
  newCampaign: (agency: string) => `/a/${agency}/campaigns/new`,
  campaign: (agency: string, campaign: string) => `/a/${agency}/campaigns/${campaign}`,
  campaignCopy: (agency: string, campaign: string) => `/a/${agency}/campaigns/${campaign}/copy`,
  campaignInformation: (agency: string, campaign: string) => `/a/${agency}/campaigns/${campaign}/information`,
  campaignEntrants: (agency: string, campaign: string) => `/a/${agency}/campaigns/${campaign}/entrants`,
  campaignTargets: (agency: string, campaign: string) => `/a/${agency}/campaigns/${campaign}/targets`,
  targetList: (agency: string, campaign: string) => `/a/${agency}/campaigns/${campaign}/targets/list`,
  taskLinks: (agency: string, campaign: string) => `/a/${agency}/campaigns/${campaign}/targets/tasks`,
  newTarget: (agency: string, campaign: string) => `/a/${agency}/campaigns/${campaign}/targets/new`,
  target: (agency: string, campaign: string, target: string) => `/a/${agency}/campaigns/${campaign}/targets/${target}`,
  targetRemoval: (agency: string, campaign: string, target: string) =>
    `/a/${agency}/campaigns/${campaign}/targets/${target}/removal`,
  campaignAssignments: (agency: string, campaign: string) => `/a/${agency}/campaigns/${campaign}/assignments`,
  campaignCalendar: (agency: string, campaign: string) => `/a/${agency}/campaigns/${campaign}/calendar`,
  campaignReview: (agency: string, campaign: string) => `/a/${agency}/campaigns/${campaign}/review`,
  launch: (agency: string, campaign: string) => `/a/${agency}/campaigns/${campaign}/launch`,
  acknowledgement: (agency: string, campaign: string) => `/a/${agency}/campaigns/${campaign}/acknowledgement`,
  cancellation: (agency: string, campaign: string) => `/a/${agency}/campaigns/${campaign}/cancellation`,
  sibling: (agency: string, campaign: string) => `/a/${agency}/campaigns/${campaign}/sibling`,
  pairing: (agency: string, campaign: string) => `/a/${agency}/campaigns/${campaign}/pairing`,
  separation: (agency: string, campaign: string) => `/a/${agency}/campaigns/${campaign}/separation`,
  appraisals: (agency: string, campaign: string) => `/a/${agency}/campaigns/${campaign}/appraisals`,
  campaignScoring: (agency: string, campaign: string) => `/a/${agency}/campaigns/${campaign}/scoring`,
  completeness: (agency: string, campaign: string) => `/a/${agency}/campaigns/${campaign}/completeness`,
  campaignFlags: (agency: string, campaign: string) => `/a/${agency}/campaigns/${campaign}/flags`,
  campaignFlagRemoval: (agency: string, campaign: string) => `/a/${agency}/campaigns/${campaign}/flags/removal`,
  adjustments: (agency: string, campaign: string) => `/a/${agency}/campaigns/${campaign}/adjustments`,
  adjustmentDecision: (agency: string, campaign: string, adjustment: string) =>
    `/a/${agency}/campaigns/${campaign}/adjustments/${adjustment}/decision`,
  rankings: (agency: string) => `/a/${agency}/rankings`,
  ranking: (agency: string, campaign: string) => `/a/${agency}/campaigns/${campaign}/ranking`,
  receipt: (agency: string, campaign: string, subject: string) =>
    `/a/${agency}/campaigns/${campaign}/standings/${subject}`,
  recomputation: (agency: string, campaign: string) => `/a/${agency}/campaigns/${campaign}/recomputation`,

  entry: (agency: string) => `/a/${agency}/entry`,
  entryCells: (agency: string) => `/a/${agency}/entry/cells`,
  entrySubmission: (agency: string) => `/a/${agency}/entry/submission`,
  entryWithdrawal: (agency: string) => `/a/${agency}/entry/withdrawal`,
  entryCell: (agency: string) => `/a/${agency}/entry/cell`,

  evidence: (agency: string) => `/a/${agency}/evidence`,
  claim: (
    agency: string,
    { campaignId, subjectId, targetId }: Record<"campaignId" | "subjectId" | "targetId", string>,
  ) => `/a/${agency}/evidence?${new URLSearchParams({ campaign: campaignId, subject: subjectId, target: targetId })}`,
  figureEvidence: (agency: string) => `/a/${agency}/evidence/figures`,
  claimEvidence: (agency: string) => `/a/${agency}/evidence/claims`,
  claimWords: (agency: string) => `/a/${agency}/evidence/words`,
  evidenceFile: (agency: string, evidence: string) => `/a/${agency}/evidence/${evidence}/file`,
  evidenceDay: (agency: string, evidence: string) => `/a/${agency}/evidence/${evidence}/day`,
  evidenceRemoval: (agency: string, evidence: string) => `/a/${agency}/evidence/${evidence}/removal`,

  verification: (agency: string) => `/a/${agency}/verification`,
  verdicts: (agency: string) => `/a/${agency}/verification/verdicts`,

  decisions: (agency: string) => `/a/${agency}/decisions`,
  newDecision: (agency: string) => `/a/${agency}/decisions/new`,
  decision: (agency: string, decision: string) => `/a/${agency}/decisions/${decision}`,
  decisionChoices: (agency: string) => `/a/${agency}/decisions/choices`,
  namesakes: (agency: string) => `/a/${agency}/decisions/namesakes`,
  signerPosts: (agency: string) => `/a/${agency}/decisions/posts`,
  awardTypeRetirement: (agency: string, type: string) => `/a/${agency}/award-types/${type}/retirement`,
  awardTypes: (agency: string) => `/a/${agency}/award-types`,
  awardType: (agency: string, type: string) => `/a/${agency}/award-types/${type}`,
  quotaRemoval: (agency: string, type: string, quota: string) =>
    `/a/${agency}/award-types/${type}/quotas/${quota}/removal`,
  awardCatalogue: (agency: string) => `/a/${agency}/award-types/catalogue`,
  awardLaw: (agency: string, law: string) => `/a/${agency}/award-types/catalogue/${law}`,
  register: (agency: string) => `/a/${agency}/register`,
  goldenBoard: (agency: string) => `/a/${agency}/golden-board`,
  newRecognition: (agency: string, subject?: string) =>
    subject ? `/a/${agency}/recognitions/new?subject=${subject}` : `/a/${agency}/recognitions/new`,

  audit: (agency: string) => `/a/${agency}/audit`,
} as const;

/** A page of this app to return to after signing in; anything else is the start. */
export function localPath(to: string | null): string {
  return to && /^\/(?![/\\])[^\s\\]*$/.test(to) ? to : paths.start();
}
