import { benchShapes } from './tests/bench/shapes/main.ts';
import { shapes } from './tests/bench/shapes/shapes.ts';

const from = shapes.findIndex(({ name }) => name === process.argv[3]);
await benchShapes(
  shapes.slice(from).map(({ name }) => name),
  process.argv[2] === 'parse',
);
