/** After a bundle was taken in: what was done, and the way on to it. */
import type { BundleVerdict } from '../../../shared/contract/bundles.ts';
import { leaveVerdict } from '../../stores/arrivals.ts';
import { go, type Route } from '../../stores/routes.ts';
import { unawaited } from '../../surface.ts';
import { Button } from '../../ui/button.tsx';
import { counted, wordFor } from '../../../shared/dates/index.ts';
import type { Contact } from '../../../shared/contract/contacts.ts';
import { Linkish } from '../../ui/button.tsx';
import type { Imported } from './bundle-card.tsx';
import { Head } from './parts.tsx';

type Way = { readonly word: string; readonly route: Route };

/** Audits of which two edited texts are held now: each can be compared with the other. */
const toCompare = (verdict: BundleVerdict): readonly Way[] =>
  verdict.audits
    .filter((one) => one.standing === 'edited-both')
    .slice(0, 3)
    .map((one) => ({
      word: `Compare the texts of ${one.reference}`,
      route: { screen: 'compare', audit: one.audit },
    }));

/** Where one goes from a bundle that was taken in, by what it was for. */
function waysOn(imported: Imported, verdict: BundleVerdict): readonly Way[] {
  const first = imported.audits[0];
  const desk: Way = { word: 'Go to the desk', route: { screen: 'desk' } };
  if (first === undefined) return [desk];
  const reference = verdict.audits.find((one) => one.audit === first)?.reference ?? '';
  const again = verdict.audits.some(
    (one) => one.audit === first && (one.standing === 'newer' || one.standing === 'edited-both'),
  );
  const one = imported.audits.length === 1;
  switch (imported.purpose) {
    case 'for-moderation':
      if (!one) return [desk];
      return again
        ? [
            { word: `Show what changed in ${reference}`, route: { screen: 'changes', audit: first } },
            { word: 'Open from the beginning', route: { screen: 'review', audit: first } },
            desk,
          ]
        : [{ word: `Review ${reference}`, route: { screen: 'review', audit: first } }, desk];
    case 'returned':
    case 'moderated':
      return [
        {
          word:
            imported.purpose === 'returned'
              ? `Show the notes on ${reference}`
              : `Show both grades of ${reference}`,
          route: { screen: 'notes', audit: first },
        },
        { word: 'All audits', route: { screen: 'audits' } },
      ];
    case 'for-meeting':
    case 'copy':
      return [{ word: 'Show the copies', route: { screen: 'copies' } }];
  }
}

/** Whether the sender can be answered now, and what is missing where they cannot. */
function SenderNow(props: { readonly sender: Contact | null; readonly onContacts: (route: Route) => void }) {
  const { sender, onContacts } = props;
  if (sender === null) return null;
  if (sender.state === 'verified')
    return <p>{sender.name} is among your contacts: you can send a file back to them.</p>;
  if (sender.state !== 'seen') return null;
  return (
    <p>
      {sender.name} is among your contacts as seen. Before you can send a file back,{' '}
      <Linkish onClick={() => onContacts({ screen: 'contacts', contact: sender.id })}>
        compare the key words with them
      </Linkish>
      .
    </p>
  );
}

export function BundleDone(props: {
  readonly imported: Imported;
  readonly verdict: BundleVerdict;
  readonly onClose: () => void;
}) {
  const { imported, verdict, onClose } = props;
  const kept =
    imported.kept.length === 0
      ? 'Nothing of yours was overwritten.'
      : `${counted(imported.kept.length, 'version')} you already had ${wordFor(imported.kept.length, 'is', 'are')} kept beside it.`;
  const leaveFor = (route: Route): void => {
    go(route);
    unawaited(leaveVerdict());
  };
  return (
    <>
      <Head
        look="fine"
        title={`${counted(imported.audits.length, 'audit')} taken in`}
        text={`${kept} The signed list of what was inside is recorded.`}
      />
      <SenderNow sender={imported.sender} onContacts={leaveFor} />
      <div className="btn-row">
        {[...waysOn(imported, verdict), ...toCompare(verdict)].map(({ word, route }, i) => (
          <Button key={word} kind={i === 0 ? 'main' : 'edged'} big onClick={() => leaveFor(route)}>
            {word}
          </Button>
        ))}
        <Button kind="plain" big onClick={onClose}>
          Close
        </Button>
      </div>
    </>
  );
}
