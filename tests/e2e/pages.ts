/** Keeps track of the program's pages as windows come and go. */
import type { Page } from 'playwright-core';

export class Pages {
  readonly #pages: { page: Page; hidden: boolean }[] = [];
  readonly #waiting = new Set<() => void>();
  #ended: Error | null = null;

  add(page: Page, hidden: boolean): void {
    this.#pages.push({ page, hidden });
    page.once('close', () => this.#remove(page));
    page.once('crash', () => this.#remove(page));
    for (const wake of this.#waiting) wake();
  }

  /** The program has ended: whoever waits for a page learns why there will be none. */
  end(reason: Error): void {
    this.#ended = reason;
    for (const wake of this.#waiting) wake();
  }

  get open(): readonly Page[] {
    return this.#pages.map((entry) => entry.page);
  }

  get newest(): Page {
    const page = this.#newest();
    if (!page) throw new Error('The program shows no window now; use waitForPage()');
    return page;
  }

  #newest(): Page | undefined {
    return this.#pages.findLast((entry) => !entry.hidden)?.page;
  }

  #remove(page: Page): void {
    const index = this.#pages.findIndex((entry) => entry.page === page);
    if (index >= 0) this.#pages.splice(index, 1);
  }

  /** The newest page of a window that can be seen, other than `after`. */
  async next(after: Page | undefined): Promise<Page> {
    for (;;) {
      const page = this.#newest();
      if (page && page !== after) return page;
      if (this.#ended) throw this.#ended;
      await new Promise<void>((resolve) => {
        const wake = () => {
          this.#waiting.delete(wake);
          resolve();
        };
        this.#waiting.add(wake);
      });
    }
  }
}
