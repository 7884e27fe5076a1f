/** One question or the whole section. The choice is kept with the settings. */
import { useForm } from '../../form/draft-context.tsx';
import { KeyOf } from '../../frames/command-button.tsx';
import { Link } from '../../frames/link.tsx';
import type { View } from '../../frames/audit/pages.ts';

const words: Readonly<Record<View, string>> = { question: 'One question', section: 'Whole section' };

export function Views({ view }: { readonly view: View }) {
  const { changeSettings } = useForm();
  return (
    <div className="views" role="group" aria-label="View">
      {(['question', 'section'] as const).map((one) => (
        <Link
          key={one}
          to={() => {
            if (one !== view) changeSettings({ view: one });
          }}
          aria-current={one === view ? 'true' : undefined}
        >
          {words[one]} {one === view ? null : <KeyOf command="view.toggle" />}
        </Link>
      ))}
    </div>
  );
}
