/** The sixth schema: risk records that came with a received audit and were written after its signing; records beside an audit go with it. */
import type { Migration } from './migration.ts';

const schema = `
-- As they came, a JSON array; '' where those in the audit are all there are.
ALTER TABLE received ADD COLUMN risks TEXT NOT NULL DEFAULT '';
CREATE TRIGGER records_beside_gone AFTER DELETE ON audits BEGIN
  DELETE FROM records WHERE about = old.id AND about <> '';
END;

-- Whether an audit fits its form is noted in its line from now on: each is looked at in a quiet moment.
UPDATE summaries SET stale = 1;
`;

export const riskRecords: Migration = {
  number: 6,
  adds: 'risk records of received audits',
  up: (db) => {
    db.exec(schema);
  },
};
