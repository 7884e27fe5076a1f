/** Which Caselight this is, and whose work it stands on. */
import { useSession } from '../../stores/session.ts';
import { Group } from '../../frames/group.tsx';

export function AboutSection() {
  const app = useSession((state) => state.app);
  return (
    <>
      <Group title="This copy">
        <p>
          Caselight {app?.version ?? ''}
          {app?.host === 'development' ? ', running in the development host' : ''}.
        </p>
        <p className="quiet">It works without a network and sends nothing anywhere.</p>
      </Group>
      <Group title="Typeface">
        <p className="quiet">
          Atkinson Hyperlegible Next, by the Atkinson Hyperlegible Next Project Authors, under the SIL Open
          Font License 1.1. The licence lies beside the program, in the folder licences.
        </p>
      </Group>
    </>
  );
}
