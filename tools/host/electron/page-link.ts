/** The wire between the Node side and the preload world of one page: scripts in, messages both ways. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { CDPSession } from 'playwright-core';
import { nodeCodec } from '../codec.ts';
import { detail, drop } from '../log.ts';
import type { FromPage, ToPage } from '../page/messages.ts';
import { hooks } from './hooks.ts';

/** Electron's own name for the world its preload scripts run in. */
const WORLD = 'Electron Isolated Context';
const BINDING = '__caselightSend';

/** One page's wire. */
export class PageLink {
  readonly #cdp: CDPSession;
  readonly #receive: (message: FromPage) => void;
  #world: number | null = null;
  #frame = '';

  constructor(cdp: CDPSession, receive: (message: FromPage) => void) {
    this.#cdp = cdp;
    this.#receive = receive;
  }

  /**
   * Prepares the page before anything loads.
   * @param origin web origin of the program's pages
   * @param preload path of the built preload script, if there is one
   */
  async prepare(origin: string, preload: string | undefined): Promise<void> {
    const cdp = this.#cdp;
    const channel = randomUUID();
    this.#frame = (await cdp.send('Page.getFrameTree')).frameTree.frame.id;
    cdp.on('Runtime.executionContextCreated', ({ context }) => {
      const about = context.auxData as { type?: string; frameId?: string } | undefined;
      const ours = context.name === WORLD && about?.type === 'isolated' && about.frameId === this.#frame;
      if (ours) this.#world = context.id;
    });
    cdp.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
      if (executionContextId === this.#world) this.#world = null;
    });
    cdp.on('Runtime.executionContextsCleared', () => {
      this.#world = null;
    });
    cdp.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      if (name !== BINDING) return;
      this.#world = executionContextId;
      this.#receive(nodeCodec.decode(payload) as FromPage);
    });
    await cdp.send('Page.enable');
    await cdp.send('Runtime.enable');
    await cdp.send('Runtime.addBinding', { name: BINDING, executionContextName: WORLD });
    const script = preload ? readFileSync(preload, 'utf8') : '';
    const { scripts } = hooks;
    if (!scripts) throw new Error('The launcher has not said which scripts go into the page');
    await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: scripts.mainWorld(channel, origin) });
    await cdp.send('Page.addScriptToEvaluateOnNewDocument', {
      source: scripts.preload(channel, origin, script),
      worldName: WORLD,
    });
  }

  /** True while a page with a preload world is there. */
  get ready(): boolean {
    return this.#world !== null;
  }

  /** Sends one message; without a page it is lost, as in Electron. */
  tell(message: ToPage): void {
    const text = nodeCodec.encode(message);
    if (this.#world === null) return detail('no page to tell', message.kind);
    const call = this.#cdp.send('Runtime.callFunctionOn', {
      functionDeclaration: 'function (text) { __caselightReceive(text); }',
      executionContextId: this.#world,
      arguments: [{ value: text }],
    });
    drop(call, 'telling the page');
  }
}
