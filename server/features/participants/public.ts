export { enrolPerson } from './enrol-person.ts';
