import type { PublicationContent, PublicationText, TextBlock } from '../../../../../contract/publication-content.ts';

const p = (text: string): TextBlock => ({ kind: 'paragraph', text });
const list = (...items: string[]): TextBlock => ({ kind: 'list', text: items.join('\n') });
const heading = (text: string): TextBlock => ({ kind: 'heading', text });

type Texts = Pick<PublicationContent, 'texts' | 'contact' | 'euSupport'>;
const none: PublicationText['sections'] = { why: [], done: [], lessons: [], idea: [], use: [] };

/** Seed 002, in our own words. */
export const mittskaneTexts: Texts = {
  texts: {
    sv: {
      title: 'Arbetslöshetshälsovård: vad vi lärde oss i MittSkåne',
      lede: 'Många som lever på försörjningsstöd mår dåligt. Vi kartlade gruppen, frågade handläggarna och prövade en idé om hur vården, kommunen och myndigheterna kan arbeta ihop.',
      ideaTitle: 'Idén: en arbetslöshetshälsovård',
      sections: {
        ...none,
        why: [
          p('Den som har ett arbete har ofta företagshälsovård. Den som saknar arbete har det inte, fast behovet kan vara större. Vi frågade oss hur en arbetslöshetshälsovård kan göra vägen kortare till arbete eller utbildning.'),
        ],
        done: [
          list('Kartlade gruppen som får försörjningsstöd och har ohälsa', 'Frågade handläggarna med fritextsvar', 'Träffade kommuner, vård, näringsliv, utbildning och myndigheter',
            'Bedömde på fyra nivåer: samhälle, organisation, verksamhet och individ, med de horisontella principerna i varje lager'),
        ],
        lessons: [
          p('Siffrorna visar var det brister. Först handläggarnas egna ord visar varför: ingen har bestämt hur samverkan ska gå till, så den hänger på personer.'),
        ],
        idea: [
          p('Ett helhetsgrepp om individen: flera yrkesgrupper bedömer tillsammans om en återgång i arbete är möjlig, reder ut vilka insatser som behövs och erbjuder dem.'),
          heading('Vilka som behöver vara med'),
          list('Kommunerna', 'Privat och offentlig vård', 'Näringslivet', 'Utbildning, regional och offentlig', 'Arbetsförmedlingen och Försäkringskassan'),
        ],
        use: [p('Ta gärna enkäten och arbetsgången till er egen förstudie. De tre insikterna är en bra början på ett samtal med era egna parter.')],
      },
    },
    en: {
      title: 'Health care for people without work: what we learnt in MittSkåne',
      lede: 'Many who live on income support are in ill-health. We mapped the group, asked the case officers and tried an idea of how care, municipality and authorities can work together.',
      ideaTitle: 'The idea: health care for people without work',
      sections: {
        ...none,
        why: [p('People with a job often have occupational health care. People without one have none, though the need may be greater. We asked how health care for people without work can shorten the way to work or education.')],
        done: [
          list('Mapped the group on income support with ill-health', 'Asked the case officers, with free-text answers', 'Met municipalities, care, business, education and authorities',
            'Assessed on four levels: society, organisation, service and individual, with the horizontal principles in each'),
        ],
        lessons: [p('Figures show where things are lacking. Only the case officers’ own words show why: nobody has decided how to cooperate, so it depends on persons.')],
        idea: [
          p('A whole view of the person: several professions assess together whether a return to work is possible, find out which measures are needed, and offer them.'),
          heading('Who needs to take part'),
          list('The municipalities', 'Private and public care', 'Business', 'Education, regional and public', 'The employment service and the social insurance agency'),
        ],
        use: [p('Take the survey and the way of working to your own pre-study. The three insights are a good beginning of a talk with your own parties.')],
      },
    },
  },
  contact: { name: 'Förstudien Arbetslöshetshälsovård', organisation: 'Finsam MittSkåne', email: 'forstudie@finsam.example.org', phone: '040-628 04 10' },
};

/** Seed 000, in our own words. Its money came from the Social Fund, though the project bank is not read in here. */
export const gotlandTexts: Texts = {
  euSupport: 'part',
  texts: {
    sv: {
      title: 'Psykisk hälsa och sysselsättning',
      lede: 'Idéer och lärdomar från en förstudie om vilket stöd den behöver som mår psykiskt dåligt och står utanför arbetsmarknaden på Gotland.',
      ideaTitle: 'Projektidé: HUBen i Hemse',
      sections: {
        why: [
          p('Alla ska kunna vara med i ett hållbart arbetsliv. Den som mår psykiskt dåligt och saknar sysselsättning behöver ofta stöd från flera håll samtidigt, och utanför Visby är det långt till stödet.'),
        ],
        done: [list('Mobiliserade samverkansaktörer: offentliga, privata och ideella', 'Sökte former för samverkan', 'Såg oss om i omvärlden', 'Utvecklade idéer till kommande projekt')],
        lessons: [
          p('Gränserna mellan verksamheterna ska inte vara personens hinder. Varje verksamhets kartläggning, bedömning och metod kompletterar bilden av vad personen behöver.'),
        ],
        idea: [
          p('HUBen tog form tillsammans med förstudiens egna intressenter, i regionen, näringslivet och föreningarna. I korthet ska den'),
          list('erbjuda samordnade insatser till den som behöver stöd för att komma in eller tillbaka på arbetsmarknaden', 'bygga broar, i samverkan, med arbete och hållbar hälsa i sikte',
            'låta verksamheternas bedömningar komplettera varandra', 'ta särskild hand om behoven utanför tätorten Visby'),
        ],
        use: [p('Det här är till för dig som äger ett projekt eller är arbetsgivare och möter personer som behöver stöd för att komma i sysselsättning. Låt dig inspireras, och använd det fritt.')],
      },
    },
    en: {
      title: 'Mental health and occupation',
      lede: 'Ideas and lessons from a pre-study on the support needed by people on Gotland who are in mental ill-health and outside the labour market.',
      ideaTitle: 'Project idea: the Hub in Hemse',
      sections: {
        why: [p('Everyone should be able to take part in a lasting working life. People in mental ill-health without an occupation often need support from several sides at once, and outside Visby it is a long way to the support.')],
        done: [list('Mobilised cooperating actors: public, private and voluntary', 'Sought forms of cooperation', 'Looked around', 'Developed ideas for coming projects')],
        lessons: [p('The borders between services must not be the person’s obstacle. Each service’s mapping, assessment and method completes the picture of what the person needs.')],
        idea: [
          p('The Hub took form together with the pre-study’s own stakeholders, in the region, business and associations. In short it is to'),
          list('offer coordinated measures to people who need support to enter or return to the labour market', 'build bridges, in cooperation, with work and lasting health in view',
            'let the services’ assessments complete each other', 'take special care of the needs outside the town of Visby'),
        ],
        use: [p('This is for you who own a project or are an employer, and meet people who need support to find an occupation. Be inspired, and use it freely.')],
      },
    },
  },
  contact: { name: 'Förstudien Psykisk hälsa och sysselsättning', organisation: 'Region Gotland', email: 'forstudie@gotland.example.org', phone: '0980-31 92 10' },
};

export const hubTexts: Texts = {
  texts: {
    sv: {
      title: 'HUBen i Hemse',
      lede: 'Samordnat stöd på södra Gotland för den som vill till arbete och behöver hjälp med både hälsa och vardag på vägen.',
      ideaTitle: '',
      sections: {
        ...none,
        why: [p('Förstudien visade att stödet ligger i Visby och att den som inte orkar resa blir utan. HUBen samlar verksamheterna i Hemse.')],
        use: [p('Du kan själv fråga om att få vara med, eller be någon som du redan har kontakt med. Det är frivilligt.')],
      },
    },
    en: {
      title: 'The Hub in Hemse',
      lede: 'Coordinated support on southern Gotland for people who want to work and need help with health and everyday life on the way.',
      ideaTitle: '',
      sections: {
        ...none,
        why: [p('The pre-study showed that support lies in Visby, and that those who cannot bear the journey go without. The Hub gathers the services in Hemse.')],
        use: [p('You can ask to take part yourself, or ask someone whom you are already in touch with. It is voluntary.')],
      },
    },
  },
  contact: { name: 'HUBen i Hemse', organisation: 'Region Gotland', email: 'huben@gotland.example.org', phone: '0980-31 92 20' },
};

/** The table that goes with Gotland's page. */
export const hubTable = 'behov;stöd i Visby;stöd i Hemse\nVårdkontakt;ja;delvis\nArbetsförmedling på plats;ja;nej\nSysselsättning utan krav;ja;ja\nStöd på arbetsplatsen;ja;nej\n';
