export { nearest } from '../names/nearest.ts';
