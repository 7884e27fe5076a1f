/** Hands what a page sent to the program's ipc handlers, in Electron's order: the page's own first, then ipcMain. */
import { nodeCodec } from '../codec.ts';
import { detail } from '../log.ts';
import type { FromPage, ToPage } from '../page/messages.ts';
import { hostEvent } from './emitter.ts';
import { hostIpcMain } from './ipc.ts';
import type { HostWebContents } from './web-contents.ts';

const eventFor = (contents: HostWebContents) =>
  hostEvent({
    type: 'frame',
    sender: contents,
    senderFrame: contents.mainFrame,
    frameId: 1,
    processId: 1,
    ports: [],
    reply: (channel: string, ...args: unknown[]) => contents.send(channel, ...args),
  });

/** Runs the handler of one call and gives the message that answers it; errors read as Electron's do. */
export async function answerInvoke(
  contents: HostWebContents,
  message: Extract<FromPage, { kind: 'invoke' }>,
): Promise<ToPage> {
  const { id, channel, args } = message;
  try {
    const handler = contents.ipc.handlerOf(channel) ?? hostIpcMain.handlerOf(channel);
    if (!handler) throw new Error(`No handler registered for '${channel}'`);
    const event = eventFor(contents) as unknown as Electron.IpcMainInvokeEvent;
    const value: unknown = await handler(event, ...args);
    // Encoded here once so that a value that cannot be cloned is the caller's error.
    nodeCodec.encode(value);
    return { kind: 'reply', id, value };
  } catch (error) {
    detail(`error in the handler of '${channel}'`, error);
    return { kind: 'failure', id, message: `Error invoking remote method '${channel}': ${String(error)}` };
  }
}

/** Raises a one-way message at every listener. */
export function raiseSend(contents: HostWebContents, message: Extract<FromPage, { kind: 'send' }>): void {
  const event = eventFor(contents);
  contents.emit('ipc-message', event, message.channel, ...message.args);
  contents.ipc.emit(message.channel, event, ...message.args);
  hostIpcMain.emit(message.channel, event, ...message.args);
}
