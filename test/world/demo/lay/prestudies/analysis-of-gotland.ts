import type { CastAnalysis } from './analyses-cast.ts';
import { castMeetingId } from './lay-actors.ts';

/** Seed 000: actors mobilised, needs outside Visby, borders between services that must not be the person's. The persons of the ways are invented. */
export const analysisOfGotland: CastAnalysis = {
  by: 'gotland-owner',
  notes: {
    steget: {
      title: 'Steget: för återgång i arbete', kind: 'programme', month: 3, relevance: 3, tags: ['arbetssätt', 'samverkan'],
      content: 'Samordnad rehabilitering för personer med psykisk ohälsa, med ett individuellt anpassat stöd som fortsätter även när allt fungerar.',
      reference: 'Steget, projektbeskrivning 2021', takeaway: 'Deltagarens egen kunskap tas till vara. Så vill vi också arbeta.',
    },
    mittskane: {
      title: 'Arbetslöshetshälsovård', kind: 'programme', month: 4, relevance: 2, tags: ['samverkan', 'förstudie'], place: 'Finsam MittSkåne',
      content: 'Idé om ett helhetsgrepp för individen med multidisciplinära bedömningar, i bred samverkan mellan kommun, vård, näringsliv, utbildning och myndigheter.',
      reference: 'Projektbanken, projekt 2022/00099', takeaway: 'Samma hinder som hos oss: samverkan som ingen har bestämt formen för.',
    },
    ips: {
      title: 'IPS: individanpassat stöd till arbete', kind: 'research', month: 5, relevance: 3, tags: ['arbetssätt'],
      content: 'Stöd till arbete samtidigt som vården, inte efter den. Trohetsskalan IPS-25 beskriver arbetssättet i 25 punkter.',
      reference: 'IPS-25, trohetsskala', takeaway: 'Hälsa och arbete samtidigt. HUBen behöver en vårdkontakt i huset.',
    },
    'joint-plan': {
      title: 'Sekretess och samtycke mellan verksamheter', kind: 'law', month: 5, relevance: 2, tags: ['sekretess'],
      content: 'Den enskilde kan häva sekretessen till skydd för sig själv, helt eller delvis.',
      reference: 'Offentlighets- och sekretesslagen (2009:400), 10 kap. 1 § och 12 kap. 2 §', takeaway: 'Bygg samtycket från personens håll: vem får veta vad, och hur länge.',
    },
  },
  paths: {
    burgsvik: {
      name: 'Tjugosex år i Burgsvik, ångest och avbrutna studier',
      about: 'En påhittad person utan bil, åtta mil från Visby.',
      steps: [
        { service: 'Vårdcentralen i Hemse', what: 'Bedöms och får remiss.', weeks: 3, on: 'depends-on-persons', gap: ['referral', 'Remissen går fram om läkaren själv ringer.', 'Region Gotland, primärvården'] },
        { service: 'Psykiatrin i Visby', what: 'Samtal en förmiddag i månaden.', weeks: 14, on: 'missing', gap: ['journey', 'Resan tar halva dagen. Den som uteblir skrivs ut, och ingen i Hemse får veta.', ''] },
        { service: 'Arbetsförmedlingen', what: 'Inskrivning på telefon, möte i Visby.', weeks: 4, on: 'missing', gap: ['only-visby', 'Stödet ligger i Visby. Den som inte orkar resa blir utan.', ''] },
        { service: 'Föreningen i Hemse', what: 'Kafé två dagar i veckan, utan krav.', weeks: 0, on: 'works' },
        { service: 'Praktik på Sudret', what: 'Några timmar på ett växthus.', weeks: null },
      ],
    },
  },
  findings: {
    'outside-visby': {
      kind: 'finding', level: 'service', principles: ['accessibility'], strength: 'strong', why: 'Vägen visar det, och aktörerna på södra Gotland säger det.',
      sv: 'Utanför Visby är vägen till stöd längre, och färre kommer hela vägen.', en: 'Outside Visby the way to support is longer, and fewer get all the way.',
      evidence: [['workshop', castMeetingId('gotland', 0), 'Fyra timmars resa för ett möte på en halvtimme.'], ['gap', 'journey'], ['gap', 'only-visby']],
    },
    borders: {
      kind: 'insight', level: 'organisation', strength: 'likely',
      sv: 'Gränserna mellan verksamheterna blir den enskildes hinder.', en: 'The borders between services become the person\'s obstacle.',
      evidence: [['workshop', castMeetingId('gotland', 0), 'Var och en kartlägger för sig.'], ['gap', 'referral'], ['outlook-note', 'mittskane', 'Samma hinder i Skåne.']],
    },
    'at-once': {
      kind: 'insight', level: 'individual', strength: 'likely',
      sv: 'Stödet för hälsa och arbete behövs samtidigt, inte i tur och ordning.', en: 'Support for health and for work is needed at once, not one after the other.',
      evidence: [['outlook-note', 'ips'], ['workshop', castMeetingId('gotland', 2)]],
    },
    travel: {
      kind: 'insight', level: 'service', principles: ['ecological-sustainability', 'accessibility'], strength: 'likely',
      sv: 'Möten i Hemse i stället för i Visby sparar resor, både för personen och för miljön.', en: 'Meetings in Hemse instead of Visby save journeys, for the person and for the environment.',
      evidence: [['gap', 'journey']],
    },
    associations: {
      kind: 'lesson', level: 'organisation', strength: 'likely', why: 'Föreningarna var de första som svarade när vi mobiliserade.',
      sv: 'Börja med föreningarna och näringslivet: de finns där personen bor.', en: 'Begin with associations and business: they are where the person lives.',
      evidence: [['gap', 'only-visby', 'Föreningen i Hemse är det som fungerar.']],
    },
    'no-diagnosis': {
      kind: 'insight', level: 'individual', principles: ['non-discrimination'], strength: 'likely', why: 'Sägs av både föreningarna och psykiatrin.',
      sv: 'Krav på diagnos stänger ute den som inte har orkat bli utredd.', en: 'Asking for a diagnosis shuts out those who have not had the strength to be assessed.',
      evidence: [['workshop', castMeetingId('gotland', 0), 'Utan remiss blir det ingen tid.'], ['gap', 'referral']],
    },
    'small-employers': {
      kind: 'insight', level: 'society', strength: 'likely',
      sv: 'Små arbetsgivare på landsbygden vill ta emot, om de har någon att ringa.', en: 'Small rural employers want to take people on, if they have someone to call.',
      evidence: [['workshop', castMeetingId('gotland', 1), 'En enda person att ringa, även efter anställning.']],
    },
    'young-men': {
      kind: 'finding', level: 'individual', principles: ['gender-equality'], strength: 'tentative',
      sv: 'Unga män på södra ön söker hjälp senare än unga kvinnor.', evidence: [],
    },
  },
};
