import { resolve } from 'node:path';

/** The root of the repository. */
export const ROOT = resolve(import.meta.dirname, '../../..');
/** Where the tests leave what people may want to look at. */
export const ARTEFACTS = resolve(ROOT, 'tests/artefacts');
export const RUNNER = process.env.RUNNER ?? resolve(ROOT, 'target/host/runner');
export const DEMO = process.env.DEMO ?? resolve(ROOT, 'target/host/demo');
