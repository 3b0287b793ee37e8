export { enrolPerson, type PersonGiven } from './enrol-person.ts';
