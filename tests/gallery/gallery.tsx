/**
 * The gallery (`npm run gallery`, for development only): every primitive with its examples; behind "The boxes" the program itself, open at an
 * audit whose answers are the examples of every kind; and scenes of other screens. Main is an imitation in memory; nothing is kept.
 */
import { createRoot } from 'react-dom/client';
import { App } from '../../renderer/app.tsx';
import { watchPastes } from '../../renderer/form/paste-in.ts';
import { go } from '../../renderer/stores/routes.ts';
import { useSession } from '../../renderer/stores/session.ts';
import '../../renderer/styles/index.css';
import { examplesAudit } from '../fixtures/examples/examples-audit.ts';
import { askedOf } from '../fixtures/examples/examples-form.ts';
import { exampleKinds } from '../fixtures/examples/kind-examples.ts';
import { primitiveExamples } from '../fixtures/examples/primitives.tsx';
import { fakeMain } from '../fixtures/fake-main.ts';
import type { RecordScene } from './programme-scenes.ts';
import { scenes } from './scenes.ts';
import './gallery.css';

const audit = examplesAudit();
const shown = decodeURIComponent(location.hash.slice(1));
const kind = exampleKinds.find((one) => one === shown);
const first = kind === undefined ? undefined : askedOf(kind)[0]?.question.id;

/** What the address names: a scene, or the first example of a kind of answer; null for the first page. */
function named(): RecordScene | null {
  if (first === undefined) return scenes[shown]?.() ?? null;
  return {
    options: { audits: [audit], settings: { view: 'section' } },
    route: { screen: 'audit', audit: audit.id, question: first },
  };
}

const Links = ({ title, names }: { title: string; names: readonly string[] }) => (
  <>
    <h2>{title}</h2>
    <ul>
      {names.map((name) => (
        <li key={name}>
          <a href={`#${encodeURIComponent(name)}`}>{name}</a>
        </li>
      ))}
    </ul>
  </>
);

const Primitives = () => (
  <main className="gallery">
    <h1>Gallery</h1>
    <nav aria-label="In the program">
      <Links title="The boxes" names={exampleKinds} />
      <Links title="Scenes" names={Object.keys(scenes)} />
    </nav>
    {Object.entries(primitiveExamples).map(([primitive, examples]) => (
      <section key={primitive} aria-label={primitive}>
        <h2>{primitive}</h2>
        {examples.map((example) => (
          <figure key={example.name}>
            <figcaption>{example.name}</figcaption>
            {example.shown}
          </figure>
        ))}
      </section>
    ))}
  </main>
);

/** Opens the program over an imitation of main, as it stands after unlocking, and goes to the scene's screen. */
async function open({ options, route, arrived = [], records = [] }: RecordScene): Promise<void> {
  const fake = fakeMain({ ...options, vault: 'open' });
  fake.state.arrived.push(...arrived);
  for (const [kind, document] of records) await fake.bridge.ask('record.create', { kind, document });
  window.caselight = fake.bridge;
  const stop = useSession.subscribe(({ phase }) => {
    if (phase !== 'open') return;
    stop();
    if (route.screen !== 'verdict') go(route);
  });
}

const element = document.getElementById('root');
if (element === null) throw new Error('index.html has no element with the id "root"');
const scene = named();
if (scene !== null) await open(scene);
watchPastes();
// Each address begins anew: one page holds one imitation.
addEventListener('hashchange', () => location.reload());
createRoot(element).render(scene === null ? <Primitives /> : <App />);
