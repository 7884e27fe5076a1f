/** Pictures of every step, numbered in the order in which they were taken. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';

/** Takes pictures into one folder. */
export class Pictures {
  readonly #folder: string;
  #taken = 0;

  constructor(folder: string) {
    this.#folder = folder;
    mkdirSync(folder, { recursive: true });
  }

  get taken(): number {
    return this.#taken;
  }

  /** Takes a picture of the whole window and names it by number and step: "014-question-3i.png". */
  async take(page: Page, name: string): Promise<void> {
    this.#taken += 1;
    const words = name
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-|-$/g, '')
      .slice(0, 60);
    const file = `${String(this.#taken).padStart(3, '0')}-${words}.png`;
    await page.screenshot({ path: path.join(this.#folder, file), animations: 'disabled', caret: 'initial' });
  }
}
