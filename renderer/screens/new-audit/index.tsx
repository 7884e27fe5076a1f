/** A new audit: first whether one took part in the case, then the form, then what is carried forward. */
import { useState } from 'react';
import type { Route } from '../../stores/routes.ts';
import { Bar } from '../../frames/bar.tsx';
import { Foot } from '../../frames/foot.tsx';
import { Frame } from '../../frames/frame.tsx';
import { useTitle } from '../../ui/screen.ts';
import { ChooseForm } from './choose-form.tsx';
import { Independence, Stopped, type Declared } from './independence.tsx';

export function NewAuditScreen({ route }: { route: Extract<Route, { screen: 'new-audit' }> }) {
  const [declared, setDeclared] = useState<Declared | null>(null);
  const [wrong, setWrong] = useState(false);
  useTitle('New audit', wrong);
  return (
    <Frame
      skip={{ id: 'new', word: 'the questions' }}
      bar={<Bar back={{ word: 'Audits', to: { screen: 'audits' } }} />}
      foot={<Foot saved={{ look: 'none', text: 'Nothing is begun yet', icon: 'circle-dashed' }} />}
    >
      <main className="main page" id="new" data-pane="main" data-scroll="new">
        <div className="page-in">
          {declared === null ? (
            <Independence onDeclared={setDeclared} onErrors={setWrong} />
          ) : declared.took ? (
            <Stopped onBack={() => setDeclared(null)} />
          ) : (
            <ChooseForm
              from={route.from ?? null}
              declared={declared}
              onErrors={setWrong}
              onBack={() => setDeclared(null)}
            />
          )}
        </div>
      </main>
    </Frame>
  );
}
