export { guardWords } from './guard-words.ts';
export { protectPerson, protectReferred } from './protect-person.ts';
export { protectionOf } from './protection-of.ts';
export { describedPerson, enrolPerson, type DescribedPerson } from './enrol-person.ts';
