/** Theme, density, and how soon Caselight locks by itself. */
import { useState } from 'react';
import { useSettings } from '../../stores/settings.ts';
import { TextField } from '../../ui/field.tsx';
import { Choices, Group } from '../../frames/group.tsx';
import { set } from './set.ts';

function IdleMinutes() {
  const minutes = useSettings((settings) => settings.idleMinutes);
  const [text, setText] = useState(String(minutes));
  const [error, setError] = useState<string | undefined>(undefined);
  const keep = (): void => {
    const typed = Number(text);
    const fits = /^\d{1,2}$/.test(text.trim()) && typed >= 1 && typed <= 60;
    setError(fits ? undefined : 'Type a whole number of minutes, from 1 to 60.');
    if (fits && typed !== minutes) set({ idleMinutes: typed });
  };
  return (
    <div onBlur={keep} className="narrow-field">
      <TextField
        id="idle-minutes"
        label="Minutes without a key or the mouse before Caselight locks"
        hint="From 1 to 60. It also locks when the laptop sleeps or its screen locks."
        error={error}
        inputMode="numeric"
        maxLength={2}
        value={text}
        onValue={setText}
      />
    </div>
  );
}

export function LookSection() {
  const { theme, density } = useSettings();
  return (
    <>
      <Group title="Look">
        <Choices
          legend="Theme"
          name="theme"
          value={theme}
          options={[
            { value: 'system', label: 'As this computer has it' },
            { value: 'light', label: 'Light' },
            { value: 'dark', label: 'Dark' },
          ]}
          onChoose={(value) => set({ theme: value })}
        />
        <Choices
          legend="Room between the lines"
          name="density"
          value={density}
          options={[
            { value: 'compact', label: 'Compact' },
            { value: 'comfortable', label: 'Comfortable' },
          ]}
          onChoose={(value) => set({ density: value })}
        />
      </Group>
      <Group title="Locking">
        <IdleMinutes />
      </Group>
    </>
  );
}
