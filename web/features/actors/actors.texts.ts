import type { ActorKind, ActorSector, ActorStage, MeetingKind, OutcomeKind, RelationState } from '../../../contract/actors.ts';
import { defineTexts } from '../../ui/texts.ts';

export const actorsTexts = defineTexts({
  sv: {
    actors: 'Aktörer', views: 'Sätt att se aktörerna', viewList: 'Lista', viewMap: 'Karta', viewInfluence: 'Intresse och inflytande', viewMeetings: 'Möten',
    kindMunicipality: 'Kommun', kindPublicCare: 'Offentlig vård', kindPrivateCare: 'Privat vård', kindEmployer: 'Arbetsgivare', kindEducation: 'Utbildning',
    kindEmploymentService: 'Arbetsförmedlingen', kindSocialInsurance: 'Försäkringskassan', kindCoordinationAssociation: 'Samordningsförbund',
    kindAssociation: 'Förening', kindUserOrganisation: 'Patient- och brukarförening', kindOther: 'Annan',
    sectorMunicipal: 'Kommun', sectorRegional: 'Region', sectorState: 'Staten', sectorBusiness: 'Näringsliv', sectorCivil: 'Civilsamhälle',
    stageIdentified: 'Identifierad', stageContacted: 'Kontaktad', stageMet: 'Träffad', stageTakingPart: 'Deltar', stageLetter: 'Avsiktsförklaring', stageAgreement: 'Överenskommelse',
    relationExists: 'Finns', relationWanted: 'Önskas', relationMissing: 'Saknas',
    meetingMeeting: 'Möte', meetingWorkshop: 'Workshop', meetingInterview: 'Intervju', meetingVisit: 'Studiebesök',
    outcomeLearned: 'Vi lärde oss', outcomeDecided: 'Vi bestämde', outcomeToDo: 'Att göra',
    summary_one: '{{count}} aktör. {{engaged}} deltar eller har skrivit under.', summary_other: '{{count}} aktörer. {{engaged}} deltar eller har skrivit under.',
    overdue_one: '{{count}} aktör väntar på kontakt som skulle ha varit.', overdue_other: '{{count}} aktörer väntar på kontakt som skulle ha varit.',
    add: 'Lägg till aktör', empty: 'Inga aktörer ännu', emptyDetail: 'Här samlas de organisationer som förstudien behöver: vad de gör, hur de samverkar och hur långt ni har kommit med dem.',
    noneMatch: 'Ingen aktör passar filtret', search: 'Sök på namn', sector: 'Sektor', kind: 'Slag', stage: 'Läge', all: 'Alla', onlyOverdue: 'Bara sena kontakter',
    name: 'Namn', interestInfluence: 'Intresse och inflytande', nextContact: 'Nästa kontakt', keptBy: 'Håller kontakten', nobody: 'Ingen', noNext: 'Ingen planerad', nextWas: 'Skulle ha varit {{day}}',
    notJudged: 'Inte bedömt', interestIs: '{{interest}} och {{influence}} av 5', changeStage: 'Ändra läge för {{name}}', stageTo: 'Läge: {{stage}}', stageChanged: '{{name}}: {{stage}}',
    edit: 'Ändra uppgifter', formAdd: 'Ny aktör', formEdit: 'Ändra {{name}}', role: 'Vad gör aktören för målgruppen?', contribution: 'Vad kan aktören bidra med?',
    wordsForLetter: 'Används i avsiktsförklaringen.', interest: 'Intresse för frågan', influence: 'Inflytande över frågan', lowest: 'litet', highest: 'stort', note: 'Anteckning',
    noteAbout: 'Syns bara för er i förstudien. Skriv inget om enskilda personer.', save: 'Spara aktören', saved: 'Aktören är sparad', cancel: 'Avbryt',
    remove: 'Ta bort från kartan', removed: '{{name}} är borttagen', more: 'Mer för {{name}}', since: '{{stage}} sedan {{day}}', stages: 'Hur långt vi har kommit',
    back: 'Alla aktörer', notWritten: 'Inte skrivet ännu',
    letterOf: 'Avsiktsförklaring', letterNone: 'Ingen ännu', letterSaved: 'Sparad {{day}}, inte underskriven', letterSigned: 'Underskriven {{day}}', openLetter: 'Öppna avsiktsförklaringen', writeLetter: 'Skriv avsiktsförklaring',
    noteContact: 'Anteckna kontakt', contactTitle: 'Ny kontakt med {{name}}', onDay: 'Dag', stageAfter: 'Läge efter kontakten', said: 'Vad sades?', nextOn: 'Nästa kontakt', nextAbout: 'Vad ska nästa kontakt handla om?',
    saveContact: 'Spara kontakten', contactSaved: 'Kontakten är sparad', contactRemoved: 'Kontakten är borttagen', takeBack: 'Ta bort', moreContact: 'Mer för kontakten {{day}}', history: 'Historik',
    people: 'Kontaktpersoner', peopleKept: 'Tas bort automatiskt efter {{day}}, räknat från dagen förstudien slutar.', peopleWereKept: 'Tiden gick ut {{day}}, räknat från dagen förstudien slutade. Kontaktpersoner sparas inte längre, och nya tas bort inom en timme.', addPerson: 'Lägg till kontaktperson', noPeople: 'Ingen kontaktperson ännu', noPeopleDetail: 'Skriv vem ni ringer: namn, roll, e-post och telefon.',
    personName: 'Namn', personRole: 'Roll', email: 'E-post', phone: 'Telefon', savePerson: 'Spara kontaktpersonen', personSaved: 'Kontaktpersonen är sparad', personRemoved: 'Kontaktpersonen är borttagen',
    editPerson: 'Ändra {{name}}', removePerson: 'Ta bort {{name}}', change: 'Ändra',
    cooperation: 'Samverkan', addRelation: 'Lägg till samverkan', noRelations: 'Ingen samverkan beskriven ännu', noRelationsDetail: 'Säg vilka som samverkar om vad, var någon önskar det och var det saknas.',
    one: 'Aktör', other: 'Med', state: 'Hur är det?', about: 'Om vad?', aboutExample: 'Till exempel: regelbundna möten om gemensamma deltagare', saveRelation: 'Spara samverkan', relationSaved: 'Samverkan är sparad', relationRemoved: 'Samverkan är borttagen',
    editRelation: 'Ändra samverkan {{one}} – {{other}}: {{about}}', moreHeader: 'Mer', moreRelation: 'Mer för samverkan {{one}} – {{other}}: {{about}}', makeFinding: 'Gör till rön',
    mapTitle: '{{exists}} finns, {{wanted}} önskas och {{missing}} saknas', mapSummary_one: 'Samverkan mellan {{count}} aktör, grupperad efter sektor.', mapSummary_other: 'Samverkan mellan {{count}} aktörer, grupperade efter sektor.',
    mapHow: 'Gå mellan aktörerna med piltangenterna. Enter öppnar.', mapEmpty: 'Kartan är tom', mapEmptyDetail: 'Lägg till aktörer i listan, så ritas de här efter sektor. Linjer visar samverkan som finns, önskas eller saknas.', toList: 'Till listan',
    mapNode: '{{name}}, {{sector}}. {{relations}}', mapNoRelations: 'Ingen samverkan beskriven', mapPointed: 'Peka på en aktör, eller gå dit med Tab, så visas dess samverkan här.',
    keyLabel: 'Så läses linjerna',
    influenceTitle: 'Vem vill, och vem kan?', influenceSummary_one: '{{count}} aktör har stort intresse och stort inflytande.', influenceSummary_other: '{{count}} aktörer har stort intresse och stort inflytande.',
    influenceAbout: 'Nästan alla behövs, men på olika sätt. Siffran i bilden är aktörens nummer i listan.', picture: 'Rutnät med intresse vågrätt och inflytande lodrätt', interestAxis: 'Intresse', influenceAxis: 'Inflytande',
    quarterManage: 'Arbeta nära', quarterSatisfy: 'Väck intresset', quarterInform: 'Håll informerade', quarterMonitor: 'Följ', quarterUnjudged: 'Inte bedömda', quarterNone: 'Ingen här',
    manageAbout: 'Stort intresse och stort inflytande', satisfyAbout: 'Stort inflytande men mindre intresse', informAbout: 'Stort intresse men mindre inflytande', monitorAbout: 'Mindre av båda',
    meetings: 'Möten och workshoppar', addMeeting: 'Skriv in ett möte', noMeetings: 'Inga möten ännu', noMeetingsDetail: 'Här samlas möten, workshoppar och intervjuer: vilka som var med och vad som kom fram. De kan bli belägg för rön.',
    meetingForm: 'Nytt möte', meetingEdit: 'Ändra mötet', title: 'Rubrik', heldOn: 'Dag', place: 'Plats', whoWasThere: 'Vilka aktörer var med?', present: 'Personer', presentAbout: 'Namn på dem som var med, om ni behöver minnas det. De tas bort när kontaktpersonerna tas bort.', headcount: 'Antal personer',
    outcomes: 'Vad kom fram?', outcomeWords: 'Rad {{number}}', outcomeKind: 'Slag av rad {{number}}', addOutcome: 'Lägg till rad', removeOutcome: 'Ta bort rad {{number}}', saveMeeting: 'Spara mötet', meetingSaved: 'Mötet är sparat', meetingRemoved: 'Mötet är borttaget', removeMeeting: 'Ta bort mötet',
    tookPart: 'Med var', headcountIs_one: '{{count}} person', headcountIs_other: '{{count}} personer', nothingOut: 'Inget är antecknat om vad som kom fram.', openMeeting: 'Öppna mötet', backToMeetings: 'Alla möten',
  },
  en: {
    actors: 'Actors', views: 'Ways to see the actors', viewList: 'List', viewMap: 'Map', viewInfluence: 'Interest and influence', viewMeetings: 'Meetings',
    kindMunicipality: 'Municipality', kindPublicCare: 'Public care', kindPrivateCare: 'Private care', kindEmployer: 'Employer', kindEducation: 'Education',
    kindEmploymentService: 'Employment service', kindSocialInsurance: 'Social insurance agency', kindCoordinationAssociation: 'Coordination association',
    kindAssociation: 'Association', kindUserOrganisation: 'User organisation', kindOther: 'Other',
    sectorMunicipal: 'Municipal', sectorRegional: 'Region', sectorState: 'State', sectorBusiness: 'Business', sectorCivil: 'Civil society',
    stageIdentified: 'Identified', stageContacted: 'Contacted', stageMet: 'Met', stageTakingPart: 'Taking part', stageLetter: 'Letter of intent', stageAgreement: 'Agreement',
    relationExists: 'Exists', relationWanted: 'Wanted', relationMissing: 'Missing',
    meetingMeeting: 'Meeting', meetingWorkshop: 'Workshop', meetingInterview: 'Interview', meetingVisit: 'Study visit',
    outcomeLearned: 'We learned', outcomeDecided: 'We decided', outcomeToDo: 'To do',
    summary_one: '{{count}} actor. {{engaged}} take part or have signed.', summary_other: '{{count}} actors. {{engaged}} take part or have signed.',
    overdue_one: '{{count}} actor waits for a contact that should have been.', overdue_other: '{{count}} actors wait for a contact that should have been.',
    add: 'Add an actor', empty: 'No actors yet', emptyDetail: 'Here you gather the organisations that the pre-study needs: what they do, how they cooperate and how far you have come with them.',
    noneMatch: 'No actor fits the filter', search: 'Search by name', sector: 'Sector', kind: 'Kind', stage: 'Stage', all: 'All', onlyOverdue: 'Late contacts only',
    name: 'Name', interestInfluence: 'Interest and influence', nextContact: 'Next contact', keptBy: 'Keeps the contact', nobody: 'Nobody', noNext: 'None planned', nextWas: 'Should have been {{day}}',
    notJudged: 'Not judged', interestIs: '{{interest}} and {{influence}} of 5', changeStage: 'Change the stage of {{name}}', stageTo: 'Stage: {{stage}}', stageChanged: '{{name}}: {{stage}}',
    edit: 'Change details', formAdd: 'New actor', formEdit: 'Change {{name}}', role: 'What does the actor do for the group?', contribution: 'What can the actor bring?',
    wordsForLetter: 'Used in the letter of intent.', interest: 'Interest in the matter', influence: 'Influence over the matter', lowest: 'little', highest: 'great', note: 'Note',
    noteAbout: 'Seen only by you in the pre-study. Write nothing about single persons.', save: 'Save the actor', saved: 'The actor is saved', cancel: 'Cancel',
    remove: 'Take off the map', removed: '{{name}} is removed', more: 'More for {{name}}', since: '{{stage}} since {{day}}', stages: 'How far we have come',
    back: 'All actors', notWritten: 'Not written yet',
    letterOf: 'Letter of intent', letterNone: 'None yet', letterSaved: 'Saved {{day}}, not signed', letterSigned: 'Signed {{day}}', openLetter: 'Open the letter of intent', writeLetter: 'Write a letter of intent',
    noteContact: 'Note a contact', contactTitle: 'New contact with {{name}}', onDay: 'Day', stageAfter: 'Stage after the contact', said: 'What was said?', nextOn: 'Next contact', nextAbout: 'What is the next contact about?',
    saveContact: 'Save the contact', contactSaved: 'The contact is saved', contactRemoved: 'The contact is removed', takeBack: 'Remove', moreContact: 'More for the contact {{day}}', history: 'History',
    people: 'Contact persons', peopleKept: 'Removed automatically after {{day}}, counted from the day the pre-study ends.', peopleWereKept: 'The time went out {{day}}, counted from the day the pre-study ended. Contact persons are no longer kept, and new ones are removed within an hour.', addPerson: 'Add a contact person', noPeople: 'No contact person yet', noPeopleDetail: 'Write whom you call: name, role, e-mail and phone.',
    personName: 'Name', personRole: 'Role', email: 'E-mail', phone: 'Phone', savePerson: 'Save the contact person', personSaved: 'The contact person is saved', personRemoved: 'The contact person is removed',
    editPerson: 'Change {{name}}', removePerson: 'Remove {{name}}', change: 'Change',
    cooperation: 'Cooperation', addRelation: 'Add cooperation', noRelations: 'No cooperation described yet', noRelationsDetail: 'Say who cooperates about what, where someone wants it and where it is missing.',
    one: 'Actor', other: 'With', state: 'How is it?', about: 'About what?', aboutExample: 'For example: regular meetings about participants in common', saveRelation: 'Save the cooperation', relationSaved: 'The cooperation is saved', relationRemoved: 'The cooperation is removed',
    editRelation: 'Change the cooperation {{one}} – {{other}}: {{about}}', moreHeader: 'More', moreRelation: 'More for the cooperation {{one}} – {{other}}: {{about}}', makeFinding: 'Make a finding',
    mapTitle: '{{exists}} exist, {{wanted}} are wanted and {{missing}} are missing', mapSummary_one: 'Cooperation between {{count}} actor, grouped by sector.', mapSummary_other: 'Cooperation between {{count}} actors, grouped by sector.',
    mapHow: 'Move between the actors with the arrow keys. Enter opens.', mapEmpty: 'The map is empty', mapEmptyDetail: 'Add actors in the list and they are drawn here by sector. Lines show cooperation that exists, is wanted or is missing.', toList: 'To the list',
    mapNode: '{{name}}, {{sector}}. {{relations}}', mapNoRelations: 'No cooperation described', mapPointed: 'Point at an actor, or go there with Tab, and its cooperation is shown here.',
    keyLabel: 'How to read the lines',
    influenceTitle: 'Who wants to, and who can?', influenceSummary_one: '{{count}} actor has great interest and great influence.', influenceSummary_other: '{{count}} actors have great interest and great influence.',
    influenceAbout: 'Nearly all are needed, but in different ways. The figure in the picture is the actor\'s number in the list.', picture: 'Grid with interest across and influence upwards', interestAxis: 'Interest', influenceAxis: 'Influence',
    quarterManage: 'Work closely', quarterSatisfy: 'Wake their interest', quarterInform: 'Keep informed', quarterMonitor: 'Follow', quarterUnjudged: 'Not judged', quarterNone: 'None here',
    manageAbout: 'Great interest and great influence', satisfyAbout: 'Great influence but less interest', informAbout: 'Great interest but less influence', monitorAbout: 'Less of both',
    meetings: 'Meetings and workshops', addMeeting: 'Write down a meeting', noMeetings: 'No meetings yet', noMeetingsDetail: 'Here you gather meetings, workshops and interviews: who took part and what came out. They can become evidence for findings.',
    meetingForm: 'New meeting', meetingEdit: 'Change the meeting', title: 'Heading', heldOn: 'Day', place: 'Place', whoWasThere: 'Which actors took part?', present: 'Persons', presentAbout: 'Names of those who were there, if you need to remember. They go when the contact persons go.', headcount: 'Number of persons',
    outcomes: 'What came out?', outcomeWords: 'Line {{number}}', outcomeKind: 'Kind of line {{number}}', addOutcome: 'Add a line', removeOutcome: 'Remove line {{number}}', saveMeeting: 'Save the meeting', meetingSaved: 'The meeting is saved', meetingRemoved: 'The meeting is removed', removeMeeting: 'Remove the meeting',
    tookPart: 'Took part', headcountIs_one: '{{count}} person', headcountIs_other: '{{count}} persons', nothingOut: 'Nothing is noted about what came out.', openMeeting: 'Open the meeting', backToMeetings: 'All meetings',
  },
});

export const kindText = {
  municipality: 'kindMunicipality', 'public-care': 'kindPublicCare', 'private-care': 'kindPrivateCare', employer: 'kindEmployer', education: 'kindEducation',
  'employment-service': 'kindEmploymentService', 'social-insurance': 'kindSocialInsurance', 'coordination-association': 'kindCoordinationAssociation',
  association: 'kindAssociation', 'user-organisation': 'kindUserOrganisation', other: 'kindOther',
} as const satisfies Record<ActorKind, string>;

export const sectorText = {
  municipal: 'sectorMunicipal', regional: 'sectorRegional', state: 'sectorState', business: 'sectorBusiness', civil: 'sectorCivil',
} as const satisfies Record<ActorSector, string>;

export const stageText = {
  identified: 'stageIdentified', contacted: 'stageContacted', met: 'stageMet', 'taking-part': 'stageTakingPart', 'letter-of-intent': 'stageLetter', agreement: 'stageAgreement',
} as const satisfies Record<ActorStage, string>;

export const relationText = { exists: 'relationExists', wanted: 'relationWanted', missing: 'relationMissing' } as const satisfies Record<RelationState, string>;

export const meetingText = { meeting: 'meetingMeeting', workshop: 'meetingWorkshop', interview: 'meetingInterview', visit: 'meetingVisit' } as const satisfies Record<MeetingKind, string>;

export const outcomeText = { learned: 'outcomeLearned', decided: 'outcomeDecided', 'to-do': 'outcomeToDo' } as const satisfies Record<OutcomeKind, string>;
