/** One question or the whole section. The choice is kept with the settings. */
import { useForm } from '../../form/draft-context.tsx';
import { KeyOf } from '../../ui/kbd.tsx';
import { Link } from '../../ui/link.tsx';
import type { View } from './pages.ts';

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
