import type { CastAnalysis } from './analyses-cast.ts';
import { quotationId, themeId } from './codings-cast.ts';
import { castMeetingId } from './lay-actors.ts';
import { castFigureId } from './lay-figures.ts';
import { castQuestionId } from './lay-surveys.ts';

/** Seed 002: three findings of the mapping, three insights of the survey, four levels. The persons of the ways are invented. */
export const analysisOfMittskane: CastAnalysis = {
  by: 'prestudy-analyst',
  notes: {
    'joint-finance': {
      title: 'Finansiell samordning av rehabiliteringsinsatser', kind: 'law', month: 0, relevance: 3, tags: ['samverkan', 'regelverk'],
      content: 'Kommuner, regioner, Försäkringskassan och Arbetsförmedlingen får lägga ihop pengar i ett samordningsförbund för människor som behöver samordnade insatser.',
      reference: 'Lag (2003:1210) om finansiell samordning av rehabiliteringsinsatser',
      takeaway: 'Förbundet kan bära en gemensam arbetslöshetshälsovård. Beslut om den enskildes rättigheter fattar varje myndighet själv.',
    },
    secrecy: {
      title: 'Sekretess och samtycke mellan myndigheter', kind: 'law', month: 1, relevance: 3, tags: ['sekretess', 'regelverk'],
      content: 'Den enskilde kan häva sekretessen till skydd för sig själv, helt eller delvis.',
      reference: 'Offentlighets- och sekretesslagen (2009:400), 10 kap. 1 § och 12 kap. 2 §',
      takeaway: 'Ett avgränsat samtycke räcker långt. Oklarheten handlar mer om vana än om förbud.',
    },
    'ill-health-number': {
      title: 'Ohälsotalet räknar dagar med ersättning', kind: 'statistics', month: 1, relevance: 2, tags: ['statistik'],
      content: 'Måttet räknar nettodagar med sjukpenning, rehabiliteringspenning, sjukersättning och aktivitetsersättning under tolv månader.',
      link: 'https://www.forsakringskassan.se/statistik/sjuk/ohalsomatt', reference: 'Försäkringskassan, statistik om ohälsomått',
      takeaway: 'Den som är sjuk men lever på försörjningsstöd, utan sjukpenning, syns inte i måttet.',
    },
    gotland: {
      title: 'Psykisk hälsa och sysselsättning', kind: 'programme', month: 2, relevance: 2, tags: ['samverkan', 'förstudie'], place: 'Region Gotland',
      content: 'Förstudie 2021 om stödbehov hos personer med psykisk ohälsa som står utanför arbetsmarknaden. Den mobiliserade aktörer och kom fram till projektidén HUBen i Hemse.',
      reference: 'Region Gotland, förstudie med medel från ESF, 2021',
      takeaway: 'Gränserna mellan verksamheter ska inte vara personens hinder. Det skriver vi in i vår egen idé.',
    },
    steget: {
      title: 'Steget: för återgång i arbete', kind: 'programme', month: 3, relevance: 2, tags: ['arbetssätt', 'samverkan'],
      content: 'Samordnad rehabilitering för personer med psykisk ohälsa. Deltagaren är med i genomsnitt sex månader och följs upp sex månader efter utskrivningen.',
      reference: 'Steget, projektbeskrivning 2021', takeaway: 'Uppföljning efter avslut är en del av arbetssättet, inte något som görs om det finns tid.',
    },
    ips: {
      title: 'IPS: individanpassat stöd till arbete', kind: 'research', month: 3, relevance: 3, tags: ['arbetssätt'],
      content: 'Ett arbetssätt som är så beskrivet att det går att mäta hur väl det följs: trohetsskalan IPS-25 har 25 punkter och ger högst 125 poäng.',
      reference: 'IPS-25, trohetsskala', takeaway: 'Det finns metoder som är konkreta nog att lära ut. Handläggarna saknar dem inte för att de inte finns.',
    },
  },
  paths: {
    'young-depression': {
      name: 'Trettiotvå år, försörjningsstöd och depression',
      about: 'En påhittad person som har fått försörjningsstöd i fyra år. Liknar många i kartläggningen.',
      steps: [
        { service: 'Försörjningsstöd', what: 'Söker varje månad. Läkarintyg begärs.', weeks: 2, on: 'depends-on-persons', gap: ['certificate', 'Intyget begärs, men ingen hjälper personen att få en läkartid.', 'Kommunen'] },
        { service: 'Vårdcentralen', what: 'Bedöms, får läkarintyg och remiss.', weeks: 4, on: 'missing', gap: ['no-receiver', 'Intyget går till personen. Ingen i kommunen eller psykiatrin tar emot det och bjuder in till ett möte.', ''] },
        { service: 'Vuxenpsykiatrin', what: 'Samtal var tredje vecka.', weeks: 16, on: 'depends-on-persons', gap: ['treatment-alone', 'Behandlingen planeras utan att någon frågar om arbete.', 'Vuxenpsykiatrin'] },
        { service: 'Arbetsförmedlingen', what: 'Skrivs in, och skrivs ut som för sjuk.', weeks: 3, on: 'missing', gap: ['too-ill', 'Den som bedöms för sjuk för att söka arbete skickas tillbaka utan att någon tar vid.', ''] },
        { service: 'Försörjningsstöd igen', what: 'Samma ansökan, samma intyg.', weeks: null },
      ],
    },
    'benefit-ended': {
      name: 'Femtiofyra år, när sjukpenningen tog slut',
      about: 'En påhittad person som var sjukskriven i två år och aldrig har sökt försörjningsstöd.',
      steps: [
        { service: 'Försäkringskassan', what: 'Sjukpenningen upphör.', weeks: 0, on: 'missing', gap: ['benefit-end', 'Ingen bokar ett första möte hos kommunen. Personen hittar dit själv, eller inte alls.', ''] },
        { service: 'Försörjningsstöd', what: 'Nybesök och ekonomisk prövning.', weeks: 5, on: 'works' },
        { service: 'Arbetsmarknadsenheten', what: 'Kartläggning och samtal.', weeks: 6, on: 'depends-on-persons', gap: ['employers', 'Det blir en plats om handläggaren själv känner en arbetsgivare.', 'Arbetsmarknadsenheten'] },
        { service: 'Arbetsträning', what: 'Hos en arbetsgivare, två timmar om dagen.', weeks: 8 },
      ],
    },
  },
  findings: {
    'ill-health': {
      kind: 'finding', level: 'individual', strength: 'likely', why: 'Kartläggningen av gruppen.',
      sv: 'Ohälsan är stor bland dem som får försörjningsstöd.', en: 'Ill-health is widespread among those who receive income support.',
      evidence: [['figure', castFigureId('ill-health')], ['outlook-note', 'ill-health-number', 'Hur ohälsa räknas, och vad som inte räknas.']],
    },
    psychiatric: {
      kind: 'finding', level: 'individual', strength: 'likely', why: 'Kartläggningen av gruppen.',
      sv: 'Psykiatriska diagnoser är vanligast.', en: 'Psychiatric diagnoses are the most common.',
      evidence: [['figure', castFigureId('diagnoses')], ['gap', 'treatment-alone', 'Vägen går genom psykiatrin.']],
    },
    cooperation: {
      kind: 'finding', level: 'organisation', strength: 'strong', why: 'Kartläggningen, enkäten och vägarna genom stöden visar samma sak.',
      sv: 'Samverkan kring ärendena brister.', en: 'Cooperation around the cases is lacking.',
      evidence: [['figure', castFigureId('cooperation')], ['question', castQuestionId('mittskane', 'meetings'), 'Hur ofta handläggarna träffas.'], ['gap', 'no-receiver'], ['gap', 'too-ill'], ['gap', 'benefit-end']],
    },
    formal: {
      kind: 'insight', level: 'organisation', strength: 'strong', why: 'Handläggarna säger det i enkäten och på workshoppen, och glappen visar det.',
      sv: 'Det saknas formaliserad samverkan, och handläggarna vill ha regelbundna möten.', en: 'There is no formal cooperation, and case officers want regular meetings.',
      evidence: [
        ['theme', themeId('cooperation')], ['quotation', quotationId('too-late')], ['workshop', castMeetingId('mittskane', 0), 'Fasta möten varannan vecka önskas.'],
        ['gap', 'no-receiver', 'Ingen bjuder in till ett möte.'], ['outlook-note', 'joint-finance', 'Lagen ger en form för det.'],
      ],
    },
    methods: {
      kind: 'insight', level: 'service', strength: 'likely', why: 'Handläggarna säger det med egna ord.',
      sv: 'Konkreta metoder och arbetssätt saknas.', en: 'Concrete methods and ways of working are missing.',
      evidence: [['theme', themeId('methods')], ['quotation', quotationId('on-a-tuesday')], ['outlook-note', 'ips', 'Sådana metoder finns.'], ['gap', 'employers']],
    },
    rules: {
      kind: 'insight', level: 'organisation', principles: ['accessibility'], strength: 'likely', why: 'Handläggarna tvekar om vad de får säga till varandra.',
      sv: 'Det råder oklarheter kring regelverk och sekretess.', en: 'Rules and secrecy are unclear.',
      evidence: [['theme', themeId('law')], ['quotation', quotationId('three-answers')], ['outlook-note', 'secrecy', 'Vad lagen medger.']],
    },
    unseen: {
      kind: 'lesson', level: 'society', principles: ['non-discrimination'], strength: 'likely',
      sv: 'Den som aldrig har haft sjukpenning syns inte i ohälsotalet, och glöms lätt bort när insatser planeras.',
      en: 'Those who never had sickness benefit are not seen in the ill-health number, and are easily forgotten when support is planned.',
      evidence: [['outlook-note', 'ill-health-number']],
    },
    'by-sex': {
      kind: 'lesson', level: 'service', principles: ['gender-equality'], strength: 'tentative',
      sv: 'Kvinnor får oftare vård och män oftare arbetsträning: fråga efter det i varje samtal.', evidence: [],
    },
  },
};
