export { keepEarlier } from './keep-earlier.ts';
