export { collections } from 'bedside/content';
