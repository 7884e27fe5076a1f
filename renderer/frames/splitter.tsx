/** The movable edge between the work and the guidance: by mouse, by arrow keys in steps of 20 px, back to its default by double-click or Enter. */
import { useState, type KeyboardEvent, type PointerEvent } from 'react';
import { defaultSettings } from '../../shared/settings.ts';
import { changeSettings, useSettings } from '../stores/settings.ts';

const least = 260;
const most = 560;
const clamp = (width: number): number => Math.round(Math.max(least, Math.min(most, width)));

/** `controls` is the id of the pane at the right whose width it sets. The width is kept per person, in the settings. */
export function Splitter({ controls, label }: { controls: string; label: string }) {
  const kept = useSettings((settings) => settings.asideWidth);
  const [moving, setMoving] = useState<number | null>(null);
  const width = moving ?? kept;
  const show = (wide: number): void => {
    setMoving(wide);
    document.documentElement.style.setProperty('--aside-w', `${wide}px`);
  };
  const keep = (wide: number): void => {
    setMoving(null);
    void changeSettings({ asideWidth: wide });
  };
  const byKey = (event: KeyboardEvent): void => {
    const step = { ArrowLeft: 20, ArrowRight: -20 }[event.key];
    if (step !== undefined) keep(clamp(width + step));
    else if (event.key === 'Home') keep(most);
    else if (event.key === 'End') keep(least);
    else if (event.key === 'Enter') keep(defaultSettings.asideWidth);
    else return;
    event.preventDefault();
  };
  const start = (event: PointerEvent<HTMLDivElement>): void => {
    event.currentTarget.setPointerCapture(event.pointerId);
    setMoving(width);
  };
  return (
    <div
      className="split"
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-controls={controls}
      aria-valuemin={least}
      aria-valuemax={most}
      aria-valuenow={width}
      aria-valuetext={`${width} pixels`}
      tabIndex={0}
      onKeyDown={byKey}
      onPointerDown={start}
      onPointerMove={(event) =>
        moving === null ? undefined : show(clamp(window.innerWidth - event.clientX))
      }
      onPointerUp={() => (moving === null ? undefined : keep(clamp(moving)))}
      onDoubleClick={() => keep(defaultSettings.asideWidth)}
    />
  );
}
