/** Audits that are proposed to be looked at again (PG57), each with its reason and the way to begin. */
import { useMemo } from 'react';
import { reauditProposals } from '../../../shared/actions/re-audit.ts';
import { counted } from '../../../shared/dates/index.ts';
import { Link } from '../../frames/link.tsx';
import { allRows } from '../../working-copy/list.ts';
import { useCopy } from '../../working-copy/use-copy.ts';
import type { ActionRow } from './select.ts';

export function ReAudits({ all }: { readonly all: readonly ActionRow[] }) {
  const audits = useCopy(allRows, []);
  const proposals = useMemo(() => {
    const overdue = all.filter(({ chase, about }) => chase?.step === 'top' && about !== '');
    return reauditProposals(audits ?? [], new Set(overdue.map(({ about }) => about)));
  }, [all, audits]);
  if (proposals.length === 0) return null;
  return (
    <details className="act-figures">
      <summary>{counted(proposals.length, 'audit')} to think of looking at again</summary>
      <ul className="act-again">
        {proposals.map(({ id, reference, reasons }) => (
          <li key={id}>
            <strong>{reference}</strong> {reasons.join(' ')}{' '}
            <Link to={{ screen: 'new-audit', from: id }}>Begin a re-audit of {reference}</Link>
          </li>
        ))}
      </ul>
      <p className="quiet">These reasons are our default. A sample is drawn in Moderation.</p>
    </details>
  );
}
