/** `npm run docs`: writes anew what the documents tell of the code: docs/forms.md from the forms. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { toolkits } from '../../shared/toolkits/index.ts';
import { root } from '../electron-binary.ts';
import { formsPage } from './forms-page.ts';

const forms = path.join(root, 'docs/forms.md');
writeFileSync(forms, formsPage(readFileSync(forms, 'utf8'), toolkits));
