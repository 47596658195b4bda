import type { Page } from '@playwright/test';

/** The form of the toolbar app. */
export const panel = (page: Page) => page.getByRole('dialog', { name: 'Annotate' });
export const control = (page: Page, label: string) =>
  panel(page).getByLabel(label, { exact: true });
export const openForm = (page: Page) =>
  page.locator('annotate-selection').getByRole('button').click();
export const submit = (page: Page) =>
  panel(page).getByRole('button', { name: 'Write into' }).click();

export async function fill(page: Page, fields: Readonly<Record<string, string>>) {
  for (const [label, value] of Object.entries(fields)) {
    await panel(page).getByRole('textbox', { name: label, exact: true }).fill(value);
  }
}
