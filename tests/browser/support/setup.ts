// Makes the demo data once, sealed with keys of this run only. Each worker starts its server on a copy. The build is
// copied too, so that somebody may build while the tests run.

import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEMO, ROOT, RUNNER } from './paths.ts';

/** An application of the demonstration that a test may open. */
export type Sample = { reference: string; state: string; email: string };

/** A duo of the demonstration: the references and addresses of the two. */
export type Pair = { name: string; mentee: Sample; mentor: Sample };

/** What the workers need of the setup. */
export type Prepared = { folder: string; secrets: Record<string, string>; samples: Sample[]; pairs: Pair[] };

export default function setup(): () => void {
  for (const program of [RUNNER, DEMO, join(ROOT, 'dist/site.wasm')]) {
    if (!existsSync(program)) throw new Error(`${program} is missing: cargo xtask build, or cargo xtask test --only build`);
  }
  const folder = mkdtempSync(join(tmpdir(), 'passerelle-browser-'));
  const key = () => randomBytes(32).toString('base64');
  const secrets = {
    SPIN_VARIABLE_MASTER_KEYS: `k1:${key()}`,
    SPIN_VARIABLE_CONTACT_KEY: key(),
    SPIN_VARIABLE_TICK_TOKEN: randomBytes(16).toString('hex'),
    SPIN_VARIABLE_OPERATOR_TOKEN: randomBytes(32).toString('hex'),
  };
  cpSync(join(ROOT, 'spin.toml'), join(folder, 'app/spin.toml'));
  cpSync(join(ROOT, 'dist'), join(folder, 'app/dist'), { recursive: true, preserveTimestamps: true });
  mkdirSync(join(folder, 'state'));
  const words = ['--database', join(folder, 'state/default.db'), '--mentors', '1200', '--applications', '300', '--seed', '1'];
  const said = execFileSync(DEMO, words, { env: { ...process.env, ...secrets }, encoding: 'utf8' });
  const prepared: Prepared = { folder, secrets, samples: [...samples(said), ...mentors(said)], pairs: pairs(said) };
  process.env.PASSERELLE_PREPARED = JSON.stringify(prepared);
  return () => rmSync(folder, { recursive: true, force: true });
}

/** The lines `  ABC-D2F-G3H  proposed  MentorYou  name@example.invalid`. */
function samples(said: string): Sample[] {
  return said.split('\n').flatMap((line) => {
    const [, reference, state, email] = /^\s+(\S{3}-\S{3}-\S{3})\s+([a-z-]+)\s.*\s(\S+@\S+)$/.exec(line) ?? [];
    return reference && state && email ? [{ reference, state, email }] : [];
  });
}

/** The lines `  ABC-D2F-G3H  DEF-G3H-J4K  active  mentee@example.org  mentor@example.org`. */
function pairs(said: string): Pair[] {
  return said.split('\n').flatMap((line) => {
    const [, mentee, mentor, name, ofMentee, ofMentor] = /^\s+(\S{3}-\S{3}-\S{3})\s+(\S{3}-\S{3}-\S{3})\s+(\S+)\s+(\S+@\S+)\s+(\S+@\S+)$/.exec(line) ?? [];
    if (!mentee || !mentor || !name || !ofMentee || !ofMentor) return [];
    return [{ name, mentee: { reference: mentee, state: name, email: ofMentee }, mentor: { reference: mentor, state: name, email: ofMentor } }];
  });
}

/** The mentors of pairs as samples of their own. */
function mentors(said: string): Sample[] {
  return pairs(said).map(({ name, mentor }) => ({ ...mentor, state: `mentor-pair-${name}` }));
}
