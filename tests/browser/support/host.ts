// Somebody else's site: another origin, a strict content policy, and a stylesheet that resets everything.

import { type Server as HttpServer, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './paths.ts';

export const WIDGETS = ['mentors', 'finder', 'progress', 'waits', 'apply'] as const;
export type WidgetName = (typeof WIDGETS)[number];

/** Pages of the application that the links in the light DOM open. */
const LINKS: Record<WidgetName, string> = { mentors: 'mentors', finder: 'finder', progress: '', waits: '', apply: 'apply' };

/** The address that docs/embed.md writes for the application. */
const EXAMPLE = 'https://passerelle.example';

/** A block of code of docs/embed.md, with the address of this application. */
export function documented(language: string, app: string): string {
  const docs = readFileSync(join(ROOT, 'docs/embed.md'), 'utf8');
  const block = new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``).exec(docs)?.[1];
  if (!block) throw new Error(`docs/embed.md has no block of ${language}`);
  return block.replaceAll(EXAMPLE, app);
}

/** Important on the body too: otherwise the first rule would undo it, and nothing small and red would be inherited. */
export const HOSTILE =
  '* { all: unset !important }\nhead, script, style { display: none !important }\nbody { font-size: 9px !important; color: red !important; }\n';

/** A widget with its link, as an integrator writes it. */
export function widget(name: WidgetName, app: string, lang: string, attributes = ''): string {
  return `<passerelle-${name} ${attributes}><a href="${app}/${lang}/${LINKS[name]}" rel="noreferrer">Passerelle: ${name}</a></passerelle-${name}>`;
}

export function loader(app: string): string {
  return `<script type="module" src="${app}/embed/v1.js" referrerpolicy="no-referrer"></script>`;
}

export type Page = { lang: string; body: string; head?: string; css?: string };

export class Host {
  /** What browsers reported of the policy. */
  readonly reports: string[] = [];
  readonly #server: HttpServer;
  readonly #app: string;
  #pages = new Map<string, Page>();

  private constructor(server: HttpServer, app: string) {
    this.#server = server;
    this.#app = app;
  }

  static async start(app: string): Promise<Host> {
    const server = createServer();
    const host = new Host(server, app);
    server.on('request', (request, response) => {
      const path = new URL(request.url ?? '/', 'http://host').pathname;
      if (request.method === 'POST') {
        let text = '';
        request.on('data', (chunk) => (text += chunk));
        request.on('end', () => host.reports.push(text));
        response.writeHead(204).end();
        return;
      }
      const style = path.endsWith('.css');
      const page = host.#pages.get(style ? path.slice(0, -4) : path);
      if (!page) return void response.writeHead(404).end();
      if (style) return void response.writeHead(200, { 'content-type': 'text/css' }).end(page.css ?? '');
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': host.#policy() }).end(html(path, page));
    });
    server.listen(0, '127.0.0.1');
    await new Promise((done) => server.once('listening', done));
    return host;
  }

  /** Nothing is allowed but the host's own style sheet and what docs/embed.md says. */
  #policy(): string {
    const lines = documented('csp', this.#app).replace(/\s+/g, ' ').trim();
    return `default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; ${lines}; report-uri /report`;
  }

  /** The origin under a host name: `localhost` or `127.0.0.1`. */
  origin(name = 'localhost'): string {
    return `http://${name}:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Puts a page there; gives its path. */
  put(path: string, page: Page): string {
    this.#pages.set(path, page);
    return path;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((done) => this.#server.close(done));
  }
}

function html(path: string, { lang, head = '', body, css }: Page): string {
  const sheet = css === undefined ? '' : `<link rel="stylesheet" href="${path}.css">`;
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>A site</title>${sheet}${head}</head><body><main><h1>A site</h1>${body}<p id="below">Below</p></main></body></html>`;
}
