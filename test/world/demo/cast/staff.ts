import type { Role } from '../../../../contract/access.ts';
import type { AgencyKey } from './agencies.ts';

export interface CastStaff { agency: AgencyKey; role: Role; given: string; family: string; title: string }

/** The professionals, by a key of their own. All invented. */
export const castStaff = {
  // Granvik: Steget.
  leader: { agency: 'granvik', role: 'team-leader', given: 'Lena', family: 'Granhed', title: 'Teamledare' },
  coach: { agency: 'granvik', role: 'coach', given: 'Karin', family: 'Sandhagen', title: 'Coach' },
  'coach-olle': { agency: 'granvik', role: 'coach', given: 'Olle', family: 'Myrstam', title: 'Coach' },
  'coach-samira': { agency: 'granvik', role: 'coach', given: 'Samira', family: 'Darvishan', title: 'Coach' },
  'coach-per': { agency: 'granvik', role: 'coach', given: 'Per', family: 'Brunnsta', title: 'Coach' },
  'project-owner': { agency: 'granvik', role: 'project-owner', given: 'Ove', family: 'Lundhamra', title: 'Projektägare' },
  administrator: { agency: 'granvik', role: 'administrator', given: 'Ada', family: 'Brovik', title: 'Systemförvaltare' },
  psychologist: { agency: 'granvik-psychiatry', role: 'professional', given: 'Petra', family: 'Ljungmark', title: 'Psykolog' },
  'nurse-granvik': { agency: 'granvik-psychiatry', role: 'professional', given: 'Tomas', family: 'Eklandet', title: 'Sjuksköterska' },
  'counsellor-granvik': { agency: 'granvik-psychiatry', role: 'professional', given: 'Marit', family: 'Svanholmen', title: 'Kurator' },
  // Försäkringskassan and Arbetsförmedlingen, in several programmes.
  'insurance-officer': { agency: 'insurance', role: 'professional', given: 'Fia', family: 'Solvall', title: 'Personlig handläggare' },
  'insurance-henrik': { agency: 'insurance', role: 'professional', given: 'Henrik', family: 'Norrhaga', title: 'Personlig handläggare' },
  'insurance-vellinge': { agency: 'insurance', role: 'professional', given: 'Camilla', family: 'Söderklint', title: 'Personlig handläggare' },
  'insurance-gavle': { agency: 'insurance', role: 'professional', given: 'Bengt', family: 'Furuskog', title: 'Personlig handläggare' },
  'employment-officer': { agency: 'employment', role: 'professional', given: 'Arvid', family: 'Kvarnhage', title: 'Arbetsförmedlare' },
  'employment-lisa': { agency: 'employment', role: 'professional', given: 'Lisa', family: 'Vretadal', title: 'Arbetsförmedlare' },
  'young-leader': { agency: 'employment', role: 'team-leader', given: 'Marianne', family: 'Hjortsäter', title: 'Teamledare' },
  'young-coach': { agency: 'employment', role: 'coach', given: 'Jonas', family: 'Älvhamn', title: 'Arbetsförmedlare' },
  'young-sius': { agency: 'employment', role: 'coach', given: 'Nadja', family: 'Petkovin', title: 'SIUS-konsulent' },
  'young-psychologist': { agency: 'employment', role: 'professional', given: 'Sofia', family: 'Björnhall', title: 'Arbetspsykolog' },
  'young-therapist': { agency: 'employment', role: 'professional', given: 'Erik', family: 'Tallåker', title: 'Arbetsterapeut' },
  'young-social-worker': { agency: 'gavle-social', role: 'professional', given: 'Yasmin', family: 'Karimeh', title: 'Socialsekreterare' },
  'young-coordinator': { agency: 'gavle-labour', role: 'professional', given: 'Anders', family: 'Gruvbäck', title: 'Samordnare' },
  'young-care': { agency: 'gavle-psychiatry', role: 'professional', given: 'Ingela', family: 'Stenvret', title: 'Psykolog' },
  // Vellinge.
  'vellinge-leader': { agency: 'vellinge', role: 'team-leader', given: 'Carina', family: 'Skogsby', title: 'Teamledare' },
  'vellinge-coach': { agency: 'vellinge', role: 'coach', given: 'Maja', family: 'Havslund', title: 'Coach' },
  'vellinge-coach-david': { agency: 'vellinge', role: 'coach', given: 'David', family: 'Ängsryd', title: 'Coach' },
  'vellinge-coach-rita': { agency: 'vellinge', role: 'coach', given: 'Rita', family: 'Dunholm', title: 'Coach' },
  'vellinge-care-contact': { agency: 'trelleborg-psychiatry', role: 'professional', given: 'Helge', family: 'Strandås', title: 'Vårdkontakt' },
  'naset-coordinator': { agency: 'naset', role: 'professional', given: 'Birgitta', family: 'Ljungskär', title: 'Rehabkoordinator' },
  'vellinge-coordinator': { agency: 'vellinge-care', role: 'professional', given: 'Amir', family: 'Sahlani', title: 'Rehabkoordinator' },
  'rsmh-friend': { agency: 'rsmh', role: 'professional', given: 'Gun', family: 'Tångring', title: 'Föreningskontakt' },
  // Ringsjölund: Arbetslöshetshälsovård.
  funder: { agency: 'finsam', role: 'funder', given: 'Siv', family: 'Åkerdal', title: 'Förbundschef' },
  // Finsam MittSkåne: the pre-study that Arbetslöshetshälsovård grew out of.
  'prestudy-leader': { agency: 'finsam', role: 'project-owner', given: 'Ingrid', family: 'Rösjödal', title: 'Projektledare' },
  'prestudy-analyst': { agency: 'finsam', role: 'professional', given: 'Kasper', family: 'Lindevall', title: 'Utredare' },
  'health-leader': { agency: 'ringsjolund', role: 'team-leader', given: 'Monica', family: 'Vassholm', title: 'Samordnare' },
  'health-officer': { agency: 'ringsjolund', role: 'coach', given: 'Filip', family: 'Mårdsjö', title: 'Handläggare av försörjningsstöd' },
  'health-physician': { agency: 'ringsjolund-care', role: 'professional', given: 'Elsa', family: 'Rosenhede', title: 'Läkare' },
  'health-psychologist': { agency: 'ringsjolund-rehab', role: 'professional', given: 'Mikael', family: 'Lövnäset', title: 'Psykolog' },
  // Gotland: HUBen i Hemse.
  'gotland-owner': { agency: 'gotland', role: 'project-owner', given: 'Disa', family: 'Ljugarvik', title: 'Utvecklingsledare' },
  'hub-leader': { agency: 'gotland-labour', role: 'team-leader', given: 'Ylva', family: 'Klintstrand', title: 'Teamledare' },
  'hub-coach': { agency: 'gotland-labour', role: 'coach', given: 'Stina', family: 'Raukmark', title: 'Coach' },
  'hub-coordinator': { agency: 'gotland', role: 'professional', given: 'Börje', family: 'Lammhaga', title: 'Samordnare för HUBen' },
  'hub-care-contact': { agency: 'gotland-psychiatry', role: 'professional', given: 'Veronika', family: 'Martebyn', title: 'Vårdkontakt' },
} as const satisfies Record<string, CastStaff>;

export type StaffKey = keyof typeof castStaff;
