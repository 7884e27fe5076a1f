/** Opens a vault and holds it until it is killed. */
import { must, passphrase, vaultIn } from '../../vault/support.ts';

const vault = vaultIn(process.argv[2] ?? '');
must(await vault.unlock(passphrase));
process.stdout.write('open\n');
setInterval(() => vault.state(), 1000);
