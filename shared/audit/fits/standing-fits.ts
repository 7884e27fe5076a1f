/** Whether an audit can stand as it says: its state, its version, the parts that are signed and when. */
import type { Toolkit } from '../../toolkit/toolkit.ts';
import type { Audit } from '../audit.ts';
import { isSigned, stateTable } from '../states.ts';
import { dayMisfits, orderMisfits } from './days.ts';
import { misfit, type Misfit } from './misfit.ts';

/** States that only a signed version comes to; one that was given back may wait for its next signature. */
const needsSigned = (state: Audit['state']): boolean => !('sign' in stateTable[state]);

function stateMisfits({ state, parts, version, versionReason }: Audit): Misfit[] {
  const found: Misfit[] = [];
  if (needsSigned(state) && !isSigned({ parts }))
    found.push(misfit('state', 'state', `it is ${state} and its auditor has not signed it`));
  if (state === 'in-progress' && isSigned({ parts }))
    found.push(misfit('state', 'state', 'it is in progress and its auditor has signed it'));
  if (version > 1 && versionReason === '')
    found.push(misfit('versionReason', 'version', 'a later version has a reason'));
  if (version === 1 && versionReason !== '')
    found.push(misfit('versionReason', 'version', 'the first version has no reason'));
  return found;
}

function partMisfits({ parts, createdAt }: Audit, toolkit: Toolkit, today: string): Misfit[] {
  const signed = new Set<string>();
  return parts.flatMap(({ part, at }, index) => {
    const place = `parts.${index}.part`;
    const known = toolkit.parts.find((one) => one.id === part);
    const found: Misfit[] = signed.has(part) ? [misfit(place, 'twice', 'this part is signed already')] : [];
    if (!known) found.push(misfit(place, 'part', 'this form has no such part'));
    else if (known.after.some((one) => !signed.has(one)))
      found.push(misfit(place, 'part', 'this part is signed before those it waits for'));
    signed.add(part);
    const days = dayMisfits(at, `parts.${index}.at`, today);
    const order = orderMisfits(createdAt, at, `parts.${index}.at`, 'it is signed before it was begun');
    return [...found, ...days, ...(days.length === 0 ? order : [])];
  });
}

/** Takes an audit, its form and today. Gives every misfit of its state, version, parts and own times. */
export const standingMisfits = (audit: Audit, toolkit: Toolkit, today: string): Misfit[] => [
  ...stateMisfits(audit),
  ...partMisfits(audit, toolkit, today),
  ...dayMisfits(audit.createdAt, 'createdAt', today),
  ...dayMisfits(audit.independence.at, 'independence.at', today),
  ...audit.waivers.flatMap((one, index) => dayMisfits(one.at, `waivers.${index}.at`, today)),
];
