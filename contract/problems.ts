import { z } from 'zod';
import type { Words } from './words.ts';

interface ProblemWords {
  status: number;
  title: Words;
  /** What would be right, in the reader's language. */
  detail: Words;
}

const problem = (status: number, titleSv: string, detailSv: string, titleEn: string, detailEn: string): ProblemWords => ({
  status,
  title: { sv: titleSv, en: titleEn },
  detail: { sv: detailSv, en: detailEn },
});

/**
 * Every named error of the API with its HTTP status and words.
 * Codes are stable; a problem never carries personal data (RFC 9457).
 */
export const problems = {
  'invalid-input': problem(400, 'Något i formuläret behöver ändras', 'Se vad som är markerat och ändra där.', 'Something in the form needs changing', 'See what is marked and change it there.'),
  'malformed-request': problem(400, 'Begäran kunde inte läsas', 'Skicka giltig JSON med rätt Content-Type.', 'The request could not be read', 'Send valid JSON with the right Content-Type.'),
  'idempotency-key-missing': problem(400, 'Idempotency-Key saknas', 'Skicka rubriken Idempotency-Key med ett nytt UUID för varje försök att spara.', 'Idempotency-Key is missing', 'Send the header Idempotency-Key with a new UUID for each thing to save.'),
  'not-signed-in': problem(401, 'Du är inte inloggad', 'Logga in och försök igen. Det du skrivit finns kvar på sidan.', 'You are not signed in', 'Sign in and try again. What you wrote is still on the page.'),
  'sign-in-failed': problem(401, 'Inloggningen gick inte att slutföra', 'Börja om från inloggningssidan.', 'Signing in could not be completed', 'Start again from the sign-in page.'),
  'not-allowed': problem(403, 'Din roll får inte göra det här', 'Be den som leder arbetet, eller någon i teamet, att göra det.', 'Your role may not do this', 'Ask the person who leads the work, or someone on the team, to do it.'),
  'cross-site': problem(403, 'Begäran kom från en annan webbplats', 'Gör det från Samstegs egna sidor.', 'The request came from another site', 'Do it from the pages of Samsteg.'),
  'not-found': problem(404, 'Det här finns inte, eller så får du inte se det', 'Kontrollera adressen, eller gå tillbaka till din dag.', 'This does not exist, or you may not see it', 'Check the address, or go back to your day.'),
  'stale-version': problem(409, 'Någon annan har ändrat under tiden', 'Läs in sidan igen och gör din ändring på den nya versionen. Det du skrivit finns kvar.', 'Someone else has changed this meanwhile', 'Load the page again and make your change on the new version. What you wrote is kept.'),
  'idempotency-key-reused': problem(409, 'Samma Idempotency-Key har använts till något annat', 'Använd en ny nyckel för en ny begäran.', 'The same Idempotency-Key was used for something else', 'Use a new key for a new request.'),
  'too-many-requests': problem(429, 'För många försök på kort tid', 'Vänta en minut och försök igen.', 'Too many attempts in a short time', 'Wait a minute and try again.'),
  'unexpected-fault': problem(500, 'Något gick fel hos oss', 'Inget har sparats. Försök igen om en stund.', 'Something went wrong on our side', 'Nothing has been saved. Try again in a while.'),
  'not-ready': problem(503, 'Samsteg är inte redo ännu', 'Försök igen om en stund.', 'Samsteg is not ready yet', 'Try again in a while.'),
  'case-closed': problem(409, 'Ärendet är avslutat', 'Öppna ärendet igen, eller skriv i det som är öppet.', 'The case is closed', 'Reopen the case, or write in one that is open.'),
  'case-not-admitted': problem(409, 'Personen är inte antagen ännu', 'Fatta beslut om aktualiseringen först.', 'The person is not admitted yet', 'Decide on the referral first.'),
  'already-decided': problem(409, 'Aktualiseringen är redan avgjord', 'Läs in sidan igen för att se beslutet.', 'The referral is already decided', 'Load the page again to see the decision.'),
  'consent-missing': problem(409, 'Det saknas samtycke', 'Fråga personen om samtycke till att just de här uppgifterna delas, och anteckna svaret.', 'Consent is missing', 'Ask the person for consent to share this information, and record the answer.'),
  'not-own-agency': problem(409, 'Du kan bara fråga om det din egen organisation delar', 'Be en kollega på den andra organisationen att fråga, eller låt personen svara själv.', 'You can only ask about what your own agency shares', 'Let a colleague at the other agency ask, or the person answer herself.'),
  'same-agency': problem(409, 'Det behövs två olika organisationer', 'Välj en annan mottagare än den som delar.', 'Two different agencies are needed', 'Choose another receiver than the one that shares.'),
  'not-a-party': problem(409, 'Organisationen är inte part i insatsen', 'Välj en av insatsens parter.', 'The agency is no party to the programme', 'Choose one of the parties to the programme.'),
  'consent-not-open': problem(409, 'Samtycket gäller redan inte', 'Läs in sidan igen för att se vad som gäller nu.', 'The consent is not in force', 'Load the page again to see what holds now.'),
  'session-not-held-yet': problem(409, 'Samtalet har inte börjat ännu', 'Spara det som bokat, eller ändra tiden till när det var.', 'The talk has not begun yet', 'Save it as booked, or change the time to when it was.'),
  'attendance-agreed-already': problem(409, 'Det finns redan en överenskommelse från den dagen', 'Välj en annan dag, eller ändra den som finns.', 'There is already an agreement from that day', 'Choose another day, or change the one there is.'),
  'instrument-unknown': problem(409, 'Skattningen finns inte här', 'Välj en av dem som finns i listan.', 'The instrument is not here', 'Choose one of those in the list.'),
  'instrument-retired': problem(409, 'Skattningen används inte längre', 'Välj den som har ersatt den. Gamla svar finns kvar.', 'The instrument is no longer used', 'Choose the one that replaced it. Old answers are kept.'),
  'respondent-not-asked': problem(409, 'Den här skattningen ställs inte till den som svarar', 'Välj en skattning för deltagaren eller för coachen.', 'This instrument is not put to the one who answers', 'Choose one for the participant or for the coach.'),
  'answers-missing': problem(409, 'Det saknas svar', 'Svara på frågorna som är markerade, eller spara inte ännu.', 'Answers are missing', 'Answer the questions that are marked, or do not save yet.'),
  'answer-out-of-range': problem(409, 'Ett svar ligger utanför skalan', 'Välj ett av skalans steg.', 'An answer is outside the scale', 'Choose one of the steps of the scale.'),
  'item-unknown': problem(409, 'Ett svar hör till en fråga som inte ställs', 'Läs in sidan igen och svara på nytt.', 'An answer belongs to a question that is not asked', 'Load the page again and answer anew.'),
  'measured-in-future': problem(409, 'Dagen har inte varit ännu', 'Välj i dag eller en tidigare dag.', 'The day has not been yet', 'Choose today or an earlier day.'),
  'routine-steps-unknown': problem(409, 'Ett steg hör inte till rutinen', 'Läs in sidan igen.', 'A step does not belong to the routine', 'Load the page again.'),
  'routine-steps-left': problem(409, 'Alla steg är inte gjorda', 'Gör det som är kvar, eller skriv varför ett steg inte behövdes.', 'Not all steps are done', 'Do what is left, or write why a step was not needed.'),
  'routine-done': problem(409, 'Rutinen är redan klar', 'Läs in sidan igen för att se vem som gjorde den.', 'The routine is already done', 'Load the page again to see who did it.'),
  'not-own-record': problem(403, 'Det här hör till en annan organisation', 'Be den som äger uppgiften att ändra den.', 'This belongs to another agency', 'Ask those who own the record to change it.'),
  'placement-ended': problem(409, 'Praktiken är avslutad', 'Det som har varit ändras inte. Lägg till en ny praktik om den går vidare.', 'The placement has ended', 'What has been is not changed. Add a new placement if it goes on.'),
  'placement-kind-not-used': problem(409, 'Insatsen har inte den formen', 'Välj en av formerna i listan.', 'The programme does not have that form', 'Choose one of the forms in the list.'),
  'already-in-programme': problem(409, 'Personen är redan med i insatsen', 'Fortsätt i det ärende som är öppet. Avböj den nya aktualiseringen med den förklaringen.', 'The person is in the programme already', 'Go on in the case that is open. Decline the new referral with that explanation.'),
  'not-of-responsible-agency': problem(409, 'Den som samordnar ska komma från den ansvariga organisationen', 'Välj en coach eller teamledare där.', 'The lead coach comes from the responsible agency', 'Choose a coach or team leader there.'),
  'phase-not-for-this': problem(409, 'Den fasen går inte att välja', 'Välj en av insatsens faser mellan aktualisering och utskrivning.', 'That phase cannot be chosen', 'Choose one of the phases of the programme between referral and discharge.'),
  'already-on-team': problem(409, 'Personen är redan med i teamet', 'Läs in sidan igen för att se teamet.', 'That person is on the team already', 'Load the page again to see the team.'),
  'still-lead-coach': problem(409, 'Det är den samordnande coachen', 'Byt samordnande coach i stället, så att någon alltid leder.', 'This is the lead coach', 'Change the lead coach instead, so that someone always leads.'),
  'already-lead-coach': problem(409, 'Det är redan samordnande coach', 'Välj någon annan, eller behåll som det är.', 'That is the lead coach already', 'Choose someone else, or keep it as it is.'),
  'not-discharged': problem(409, 'Ärendet är inte utskrivet', 'Läs in sidan igen för att se var ärendet står.', 'The case is not discharged', 'Load the page again to see where the case stands.'),
  'plan-exists': problem(409, 'Det finns redan en gemensam plan', 'Läs in sidan igen. Ser du den inte, så be den organisation som har den att dela den med er.', 'There is already a joint plan', 'Load the page again. If you cannot see it, ask the agency that holds it to share it with you.'),
  'plan-owner-shares': problem(409, 'Organisationen har inte planen ännu', 'Be den organisation som startade planen att lägga in den nya parten. Bara den kan dela planen vidare.', 'That agency does not have the plan yet', 'Ask the agency that started the plan to bring in the new party. Only it can share the plan further.'),
  'sign-in-unknown-person': problem(403, 'Vi känner inte igen inloggningen', 'Du är inloggad hos e-legitimationen, men Samsteg har inget konto som hör till den. Be den som sköter Samsteg hos dig att koppla din inloggning.', 'We do not know this sign-in', 'The identification worked, but no account in Samsteg belongs to it. Ask the one who looks after Samsteg where you are to link your sign-in.'),
  'sign-in-level-too-low': problem(403, 'Det behövs en säkrare inloggning', 'Börja om och välj en e-legitimation med högre tillitsnivå.', 'A safer way to sign in is needed', 'Start again and choose an identification with a higher level of assurance.'),
  'identity-provider-unreachable': problem(503, 'Inloggningstjänsten svarar inte', 'Samsteg når inte tjänsten för inloggning. Försök igen om en stund.', 'The sign-in service does not answer', 'Samsteg cannot reach the service for signing in. Try again in a while.'),
  'sign-in-taken': problem(409, 'Inloggningen hör redan till någon annan', 'Kontrollera att du har skrivit rätt.', 'That sign-in belongs to someone else already', 'Check that you wrote it right.'),
  'no-identity-provider': problem(409, 'Här finns ingen inloggningstjänst', 'Ge personen en kod till en passnyckel i stället.', 'There is no identity provider here', 'Give the person a code for a passkey instead.'),
  'last-administrator': problem(409, 'Någon måste kunna sköta kontona', 'Gör någon annan till administratör först.', 'Someone must be able to look after the accounts', 'Make someone else an administrator first.'),
  'model-version-not-newer': problem(409, 'Det finns ingen nyare version med det numret', 'Välj en publicerad version som är nyare än den ärendet följer.', 'There is no newer version of that number', 'Choose a published version that is newer than the one the case follows.'),
  'not-recorded-by-you': problem(403, 'Någon annan har skrivit in svaren', 'Be den som skrev in dem att markera felet.', 'Someone else wrote the answers down', 'Ask the one who wrote them down to mark the mistake.'),
  'already-mistaken': problem(409, 'Svaren är redan markerade som fel', 'Läs in sidan igen för att se varför.', 'The answers are already marked as a mistake', 'Load the page again to see why.'),
  'step-up-needed': problem(403, 'Bekräfta att det är du', 'Det du är på väg att göra kräver att du nyss har visat vem du är. Det du skrivit finns kvar.', 'Confirm that it is you', 'What you are about to do asks that you have shown who you are just now. What you wrote is kept.'),
  'step-up-failed': problem(403, 'Det gick inte att bekräfta', 'Försök igen, med din egen inloggning.', 'That could not be confirmed', 'Try again, with your own sign-in.'),
  'too-many-records': problem(409, 'Det är för många på en gång', 'Dela högst 200 i taget. Välj en senare dag, och dela resten efteråt.', 'That is too many at once', 'Share at most 200 at a time. Choose a later day, and share the rest afterwards.'),
  'correction-reason-missing': problem(409, 'Skriv varför du ändrar', 'Texten kan redan vara läst av någon. Det som stod finns kvar, struket, tillsammans med din förklaring.', 'Write why you change it', 'Someone may have read the text already. What stood there is kept, struck through, with your explanation.'),
  'pdf-not-here': problem(503, 'Det går inte att göra PDF på den här servern', 'Ladda ner Word-filen i stället, eller skriv ut sidan.', 'PDF cannot be made on this server', 'Download the Word file instead, or print the page.'),
  'signed-in-already': problem(409, 'Du är inloggad', 'Den egna anmälan görs utan inloggning, så att den inte blandas ihop med dig som är inloggad. Logga ut och försök igen.', 'You are signed in', 'One refers oneself without signing in, so that it is not mixed up with the one who is signed in. Sign out and try again.'),
  'passkey-refused': problem(409, 'Passnyckeln kunde inte sparas', 'Försök igen. Den kan redan finnas här, eller så tog det för lång tid.', 'The passkey could not be saved', 'Try again. It may be here already, or it took too long.'),
  'last-way-in': problem(409, 'Det är din enda väg in', 'Lägg till en passnyckel till först.', 'It is your only way in', 'Add another passkey first.'),
  'invitation-not-valid': problem(404, 'Koden gäller inte', 'Den kan vara använd, för gammal eller felskriven. Be om en ny.', 'The code does not hold', 'It may be used, too old or misspelt. Ask for a new one.'),
  'more-than-asked': problem(409, 'Ja kan bara gälla det du frågade om', 'Ta bort det du inte frågade om, eller fråga om det också.', 'A yes can only be to what was asked', 'Leave out what was not asked, or ask about that too.'),
  'form-unknown': problem(409, 'Samtyckestexten finns inte för den här insatsen', 'Läs in sidan igen så att rätt text visas.', 'There is no such consent text for this programme', 'Load the page again so that the right text is shown.'),
  'form-not-kept': problem(409, 'Till det här svaret hör ingen text', 'Svaret antecknades utan att någon text visades.', 'No text belongs to this answer', 'The answer was written down without a text being shown.'),
  'consent-not-renewable': problem(409, 'Det finns inget ja att förnya', 'Personen har sagt nej, eller tagit tillbaka sitt ja. Fråga på nytt i stället.', 'There is no yes to renew', 'The person said no, or took the yes back. Ask anew instead.'),
  'ground-unknown': problem(409, 'Den grunden kan inte skrivas in', 'Välj en av grunderna i listan. Ett ja från personen skrivs som samtycke.', 'That ground cannot be recorded', 'Choose one of the grounds in the list. A yes from the person is written as a consent.'),
  'ground-not-for-this': problem(409, 'Grunden räcker inte hit', 'Lagen låter inte den här grunden bära de uppgifterna mellan era organisationer. Se guiden, eller fråga personen.', 'The ground does not reach here', 'The law does not let this ground carry that information between your agencies. See the guide, or ask the person.'),
  'ground-too-long': problem(409, 'Grunden kan inte gälla så länge', 'Välj en tidigare sista dag. Behövs det längre får ni pröva på nytt.', 'The ground cannot hold that long', 'Choose an earlier last day. If it is needed for longer, weigh it anew.'),
  'ground-not-open': problem(409, 'Grunden gäller redan inte', 'Läs in sidan igen för att se vad som gäller nu.', 'The ground is not in force', 'Load the page again to see what holds now.'),
  'no-way-in-law': problem(409, 'Den organisationen får inget veta om en person', 'Den får bara antal. Det ändrar inte ett samtycke på.', 'That agency may know nothing about a person', 'It gets counts only. A consent does not change that.'),
  'own-proposal': problem(403, 'Någon annan behöver godkänna', 'Den som har föreslagit ändringen kan inte godkänna den själv. Be en annan administratör eller en teamledare.', 'Someone else needs to approve', 'Whoever proposed the change cannot approve it. Ask another administrator or a team leader.'),
  'seen-already': problem(409, 'Du ser redan det här ärendet', 'Öppna det bland dina deltagare. Ingen nödöppning behövs.', 'You see this case already', 'Open it among your participants. No emergency opening is needed.'),
  'own-opening': problem(403, 'Någon annan granskar din nödöppning', 'Be en annan teamledare att granska den.', 'Someone else reviews your opening', 'Ask another team leader to review it.'),
  'reviewed-already': problem(409, 'Nödöppningen är redan granskad', 'Läs in sidan igen för att se vad granskningen kom fram till.', 'The opening is reviewed already', 'Load the page again to see what the review found.'),
  'blocked-already': problem(409, 'Den spärren finns redan', 'Läs in sidan igen för att se den.', 'That block is there already', 'Load the page again to see it.'),
  'cannot-join': problem(409, 'Den kollegan kan inte vara med här', 'Välj någon annan.', 'That colleague cannot take part here', 'Choose someone else.'),
  'nothing-due': problem(409, 'Inget av det kan gallras nu', 'Läs in sidan igen. Något kan ha skrivits, stoppats eller satts upp på en lista sedan dess.', 'None of that can be removed now', 'Load the page again. Something may have been written, stopped or put on a list since.'),
  'list-not-done': problem(409, 'Gallringen är inte klar', 'Intyget finns när alla ärenden på listan är behandlade.', 'The removal is not done', 'The certificate is there when every case on the list has been dealt with.'),
  'extract-not-ready': problem(409, 'Delen är inte klar än', 'Organisationen kontrollerar den först. Du ser här när den är klar.', 'The part is not ready yet', 'The agency checks it first. You see here when it is ready.'),
  'extract-released': problem(409, 'Utdraget är redan lämnat', 'Det som är lämnat ändras inte. Skriv in en ny begäran om det behövs ett nytt.', 'The extract is released already', 'What is released does not change. Write down a new order if another is needed.'),
  'extract-unchecked': problem(409, 'Alla ställen är inte kontrollerade', 'Ta ställning till varje markerat ställe först. Annars kan något om en annan person komma med.', 'Not every passage is checked', 'Decide on each flagged passage first. Else something about another person could come along.'),
  'protected-already': problem(409, 'Personen har redan skyddade uppgifter', 'Läs in sidan igen för att se vad som gäller.', 'The person is protected already', 'Load the page again to see what holds.'),
  'not-protected': problem(409, 'Personen har inga skyddade uppgifter', 'Läs in sidan igen. Namn och kontakt står på de vanliga sidorna.', 'The person has no protected details', 'Load the page again. Name and contact stand on the ordinary pages.'),
  'nobody-named': problem(409, 'Namnge någon som leder arbetet', 'Alla som inte är namngivna stängs ute. Välj minst en teamledare hos er, eller den samordnande coachen.', 'Name someone who leads the work', 'Everyone who is not named is shut out. Choose at least one team leader of your agency, or the lead coach.'),
  'cannot-be-named': problem(409, 'Den kollegan kan inte namnges här', 'Välj någon hos er som arbetar med deltagare, eller någon i teamet.', 'That colleague cannot be named here', 'Choose someone of your agency who works with participants, or someone on the team.'),
  'named-already': problem(409, 'Kollegan är redan namngiven', 'Läs in sidan igen för att se vilka som är det.', 'The colleague is named already', 'Load the page again to see who is.'),
  'last-named': problem(409, 'Någon som leder måste vara kvar', 'Namnge en efterträdare som leder arbetet först. Annars når ingen personen.', 'Someone who leads must stay', 'Name a successor who leads the work first. Otherwise nobody reaches the person.'),
  'not-named': problem(409, 'Personen har skyddade uppgifter', 'Bara namngiven personal får veta vem det är. Namnge kollegan under Skyddade uppgifter först, om det verkligen behövs.', 'The person has protected details', 'Only named staff may know who it is. Name the colleague under Protected details first, if it is really needed.'),
  'nobody-named-there': problem(409, 'Ingen där är namngiven', 'Personen har skyddade uppgifter. Pröva först om organisationen alls behöver dem, och namnge i så fall en bestämd mottagare.', 'Nobody there is named', 'The person has protected details. First weigh whether the agency needs them at all; if so, name one receiver.'),
  'identity-protected': problem(409, 'Personen har skyddade uppgifter', 'Namn, nummer, adress och telefon lämnas inte ut den här vägen. Den som är namngiven kan se dem under Visa vem det är, och pröva varje utlämnande för sig.', 'The person has protected details', 'Name, number, address and phone are not given out this way. Those who are named can see them under Show who it is, and weigh each disclosure by itself.'),
  'says-who-it-is': problem(409, 'Texten säger vem det är', 'Personen har skyddade uppgifter. Skriv personen i stället för namnet, och ta bort nummer, telefon och adress. Det du skrev finns kvar i formuläret.', 'The text says who it is', 'The person has protected details. Write the person instead of the name, and take away number, phone and address. What you wrote is still in the form.'),
  'earlier-identity-on-file': problem(409, 'Den tidigare identiteten får inte kopplas till den nya', 'Inget har sparats. Skriv inget om den nya identiteten här. Ta kontakt med den som ansvarar för skyddade uppgifter hos er: personen aktualiseras på nytt, bara med sina nya uppgifter.', 'The earlier identity must not be linked to the new one', 'Nothing has been saved. Write nothing of the new identity here. Talk to the one who answers for protected details at your agency: the person is referred anew, under the new details alone.'),
  'nothing-to-review': problem(409, 'Ingen i personalen har läst något då', 'Välj en längre period. Dina egna läsningar granskar någon annan.', 'Nobody on the staff has read anything then', 'Choose a longer period. Your own looks are reviewed by someone else.'),
  'review-signed': problem(409, 'Granskningen är redan signerad', 'Den går inte att ändra. Gör en ny granskning av samma period om något saknas.', 'The review is signed already', 'It cannot be changed. Make a new review of the same period if something is missing.'),
  'findings-left': problem(409, 'Allt är inte bedömt', 'Bedöm varje läsning i urvalet och signera sedan.', 'Not everything is judged', 'Judge each look in the sample and then sign.'),
  'already-in-prestudy': problem(409, 'Personen är redan med i förstudien', 'Ändra det som personen får göra i stället.', 'That person takes part in the pre-study already', 'Change what they may do instead.'),
  'last-prestudy-leader': problem(409, 'Någon måste leda förstudien', 'Låt någon annan leda den först.', 'Someone must lead the pre-study', 'Let someone else lead it first.'),
  'staff-unknown': problem(409, 'Personen finns inte bland dem som kan väljas', 'Sök igen och välj någon i listan.', 'That person is not among those to choose from', 'Search again and choose someone in the list.'),
  'not-a-project-page': problem(409, 'Texten är ingen sida från projektbanken', 'Öppna projektet i ESF-rådets projektbank, markera allt, kopiera och klistra in det här.', 'The text is no page of the project bank', 'Open the project in the funder\'s project bank, select all, copy, and paste it here.'),
  'finding-withdrawn': problem(409, 'Rönet är tillbakataget', 'Låt det gälla igen om du vill ändra det.', 'The finding has been withdrawn', 'Let it stand again if you want to change it.'),
  'used-as-evidence': problem(409, 'Ett rön vilar på det här', 'Ta först bort det ur rönets grund, eller ta tillbaka rönet.', 'A finding stands on this', 'First take it away from what the finding stands on, or withdraw the finding.'),
} as const satisfies Record<string, ProblemWords>;

export type ProblemCode = keyof typeof problems;

/** One field that is wrong: where, which kind of wrong, and what would be right. */
export const FieldProblem = z.object({ path: z.string(), code: z.string(), message: z.string() });
export type FieldProblem = z.infer<typeof FieldProblem>;

/** RFC 9457 problem details. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  instance: z.string(),
  code: z.string(),
  errors: z.array(FieldProblem).optional(),
});
export type Problem = z.infer<typeof Problem>;
