// How a person acts on a page: by touch, or by keys.

import { type Locator, type Page, expect } from '@playwright/test';

/** How the person acts: by touch, or by keys. */
export type Hand = {
  press(target: Locator): Promise<void>;
  pick(radio: Locator): Promise<void>;
  type(field: Locator, text: string): Promise<void>;
};

export const touch: Hand = {
  press: (target) => target.click(),
  pick: (radio) => radio.check(),
  type: (field, text) => field.fill(text),
};

/** Tab, Shift+Tab, Enter, Space, arrows and letters: what a hand on a keyboard has. */
export function keys(page: Page): Hand {
  const focused = (target: Locator) => target.evaluate((element) => element.contains(document.activeElement) || element === document.activeElement);
  const reach = async (target: Locator) => {
    await expect(target).toBeVisible();
    // Radio buttons share one stop.
    const stop = (await target.getAttribute('type')) === 'radio'
      ? target.page().locator(`input[type=radio][name="${await target.getAttribute('name')}"]`)
      : target;
    const here = async () => {
      for (let i = 0; i < (await stop.count()); i += 1) if (await focused(stop.nth(i))) return true;
      return false;
    };
    for (let presses = 0; presses < 120; presses += 1) {
      if (await here()) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`the keyboard does not reach ${target}`);
  };
  return {
    async press(target) {
      await reach(target);
      await expect(target).toBeFocused().catch(() => undefined);
      await page.keyboard.press('Enter');
    },
    async pick(target) {
      await reach(target);
      if ((await target.getAttribute('type')) === 'checkbox') {
        await page.keyboard.press('Space');
      } else {
        await page.keyboard.press('Space');
        for (let presses = 0; presses < 8 && !(await target.isChecked()); presses += 1) await page.keyboard.press('ArrowDown');
      }
      await expect(target).toBeChecked();
    },
    async type(target, text) {
      await reach(target);
      await page.keyboard.type(text);
    },
  };
}
