/**
 * The working copy: summaries of all audits in Dexie, in a session that lives in memory and dies at lock. Lists, filters
 * and reports read it; nothing is ever written here that the vault does not have (architecture, decision 3).
 */
import { Dexie, type Table } from 'dexie';
import type { AuditRow } from './status.ts';

export class WorkingCopy extends Dexie {
  readonly audits: Table<AuditRow, string>;

  constructor() {
    super('working-copy');
    // Sorting, filtering and finding read `entries.ts`: each index here costs as much as all rows together.
    this.version(1).stores({ audits: 'id' });
    this.audits = this.table('audits');
  }
}

export const workingCopy = new WorkingCopy();
