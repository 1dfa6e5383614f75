import { defineConfig } from '@playwright/test';

// The screenshots are for people who look at them, not a check: SHOTS=1.
const shots = process.env.SHOTS === '1';

export default defineConfig({
  testMatch: '*.spec.ts',
  globalSetup: './support/setup.ts',
  grep: shots ? /@shots/ : undefined,
  grepInvert: shots ? undefined : /@shots/,
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: shots ? 300_000 : 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  outputDir: '../artefacts/browser',
  use: {
    browserName: 'chromium',
    // A phone first.
    viewport: { width: 360, height: 740 },
    screenshot: 'only-on-failure',
    actionTimeout: 10_000,
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--no-first-run',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
