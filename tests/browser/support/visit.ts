// A walk through a part of the app: who walks, and what they call on each view.

import { type Page, expect } from '@playwright/test';
import type { Server } from './server.ts';
import type { Texts } from './texts.ts';

/** Called on each view once it stands. */
export type Look = (name: string) => Promise<void>;

export type Visit = { page: Page; t: Texts; server: Server; mail: string; look: Look };

/** One walk through a part of the app. */
export type Walk = (visit: Visit) => Promise<void>;

export const main = (page: Page) => page.getByRole('main');

/** The page stands: one heading, and nothing of one's own file is on its way any more. */
export async function settled(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  await expect(page.getByRole('main').locator('.wait')).toHaveCount(0);
}
