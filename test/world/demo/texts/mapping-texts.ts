import type { AssessmentArea, AssessmentView } from '../../../../contract/assessments.ts';

interface Seen { findings: string; needs: string }
type ByView = Readonly<Partial<Record<AssessmentView, readonly Seen[]>>>;

/** What a party has seen in one area, by what it does to the way to work. */
export const mappingTexts: Readonly<Record<AssessmentArea, ByView>> = {
  health: {
    supports: [
      { findings: 'Mår bättre än på länge. Känner igen sina tecken och säger till.', needs: 'Fortsatt återbesök, inte oftare.' },
      { findings: 'Behandlingen är avslutad med gott resultat. Vet vad som hjälper.', needs: 'Vägen tillbaka till oss ska vara kort.' },
      { findings: 'Tränar två gånger i veckan och sover sju timmar.', needs: '' },
    ],
    neither: [
      { findings: 'Oro finns, men går att arbeta med så länge dagen har en form.', needs: 'Samma tider varje vecka.' },
      { findings: 'Stabilt sedan i våras. Medicinen är inställd.', needs: 'Återbesök var tredje månad.' },
      { findings: 'Blir trött av folk men inte av arbete.', needs: 'Möjlighet att gå undan en stund.' },
    ],
    hinders: [
      { findings: 'Sömnen är bruten de flesta nätter. Orken tar slut efter två timmar.', needs: 'Förmiddagar, pauser, och en plan för sämre dagar.' },
      { findings: 'Stark oro i grupp. Klarar enskilda möten väl.', needs: 'En person i taget till att börja med.' },
    ],
    'hinders-much': [
      { findings: 'Djup nedstämdhet i perioder. Behandling pågår och har inte nått fullt ut.', needs: 'Vården håller i takten. Inget nytt utan att vi har pratat.' },
      { findings: 'Panik i bussar och köer flera gånger i veckan.', needs: 'Behandlingen måste få börja först.' },
      { findings: 'Trött på ett sätt som vila inte hjälper mot. Utredning pågår.', needs: 'Vänta in svaret, men håll kontakten.' },
    ],
  },
  'everyday-life': {
    supports: [
      { findings: 'Har ordning hemma och fasta tider.', needs: '' },
      { findings: 'Lämnar och hämtar barn i tid varje dag. Det är redan en arbetsdag.', needs: '' },
      { findings: 'Sköter hus och hund. Är uppe klockan sju.', needs: '' },
    ],
    neither: [
      { findings: 'Vardagen går runt när inget oväntat händer.', needs: 'Någon att ringa när det gör det.' },
      { findings: 'Klarar det mesta själv, men skjuter upp samtal.', needs: 'Påminnelse samma morgon.' },
      { findings: 'Har hittat en rytm som håller fyra dagar av sju.', needs: 'Lägg inget på fredagar.' },
    ],
    hinders: [
      { findings: 'Dygnet är förskjutet. Post och räkningar blir liggande.', needs: 'Stöd hemma en period, och en anledning att gå upp.' },
      { findings: 'Maten och sömnen går i otakt. Kommer oftare för sent än för tidigt.', needs: 'Samma tid, samma plats.' },
      { findings: 'Hemmet är fullt av saker som väntar. Det tar kraft.', needs: 'Boendestöd att sortera med.' },
    ],
    'hinders-much': [{ findings: 'Går sällan ut. Missar möten för att resan är för svår.', needs: 'Möta upp hemma och åka tillsammans de första gångerna.' }],
  },
  work: {
    supports: [
      { findings: 'Tio år i köket. Kan yrket och saknar det.', needs: 'En arbetsplats med lägre tempo.' },
      { findings: 'Har arbetat i vården i åtta år och har goda vitsord.', needs: 'Ett mindre ansvar till att börja med.' },
      { findings: 'Har redan ringt två arbetsgivare på egen hand.', needs: 'Någon att prata igenom samtalen med.' },
    ],
    neither: [
      { findings: 'Spridd erfarenhet. Vet bättre vad som inte passar än vad som gör det.', needs: 'Prova flera saker kort.' },
      { findings: 'Korta anställningar i flera branscher. Kommer bra överens med folk.', needs: 'Hitta något som får vara längre.' },
      { findings: 'Vet vad som lockar, men har aldrig provat det.', needs: 'Ett studiebesök snart.' },
    ],
    hinders: [
      { findings: 'Har inte arbetat på sex år. Tror inte att någon vill anställa.', needs: 'En första praktik där det får gå långsamt.' },
      { findings: 'Två praktiker som bröts. Båda gångerna saknades handledare.', needs: 'Handledare på plats, och anpassningarna klara före första dagen.' },
    ],
    'hinders-much': [
      { findings: 'Aldrig haft ett arbete. Ordet väcker mer rädsla än lust.', needs: 'Studiebesök utan krav.' },
      { findings: 'Blev illa behandlad på sin senaste arbetsplats och litar inte på chefer.', needs: 'En arbetsgivare som vi känner.' },
    ],
  },
  studies: {
    supports: [
      { findings: 'Avslutad gymnasieutbildning, tycker om att läsa.', needs: '' },
      { findings: 'Har läst två terminer på högskolan.', needs: '' },
    ],
    neither: [
      { findings: 'Grundskola klar. Vill inte tillbaka till skolbänken just nu.', needs: 'Lära på plats.' },
      { findings: 'Gymnasiet nästan klart. Saknar svenska och historia.', needs: 'Kan läsas bredvid senare.' },
    ],
    hinders: [
      { findings: 'Läs- och skrivsvårigheter som aldrig utreddes i skolan.', needs: 'Uppläst text och muntliga instruktioner.' },
      { findings: 'Svårt att sitta stilla i grupp. Lär sig snabbt med händerna.', needs: 'Utbildning på en arbetsplats.' },
    ],
  },
  economy: {
    neither: [
      { findings: 'Ersättningen räcker. Orolig för vad som händer om timmarna ökar.', needs: 'Besked på papper innan något ändras.' },
      { findings: 'Klarar månaden men inte det oväntade.', needs: 'Veta i god tid när något ändras.' },
      { findings: 'Ersättningen är beviljad ett halvår till.', needs: 'Ny bedömning innan den tar slut.' },
    ],
    hinders: [
      { findings: 'Skulder hos Kronofogden. Det tar mycket kraft.', needs: 'Budget- och skuldrådgivning bredvid, inte först.' },
      { findings: 'Två ersättningar som inte talar med varandra. Rädd för återkrav.', needs: 'Ett gemensamt möte om vad som gäller.' },
      { findings: 'Räkningar i högar. Vet inte själv hur mycket.', needs: 'Någon som öppnar kuverten tillsammans.' },
    ],
    supports: [
      { findings: 'Ordnad ekonomi och låga kostnader.', needs: '' },
      { findings: 'Delar hushåll och har en buffert.', needs: '' },
    ],
  },
  network: {
    supports: [
      { findings: 'Familj i närheten som hejar på.', needs: '' },
      { findings: 'Har en granne som följer med på allt nytt.', needs: '' },
      { findings: 'Spelar i ett lag på torsdagar.', needs: 'Lägg inget då.' },
    ],
    hinders: [
      { findings: 'Ensam. Har en vän som bor långt bort.', needs: 'Ett sammanhang som inte är en myndighet.' },
      { findings: 'Det nya livet har inte fått några nya människor än.', needs: 'En förening, gärna med djur eller händer.' },
    ],
    'not-known': [{ findings: 'Har inte kommit på tal. Vi har inte pressat.', needs: '' }],
    neither: [
      { findings: 'Några vänner, men mest på nätet.', needs: '' },
      { findings: 'Familjen bor långt bort och ringer ofta.', needs: '' },
    ],
  },
};

/** The joint statement, by what the parties came to. */
export const statementTexts = {
  yes: {
    conditions: '', reasoning: ['Vi ser samma sak: det går, om takten är rätt och samma personer är kvar.', 'Hälsan bär och viljan finns. Det är dags att börja.'],
    personView: ['Äntligen.', 'Ja, men inte varje dag till att börja med.'],
  },
  'with-conditions': {
    conditions: 'Arbete på förmiddagar, högst två nya saker i taget, och en handledare på plats.',
    reasoning: ['Vägen är öppen med de villkoren. Vi är oense om hur fort, och börjar i den långsammare takten.', 'Vården vill se att sömnen håller. Arbetsgivaren får veta om timmar och uppgifter, inget annat.'],
    personView: ['Det låter som jag.', 'Jag vill inte att det ska ta ett år till.', 'Bra att det står att det får gå långsamt.'],
  },
  'not-now': {
    conditions: '', reasoning: ['Inte nu. Behandlingen ska få börja verka, och vi tar upp frågan igen om tre månader.', 'Vi ser ingen väg som inte blir ett nederlag just nu. Det är en bedömning för i dag, inte för alltid.'],
    personView: ['Skönt att någon sade det högt.', 'Jag håller inte med, men jag förstår.'],
  },
} as const;

/** Measures that statements name, and the kind of party that offers each. */
export const statementMeasures = [
  { measure: 'Samtal en gång i veckan med samma person', who: 'lead' },
  { measure: 'Fortsatt behandling och återbesök', who: 'care' },
  { measure: 'Underlag för stöd till lön', who: 'employment' },
  { measure: 'Skriftligt besked om ersättningen vid ökad tid', who: 'insurance' },
] as const;
