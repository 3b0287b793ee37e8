export { listIdeas, readIdea } from './read-idea.ts';
