/** The only bridge between the page and the program: one question channel, one news channel, and a sign of life. */
import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';

type InputSource = {
  addEventListener(type: string, listener: (event: { isTrusted: boolean }) => void, capture: true): void;
};
declare const window: InputSource;

const ask = (name: string, input: unknown): Promise<unknown> => ipcRenderer.invoke('ask', name, input);

contextBridge.exposeInMainWorld('caselight', {
  ask,
  onNews: (listener: (news: unknown) => void) => {
    const heard = (_event: IpcRendererEvent, news: unknown) => listener(news);
    ipcRenderer.on('news', heard);
    return () => void ipcRenderer.off('news', heard);
  },
});

// The idle lock hears of real keys and pointers from here, so that no script of the page can put it off; and of what people do without
// either: dictation and an input method write without a key, assistive programs scroll without a wheel.
let lastTold = -Infinity;
const onInput = (event: { isTrusted: boolean }) => {
  if (!event.isTrusted || performance.now() - lastTold < 5000) return;
  lastTold = performance.now();
  void ask('app.active', null);
};
const signs = [
  'keydown',
  'pointerdown',
  'pointermove',
  'wheel',
  'touchmove',
  'input',
  'compositionupdate',
  'scroll',
] as const;
for (const type of signs) window.addEventListener(type, onInput, true);
