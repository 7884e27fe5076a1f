/** Tells zod not to try to compile its schemas: the page's content security policy forbids it, and each try would be reported. */
import { z } from 'zod';

z.config({ jitless: true });
