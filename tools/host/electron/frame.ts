/** The frame of a page, as ipc events name it. */
import { originOf } from '../urls.ts';

/** The part of WebFrameMain that the stand-in has. */
export type FrameSubset = Pick<
  Electron.WebFrameMain,
  'url' | 'origin' | 'processId' | 'routingId' | 'frameTreeNodeId' | 'isDestroyed' | 'detached'
>;

interface Owner {
  readonly id: number;
  getURL(): string;
  isDestroyed(): boolean;
}

/** The page's one frame, the same object for as long as its webContents lives: senders are compared with it. */
export class HostFrame implements FrameSubset {
  readonly #contents: Owner;
  readonly processId = 1;
  readonly routingId = 1;
  readonly frameTreeNodeId: number;
  readonly detached = false;

  constructor(contents: Owner) {
    this.#contents = contents;
    this.frameTreeNodeId = contents.id;
  }
  get url(): string {
    return this.#contents.getURL();
  }
  get origin(): string {
    return originOf(this.#contents.getURL());
  }
  isDestroyed(): boolean {
    return this.#contents.isDestroyed();
  }
}
