// The app as visitors meet it: runner, mailbox and control port, each on a free port, on a state of its own.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect } from '@playwright/test';
import { RUNNER } from './paths.ts';
import type { Pair, Prepared, Sample } from './setup.ts';

/** A message that left the app. */
export type Message = { ID: string; To: { Email: string }[]; Subject: string; Text: string };

/**
 * The header that the app reads the visitor's address from, in these tests: each test is a visitor of its own, so
 * that the limits per address hold for a test and not for the whole suite.
 */
export const ADDRESS_HEADER = 'x-test-address';

export class Server {
  readonly samples: Sample[];
  readonly pairs: Pair[];
  readonly #process: ChildProcess;
  readonly #state: string;
  readonly #addresses: Map<string, string>;
  readonly #tick: string;
  readonly #operator: string;
  /** How far the clock of the components is ahead, in milliseconds. */
  #ahead = 0;

  private constructor(process: ChildProcess, state: string, addresses: Map<string, string>, prepared: Prepared) {
    this.#process = process;
    this.#state = state;
    this.#addresses = addresses;
    this.samples = prepared.samples;
    this.pairs = prepared.pairs;
    this.#tick = prepared.secrets.SPIN_VARIABLE_TICK_TOKEN ?? '';
    this.#operator = prepared.secrets.SPIN_VARIABLE_OPERATOR_TOKEN ?? '';
  }

  /** Starts it; `variables` are those of `spin.toml` that differ. */
  static async start(variables: Record<string, string> = {}): Promise<Server> {
    const prepared = JSON.parse(process.env.PASSERELLE_PREPARED ?? '') as Prepared;
    const { folder, secrets } = prepared;
    const state = mkdtempSync(join(tmpdir(), 'passerelle-state-'));
    cpSync(join(folder, 'state'), state, { recursive: true });
    const free = '127.0.0.1:0';
    const words = ['--manifest', 'spin.toml', '--listen', free, '--mailbox', free, '--control', free];
    words.push('--state-dir', state, '--quiet', '--variable', `client_address_header=${ADDRESS_HEADER}`);
    words.push('--variable', 'gateway_url={mailbox}', '--variable', 'public_url={listen}');
    for (const [name, value] of Object.entries(variables)) words.push('--variable', `${name}=${value}`);
    const runner = spawn(RUNNER, words, {
      cwd: join(folder, 'app'),
      env: { ...process.env, ...secrets },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const addresses = new Map<string, string>();
    for await (const line of createInterface({ input: runner.stdout })) {
      const [name, address] = line.split(' ');
      if (name && address) addresses.set(name, address);
      if (addresses.has('listening') && addresses.has('mailbox') && addresses.has('control')) {
        return new Server(runner, state, addresses, prepared);
      }
    }
    throw new Error('the runner stopped before it was ready; what it said is above');
  }

  get url(): string {
    return this.#addresses.get('listening') ?? '';
  }

  /** An application of the demonstration in a state. */
  sample(state: string): Sample {
    const sample = this.samples.find((sample) => sample.state === state);
    if (!sample) throw new Error(`the demonstration offers no application that is ${state}`);
    return sample;
  }

  /** A duo of the demonstration. */
  pair(name: string): Pair {
    const pair = this.pairs.find((pair) => pair.name === name);
    if (!pair) throw new Error(`the demonstration offers no duo that is called ${name}`);
    return pair;
  }

  /** What the scheduler asks every minute, until nothing is left to do. */
  async tick(): Promise<void> {
    for (let i = 0; i < 5; i += 1) {
      const answer = await fetch(`${this.url}/internal/tick`, { method: 'POST', headers: { authorization: `Bearer ${this.#tick}` } });
      expect(answer.status).toBe(200);
    }
  }

  /** What the operator does: lets a widget rest on a site, or work again. */
  async pause(site: string, widget: string, paused: boolean): Promise<void> {
    const headers = { authorization: `Bearer ${this.#operator}`, 'content-type': 'application/json' };
    const body = JSON.stringify({ site, widget, paused });
    const answer = await fetch(`${this.url}/api/v1/embed/pauses`, { method: 'PUT', headers, body });
    expect(answer.status).toBeLessThan(300);
  }

  /** Moves the clock of the components. */
  async advance(minutes: number): Promise<void> {
    const answer = await fetch(`${this.#addresses.get('control')}/clock/advance?ms=${minutes * 60_000}`, { method: 'POST' });
    expect(answer.ok).toBe(true);
    this.#ahead += minutes * 60_000;
  }

  /** How far that clock is ahead, in milliseconds. */
  get ahead(): number {
    return this.#ahead;
  }

  /** The time of the components. */
  now(): Date {
    return new Date(Date.now() + this.#ahead);
  }

  /** Messages to an address, newest first. */
  async messages(to: string): Promise<Message[]> {
    const answer = await fetch(`${this.#addresses.get('mailbox')}/api/v1/messages`);
    const { messages } = (await answer.json()) as { messages: Message[] };
    return messages.filter((message) => message.To.some(({ Email }) => Email === to));
  }

  /** The newest access code sent to an address; `but` is one that was seen already. */
  async code(to: string, but = ''): Promise<string> {
    let code = '';
    await expect
      .poll(async () => {
        const codes = (await this.messages(to)).map((message) => /\b\d{6}\b/.exec(message.Text)?.[0]);
        code = codes.find((found) => found !== undefined) ?? '';
        return code !== '' && code !== but;
      }, { message: `a code for ${to}`, timeout: 15_000 })
      .toBe(true);
    return code;
  }

  async stop(): Promise<void> {
    const stopped = once(this.#process, 'exit');
    this.#process.kill('SIGTERM');
    await stopped;
    rmSync(this.#state, { recursive: true, force: true });
  }
}
