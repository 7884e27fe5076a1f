/** "Someone may be at risk now" from a screen that belongs to no audit: phone first, then say which audit it is about. */
import { useState } from 'react';
import { ask } from '../../ask.ts';
import { go, toggleRisk } from '../../stores/routes.ts';
import { Bar } from '../../frames/bar.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Foot } from '../../frames/foot.tsx';
import { Frame } from '../../frames/frame.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Link } from '../../frames/link.tsx';
import { StatusMark } from '../../ui/marks.tsx';
import { useHeadingFocus, useTitle } from '../../ui/screen.ts';
import { useAsked } from '../../ui/use-asked.ts';
import { inOrder, isWaiting } from '../../frames/desk-order.ts';
import { idsByWord, idsInOrder, noFilter, rowsOf } from '../../working-copy/list.ts';
import { useCopy } from '../../working-copy/use-copy.ts';

const few = 12;
const askDesk = () => ask('moderation.desk');

/** Audits that fit what was typed; without it those changed last. */
async function suggest(text: string) {
  const ids =
    text.trim() === '' ? idsInOrder(noFilter, { by: 'updatedAt', descending: true }) : idsByWord(text, few);
  return rowsOf(ids.slice(0, few));
}

function Choose() {
  const [text, setText] = useState('');
  const rows = useCopy(() => suggest(text), [text]) ?? [];
  const [desk] = useAsked(askDesk);
  const typed = text.trim().toLowerCase();
  const reviewed = (desk?.ok === true ? inOrder(desk.value) : [])
    .filter((item) => isWaiting(item) && item.reference.toLowerCase().startsWith(typed))
    .slice(0, few);
  return (
    <main className="risk-form" id="risk" data-pane="main" data-scroll="risk">
      <div className="desk-head">
        <h2>Which audit is it about?</h2>
      </div>
      <div className="stack">
        <TextField
          id="risk-find"
          label="Reference or subject"
          hint="The audits you worked on last are listed below."
          maxLength={120}
          value={text}
          onValue={setText}
        />
        <ul className="choose-list" aria-label="Audits">
          {rows.map((row) => (
            <li key={row.id}>
              <Link to={{ screen: 'at-risk', audit: row.id }}>
                <strong>{row.reference}</strong> {row.toolkitTitle}
                {row.caseReference === '' ? '' : `, ${row.caseReference}`}
              </Link>
              <StatusMark status={row.status} />
            </li>
          ))}
        </ul>
        {rows.length + reviewed.length === 0 ? <p role="status">No audit begins with these words.</p> : null}
        {reviewed.length === 0 ? null : (
          <>
            <h3 id="risk-reviewed">Audits you review</h3>
            <ul className="choose-list" aria-labelledby="risk-reviewed">
              {reviewed.map((item) => (
                <li key={item.audit}>
                  <Link to={{ screen: 'at-risk', audit: item.audit, review: true }}>
                    <strong>{item.reference}</strong> {item.toolkitTitle}, from {item.auditor}
                  </Link>
                </li>
              ))}
            </ul>
          </>
        )}
        <div className="btn-row">
          <Button onClick={toggleRisk}>Back to where you were</Button>
          <Button kind="plain" icon="plus" onClick={() => go({ screen: 'new-audit' })}>
            It is about a case with no audit yet
          </Button>
        </div>
        <p className="quiet">
          The record is kept with the audit. While it is open, the audit cannot be signed.
        </p>
      </div>
    </main>
  );
}

export function RiskFirstScreen() {
  const heading = useHeadingFocus('risk-first');
  useTitle('Someone may be at risk now');
  return (
    <Frame
      skip={{ id: 'risk', word: 'the choice of an audit' }}
      bar={<Bar back={{ word: 'Back' }} />}
      foot={
        <Foot
          saved={{ look: 'ok', text: 'Everything is saved on this laptop, encrypted' }}
          hints={[{ command: 'risk.open', word: 'back to where you were' }]}
        />
      }
    >
      <div className="atrisk">
        <section className="ring" aria-labelledby="ring-head" data-pane="ring">
          <h1 id="ring-head" ref={heading} tabIndex={-1}>
            <Icon name="phone" />
            Phone first. Write after.
          </h1>
          <p>Caselight cannot tell anyone. Your work is saved and waits.</p>
          <ol className="calls">
            <li>
              <strong>In danger this minute</strong>
              <span className="tel">999</span>
            </li>
            <li>
              <strong>Not in danger this minute, but not safe</strong>
              <span className="soft">Your duty team or the manager of the case, now</span>
            </li>
          </ol>
          <h2>Not sure?</h2>
          <p>If you do not know whether the person is safe, that is a reason to phone now.</p>
        </section>
        <Choose />
      </div>
    </Frame>
  );
}
