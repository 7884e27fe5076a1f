/** The last line of an end-to-end run: how many passed and how many failed, nothing in between. */
import type { FullResult, Reporter, TestCase, TestResult } from '@playwright/test/reporter';

/** Playwright reporter. */
export default class Counts implements Reporter {
  readonly #ended = new Map<string, boolean>();

  onTestEnd(test: TestCase, result: TestResult): void {
    this.#ended.set(test.id, result.status === test.expectedStatus && result.status !== 'skipped');
  }

  onEnd(result: FullResult): void {
    const passed = [...this.#ended.values()].filter(Boolean).length;
    const failed = this.#ended.size - passed;
    // A run that broke before its tests must not read as a clean one.
    const broken = result.status !== 'passed' && failed === 0 ? 1 : 0;
    console.log(`end-to-end: ${passed} passed, ${failed + broken} failed`);
  }

  printsToStdio(): boolean {
    return false;
  }
}
