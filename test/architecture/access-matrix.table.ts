/**
 * What each caller (`access-callers.ts`) gets at each route, written down apart from the rules that decide it.
 * `+`: through to the use case, whatever that answers. `401`: not signed in. `403`: the role, or the part in the case,
 * is not enough. `404`: the case is answered as one that does not exist. A route without a row fails the test.
 */
export const accessMatrix = `
route                     visitor lead    team    beside  leader  leader2 partner shut    refused ended   away    sender  owner   funder  admin   person  other
readSession               +       +       +       +       +       +       +       +       +       +       +       +       +       +       +       +       +
endSession                401     +       +       +       +       +       +       +       +       +       +       +       +       +       +       +       +
confirmDemoSession        401     +       +       +       +       +       +       +       +       +       +       +       +       +       +       +       +
readSignInWays            +       +       +       +       +       +       +       +       +       +       +       +       +       +       +       +       +
startPasskeySignIn        +       +       +       +       +       +       +       +       +       +       +       +       +       +       +       +       +
signInWithPasskey         +       +       +       +       +       +       +       +       +       +       +       +       +       +       +       +       +
openInvitation            +       +       +       +       +       +       +       +       +       +       +       +       +       +       +       +       +
acceptWithPasskey         +       +       +       +       +       +       +       +       +       +       +       +       +       +       +       +       +
acceptWithProvider        +       +       +       +       +       +       +       +       +       +       +       +       +       +       +       +       +
listSignIns               401     +       +       +       +       +       +       +       +       +       +       +       +       +       +       +       +
endSignIn                 401     +       +       +       +       +       +       +       +       +       +       +       +       +       +       +       +
endOtherSignIns           401     +       +       +       +       +       +       +       +       +       +       +       +       +       +       +       +
readConfirmationWays      401     +       +       +       +       +       +       +       +       +       +       +       +       +       +       +       +
startConfirmation         401     +       +       +       +       +       +       +       +       +       +       +       +       +       +       +       +
startPasskeyConfirmation  401     +       +       +       +       +       +       +       +       +       +       +       +       +       +       +       +
confirmWithPasskey        401     +       +       +       +       +       +       +       +       +       +       +       +       +       +       +       +
listPasskeys              401     +       +       +       +       +       +       +       +       +       +       +       +       +       +       +       +
startPasskey              401     +       +       +       +       +       +       +       +       +       +       +       +       +       +       +       +
addPasskey                401     +       +       +       +       +       +       +       +       +       +       +       +       +       +       +       +
renamePasskey             401     +       +       +       +       +       +       +       +       +       +       +       +       +       +       +       +
removePasskey             401     +       +       +       +       +       +       +       +       +       +       +       +       +       +       +       +
inviteParticipant         401     +       403     404     +       404     403     403     403     403     403     403     403     403     403     403     403
listDemoPersonas          +       +       +       +       +       +       +       +       +       +       +       +       +       +       +       +       +
startDemoSession          +       +       +       +       +       +       +       +       +       +       +       +       +       +       +       +       +
startSignIn               +       +       +       +       +       +       +       +       +       +       +       +       +       +       +       +       +
finishSignIn              +       +       +       +       +       +       +       +       +       +       +       +       +       +       +       +       +
listAgencies              401     +       +       +       +       +       +       +       +       +       +       +       +       +       +       +       +
listStaff                 401     +       +       +       +       +       +       +       +       +       +       +       403     403     403     403     403
listStaffAccounts         401     403     403     403     403     403     403     403     403     403     403     403     403     403     +       403     403
addStaff                  401     403     403     403     403     403     403     403     403     403     403     403     403     403     +       403     403
changeStaff               401     403     403     403     403     403     403     403     403     403     403     403     403     403     +       403     403
linkSignIn                401     403     403     403     403     403     403     403     403     403     403     403     403     403     +       403     403
readContact               401     +       +       404     +       404     +       404     404     404     404     +       403     403     403     +       404
readPersonalNumber        401     +       +       404     +       404     +       404     404     404     404     +       403     403     403     +       404
changeContact             401     +       +       404     +       404     403     403     403     403     403     403     403     403     403     +       404
listProgrammes            401     +       +       +       +       +       +       +       +       +       +       +       +       +       +       +       +
readProgramme             401     +       +       +       +       +       +       +       +       +       +       +       +       +       +       +       +
listOpenProgrammes        +       +       +       +       +       +       +       +       +       +       +       +       +       +       +       +       +
listCases                 401     +       +       +       +       +       +       +       +       +       +       +       403     403     403     403     403
searchCases               401     +       +       +       +       +       +       +       +       +       +       +       403     403     403     403     403
readCase                  401     +       +       404     +       404     +       404     404     404     404     +       403     403     403     +       404
changePhase               401     +       403     404     +       404     403     403     403     403     403     403     403     403     403     403     403
changeModelVersion        401     +       403     404     +       404     403     403     403     403     403     403     403     403     403     403     403
snooze                    401     +       +       404     +       404     +       404     404     404     404     403     403     403     403     403     403
endSnooze                 401     +       +       404     +       404     +       404     404     404     404     403     403     403     403     403     403
refer                     401     +       +       +       +       +       +       +       +       +       +       +       403     403     403     403     403
referOneself              +       +       +       +       +       +       +       +       +       +       +       +       +       +       +       +       +
readReferral              401     +       +       404     +       404     +       404     404     404     404     +       403     403     403     +       404
decideReferral            401     +       403     404     +       404     403     403     403     403     403     403     403     403     403     403     403
listTeamMembers           401     +       +       404     +       404     +       404     404     404     404     +       403     403     403     +       404
addTeamMember             401     +       403     404     +       404     403     403     403     403     403     403     403     403     403     403     403
endTeamMember             401     +       403     404     +       404     403     403     403     403     403     403     403     403     403     403     403
changeLeadCoach           401     +       403     404     +       404     403     403     403     403     403     403     403     403     403     403     403
discharge                 401     +       403     404     +       404     403     403     403     403     403     403     403     403     403     403     403
reopen                    401     +       403     404     +       404     403     403     403     403     403     403     403     403     403     403     403
readFollowUp              401     +       +       404     +       404     +       404     404     404     404     +       403     403     403     +       404
followUp                  401     +       403     404     +       404     403     403     403     403     403     403     403     403     403     403     403
listConsents              401     +       +       404     +       404     +       404     404     404     404     +       403     403     403     +       404
recordConsent             401     +       +       404     +       404     +       404     404     404     404     +       403     403     403     +       404
withdrawConsent           401     +       +       404     +       404     +       404     404     404     404     403     403     403     403     +       404
askConsentForm            401     +       +       404     +       404     +       404     404     404     404     +       403     403     403     +       404
makeConsentForm           401     +       +       404     +       404     +       404     404     404     404     +       403     403     403     +       404
readShownForm             401     +       +       404     +       404     +       404     404     404     404     +       403     403     403     +       404
makeShownForm             401     +       +       404     +       404     +       404     404     404     404     +       403     403     403     +       404
renewConsent              401     +       +       404     +       404     +       404     404     404     404     +       403     403     403     +       404
listDisclosures           401     +       +       404     +       404     +       404     404     404     404     +       403     403     403     +       404
discloseRecord            401     +       +       404     +       404     +       404     404     404     404     403     403     403     403     403     403
takeBackDisclosure        401     +       +       404     +       404     +       404     404     404     404     403     403     403     403     403     403
listSharingWays           401     +       +       404     +       404     +       404     404     404     404     403     403     403     403     403     403
discloseRecords           401     +       +       404     +       404     +       404     404     404     404     403     403     403     403     403     403
takeBackDisclosures       401     +       +       404     +       404     +       404     404     404     404     403     403     403     403     403     403
fileDisclosure            401     +       +       404     +       404     +       404     404     404     404     403     403     403     403     403     403
unfileDisclosure          401     +       +       404     +       404     +       404     404     404     404     403     403     403     403     403     403
listCorrections           401     +       +       404     +       404     +       404     404     404     404     403     403     403     403     +       404
sayDifferingView          401     403     403     403     403     403     403     403     403     403     403     403     403     403     403     +       404
takeBackDifferingView     401     403     403     403     403     403     403     403     403     403     403     403     403     403     403     +       404
listLegalGrounds          401     +       +       404     +       404     +       404     404     404     404     403     403     403     403     +       404
recordLegalGround         401     +       +       404     +       404     +       404     404     404     404     403     403     403     403     403     403
endLegalGround            401     +       +       404     +       404     +       404     404     404     404     403     403     403     403     403     403
explainCase               401     +       +       404     +       404     +       404     404     404     404     +       403     403     403     +       404
explainRecord             401     +       +       404     +       404     +       404     404     404     404     +       403     403     403     +       404
readGuide                 +       +       +       +       +       +       +       +       +       +       +       +       +       +       +       +       +
readGuideAnswer           +       +       +       +       +       +       +       +       +       +       +       +       +       +       +       +       +
readAssessment            401     +       +       404     +       404     +       404     404     404     404     403     403     403     403     +       404
savePart                  401     +       +       404     +       404     +       404     404     404     404     403     403     403     403     403     403
makeStatement             401     +       +       404     +       404     +       404     404     404     404     403     403     403     403     403     403
readPlan                  401     +       +       404     +       404     +       404     404     404     404     403     403     403     403     +       404
startPlan                 401     +       +       404     +       404     +       404     404     404     404     403     403     403     403     403     403
changePlan                401     +       +       404     +       404     +       404     404     404     404     403     403     403     403     403     403
addGoal                   401     +       +       404     +       404     +       404     404     404     404     403     403     403     403     403     403
changeGoal                401     +       +       404     +       404     +       404     404     404     404     403     403     403     403     403     403
addStep                   401     +       +       404     +       404     +       404     404     404     404     403     403     403     403     403     403
changeStep                401     +       +       404     +       404     +       404     404     404     404     403     403     403     403     403     403
addActivity               401     +       +       404     +       404     +       404     404     404     404     403     403     403     403     403     403
changeActivity            401     +       +       404     +       404     +       404     404     404     404     403     403     403     403     403     403
agreeToPlan               401     +       +       404     +       404     +       404     404     404     404     403     403     403     403     +       404
readPlanVersion           401     +       +       404     +       404     +       404     404     404     404     403     403     403     403     +       404
listSessions              401     +       +       404     +       404     +       404     404     404     404     403     403     403     403     +       404
recordSession             401     +       +       404     +       404     +       404     404     404     404     403     403     403     403     403     403
changeSession             401     +       +       404     +       404     +       404     404     404     404     403     403     403     403     403     403
readAttendance            401     +       +       404     +       404     +       404     404     404     404     403     403     403     403     +       404
listAttendanceAgreements  401     +       +       404     +       404     +       404     404     404     404     403     403     403     403     +       404
agreeAttendance           401     +       +       404     +       404     403     403     403     403     403     403     403     403     403     403     403
changeAttendanceAgreement 401     +       +       404     +       404     403     403     403     403     403     403     403     403     403     403     403
readNoteKey               401     +       +       +       +       +       +       +       +       +       +       +       403     403     403     403     403
listInstruments           401     +       +       +       +       +       +       +       +       +       +       +       +       +       +       +       +
readMeasurements          401     +       +       404     +       404     +       404     404     404     404     403     403     403     403     +       404
recordMeasurement         401     +       +       404     +       404     +       404     404     404     404     403     403     403     403     +       404
markMistaken              401     +       +       404     +       404     +       404     404     404     404     403     403     403     403     403     403
saveRoutine               401     +       +       404     +       404     +       404     404     404     404     403     403     403     403     403     403
finishRoutine             401     +       +       404     +       404     +       404     404     404     404     403     403     403     403     403     403
listEmployers             401     +       +       +       +       +       +       +       +       +       +       +       403     403     403     403     403
addEmployer               401     +       +       +       +       +       +       +       +       +       +       +       403     403     403     403     403
listPlacements            401     +       +       404     +       404     +       404     404     404     404     403     403     403     403     +       404
addPlacement              401     +       +       404     +       404     +       404     404     404     404     403     403     403     403     403     403
changePlacement           401     +       +       404     +       404     +       404     404     404     404     403     403     403     403     403     403
tickAdaptation            401     +       +       404     +       404     +       404     404     404     404     403     403     403     403     403     403
recordFollowUp            401     +       +       404     +       404     +       404     404     404     404     403     403     403     403     403     403
endPlacement              401     +       +       404     +       404     +       404     404     404     404     403     403     403     403     403     403
readEmployerSheet         401     +       +       404     +       404     +       404     404     404     404     403     403     403     403     +       404
listEmployerContacts      401     +       +       404     +       404     +       404     404     404     404     403     403     403     403     +       404
addEmployerContact        401     +       +       404     +       404     +       404     404     404     404     403     403     403     403     403     403
listJobs                  401     +       +       404     +       404     +       404     404     404     404     403     403     403     403     +       404
addJob                    401     +       +       404     +       404     +       404     404     404     404     403     403     403     403     403     403
changeJob                 401     +       +       404     +       404     +       404     404     404     404     403     403     403     403     403     403
readToday                 401     +       +       +       +       +       +       +       +       +       +       +       403     403     403     403     403
readMyDay                 401     403     403     403     403     403     403     403     403     403     403     403     403     403     403     +       +
readTimeline              401     +       +       404     +       404     +       404     404     404     404     +       403     403     403     +       404
readResults               401     +       +       +       +       +       403     403     403     403     403     403     +       +       403     403     403
readMyLog                 401     403     403     403     403     403     403     403     403     403     403     403     403     403     403     +       +
readCaseLog               401     +       403     404     +       404     403     403     403     403     403     403     403     403     403     403     403
`;

/** Routes of a case that an emergency opening opens to someone who has no other part in it. Of the rest it opens nothing: 403. */
export const openInAnEmergency: ReadonlySet<string> = new Set([
  'readContact', 'readPersonalNumber', 'readCase', 'readReferral', 'listTeamMembers', 'readFollowUp', 'listConsents', 'listDisclosures',
  'listLegalGrounds', 'explainCase', 'explainRecord', 'readAssessment', 'readPlan', 'readPlanVersion', 'listSessions', 'recordSession',
  'changeSession', 'readAttendance', 'listAttendanceAgreements', 'readMeasurements', 'listPlacements', 'readEmployerSheet',
  'listEmployerContacts', 'listJobs', 'readTimeline',
]);
