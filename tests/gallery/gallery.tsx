/**
 * The gallery (`npm run gallery`, for development only): every primitive with its examples, and behind "The boxes" the program itself, open at an
 * audit whose answers are the examples of every kind. Main is an imitation in memory; nothing is kept.
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
import './gallery.css';

const audit = examplesAudit();
// The vault of the imitation is open from the start; the page asks for it as it does after any start.
window.caselight = fakeMain({ audits: [audit], settings: { view: 'section' } }).bridge;

const inHash = (): string => decodeURIComponent(location.hash.slice(1));

/** The program at the first example of a kind. */
function openAt(kind: string): void {
  const name = exampleKinds.find((one) => one === kind);
  const first = name === undefined ? undefined : askedOf(name)[0]?.question.id;
  if (first !== undefined) go({ screen: 'audit', audit: audit.id, question: first });
}

const Primitives = () => (
  <main className="gallery">
    <h1>Gallery</h1>
    <nav aria-label="The boxes">
      <h2>The boxes, in the program</h2>
      <ul>
        {exampleKinds.map((kind) => (
          <li key={kind}>
            <a href={`#${kind}`}>{kind}</a>
          </li>
        ))}
      </ul>
    </nav>
    {Object.entries(primitiveExamples).map(([primitive, examples]) => (
      <section key={primitive} aria-label={primitive}>
        <h2>{primitive}</h2>
        {examples.map(({ name, shown }) => (
          <figure key={name}>
            <figcaption>{name}</figcaption>
            {shown}
          </figure>
        ))}
      </section>
    ))}
  </main>
);

const element = document.getElementById('root');
if (element === null) throw new Error('index.html has no element with the id "root"');
const root = createRoot(element);
function draw(): void {
  if (inHash() === '') return root.render(<Primitives />);
  root.render(<App />);
  if (useSession.getState().phase === 'open') return openAt(inHash());
  const stop = useSession.subscribe(({ phase }) => {
    if (phase !== 'open') return;
    stop();
    openAt(inHash());
  });
}
watchPastes();
addEventListener('hashchange', draw);
draw();
