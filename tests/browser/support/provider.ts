// The provider of accounts that staff sign in at: npm's `oidc-provider`, in a process of its own (tests/oidc).

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { ROOT } from './paths.ts';

export class Provider {
  readonly issuer: string;
  readonly #process: ChildProcess;

  private constructor(process: ChildProcess, issuer: string) {
    this.#process = process;
    this.issuer = issuer;
  }

  static async start(): Promise<Provider> {
    const process = spawn('node', ['provider.mjs'], { cwd: join(ROOT, 'tests/oidc'), env: { ...globalThis.process.env, WITH_PARENT: '1' }, stdio: ['pipe', 'pipe', 'ignore'] });
    for await (const line of createInterface({ input: process.stdout })) {
      const issuer = /^listening (.*)$/.exec(line)?.[1];
      if (issuer) return new Provider(process, issuer);
    }
    throw new Error('the provider ended before it listened: is it installed? (npm ci in tests/oidc)');
  }

  /** The variables that make it the application's provider. */
  get variables(): Record<string, string> {
    return { oidc_issuer: this.issuer, oidc_host: this.issuer, oidc_client_id: 'passerelle', oidc_client_secret: 'passerelle-secret', oidc_name: 'Test' };
  }

  /** What it signs is of the time that the application counts with. */
  ahead(milliseconds: number): void {
    this.#process.stdin?.write(`${milliseconds}\n`);
  }

  async stop(): Promise<void> {
    const stopped = once(this.#process, 'exit');
    this.#process.stdin?.end();
    await stopped;
  }
}
