export { describedPerson, enrolPerson, type DescribedPerson } from './enrol-person.ts';
