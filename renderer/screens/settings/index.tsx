/** Settings: sections one under the other, a list of them at the left. Each change is written at once; nothing has to be sent. */
import type { Route } from '../../stores/routes.ts';
import { goInPlace } from '../../stores/routes.ts';
import { Bar } from '../../frames/bar.tsx';
import { Foot } from '../../frames/foot.tsx';
import { Frame } from '../../frames/frame.tsx';
import { Link } from '../../frames/link.tsx';
import { useHeadingFocus, useTitle } from '../../ui/screen.ts';
import { AboutSection } from './about.tsx';
import { DatesSection } from './dates.tsx';
import { IdentitySection } from './identity.tsx';
import { KeptWordsSection } from './kept-words.tsx';
import { KeysSection } from './keys.tsx';
import { LookSection } from './look.tsx';
import { FormsSection } from './own-words/index.tsx';
import { NamesSection } from './names.tsx';
import { PassphraseSection } from './passphrase.tsx';
import { PhoneSection } from './phone.tsx';
import { forgetTrouble, useTrouble } from './set.ts';
import { VaultSection } from './vault.tsx';
import { WritingSection } from './writing.tsx';

const sections = [
  { id: 'look', title: 'Look and locking', Content: LookSection },
  { id: 'keys', title: 'Keys', Content: KeysSection },
  { id: 'writing', title: 'Writing', Content: WritingSection },
  { id: 'dates', title: 'Dates and deadlines', Content: DatesSection },
  { id: 'forms', title: 'Forms: words and checks', Content: FormsSection },
  { id: 'names', title: 'Names and pseudonyms', Content: NamesSection },
  { id: 'phone', title: 'Numbers to phone', Content: PhoneSection },
  { id: 'identity', title: 'Who signs', Content: IdentitySection },
  { id: 'passphrase', title: 'Passphrase and recovery kit', Content: PassphraseSection },
  { id: 'kept', title: 'Words kept aside', Content: KeptWordsSection },
  { id: 'backup', title: 'Backup and check', Content: VaultSection },
  { id: 'about', title: 'About Caselight', Content: AboutSection },
] as const;

function SectionList({ current }: { current: string }) {
  return (
    <nav className="nav set-nav" aria-label="Settings" data-pane="nav">
      <ul className="qs-flat">
        {sections.map(({ id, title }) => (
          <li key={id}>
            <Link
              to={() => {
                forgetTrouble();
                goInPlace({ screen: 'settings', section: id });
              }}
              aria-current={current === id ? 'true' : undefined}
            >
              {title}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

export function SettingsScreen({ route }: { route: Extract<Route, { screen: 'settings' }> }) {
  const current = sections.find((one) => one.id === route.section) ?? sections[0];
  const heading = useHeadingFocus(current.id);
  const trouble = useTrouble((state) => state.trouble);
  useTitle('Settings');
  return (
    <Frame
      skip={{ id: 'settings', word: 'the settings' }}
      bar={<Bar />}
      foot={
        <Foot
          saved={
            trouble === ''
              ? { look: 'ok', text: 'Settings are saved on this laptop, encrypted' }
              : { look: 'fail', text: trouble }
          }
        />
      }
    >
      <div className="settings">
        <SectionList current={current.id} />
        <main className="main page" id="settings" data-pane="main" data-scroll="settings">
          <div className="page-in">
            <h1 ref={heading} tabIndex={-1}>
              {current.title}
            </h1>
            <current.Content />
          </div>
        </main>
      </div>
    </Frame>
  );
}
