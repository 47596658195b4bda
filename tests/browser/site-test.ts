import { test as base, expect } from '@playwright/test';

/** A test that also fails on any error in the browser's console and on any request to another host. */
export const test = base.extend<{ quietPage: undefined }>({
  quietPage: [
    async ({ page }, use) => {
      const problems: string[] = [];
      page.on('console', (message) => {
        const { url } = message.location();
        // Browsers look for one where a page names no icon, as a text file cannot.
        if (message.type() === 'error' && !url.endsWith('/favicon.ico'))
          problems.push(`console: ${message.text()} (${url})`);
      });
      page.on('pageerror', (error) => problems.push(`error: ${error.message}`));
      page.on('request', (request) => {
        const url = new URL(request.url());
        const isOwn = url.hostname === 'localhost' || !url.protocol.startsWith('http');
        if (!isOwn) problems.push(`request to another host: ${url.href}`);
      });
      await use(undefined);
      expect(problems).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
