/** The thread that owns the one connection to the vault. It acts on one message after another, so writes never overlap. */
import { parentPort } from 'node:worker_threads';
import { ok } from '../../../shared/result.ts';
import { errorCode } from '../../files/write-failure.ts';
import { openDatabase, openFailure } from '../file/connection.ts';
import { tendLog } from '../file/log-mark.ts';
import { lookInto } from '../file/look-into.ts';
import { makeOperations, type Operations } from './operations.ts';
import type { Connection } from '../file/sqlite.ts';
import { wipeStack } from '../keys/wipe-stack.ts';
import type { FromWorker, OperationNames, ToWorker } from './worker-protocol.ts';

const port = parentPort;
if (port === null) throw new Error('The vault worker runs as a worker thread only');

let db: Connection | null = null;
let operations: Operations | null = null;

const send = (message: FromWorker) => port.postMessage(message);

function open({ id, input }: Extract<ToWorker, { kind: 'open' }>): void {
  const opened = openDatabase(input);
  input.vaultKey.fill(0);
  if (!opened.ok) {
    send({ kind: 'opened', id, result: opened });
    return;
  }
  db = opened.value;
  try {
    operations = makeOperations(
      db,
      (summary) => send({ kind: 'summary', summary }),
      (error) => send({ kind: 'noted', error }),
      { onRecord: (record) => send({ kind: 'record', record }) },
    );
  } catch (error) {
    // Part of opening: a damaged page met here is a damaged vault, not a fault of the program.
    send({ kind: 'opened', id, result: openFailure(error) });
    return;
  }
  const names: OperationNames = Object.fromEntries(
    Object.entries(operations).map(([group, members]) => [group, Object.keys(members)]),
  );
  send({ kind: 'opened', id, result: ok(names) });
}

const threw = (id: number) => (error: unknown) => send({ kind: 'threw', id, error, code: errorCode(error) });

function call({ id, group, name, input }: Extract<ToWorker, { kind: 'call' }>): void {
  const groups = operations as Record<string, Record<string, (input: unknown) => unknown>> | null;
  const members = groups !== null && Object.hasOwn(groups, group) ? groups[group] : undefined;
  const operation = members !== undefined && Object.hasOwn(members, name) ? members[name] : undefined;
  if (operation === undefined) throw new Error('The vault worker was asked something it does not know');
  const value = operation(input);
  // What takes a while is answered when it is done; others are answered meanwhile.
  if (value instanceof Promise)
    value.then((done: unknown) => send({ kind: 'answer', id, value: done }), threw(id));
  else send({ kind: 'answer', id, value });
  if (db !== null) tendLog(db);
}

function close(id: number): void {
  const whole = operations?.whole;
  whole?.rest();
  whole?.tidy();
  operations = null;
  try {
    // Everything into the one file, so that a copy of the folder is whole. A full disk keeps it in the log beside, which is as good.
    db?.pragma('wal_checkpoint(TRUNCATE)');
  } finally {
    db?.close();
    db = null;
    whole?.end();
    wipeStack(() => send({ kind: 'closed', id }));
  }
}

port.on('message', (message: ToWorker) => {
  try {
    if (message.kind === 'open') open(message);
    else if (message.kind === 'call') call(message);
    else if (message.kind === 'look')
      send({ kind: 'answer', id: message.id, value: lookInto(message.input) });
    else close(message.id);
  } catch (error) {
    threw(message.id)(error);
  }
});
